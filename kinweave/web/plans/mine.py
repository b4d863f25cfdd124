"""My plan: the person adds and finishes their own steps, says how it goes, and reads what could go well or wrong."""

from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.parties.models import Party
from kinweave.plans import actions
from kinweave.plans.models import Action, Outcome, Risk
from kinweave.ties.models import Author
from kinweave.web.fields import Line, one_of
from kinweave.web.forms import posted
from kinweave.web.mine.finding import own_page_or_404, spoken_for_or_404
from kinweave.web.mine.page import MyPage
from kinweave.web.plans.outcome_forms import MyRatingForm
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen

WHEN = [
    (Action.Horizon.NOW, gettext_lazy("Now")),
    (Action.Horizon.NEXT, gettext_lazy("Soon")),
    (Action.Horizon.LATER, gettext_lazy("Later")),
]


class MyStepForm(forms.Form):
    """Something I will do: what, and when (002-P8)."""

    what = Line(
        longest=200,
        label=gettext_lazy("What will you do?"),
        error_messages={"required": gettext_lazy("Write what you will do")},
    )
    horizon = one_of(WHEN, gettext_lazy("Choose when"), label=gettext_lazy("When?"), initial=Action.Horizon.NOW)


class MyPartForm(forms.Form):
    """How I took part: pressed once (002-P10)."""

    level = forms.ChoiceField(choices=Action.Level.choices)


def shown(request: Request, template: str, person: Party, **more: object) -> HttpResponse:
    """A part of one's own plan."""
    return render(request, template, {"my": MyPage(person, request.viewer), "person": person, **more})


@require_http_methods(["GET", "POST"])
@screen("mine")
def step_new(request: Request, person_id: UUID) -> HttpResponse:
    """I add something that I will do (002-P8)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    form = MyStepForm(posted(request))
    if form.is_valid():
        actions.promise(person=person, doer=person, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("mine_plan", person.pk)
    return shown(request, "plans/mine_step.html", person, form=form)


@require_http_methods(["POST"])
@screen("mine")
def step_done(request: Request, person_id: UUID, action_id: UUID) -> HttpResponse:
    """I say with one press that my step is done, and how (002-P10)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    mine = Action.objects.visible_to(viewer).about(person).by(person.pk)
    action = get_object_or_404(mine, pk=action_id)
    form = MyPartForm(posted(request))
    if form.is_valid():
        says = {"level": form.cleaned_data["level"], "level_says_who": Author.PERSON.value}
        actions.finish(action=action, version=version_read(request), on=viewer.on, by=viewer, **says)
        say_saved(request, "steps")
    return redirect("mine_plan", person.pk)


@require_http_methods(["POST"])
@screen("mine")
def step_kept(request: Request, person_id: UUID, action_id: UUID) -> HttpResponse:
    """Whoever speaks for somebody says that the step they hold themself is done (002-P8)."""
    person, viewer = spoken_for_or_404(request, person_id), request.viewer
    held = Action.objects.visible_to(viewer).about(person).open().by_any_of(viewer.own_ids)
    action = get_object_or_404(held, pk=action_id)
    actions.finish(action=action, version=version_read(request), on=viewer.on, by=viewer)
    say_saved(request, "steps")
    return redirect("mine_plan", person.pk)


@require_http_methods(["GET", "POST"])
@screen("mine")
def hope(request: Request, person_id: UUID, outcome_id: UUID) -> HttpResponse:
    """I say how something I hope for is now."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    hoped = Outcome.objects.visible_to(viewer).about(person).lasting()
    outcome = get_object_or_404(hoped, pk=outcome_id)
    form = MyRatingForm(posted(request), outcome=outcome)
    if form.is_valid():
        by_me = {"by_whom": Author.PERSON.value, **form.cleaned_data}
        actions.rate(outcome=outcome, on=viewer.on, by=viewer, **by_me)
        return redirect("mine_plan", person.pk)
    return shown(request, "plans/mine_hope.html", person, form=form, outcome=outcome)


@require_http_methods(["GET"])
@screen("mine")
def risks(request: Request, person_id: UUID) -> HttpResponse:
    """What I want to do that needs care: what could go well first (002-P11)."""
    person = own_page_or_404(request, person_id)
    found = Risk.objects.visible_to(request.viewer).about(person).lasting().order_by("decided_on", "pk")
    return shown(request, "plans/mine_risks.html", person, risks=list(found))
