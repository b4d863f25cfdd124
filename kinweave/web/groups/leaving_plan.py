"""The plan for leaving a group: written, put to its members, agreed; what they said aloud. Criterion: 004-P28."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements.actions.group_rules import tally
from kinweave.plans.actions import leaving_plans as actions
from kinweave.plans.models import LeavingPlan, LeavingVoice
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.groups import forms as group_forms
from kinweave.web.groups import leaving_forms as forms
from kinweave.web.groups.finding import members, run_row_or_404
from kinweave.web.groups.leaving import does, leaving_or_404, place_of
from kinweave.web.middleware import shows
from kinweave.web.networks.network import asking
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

BEGINS_WITH = ("words", "call_who", "call_how", "call_until")


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leaving_plan_new(request: Request, leaving_id: UUID) -> HttpResponse:
    """Write the plan, or write it anew, and put it to the members."""
    leaving, _circle = leaving_or_404(request, leaving_id)
    viewer = request.viewer
    last = LeavingPlan.objects.visible_to(viewer).newest(leaving)
    begins = {name: getattr(last, name) for name in BEGINS_WITH} if last else None
    form = forms.PlanForm(posted(request), initial=begins)
    if form.is_valid():
        with mended(form):
            plan = actions.propose_plan(leaving=leaving, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(reverse("group_leaving_plan", args=[plan.pk]))
    lede = _("All members read it, and say yes or no. It speaks of every stage that is set now.")
    return asking(request, form, _("The plan for leaving"), place_of(leaving.pk), lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leaving_plan(request: Request, leaving_plan_id: UUID) -> HttpResponse:
    """What each member said aloud to the plan; and, by it, whether it is agreed."""
    plan, circle = plan_or_404(request, leaving_plan_id)
    viewer = request.viewer
    there = [one for one in members(circle, viewer) if not one.is_facilitator]
    voices = LeavingVoice.objects.visible_to(viewer).filter(plan=plan).with_who()
    said = voices.latest_each()
    form = group_forms.VoicesForm(posted(request), members=there, said=said)
    if form.is_valid():
        with mended(form):
            for one, answer in form.said_anew():
                actions.answer_plan(plan=plan, member=one, said=answer, on=viewer.on, by=viewer)
            say_saved(request)
            return redirect(reverse("group_leaving_plan", args=[plan.pk]))
    shows(request, {one.member.party for one in said.values()})
    context = {
        "circle": circle,
        "plan": plan,
        "form": form,
        "newest": LeavingPlan.objects.visible_to(viewer).newest(plan.leaving),
        "said": [one for one in said.values() if one.words],
        "back": place_of(plan.leaving_id),
        "saved": what_was_saved(request),
    }
    return render(request, "groups/leaving_plan.html", context | tally(there, said))


def plan_or_404(request: Request, leaving_plan_id: UUID) -> Any:
    """A plan for leaving a group that who looks runs, and the group."""
    rows: Any = LeavingPlan.objects
    return run_row_or_404(request, rows, leaving_plan_id)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leaving_plan_agree(request: Request, leaving_plan_id: UUID) -> HttpResponse:
    """Write down that the group agreed the plan."""
    plan, _circle = plan_or_404(request, leaving_plan_id)
    lede = _("More than half of the members have to say yes, and nobody no. Whoever runs the group is not counted.")
    facts = {"title": _("Did the group agree the plan?"), "lede": lede, "button": _("Yes, it is agreed")}
    back, after = reverse("group_leaving_plan", args=[plan.pk]), place_of(plan.leaving_id)
    return does(
        request, group_forms.PlainForm(posted(request)), partial(actions.agree_plan, plan=plan), back, after, **facts
    )
