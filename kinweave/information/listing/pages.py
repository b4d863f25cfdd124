"""Pages of what may go, by person: settled by a query where that is enough, by the engine where it is not."""

from collections.abc import Iterator
from dataclasses import dataclass

from kinweave.agreements.terms import Purpose
from kinweave.foundation import Viewer
from kinweave.information.asking import Ruling, ask
from kinweave.information.gathering import gather
from kinweave.information.listing.carrying import Going
from kinweave.information.listing.rows import Place, nothing, rows_after
from kinweave.information.models import Item, Recipient
from kinweave.parties.models import Party

SIZE = 50


@dataclass(frozen=True, slots=True)
class Page:
    """Items that may go, with conditions or without; and where the next page begins, if there is one."""

    items: list[Item]
    next: Place | None


def page_for(
    *, recipient: Recipient, purpose: str, channel: str, by: Viewer, after: Place | None = None, size: int = SIZE
) -> Page:
    """One page of everything that this recipient may have for this purpose now. Criterion: 003-P23."""
    holder = Party.objects.organisations().filter(pk=by.organisation_id).first()
    if holder is None or purpose not in Purpose:
        return Page([], None)
    going = Going(recipient=recipient, holder=holder, purpose=purpose, channel=channel, by=by)
    items: list[Item] = []
    for item in _in_turn(going, after, size):
        if len(items) == size:
            return Page(items, Place.of(items[-1]))
        items.append(item)
    return Page(items, None)


def _in_turn(going: Going, after: Place | None, size: int) -> Iterator[Item]:
    """Item after item that may go, so many read at once."""
    found = gather([going.about(nothing(going))])
    while True:
        doubted = rows_after(going, found, after, size + 1)
        items = Item.objects.to_ask().in_bulk(list(doubted))
        ruled = {one.question.item.pk: one for one in _ask([items[key] for key in doubted if doubted[key]], going)}
        yield from (items[key] for key in doubted if not doubted[key] or ruled[key].verdict.may_go)
        if len(doubted) <= size:
            return
        after = Place.of(items[list(doubted)[-1]])


def _ask(items: list[Item], going: Going) -> list[Ruling]:
    return ask([going.about(item) for item in items])
