"""Holds: nothing under one is disposed of. A safeguarding lead places them; for a request, the officer does. R15.

Whoever places a hold and whoever disposes wait for one another: both are alone with the organisation. So nothing is
disposed of that a hold, placed a moment before, covers.
"""

from collections.abc import Sequence
from datetime import date

from kinweave.access.actions import row_of
from kinweave.agreements.terms import Purpose
from kinweave.concerns.interpreting import require_not_named
from kinweave.foundation import Viewer, require
from kinweave.information.models import HeldItem, Item
from kinweave.keeping.models import AccessRequest, BulkHold, Disposal
from kinweave.keeping.rules import retention as rules
from kinweave.parties.models import Hold, Party
from kinweave.parties.records import alone_with, held_like, stamped
from kinweave.trail.acts import act, note


@act
def place_hold(
    *,
    person: Party,
    items: Sequence[Item] = (),
    kind: str,
    because: str,
    purpose: str = Hold.ONLY_KEPT,
    begins_on: date,
    on: date,
    by: Viewer,
) -> Hold:
    """Keep somebody's record, or exactly these items of it, from being disposed of. Criterion: 003-P26, R15, R26.

    With a purpose it may meanwhile be used for that; else it is only kept.
    """
    alone_with(person.keeper)
    require_not_named(person=person, party=row_of(by.person_id), tried="hold", on=on, by=by)
    gone = Item.objects.filter(pk__in=[one.pk for one in items], disposed_on__isnull=False)
    require(rules.may_hold(role=by.role, kind=kind, because=because, begins_on=begins_on, on=on, is_gone=gone.exists()))
    hold = Hold.objects.create(
        person=person, kind=kind, because=because, purpose=purpose, begins_on=begins_on, **held_like(person, by)
    )
    for item in items:
        HeldItem.objects.create(hold=hold, item=item, **held_like(person, by))
    note("placed a hold", hold, by=by, items=len(items))
    return hold


@act
def hold_while_asked(*, person: Party, because: str, on: date, by: Viewer) -> Hold:
    """Keep everything about somebody who asks to see it, whoever takes the request. Criterion: 003-P26, R26."""
    alone_with(person.keeper)
    hold = Hold.objects.create(
        person=person,
        kind=rules.ASKED_TO_SEE,
        because=because,
        purpose=Purpose.ACCESS,
        begins_on=on,
        **held_like(person, by),
    )
    note("placed a hold", hold, by=by, items=0)
    return hold


@act
def hold_disposal(*, disposal: Disposal, because: str, begins_on: date, on: date, by: Viewer) -> Hold:
    """Hold one thing of the queue, without opening it: for somebody's request to see their record. R26."""
    person, item = disposal.person, disposal.item
    if person is None:
        raise LookupError("It was never kept in anybody's record here.")
    return place_hold(
        person=person, items=[item] if item else [], kind=rules.ASKED_TO_SEE, because=because, begins_on=begins_on,
        on=on, by=by,
    )  # fmt: skip


@act
def place_bulk_hold(
    *, organisation: Party, kind: str, because: str, retention: str = "", begins_on: date, on: date, by: Viewer
) -> BulkHold:
    """Keep everything of a class, or everything, from being disposed of: an inquiry asks for it. Criterion: 003-P26."""
    alone_with(organisation)
    require(rules.may_hold(role=by.role, kind=kind, because=because, begins_on=begins_on, on=on))
    hold = BulkHold.objects.create(
        kind=kind, because=because, retention=retention, begins_on=begins_on, holder=organisation, **stamped(by)
    )
    note("placed a hold over many", hold, by=by, retention=retention)
    return hold


@act
def release_hold(*, hold: Hold | BulkHold, because: str, on: date, by: Viewer) -> Hold | BulkHold:
    """Let go of what was held: from this day on it does not hold any more. Criterion: 003-P26.

    The hold of an open request to see what is kept ends with its answer alone.
    """
    alone_with(hold.holder)
    hold.refresh_from_db()
    is_asked = False
    if isinstance(hold, Hold):
        require_not_named(person=hold.person, party=row_of(by.person_id), tried="hold", on=on, by=by)
        is_asked = AccessRequest.objects.filter(hold=hold).open().exists()
    stands = hold.released_by_id is None and (hold.ends_on is None or hold.ends_on > on)
    require(rules.may_release(role=by.role, kind=hold.kind, because=because, stands=stands, is_asked=is_asked))
    return let_go(hold=hold, because=because, on=on, by=by)


@act
def let_go(*, hold: Hold | BulkHold, because: str, on: date, by: Viewer) -> Hold | BulkHold:
    """From this day on it does not hold any more. What ended before stays as it ended."""
    if hold.released_by_id:
        return hold
    hold.ends_on, hold.released_by_id, hold.released_because = on, by.person_id, because
    hold.save(update_fields=["ends_on", "released_by", "released_because"])
    note("let go of a hold", hold, by=by)
    return hold
