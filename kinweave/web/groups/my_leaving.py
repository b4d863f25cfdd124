"""Somebody who leads my group leaves it, on my own page: what I need, how it is, yes or no. 004-P25, P26, P28."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Member
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.actions import group_leaving as actions
from kinweave.plans.actions import leaving_plans as plans
from kinweave.plans.models import Leaving, LeavingPlan, LeavingStage, LeavingVoice, LeavingWord
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.groups import leaving_forms as forms
from kinweave.web.groups.belonging import group_of, member_or_404
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.mine.views import shown
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


def leaving_mine(member: Member, viewer: Viewer) -> Any:
    """Those who lead my group and are leaving it, or can still be called."""
    return Leaving.objects.visible_to(viewer).of(member.circle).standing(viewer.on)


def found(request: Request, person_id: UUID, rows: Any, row_id: UUID) -> tuple[Party, Any, Member]:
    """Myself, a row about leaving a group of mine, and who I am in it; or not found."""
    person = own_page_or_404(request, person_id)
    row = get_object_or_404(rows.visible_to(request.viewer), pk=row_id)
    return person, row, member_or_404(request, person, row.circle_id)


@require_http_methods(["GET"])
@screen("mine")
def mine_group_leaving(request: Request, person_id: UUID, leaving_id: UUID) -> HttpResponse:
    """What I still need, what changes when, what the plan is, whom I can call."""
    person, leaving, member = found(request, person_id, Leaving.objects, leaving_id)
    viewer = request.viewer
    plans_here = LeavingPlan.objects.visible_to(viewer)
    words = LeavingWord.objects.visible_to(viewer).filter(member=member)
    voices = LeavingVoice.objects.visible_to(viewer).filter(member=member, plan__leaving=leaving).with_who()
    facts = {
        "member": member,
        "leaving": leaving,
        "goes_on": leaving.stays_on is None,
        "needs": words.needs(leaving),
        "stages": stages_for_me(leaving, list(words.reactions(leaving)), viewer),
        "plan": plans_here.newest(leaving),
        "agreed": plans_here.agreed(leaving),
        "said": voices.latest_each().get(member.pk),
        "waits": actions.is_paused(leaving, viewer.on),
        "undo": group_of(member),
        "saved": what_was_saved(request),
    }
    return shown(request, "groups/mine_leaving.html", person, **facts)


def stages_for_me(leaving: Leaving, said: list[LeavingWord], viewer: Viewer) -> list[dict[str, Any]]:
    """Each stage, with how I said it is for me."""
    stages = LeavingStage.objects.visible_to(viewer).standing(leaving)
    return [{"stage": one, "said": [word for word in said if word.stage_id == one.pk]} for one in stages]


def answers(
    request: Request,
    person: Party,
    form: Form,
    leaving_id: UUID,
    verb: Callable[..., object],
    title: str,
    lede: str = "",
) -> HttpResponse:
    """Ask me one thing about somebody who leaves my group, and keep it."""
    viewer, undo = request.viewer, reverse("mine_group_leaving", args=[person.pk, leaving_id])
    if form.is_valid():
        with mended(form):
            verb(on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(undo)
    lede = lede or _("Whoever leads the group reads this with your name. The others do not.")
    facts = {"title": title, "save": _("Save"), "undo": undo, "lede": lede}
    return shown(request, "groups/mine_form.html", person, form=form, **facts)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_leaving_need(request: Request, person_id: UUID, leaving_id: UUID) -> HttpResponse:
    """I say what I still need."""
    person, leaving, member = found(request, person_id, Leaving.objects, leaving_id)
    form, verb = forms.MyNeedForm(posted(request)), partial(actions.say_need, leaving=leaving, member=member)
    title = _("What do you still need from %(name)s?") % {"name": leaving.member.name}
    return answers(request, person, form, leaving.pk, verb, title)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_leaving_stage(request: Request, person_id: UUID, leaving_stage_id: UUID) -> HttpResponse:
    """I say how something that changes is for me."""
    person, stage, member = found(request, person_id, LeavingStage.objects, leaving_stage_id)
    form, verb = forms.MyHowForm(posted(request)), partial(actions.say_how_it_is, stage=stage, member=member)
    return answers(request, person, form, stage.leaving_id, verb, stage.words)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_leaving_plan(request: Request, person_id: UUID, leaving_plan_id: UUID) -> HttpResponse:
    """I say yes or no to the plan."""
    person, plan, member = found(request, person_id, LeavingPlan.objects, leaving_plan_id)
    form, verb = forms.MyAnswerForm(posted(request)), partial(plans.answer_plan, plan=plan, member=member)
    lede = _("Your no stops the next change. All read that somebody said no. Only whoever leads reads who.")
    return answers(request, person, form, plan.leaving_id, verb, _("The plan"), lede)
