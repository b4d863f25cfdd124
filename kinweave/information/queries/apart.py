"""Who is kept from the source of what a network found out: by all that would hold up a sharing between them. R1, R11.

It reads what the engine reads, whoever may know of it and whoever holds it (`information.weighing.causes`). On
PostgreSQL it is asked of a function of the owner, as yes or no.
"""

from typing import Any

from django.db.models import BooleanField, DateField, DateTimeField, Exists, F, Func, OuterRef, Q, QuerySet, Value
from django.db.models import UUIDField as Id

from kinweave.circles.models import Membership, Restriction
from kinweave.circles.queries.restrictions import IN_WORDS_ABOUT_KNOWING
from kinweave.concerns.models import Concern
from kinweave.foundation import Viewer, wall
from kinweave.parties.models import Bar, Party
from kinweave.ties.models import Tie

SOURCE = "party__human"


def kept_from_source(viewer: Viewer) -> Q:
    """Sources whom a bar, a restriction or a concern keeps from this viewer, or where its reach is unclear."""
    if wall.is_up():
        return Q(_AskedOfOwner(viewer))
    source, reader = OuterRef(SOURCE), _reader(viewer)
    apart = Q(Exists(_bars(viewer, reader, source))) | Q(Exists(_near(viewer, reader)))
    return apart | Q(Exists(_restrictions(viewer, reader, source))) | Q(Exists(_concerns(reader, source)))


def _reader(viewer: Viewer) -> QuerySet[Any]:
    """The humans of who reads, and the number of where they work."""
    return Party.objects.filter(Q(human__in=viewer.own_humans) | Q(pk=viewer.organisation_id)).values("human")


def _bars(viewer: Viewer, reader: Any, source: Any) -> QuerySet[Any]:
    """Who reads is barred from the source."""
    return Bar.objects.current(viewer.at).filter(person__human=source, barred__human__in=reader)


def _near(viewer: Viewer, reader: Any) -> QuerySet[Any]:
    """Who reads is tied to somebody barred from the source."""
    barred = Bar.objects.current(viewer.at).filter(person__human=OuterRef(OuterRef(SOURCE))).values("barred__human")
    either = Q(person__human__in=reader, to_party__human__in=barred)
    either |= Q(person__human__in=barred, to_party__human__in=reader)
    return Tie.objects.filter(either, began_on__lte=viewer.on)


def _restrictions(viewer: Viewer, reader: Any, source: Any) -> QuerySet[Any]:
    """One stands between them, in either direction; keeps the source from a circle of who reads; or is in words."""
    still = Q(left_on__isnull=True) | Q(left_on__gt=viewer.on)
    circles = Membership.objects.filter(still, party__human__in=reader).values("circle")
    between = Q(person__human=source, against__human__in=reader) | Q(person__human__in=reader, against__human=source)
    of_source = Q(against_circle__in=circles) | IN_WORDS_ABOUT_KNOWING
    return Restriction.objects.in_force(viewer.on).filter(between | (Q(person__human=source) & of_source))


def _concerns(reader: Any, source: Any) -> QuerySet[Any]:
    """A concern about the source names who reads, whether or not it was resolved."""
    about = Q(person__human=source) | Q(tie__person__human=source) | Q(event__person__human=source)
    names = Q(about_party__human__in=reader) | Q(tie__to_party__human__in=reader) | Q(named__party__human__in=reader)
    return Concern.objects.filter(about, names)


class _AskedOfOwner(Func):
    """The same of the row's own party, across the wall: its row need not be open to who reads."""

    function = "is_kept_from_source"
    output_field = BooleanField()

    def __init__(self, viewer: Viewer) -> None:
        own = Func(*(Value(one, Id()) for one in sorted(viewer.own_ids)), template="ARRAY[%(expressions)s]::uuid[]")
        here, at, on = viewer.organisation_id, Value(viewer.at, DateTimeField()), Value(viewer.on, DateField())
        super().__init__(F("party"), own, Value(here, Id()), at, on)
