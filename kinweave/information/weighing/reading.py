"""What somebody settled by reading an item: it counts for this very text, these addresses and these fields. R14."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hmac import compare_digest

from kinweave.information.gathering import Found
from kinweave.information.gathering.together import Row
from kinweave.information.models import Item
from kinweave.information.question import Question
from kinweave.information.scanning import MASKED
from kinweave.information.weighing.standing import is_protection
from kinweave.trail.digests import commitment

HEADING, TEXT = "title", "text"


@dataclass(frozen=True, slots=True)
class Reading:
    """An item with what was marked left out, and by whom it was read: who asks now, or somebody else."""

    title: str
    text: str
    has_marks: bool = False
    is_settled: bool = False  # by a lead with fresh eyes; to keep somebody safe, by anybody else than who asks
    is_own: bool = False  # by who asks: counts to keep somebody safe only


def reading(question: Question, found: Found, addresses: Sequence[str], beyond: Iterable[str]) -> Reading:
    """An item as those who read this very text left it."""
    item = question.item
    rows = found.of("checks", item_id=item.pk)
    if not rows:
        return Reading(item.title, item.text)
    over = what_is_read(item, addresses, beyond)
    counting = [row for row in rows if _is_of(row, over)]
    marks = [mark for row in counting for mark in row.marks]
    by = {row.recorded_by__human for row in counting}
    fresh = {row.recorded_by__human for row in counting if row.has_fresh_eyes or is_protection(question)}
    return Reading(
        title=_without(item.title, [mark for mark in marks if mark[0] == HEADING]),
        text=_without(item.text, [mark for mark in marks if mark[0] == TEXT]),
        has_marks=bool(marks),
        is_settled=bool(fresh - question.by.own_humans),
        is_own=bool(by & question.by.own_humans),
    )


def what_is_read(item: Item, addresses: Iterable[str], beyond: Iterable[str]) -> str:
    """What a reader's word rests on: another text, address or field is read anew."""
    return json.dumps([item.title, item.text, sorted(set(addresses)), sorted(beyond)], ensure_ascii=False)


def _is_of(row: Row, over: str) -> bool:
    return compare_digest(commitment(over.encode(), bytes.fromhex(row.salt)).hex(), row.commitment)


def _without(text: str, marks: Iterable[Sequence[str | int]]) -> str:
    """The text without these places, from the last to the first; of two that overlap, both are left out."""
    start = len(text)
    for begins, ends in sorted(((int(one[1]), int(one[2])) for one in marks), reverse=True):
        last = min(ends, start)
        if begins < last:
            text = text[:begins] + str(MASKED) + text[last:]
            start = begins
    return text
