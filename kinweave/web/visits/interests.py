"""What a person and the people of their circle both like: the reason to do something together. Criterion: 002-P9."""

from collections.abc import Sequence
from dataclasses import dataclass

from kinweave.concerns.routing import touched
from kinweave.directory.interests import named
from kinweave.foundation import Viewer
from kinweave.parties.models import Interest, Party
from kinweave.plans import suggesting
from kinweave.ties.figures.saying import joined


@dataclass(frozen=True, slots=True)
class Shared:
    """Something the person likes, and who of their circle likes it too."""

    what: str
    who: str


def shared_interests(viewer: Viewer, person: Party) -> Sequence[Shared]:
    """What the person likes, those first which somebody in their circle likes too, as far as they may be company."""
    own = Interest.objects.visible_to(viewer).about(person).lasting().order_by("key").values_list("key", flat=True)
    liked: dict[str, list[str]] = {}
    for one in suggesting.shared_interests(person, viewer=viewer, named=touched(person, at=viewer.at, on=viewer.on)):
        for key in one.keys:
            liked.setdefault(key, []).append(one.standing.name)
    shared = [Shared(named(key), joined(liked.get(key, []))) for key in own]
    return sorted(shared, key=lambda one: not one.who)
