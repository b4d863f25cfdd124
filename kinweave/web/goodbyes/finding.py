"""Find what a page about a goodbye is asked for: through `visible_to`, or not at all."""

from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404

from kinweave.parties.models import Party
from kinweave.plans.models import FollowUp, Hard, Tried
from kinweave.ties.models import Side, TieEnding
from kinweave.web.middleware import shows
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import about_or_404
from kinweave.web.request import Request
from kinweave.web.saved import version_read


def side_or_404(request: Request, side_id: UUID) -> Side:
    """A line about a tie of somebody one works with."""
    found = Side.objects.visible_to(request.viewer).select_related("tie", "person__holder")
    side: Side = about_or_404(request, found, side_id)
    return side


def ending_or_404(request: Request, ending_id: UUID) -> TieEnding:
    """How a tie of somebody one works with comes to an end."""
    found = TieEnding.objects.visible_to(request.viewer).select_related("person__holder")
    whole = found.select_related("tie__to_party", "tie__person__holder")
    ending: TieEnding = about_or_404(request, whole, ending_id)
    return ending


def hard_or_404(request: Request, hard_id: UUID) -> Hard:
    """Something that is hard for somebody one works with."""
    found = Hard.objects.visible_to(request.viewer).select_related("person__holder", "tie__to_party")
    hard: Hard = about_or_404(request, found, hard_id)
    return hard


def tried_or_404(request: Request, tried_id: UUID) -> Tried:
    """Something that was tried. The page counts as a look at the person."""
    found = Tried.objects.visible_to(request.viewer).select_related("hard__person__holder")
    tried: Tried = get_object_or_404(found.at_work(request.viewer), pk=tried_id)
    shows(request, [tried.hard.person])
    return tried


def follow_up_or_404(request: Request, follow_up_id: UUID) -> FollowUp:
    """A day on which somebody asks how a person is after a goodbye."""
    found = FollowUp.objects.visible_to(request.viewer)
    whole = found.select_related("person__holder", "doer", "ending__tie__to_party", "membership__circle")
    follow_up: FollowUp = about_or_404(request, whole, follow_up_id)
    return follow_up


def sent(request: Request) -> dict[str, Any]:
    """The version that was read, the day, and who does it."""
    return {"version": version_read(request), "on": request.viewer.on, "by": request.viewer}


def about(request: Request, person: Party, **more: object) -> dict[str, object]:
    """What every page here shows: whom it is about, and how to talk with them."""
    return {"person": person, "talk": talk(request.viewer, person), **more}
