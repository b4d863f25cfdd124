"""What stands between something and its disposal: holds about a person or some items, over a class or everything."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from kinweave.foundation import Viewer, wall
from kinweave.information.models import PassedItem
from kinweave.keeping.models import BulkHold, Disposal
from kinweave.parties.models import Hold


def with_holds(rows: QuerySet[Any], on: date) -> QuerySet[Any]:
    """Each disposal with `is_held`: whether any hold stands over it on a day, whoever may know of it."""
    standing = Hold.objects.current(on).filter(holder=OuterRef("holder"))
    about = standing.filter(
        Q(items__isnull=True) | Q(items__item=OuterRef("item")), person__human=OuterRef("person__human")
    )
    bulk = BulkHold.objects.current(on).filter(
        Q(retention="") | Q(retention=OuterRef("retention")), holder=OuterRef("holder")
    )
    found: QuerySet[Any] = rows.annotate(is_held=Exists(about) | _came_of_somebody_held(standing, on) | Exists(bulk))
    return found


def _came_of_somebody_held(standing: QuerySet[Any], on: date) -> Exists:
    """Whether it was passed on to here, and a hold stands here over whom it is about: the sender's row of them."""
    if wall.is_up():
        held = RawSQL("SELECT passings_held(%s)", [on])  # nosec B611  # our own function, and a day
        return Exists(PassedItem.objects.filter(pk=OuterRef("passed"), passing__in=held))
    return Exists(standing.filter(items__isnull=True, person__human=OuterRef("passed__passing__person__human")))


def is_held(disposal: Disposal, on: date) -> bool:
    """Whether a hold stands over something on a day."""
    return bool(with_holds(Disposal.objects.filter(pk=disposal.pk), on).values_list("is_held", flat=True).get())


def holds_seen(disposal: Disposal, viewer: Viewer) -> list[Hold | BulkHold]:
    """The holds over something, as far as this viewer may know of them."""
    about: list[Hold | BulkHold] = []
    if disposal.person is not None:
        holds = Hold.objects.visible_to(viewer).current(viewer.on).filter(person__human=disposal.person.human)
        about += holds.filter(Q(items__isnull=True) | Q(items__item=disposal.item_id)).distinct()
    bulk = BulkHold.objects.visible_to(viewer).current(viewer.on)
    return [*about, *bulk.filter(retention__in=["", disposal.retention])]
