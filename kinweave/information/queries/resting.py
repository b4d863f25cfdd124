"""Whether something that came rests on a concern, and whether that names who asks: the sender's decision says so.

Who received it does not read that decision behind the wall: there it is asked of functions of the owner, as yes or no.
"""

from typing import Any
from uuid import UUID

from django.db.models import BooleanField, DateTimeField, F, Func, Q, UUIDField, Value

from kinweave.foundation import Viewer, wall
from kinweave.foundation.reach import LeadsTo


class _Asked(Func):
    """A question to a function of the owner."""

    output_field = BooleanField()


def rests_on_a_concern(passing: str) -> Q:
    """What came by a passing that rests on a concern; `passing` is the path to it."""
    if wall.is_up():
        return Q(_Asked(F(passing), function="rests_on_a_concern"))
    return Q(**{f"{passing}__decision__concern__isnull": False})


def names_nobody_here(viewer: Viewer) -> Q:
    """Passings that rest on no concern, or on one that does not name this viewer, nor where they work."""
    if wall.is_up():
        return ~Q(_Asked(F("pk"), *_me(viewer), function="rests_on_what_names_me"))
    return Q(decision__concern__isnull=True) | Q(LeadsTo("decision__concern", viewer, "not_naming"))


def _me(viewer: Viewer) -> list[Any]:
    """Who asks, where, when: each id in a place of its own, for statements are made once and asked again."""
    own = Func(*map(_id, sorted(viewer.own_ids)), template="ARRAY[%(expressions)s]::uuid[]")
    return [own, _id(viewer.organisation_id), Value(viewer.at, output_field=DateTimeField())]


def _id(one: UUID | None) -> Value:
    return Value(one, output_field=UUIDField())
