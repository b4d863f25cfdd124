"""How fresh what is said of providers is: where it is from and when that was last looked at, when its provider last
found all of it right, and whether there is room."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from kinweave.directory.models import PARTS, Assured, EntryVersion, Import, StagedRow, Vacancy
from kinweave.foundation import LONDON


def source(version: EntryVersion) -> str:
    """Where what is said of an entry is from."""
    return version.entry.register_name if version.of_id else _("Corrected here")


class Checked:
    """When what is said of some entries was last looked at: the day of the latest file that said the same.

    Of `files` and `rows`, which are those that may be read; in two queries.
    """

    def __init__(self, versions: Sequence[EntryVersion], *, files: Any = None, rows: Any = None) -> None:
        entries = [version.entry for version in versions]
        whole = (Import.objects.all() if files is None else files).whole_files()
        self.latest = {one.register: one for one in whole.filter(register__in={one.register for one in entries})}
        left = (StagedRow.objects.all() if rows is None else rows).filter(
            of__in=self.latest.values(), decision="leave", identifier__in=[one.identifier for one in entries]
        )
        self.left = set(left.values_list("of_id", "identifier"))

    def on(self, version: EntryVersion) -> date:
        """The day. Where somebody left what the file says, or corrected it, the day when what stands was said."""
        entry = version.entry
        file = self.latest.get(entry.register)
        names = file is not None and version.of_id is not None and (file.pk, entry.identifier) not in self.left
        return day_of(version.recorded_at, file if names else None)


def day_of(recorded_at: datetime, file: Import | None) -> date:
    """The day on which what stands was last looked at: by who recorded it, or by the file that names it the same."""
    return (max(file.brought_at, recorded_at) if file else recorded_at).astimezone(LONDON).date()


def looked_at(register: str) -> Iterator[tuple[UUID, date]]:
    """When each entry of a register was last looked at, as `Checked` says it of some: all of them in three queries."""
    file = Import.objects.whole_files().filter(register=register).last()
    left = StagedRow.objects.filter(of=file, decision="leave").values_list("identifier", flat=True)
    apart = set(left) if file else set()
    stands = EntryVersion.objects.current().filter(entry__register=register)
    for entry, number, came, at in stands.values_list("entry", "entry__identifier", "of", "recorded_at").iterator():
        yield entry, day_of(at, file if came and number not in apart else None)


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
