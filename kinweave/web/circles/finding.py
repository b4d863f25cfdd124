"""Find what a page about a circle is asked for: through `visible_to`, or not at all."""

from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from kinweave.parties.models import Party
from kinweave.ties.models import Tie, Wish


def person_or_404(request: HttpRequest, person_id: UUID) -> Party:
    """The person, if this viewer may open their record."""
    people = Party.objects.visible_to(request.viewer).full().select_related("holder")
    return get_object_or_404(people, pk=person_id)


def tie_or_404(request: HttpRequest, tie_id: UUID) -> Tie:
    """Somebody in the life of a person whose record is open, present or past."""
    ties = Tie.objects.visible_to(request.viewer)
    return get_object_or_404(ties.select_related("to_party", "person__holder", "circle"), pk=tie_id)


def hope_or_404(request: HttpRequest, person: Party, wish_id: UUID) -> Wish:
    """Somebody whom a person hopes for."""
    hopes = Wish.objects.visible_to(request.viewer).about(person).filter(tie=None)
    return get_object_or_404(hopes, pk=wish_id)
