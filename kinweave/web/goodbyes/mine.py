"""On a person's own page: what is good and hard, “this is hard”, “I want to stop”. Criteria: 002-P3, P12, P22."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.plans import actions as plans
from kinweave.ties import actions
from kinweave.ties.models import Author, Side
from kinweave.web.forms import posted
from kinweave.web.goodbyes.forms import MySideForm, MyWordsForm, TheirWordsForm
from kinweave.web.mine.finding import own_page_or_404, spoken_for_or_404, tie_on_page_or_404
from kinweave.web.mine.views import shown
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("mine")
def side_new(request: Request, person_id: UUID, tie_id: UUID) -> HttpResponse:
    """I say what is good with somebody, or what is hard (002-P3)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    tie = tie_on_page_or_404(request, person, tie_id)
    form = MySideForm(posted(request), initial={"which": request.GET.get("which", "")})
    if form.is_valid():
        actions.say_side(tie=tie, author=Author.PERSON, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("mine_tie", person.pk, tie.pk)
    return shown(request, "goodbyes/mine/side.html", person, tie=tie, form=form)


@require_http_methods(["POST"])
@screen("mine")
def side_end(request: Request, person_id: UUID, side_id: UUID) -> HttpResponse:
    """I take away a line of mine (002-P3)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    own = Side.objects.visible_to(viewer).about(person).filter(author=Author.PERSON)
    side: Side = get_object_or_404(own.select_related("tie"), pk=side_id)
    actions.end_side(side=side, on=viewer.on, by=viewer)
    return redirect("mine_tie", person.pk, side.tie_id)


@require_http_methods(["GET", "POST"])
@screen("mine")
def hard(request: Request, person_id: UUID, tie_id: UUID) -> HttpResponse:
    """I say that something is hard with somebody: two taps (002-P12)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    tie = tie_on_page_or_404(request, person, tie_id)
    form = MyWordsForm(posted(request))
    if form.is_valid():
        what = form.cleaned_data["words"] or _("Something is hard with %(name)s.") % {"name": tie}
        plans.say_hard(person=person, tie=tie, what=what, says_who=Author.PERSON, on=viewer.on, by=viewer)
        return redirect("mine_tie", person.pk, tie.pk)
    return shown(request, "goodbyes/mine/hard.html", person, tie=tie, form=form)


@require_http_methods(["GET", "POST"])
@screen("mine")
def hard_for_us(request: Request, person_id: UUID) -> HttpResponse:
    """Who is close to somebody, and speaks for them, says that something is hard (002-P12). Their workers read it."""
    person, viewer = spoken_for_or_404(request, person_id), request.viewer
    form = TheirWordsForm(posted(request), me=person.called)
    if form.is_valid():
        what, who = form.cleaned_data["words"], Author.KEY_PERSON
        plans.say_hard(person=person, what=what, says_who=who, name=viewer.name, on=viewer.on, by=viewer)
        say_saved(request)
        return redirect("mine_hard_for_us", person.pk)
    return shown(request, "goodbyes/mine/hard_for_us.html", person, form=form, saved=what_was_saved(request))


@require_http_methods(["GET", "POST"])
@screen("mine")
def stop(request: Request, person_id: UUID, tie_id: UUID) -> HttpResponse:
    """I want to stop: kept at once, and my worker plans with me (002-P6, P22)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    tie = tie_on_page_or_404(request, person, tie_id)
    form = MyWordsForm(posted(request))
    if form.is_valid():
        actions.stop(tie=tie, words=form.cleaned_data["words"], on=viewer.on, by=viewer)
        return redirect("mine_tie", person.pk, tie.pk)
    return shown(request, "goodbyes/mine/stop.html", person, tie=tie, form=form)
