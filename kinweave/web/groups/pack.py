"""What a group is, in easy read on two sheets: for its members, and for whoever thinks about joining. 004-P14."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from kinweave.agreements.models import GroupRule
from kinweave.circles.across import outside_of
from kinweave.circles.meeting import is_stopped
from kinweave.circles.models import Circle, Member, PlanLine
from kinweave.events.models import Session
from kinweave.foundation import Viewer
from kinweave.web.groups.answering import times_for
from kinweave.web.groups.belonging import member_or_404
from kinweave.web.groups.finding import run_or_404
from kinweave.web.groups.mine import sessions_of
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.mine.views import shown
from kinweave.web.request import Request
from kinweave.web.screen import screen

MOST, FEW = 6, 3  # so that it stays on two sheets


@require_http_methods(["GET"])
@screen("groups")
def group_pack(request: Request, group_id: UUID) -> HttpResponse:
    """The pack of a group that one runs. It names whoever leads the group, and no member."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    coming = Session.objects.visible_to(viewer).of(circle).arranged(viewer.on)[:FEW]
    facts = {
        "sessions": [one for one in coming if not is_stopped(circle, one.day, viewer.on)],
        "outside": ", ".join(filter(None, [circle.plan.outside_contact, circle.plan.outside_reached])),
    }
    return render(request, "groups/pack.html", {**pack_of(circle, viewer), **facts})


@require_http_methods(["GET"])
@screen("mine")
def mine_group_pack(request: Request, person_id: UUID, group_id: UUID) -> HttpResponse:
    """The pack of one of my groups, to print."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    member = member_or_404(request, person, group_id)
    facts = {**sessions_of(member, viewer), "outside": outside_of(member.circle, viewer)}
    return shown(request, "groups/mine_pack.html", person, **pack_of(member.circle, viewer), **facts)


def pack_of(circle: Circle, viewer: Viewer) -> dict[str, Any]:
    """What everybody may read of a group."""
    rules = GroupRule.objects.visible_to(viewer).of(circle)
    duties = PlanLine.objects.visible_to(viewer).of(circle).filter(kind="duty").standing()
    return {
        "circle": circle,
        "leads": Member.objects.visible_to(viewer).of(circle).there(viewer.on).filter(is_facilitator=True),
        "aims": rules.aims().in_force()[:FEW],
        "rules": rules.filter(kind=GroupRule.Kind.GROUND).in_force()[:MOST],
        "times": times_for(circle, viewer),
        "duties": [one.plain for one in duties if one.plain][:MOST],
    }
