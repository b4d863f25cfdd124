"""What was passed on about somebody, as a line says it: to whom, when, what, why, under what. 003-P21, P22."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format

from kinweave.agreements.terms import Category, Purpose
from kinweave.foundation import LONDON, Viewer
from kinweave.information.models import PassedItem, Passing
from kinweave.parties.models import Party
from kinweave.ties.figures.saying import joined


@dataclass(frozen=True, slots=True)
class Went:
    """One passing in plain words."""

    whom: str
    day: str
    what: str
    why: str
    under: str


def what_went(viewer: Viewer, person: Party, since: Any = None) -> list[Went]:
    """What went about somebody, the latest first, as far as this viewer sees it; since a day."""
    rows = Passing.objects.visible_to(viewer).about(person).latest_first()
    if since is not None:
        rows = rows.filter(sent_at__date__gte=since)
    found = list(rows.select_related("recipient__organisation", "protocol"))
    items = PassedItem.objects.visible_to(viewer).filter(passing__in=found).in_order()
    parts: dict[Any, list[str]] = {}
    for item in items:
        parts.setdefault(item.passing_id, []).append(_category(item.category))
    return [as_line(one, parts.get(one.pk, [])) for one in found]


def _category(key: str) -> str:
    return str(Category(key).label) if key in Category.values else key


def as_line(passing: Passing, parts: Iterable[str]) -> Went:
    """One of them."""
    return Went(
        whom=passing.recipient.organisation.called,
        day=date_format(passing.sent_at.astimezone(LONDON), "j F Y"),
        what=joined(dict.fromkeys(parts)),
        why=str(Purpose(passing.purpose).label),
        under=passing.protocol.title if passing.protocol else "",
    )
