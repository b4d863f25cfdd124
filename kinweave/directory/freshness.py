"""How fresh what is said of providers is: when its provider last found all of it right, and whether there is room."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from kinweave.directory.models import PARTS, Assured, EntryVersion, Vacancy


def assured_on(versions: Sequence[EntryVersion]) -> dict[UUID, date]:
    """By entry: the day since which all that is said of it was found right. Entries with a part that was not stand out.

    A part of which nothing is said needs no word, and a word about what is no longer said does not count.
    """
    found: dict[UUID, dict[str, Assured]] = {}
    rows = Assured.objects.filter(entry__in=[one.entry_id for one in versions]).last_of_each()
    for row in rows.select_related("version"):
        found.setdefault(row.entry_id, {})[row.part] = row
    days = ((version.entry_id, oldest(version, found.get(version.entry_id, {}))) for version in versions)
    return {entry: day for entry, day in days if day is not None}


def oldest(version: EntryVersion, assured: dict[str, Assured]) -> date | None:
    """The day on which the part was found right that was so longest ago; None when one was not."""
    said = [part for part, fields in PARTS.items() if any(getattr(version, field) for field in fields)]
    held = [assured[part] for part in said if part in assured and assured[part].holds_for(version)]
    return min(one.assured_on for one in held) if held and len(held) == len(said) else None


def rooms(entries: Iterable[UUID]) -> dict[UUID, Vacancy]:
    """By entry: what its provider said last about room."""
    rows = Vacancy.objects.filter(entry__in=list(entries)).last_of_each()
    return {row.entry_id: row for row in rows}
