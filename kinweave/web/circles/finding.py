"""Find what a page about a circle is asked for: through `visible_to`, or not at all."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from kinweave.parties.models import Party
from kinweave.ties.models import Tie, Wish
from kinweave.web.middleware import shows
from kinweave.web.request import Request


def tie_or_404(request: Request, tie_id: UUID) -> Tie:
    """Somebody in the life of a person whose record is open, present or past. The page counts as a look."""
    ties = Tie.objects.visible_to(request.viewer).at_work(request.viewer)
    tie: Tie = get_object_or_404(ties.select_related("to_party", "person__holder", "circle"), pk=tie_id)
    shows(request, [tie.person])
    return tie


def hope_or_404(request: Request, person: Party, wish_id: UUID) -> Wish:
    """Somebody whom a person hopes for."""
    hopes = Wish.objects.visible_to(request.viewer).about(person).filter(tie=None)
    wish: Wish = get_object_or_404(hopes, pk=wish_id)
    return wish
