"""How a tie comes to an end: planned, told, and looked at again. Criterion: 002-P22."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.plans import actions as plans
from kinweave.plans.models import FollowUp
from kinweave.ties import actions, rules
from kinweave.ties.models import Tie, TieEnding
from kinweave.web.circles.finding import tie_or_404
from kinweave.web.forms import posted
from kinweave.web.goodbyes import ending_forms as forms
from kinweave.web.goodbyes.doing import workers
from kinweave.web.goodbyes.finding import about, ending_or_404, sent
from kinweave.web.request import Request
from kinweave.web.screen import screen

PLANNED = ("why", "decider", "safety_plan", "who_is_near", "stays_possible", "review_on")


@require_http_methods(["GET", "POST"])
@screen("people")
def new(request: Request, tie_id: UUID) -> HttpResponse:
    """Plan how a tie ends, before anybody is told (002-P22)."""
    tie, viewer = tie_or_404(request, tie_id), request.viewer
    begun = TieEnding.objects.visible_to(viewer).filter(tie=tie).first()
    if begun is not None:
        return redirect(begun)
    first = {"review_on": viewer.on + forms.REVIEW_AFTER}
    form = forms.PlanForm(posted(request), me=tie.person.called, other=str(tie), on=viewer.on, initial=first)
    if form.is_valid():
        ending = actions.plan_anew(tie=tie, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect(ending)
    return form_page(request, tie, form, back=tie.get_absolute_url())


@require_http_methods(["GET"])
@screen("people")
def ending(request: Request, ending_id: UUID) -> HttpResponse:
    """One ending, with its stages as steps (002-P22)."""
    found = ending_or_404(request, ending_id)
    follow_ups = FollowUp.objects.visible_to(request.viewer).filter(ending=found, dropped_on=None)
    stage = rules.stage(is_planned=found.planned_on is not None, is_told=found.told_on is not None)
    context = {
        "ending": found,
        "tie": found.tie,
        "steps_done": 3 if found.reviewed_on else stage - 1,
        "follow_ups": list(follow_ups.select_related("doer").order_by("due_on", "pk")),
        "is_due": bool(found.review_on and found.review_on <= request.viewer.on and not found.reviewed_on),
    }
    return render(request, "goodbyes/ending.html", about(request, found.person, **context))


@require_http_methods(["GET", "POST"])
@screen("people")
def plan(request: Request, ending_id: UUID) -> HttpResponse:
    """Make the plan of an ending, or make it better, until the person was told (002-P22)."""
    found, viewer = ending_or_404(request, ending_id), request.viewer
    first = {name: getattr(found, name) for name in PLANNED}
    first["review_on"] = found.review_on or viewer.on + forms.REVIEW_AFTER
    is_death = found.decider == TieEnding.Decider.DEATH
    names = {"me": found.person.called, "other": str(found.tie)}
    form = forms.PlanForm(posted(request), **names, on=viewer.on, is_death=is_death, initial=first)
    if form.is_valid():
        said = {"decider": found.decider, **form.cleaned_data}
        actions.plan_ending(ending=found, **sent(request), **said)
        return redirect(found)
    return form_page(request, found.tie, form, back=found.get_absolute_url(), row=found)


def form_page(request: Request, tie: Tie, form: forms.PlanForm, **more: object) -> HttpResponse:
    """The page that asks for the plan."""
    person = tie.person
    title = _("Plan how it ends between %(me)s and %(other)s") % {"me": person.called, "other": tie}
    lede = _("Nobody is told before this plan is there.")
    return render(request, "people/form.html", about(request, person, form=form, title=title, lede=lede, **more))


@require_http_methods(["GET", "POST"])
@screen("people")
def told(request: Request, ending_id: UUID) -> HttpResponse:
    """Write down how the person was told; then the tie ends, and somebody asks how they are (002-P22, P23)."""
    found, viewer = ending_or_404(request, ending_id), request.viewer
    doers, me = workers(viewer, found.person), found.person.called
    first = {"told_on": viewer.on, "doer": str(viewer.person_id)}
    form = forms.ToldForm(posted(request), me=me, on=viewer.on, doers=doers, initial=first)
    if form.is_valid():
        said = form.cleaned_data
        plans.tell_and_follow_up(ending=found, **sent(request), **said)
        return redirect(found)
    title = _("How %(name)s was told") % {"name": me}
    lede = _("When you keep this, the tie with %(other)s ends. What was said of it stays.") % {"other": found.tie}
    context = about(request, found.person, form=form, title=title, lede=lede, back=found.get_absolute_url(), row=found)
    return render(request, "people/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def call_off(request: Request, ending_id: UUID) -> HttpResponse:
    """Say that a tie does not end after all (002-P22)."""
    found = ending_or_404(request, ending_id)
    form = forms.BecauseForm(posted(request), me=found.person.called)
    if form.is_valid():
        actions.call_off(ending=found, **sent(request), **form.cleaned_data)
        return redirect(found.tie)
    title = _("It does not end after all")
    context = about(request, found.person, form=form, title=title, back=found.get_absolute_url(), row=found)
    return render(request, "people/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def review(request: Request, ending_id: UUID) -> HttpResponse:
    """Look at an ending again: how it is now (002-P22)."""
    found = ending_or_404(request, ending_id)
    form = forms.FoundForm(posted(request), me=found.person.called)
    if form.is_valid():
        actions.review_ending(ending=found, **sent(request), **form.cleaned_data)
        return redirect(found)
    title = _("Look at this ending again")
    context = about(request, found.person, form=form, title=title, back=found.get_absolute_url(), row=found)
    return render(request, "people/form.html", context)
