"""Whoever leads a group leaves it by stages, as they and those who oversee it see it. Criteria: 004-P25, P26, P28."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Circle
from kinweave.concerns.actions.staying import stay_with_group
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.actions import group_leaving as actions
from kinweave.plans.models import Leaving, LeavingPlan, LeavingStage, LeavingWord
from kinweave.web.deciding.mending import in_words, mended
from kinweave.web.forms import posted
from kinweave.web.groups import forms as group_forms
from kinweave.web.groups import leaving_forms as forms
from kinweave.web.groups.finding import address, own_member_or_404, run_or_404, run_row_or_404
from kinweave.web.middleware import shows
from kinweave.web.networks.network import asking
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

LEADER = LeavingWord.Side.LEADER


def place_of(leaving_id: UUID) -> str:
    """Where somebody's leaving is."""
    return reverse("group_leaving", args=[leaving_id])


def leaving_or_404(request: Request, leaving_id: UUID) -> tuple[Leaving, Circle]:
    """Somebody's leaving of a group that who looks runs or oversees."""
    rows: Any = Leaving.objects
    return run_row_or_404(request, rows, leaving_id)


def own_leaving_or_404(request: Request, leaving_id: UUID) -> Leaving:
    """One's own leaving of a group that one leads."""
    leaving, circle = leaving_or_404(request, leaving_id)
    if own_member_or_404(circle.pk, request.viewer).pk != leaving.member_id:
        raise Http404
    return leaving


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leaving_new(request: Request, group_id: UUID) -> HttpResponse:
    """Begin to leave a group that one leads: its members are asked first."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    member = own_member_or_404(circle.pk, viewer)
    form = group_forms.PlainForm(posted(request))
    if form.is_valid():
        with mended(form):
            leaving = actions.begin_leaving(member=member, on=viewer.on, by=viewer)
            say_saved(request)
            return redirect(place_of(leaving.pk))
    lede = _("The members read it on their own page. First they say what they still need from you. Then you say it.")
    return asking(request, form, _("Leave the group by stages"), address(circle), lede, button=_("Begin to leave"))


@require_http_methods(["GET"])
@screen("groups")
def group_leaving(request: Request, leaving_id: UUID) -> HttpResponse:
    """What is still needed, members first; the stages and how they are; the plan, and what can be done now."""
    leaving, circle = leaving_or_404(request, leaving_id)
    viewer = request.viewer
    words = LeavingWord.objects.visible_to(viewer)
    needs, reactions = list(words.needs(leaving)), list(words.reactions(leaving))
    goes_on = leaving.stays_on is None
    shows(request, people_of(needs, reactions) | {leaving.member.party})
    context = {
        "circle": circle,
        "leaving": leaving,
        "goes_on": goes_on,
        "is_own": goes_on and leaving.member.party_id == viewer.person_id,
        "by_members": [one for one in needs if one.side != LEADER],
        "by_leader": [one for one in needs if one.side == LEADER],
        "stages": stages_of(leaving, reactions, viewer),
        **plan_of(leaving, viewer),
        "saved": what_was_saved(request),
    }
    return render(request, "groups/leaving.html", context)


def people_of(*said: list[LeavingWord]) -> set[Party]:
    """Those who said something themselves."""
    return {one.member.party for words in said for one in words if one.member}


def stages_of(leaving: Leaving, reactions: list[LeavingWord], viewer: Viewer) -> list[dict[str, Any]]:
    """Each stage with how it is for the members; the next one with whether it begins now, and why not."""
    stages = list(LeavingStage.objects.visible_to(viewer).standing(leaving))
    waiting = next((one for one in stages if one.begun_on is None), None)
    decision = actions.may_begin(waiting, viewer.on) if waiting and leaving.stays_on is None else None
    agreed = actions.agreed_up_to(leaving)
    return [
        {
            "stage": one,
            "said": [word for word in reactions if word.stage_id == one.pk],
            "begins": decision is not None and decision.is_yes and one is waiting,
            "why_not": in_words(decision) if decision and not decision.is_yes and one is waiting else "",
            "can_be_dropped": leaving.stays_on is None and one.number > agreed,
        }
        for one in stages
    ]


def plan_of(leaving: Leaving, viewer: Viewer) -> dict[str, Any]:
    """The newest plan, the one that holds, and whether an objection stands."""
    plans = LeavingPlan.objects.visible_to(viewer)
    return {
        "plan": plans.newest(leaving),
        "agreed": plans.agreed(leaving),
        "is_paused": actions.is_paused(leaving, viewer.on),
    }


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leaving_need(request: Request, leaving_id: UUID) -> HttpResponse:
    """What the members said together that they still need."""
    leaving, _circle = leaving_or_404(request, leaving_id)
    title = _("What do you still need from %(name)s?") % {"name": leaving.member.name}
    return needing(request, leaving, title, _("What the members said together. No names."))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leaving_own(request: Request, leaving_id: UUID) -> HttpResponse:
    """What one thinks oneself that the group still needs: after its members."""
    leaving = own_leaving_or_404(request, leaving_id)
    lede = _("As you see it, once the members have said it. What do you do there that nobody else does yet?")
    return needing(request, leaving, _("What does the group still need from you?"), lede, as_leader=True)


def needing(request: Request, leaving: Leaving, title: str, lede: str, *, as_leader: bool = False) -> HttpResponse:
    """Ask what is still needed, and keep it."""
    verb = partial(actions.say_need, leaving=leaving, as_leader=as_leader)
    return does(request, forms.NeedForm(posted(request)), verb, place_of(leaving.pk), title=title, lede=lede)


def does(
    request: Request, form: Form, verb: Callable[..., object], back: str, after: str = "", **asked: str
) -> HttpResponse:
    """Ask one question, do what it is about, and go on; or say beside it what a rule wants."""
    viewer = request.viewer
    if form.is_valid():
        with mended(form):
            verb(on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(after or back)
    return asking(request, form, back=back, **asked)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leaving_stage_new(request: Request, leaving_id: UUID) -> HttpResponse:
    """Set a stage of leaving."""
    leaving, _circle = leaving_or_404(request, leaving_id)
    lede = _("The members read it, and say how it is for them. It begins once they agreed the plan.")
    verb = partial(actions.set_stage, leaving=leaving)
    title = _("Set a stage")
    return does(request, forms.StageForm(posted(request)), verb, place_of(leaving.pk), title=title, lede=lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leaving_how(request: Request, leaving_stage_id: UUID) -> HttpResponse:
    """How a stage is for the members, as they said it aloud."""
    lede = _("What the members said together. No names. %(words)s")
    asked = {"title": _("How is this stage?"), "lede": lede}
    return of_stage(request, leaving_stage_id, forms.HowForm(posted(request)), actions.say_how_it_is, **asked)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leaving_stage_begin(request: Request, leaving_stage_id: UUID) -> HttpResponse:
    """Begin a stage, if nothing stands against it."""
    asked = {"title": _("Does this stage begin?"), "button": _("Yes, it begins")}
    form = group_forms.PlainForm(posted(request))
    return of_stage(request, leaving_stage_id, form, actions.begin_stage, **asked)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leaving_stage_drop(request: Request, leaving_stage_id: UUID) -> HttpResponse:
    """Drop a stage that nobody agreed."""
    asked = {"title": _("Drop this stage?"), "button": _("Yes, drop it")}
    form = group_forms.PlainForm(posted(request))
    return of_stage(request, leaving_stage_id, form, actions.drop_stage, **asked)


def of_stage(
    request: Request,
    leaving_stage_id: UUID,
    form: Form,
    verb: Callable[..., object],
    lede: str = "%(words)s",
    **asked: str,
) -> HttpResponse:
    """Ask something about a stage of leaving, and do it."""
    rows: Any = LeavingStage.objects
    stage, _circle = run_row_or_404(request, rows, leaving_stage_id)
    lede = lede % {"words": stage.words}
    return does(request, form, partial(verb, stage=stage), place_of(stage.leaving_id), lede=lede, **asked)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leaving_stay(request: Request, leaving_id: UUID) -> HttpResponse:
    """Stay after all."""
    leaving = own_leaving_or_404(request, leaving_id)
    lede = _("What was said stays to read. The plan and its stages do not count any more.")
    asked = {"title": _("Do you stay after all?"), "lede": lede, "button": _("Yes, I stay")}
    verb, form = partial(stay_with_group, leaving=leaving), group_forms.PlainForm(posted(request))
    return does(request, form, verb, place_of(leaving.pk), address(leaving.circle), **asked)
