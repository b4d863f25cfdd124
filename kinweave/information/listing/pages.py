"""Pages of what may go, by person: settled by a query where that is enough, by the engine where it is not."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kinweave.agreements.terms import Purpose
from kinweave.foundation import Viewer
from kinweave.information.asking import ask
from kinweave.information.gathering import gather_agreed, whole
from kinweave.information.listing.carrying import Going
from kinweave.information.listing.rows import Listed, Place, nothing, rows_after
from kinweave.information.models import Item, Recipient
from kinweave.parties.models import Party

SIZE = 50


@dataclass(frozen=True, slots=True)
class Page:
    """Items that may go, with conditions or without; and where the next page begins, if there is one."""

    items: list[Listed]
    next: Place | None


def page_for(
    *, recipient: Recipient, purpose: str, channel: str, by: Viewer, after: Place | None = None, size: int = SIZE
) -> Page:
    """One page of everything that this recipient may have for this purpose now. Criterion: 003-P23."""
    holder = whole(Party, [by.organisation_id]).get(by.organisation_id) if by.organisation_id else None
    if holder is None or holder.kind != Party.Kind.ORGANISATION or purpose not in Purpose:
        return Page([], None)
    going = Going(recipient=recipient, holder=holder, purpose=purpose, channel=channel, by=by)
    items = list(_in_turn(going, after, size + 1))
    return Page(items[:size], Place.of(items[size - 1]) if len(items) > size else None)


def _in_turn(going: Going, after: Place | None, wanted: int) -> Iterator[Listed]:
    """So many items that may go, one after another; fewer only where there are no more."""
    rows = rows_after(going, gather_agreed(going.about(nothing(going))), after)
    while some := list(islice(rows, wanted)):
        may_go = _may_go([one for one in some if one.is_doubted], going)
        going_now = [one for one in some if not one.is_doubted or one in may_go]
        yield from going_now
        wanted -= len(going_now)


def _may_go(doubted: list[Listed], going: Going) -> set[Listed]:
    """Those of which the engine says that they may go."""
    items, people = whole(Item, [one.pk for one in doubted]), whole(Party, {one.person_id for one in doubted})
    for item in items.values():
        item.person, item.holder = people[item.person_id], going.holder
    rulings = ask([going.about(items[one.pk]) for one in doubted])
    return {one for one, ruling in zip(doubted, rulings, strict=True) if ruling.verdict.may_go}
