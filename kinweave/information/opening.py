"""Opening what was passed on: decided anew each time, by what is known now. R4, R25. Invariant I14."""

from collections.abc import Sequence

from kinweave.foundation import Viewer, wall
from kinweave.information.asking import Question, Released, Ruling, ask, bundle
from kinweave.information.models import Item, Notice, PassedItem, Passing
from kinweave.information.rules import Answer


def rulings_on(passing: Passing, by: Viewer) -> list[Ruling]:
    """What would be answered now, were it asked again: by the sender's facts, whoever opens it."""
    with wall.beside_sender(passing.pk):
        items = Item.objects.to_ask().filter(passed__passing=passing).order_by("pk")
        went = {row.item_id: row for row in PassedItem.objects.filter(passing=passing).kept()}
        return ask([_again(passing, _as_went(item, went.get(item.pk)), by) for item in items])


def _as_went(item: Item, row: PassedItem | None) -> Item:
    """An item with the words that went, as today's masks are put over those. It is not kept so."""
    if row is not None:
        item.title, item.text = row.title, row.text
    return item


def _again(passing: Passing, item: Item, by: Viewer) -> Question:
    return Question(
        item=item,
        recipient=passing.recipient,
        purpose=passing.purpose,
        channel=passing.channel,
        by=by,
        is_mask_settled=True,
        is_opening=True,
    )


def answer_now(passing: Passing, rulings: Sequence[Ruling]) -> Answer:
    """Whether it opens now: what was called back does not, nor what may no longer go."""
    if Notice.objects.filter(passing=passing, kind=Notice.Kind.RECALLED).exists():
        return Answer.REFUSE
    return bundle(rulings) if rulings else Answer.REFUSE


def opens(passing: Passing, rulings: Sequence[Ruling]) -> list[PassedItem]:
    """The items that open now, as they went; what is kept safe since then is covered."""
    if answer_now(passing, rulings) < Answer.ALLOW_WITH:
        return []
    going = {one.question.item.pk: one.released for one in rulings if one.verdict.may_go}
    with wall.beside_sender(passing.pk):
        rows = PassedItem.objects.filter(passing=passing, item__in=going).kept()
        rows = rows.select_related("item", "passing__sender")
        return [as_covered_now(row, going[row.item_id]) for row in rows.in_order()]


def as_covered_now(row: PassedItem, now: Released) -> PassedItem:
    """The words that went, under what is kept safe today as well: nothing is uncovered. The row is not kept so."""
    row.title, row.text = now.title, now.text
    row.masked = list(dict.fromkeys([*row.masked, *now.masked]))
    return row
