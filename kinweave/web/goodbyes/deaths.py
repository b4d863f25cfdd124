"""A death: of a person one works with, or of somebody in their life; and a mistake, taken back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.plans import actions
from kinweave.ties.models import TieEnding
from kinweave.web.circles.finding import tie_or_404
from kinweave.web.forms import posted
from kinweave.web.goodbyes.ending_forms import BecauseForm, DeathForm
from kinweave.web.goodbyes.finding import about
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("people")
def death_new(request: Request, person_id: UUID) -> HttpResponse:
    """Record that a person died, with what stops and what goes on; where it is recorded, take back a mistake."""
    person, viewer = person_or_404(request, person_id), request.viewer
    if person.died_on is not None:
        return redirect("death_mistake", person.pk)
    form = DeathForm(posted(request), me=person.called, other=person.called, on=viewer.on)
    if form.is_valid():
        actions.record_death(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect(person)
    title = _("Record that %(name)s has died") % {"name": person.called}
    context = {"person": person, "form": form, "title": title, "back": person.get_absolute_url()}
    return render(request, "goodbyes/death.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def death_mistake(request: Request, person_id: UUID) -> HttpResponse:
    """Take back a death that was recorded by mistake."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = BecauseForm(posted(request), me=person.called)
    if form.is_valid():
        actions.take_back_death(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect(person)
    title = _("%(name)s is alive: it was a mistake") % {"name": person.called}
    lede = _("Visits that were cancelled stay cancelled. Arrange them again. Whoever was told must be told today.")
    context = about(request, person, form=form, title=title, lede=lede, back=person.get_absolute_url())
    return render(request, "people/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def tie_died(request: Request, tie_id: UUID) -> HttpResponse:
    """Record that somebody in a person's life died; then plan how the person is told (002-P22)."""
    tie, viewer = tie_or_404(request, tie_id), request.viewer
    begun = TieEnding.objects.visible_to(viewer).filter(tie=tie, decider=TieEnding.Decider.DEATH).first()
    if begun is not None:
        return redirect(begun)
    me, other = tie.person.called, str(tie)
    form = DeathForm(posted(request), me=me, other=other, on=viewer.on)
    if form.is_valid():
        ending = actions.record_death_in_life(tie=tie, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect(ending)
    title = _("Record that %(name)s has died") % {"name": other}
    lede = _("%(me)s’s own page does not change before %(me)s has been told.") % {"me": me}
    context = about(request, tie.person, form=form, title=title, lede=lede, back=tie.get_absolute_url())
    return render(request, "people/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def tie_mistake(request: Request, tie_id: UUID) -> HttpResponse:
    """Take back the death of somebody in a person's life: it was a mistake (002-P22)."""
    tie, viewer = tie_or_404(request, tie_id), request.viewer
    form = BecauseForm(posted(request), me=tie.person.called)
    if form.is_valid():
        actions.take_back_death_in_life(tie=tie, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect(tie)
    title = _("%(name)s is alive: it was a mistake") % {"name": tie}
    lede = _("The tie goes on. Whoever was told must be told today.")
    context = about(request, tie.person, form=form, title=title, lede=lede, back=tie.get_absolute_url())
    return render(request, "people/form.html", context)
