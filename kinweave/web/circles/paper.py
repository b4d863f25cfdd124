"""What a page says to somebody who wants to print it: is it safe to show?"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from kinweave.circles.models import Restriction
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.ties.standing import Standing

ALL, WITHOUT = "all", "without"  # what was answered


@dataclass(frozen=True, slots=True)
class Paper:
    """Whether a page asks before it is printed, and what was answered."""

    must_ask: bool
    answer: str = ""

    @property
    def waits(self) -> bool:
        """Whether nobody has said yet that it is safe: nothing is printed."""
        return self.must_ask and self.answer not in {ALL, WITHOUT}

    @property
    def leaves_out(self) -> bool:
        """Whether the people are left out."""
        return self.answer == WITHOUT


def restricted(viewer: Viewer, person: Party) -> set[UUID]:
    """The humans whom a restriction in force touches, as far as this viewer may know."""
    found = Restriction.objects.visible_to(viewer).about(person).in_force(viewer.on).filter(against__isnull=False)
    return set(found.values_list("against__human", flat=True))


def to_ask(viewer: Viewer, person: Party, ties: Iterable[Standing]) -> list[Standing]:
    """Those who are shown on paper only after somebody said that it is safe."""
    touched = restricted(viewer, person)
    return [one for one in ties if one.must_ask_before_print or one.tie.to_party.human in touched]
