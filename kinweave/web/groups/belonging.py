"""To which groups somebody belongs, as their own page finds them: through `visible_to`, or not at all."""

from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404
from django.urls import reverse

from kinweave.circles.models import Member
from kinweave.parties.models import Party
from kinweave.web.request import Request


def of_mine(request: Request, person: Party) -> Any:
    """Oneself in each group to which one belongs, or that asks one."""
    rows = Member.objects.visible_to(request.viewer).own(request.viewer).filter(party=person)
    return rows.select_related("circle", "membership__circle")


def member_or_404(request: Request, person: Party, group_id: UUID) -> Member:
    """Oneself in a group that one has joined."""
    there = of_mine(request, person).there(request.viewer.on)
    member: Member = get_object_or_404(there, circle=group_id)
    return member


def group_of(member: Member) -> str:
    """Where one's group is, on one's own page."""
    return reverse("mine_group", args=[member.party_id, member.circle_id])
