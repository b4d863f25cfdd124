"""Whose page it is: one's own row, or that of somebody one may speak for."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from kinweave.parties.models import Party
from kinweave.ties.models import Tie
from kinweave.web.middleware import shows
from kinweave.web.request import Request


def own_rows(request: Request) -> list[Party]:
    """The rows of the human who signed in, one for each organisation that knows them."""
    people = Party.objects.visible_to(request.viewer).rows_of(request.viewer)
    return list(people.select_related("holder").by_name())


def spoken_for(request: Request) -> list[Party]:
    """Those for whom the human who signed in may speak."""
    people = Party.objects.visible_to(request.viewer).spoken_for_by(request.viewer)
    spoken = list(people.select_related("holder").by_name())
    shows(request, spoken)
    return spoken


def page_or_404(request: Request, person_id: UUID) -> Party:
    """One's own row, or that of somebody one may speak for: then the page counts as a look."""
    people = Party.objects.visible_to(request.viewer).select_related("holder")
    mine = people.rows_of(request.viewer) | people.spoken_for_by(request.viewer)
    person: Party = get_object_or_404(mine, pk=person_id)
    shows(request, [person])
    return person


def spoken_for_or_404(request: Request, person_id: UUID) -> Party:
    """Somebody for whom the human who signed in may speak. The page counts as a look."""
    people = Party.objects.visible_to(request.viewer).spoken_for_by(request.viewer).select_related("holder")
    person: Party = get_object_or_404(people, pk=person_id)
    shows(request, [person])
    return person


def own_page_or_404(request: Request, person_id: UUID) -> Party:
    """One's own row: what only the person does themself."""
    people = Party.objects.visible_to(request.viewer).rows_of(request.viewer).select_related("holder")
    person: Party = get_object_or_404(people, pk=person_id)
    return person


def tie_on_page_or_404(request: Request, person: Party, tie_id: UUID) -> Tie:
    """Somebody who is in the life of this person."""
    ties = Tie.objects.visible_to(request.viewer).about(person).select_related("to_party", "person", "circle")
    tie: Tie = get_object_or_404(ties, pk=tie_id)
    return tie
