"""Find what a page about groups is asked for: through `visible_to`, or not at all."""

from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from kinweave.agreements.models import GroupRule
from kinweave.circles.models import Circle, GroupPlan, Member
from kinweave.events.models import Session
from kinweave.foundation import Viewer
from kinweave.web.request import Request


def run_or_404(request: Request, group_id: UUID) -> Circle:
    """A group that who looks runs, or oversees, with its plan."""
    plans = GroupPlan.objects.visible_to(request.viewer).select_related("circle")
    return with_plan(get_object_or_404(plans, circle=group_id))


def with_plan(plan: GroupPlan) -> Circle:
    """The group of a plan."""
    circle: Circle = plan.circle
    circle.plan = plan  # asked for already
    return circle


def own_member(circle_id: UUID, viewer: Viewer) -> Member | None:
    """How who runs a group is called in it; None for a lead who only oversees it."""
    found: Member | None = Member.objects.visible_to(viewer).facilitated(viewer).filter(circle=circle_id).first()
    return found


def own_member_or_404(circle_id: UUID, viewer: Viewer) -> Member:
    """The same, for what only somebody in the group does."""
    member = own_member(circle_id, viewer)
    if member is None:
        raise Http404
    return member


def run_row_or_404(request: Request, rows: Any, row_id: UUID) -> tuple[Any, Circle]:
    """A row of a group that who looks runs or oversees, and the group."""
    found = get_object_or_404(rows.visible_to(request.viewer), pk=row_id)
    return found, run_or_404(request, found.circle_id)


def rule_or_404(request: Request, group_rule_id: UUID) -> tuple[GroupRule, Circle]:
    """A change to the rules of a group that who looks runs."""
    rows: Any = GroupRule.objects
    return run_row_or_404(request, rows, group_rule_id)


def session_or_404(request: Request, session_id: UUID) -> tuple[Session, Circle]:
    """A session of a group that who looks runs."""
    return run_row_or_404(request, Session.objects, session_id)


def address(circle: Circle) -> str:
    """Where a group is."""
    return reverse("group", args=[circle.pk])


def members(circle: Circle, viewer: Viewer) -> list[Member]:
    """Who is in a group, facilitators first."""
    return list(Member.objects.visible_to(viewer).of(circle).there(viewer.on))
