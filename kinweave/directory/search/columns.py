"""What can be chosen, and where places are, as columns of numbers: a whole column is asked at a time.

Rows stand in the order of their ids. The files lie beside the index of words; a set of them is written once, is never
changed, and is read where it lies, so that processes share it. `columns` names the set that is in use.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import islice
from pathlib import Path
from shutil import rmtree
from threading import Lock
from typing import Any
from uuid import UUID, uuid4

import numpy as np
from numpy.typing import NDArray

from kinweave.directory.listed import Listed
from kinweave.directory.models import Vacancy
from kinweave.directory.search.documents import has, key_of
from kinweave.directory.search.spots import NOWHERE, on_ball, spot
from kinweave.foundation import files

Bits = NDArray[np.uint64]  # one for each row, 64 in a number
Numbers = NDArray[Any]
BITS = 64
OLDEST = 150  # years: for everybody older, too
AT_ONCE = 5000
_one_at_a_time = Lock()  # numpy parses the head of each file, and Python 3.11 may trip when threads parse at once
ROW = {"high": np.uint64, "low": np.uint64, "x": np.float64, "y": np.float64, "z": np.float64, "youngest": np.uint8,
       "oldest": np.uint8, "checked": np.int32, "room": np.int32, "name": np.uint64}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """A column for each number of a place, in the order of `low`; and for each tag the rows that have it."""

    high: Numbers  # the two halves of the id
    low: Numbers
    x: Numbers  # where it is, on a ball of radius 1; not a number where nobody knows
    y: Numbers
    z: Numbers
    youngest: Numbers
    oldest: Numbers
    checked: Numbers  # the day as a number
    room: Numbers  # the day on which somebody said that there is room
    name: Numbers  # its first letters
    by_name: Numbers  # the rows in the order of their names
    tags: Numbers  # names of what can be chosen, in their order
    having: Numbers  # of each tag, the bits of its rows

    def __len__(self) -> int:
        return len(self.low)

    def id_of(self, row: int) -> UUID:
        """The id of a row."""
        return UUID(int=int(self.high[row]) << BITS | int(self.low[row]))

    def with_tag(self, tag: str) -> Bits:
        """The rows that have a tag."""
        at = int(np.searchsorted(self.tags, tag))
        is_there = at < len(self.tags) and self.tags[at] == tag
        return self.having[at] if is_there else np.zeros(self.having.shape[1], np.uint64)

    def counted(self, bits: Bits, beginning: str = "") -> dict[str, int]:
        """How many of some rows have each tag that begins so."""
        first, last = np.searchsorted(self.tags, (beginning, f"{beginning}\uffff"))
        numbers = np.bitwise_count(self.having[first:last] & bits).sum(axis=1, dtype=np.int64)
        found = zip(self.tags[first:last].tolist(), numbers.tolist(), strict=True)
        return {tag: number for tag, number in found if number}

    def rows_of(self, keys: Numbers) -> tuple[Numbers, Numbers]:
        """Where some ids (the lower halves) stand, and which of them are there at all."""
        at = np.minimum(np.searchsorted(self.low, keys), max(0, len(self) - 1))
        return at, self.low[at] == keys if len(self) else np.zeros(len(keys), bool)

    def save(self, place: Path) -> Path:
        """Write them to a folder of their own. They are used once `use` says so."""
        folder = place / f"columns-{uuid4().hex}"
        folder.mkdir(mode=0o700)
        for one in fields(self):
            np.save(folder / f"{one.name}.npy", getattr(self, one.name))
        return folder


def read(folder: Path) -> Columns:
    """Columns where they lie. Raises ValueError or OSError when they are damaged."""
    with _one_at_a_time:
        return Columns(**{one.name: lying(folder / f"{one.name}.npy") for one in fields(Columns)})


def lying(file: Path) -> Numbers:
    """A column where it lies."""
    return np.asarray(np.load(file, mmap_mode="r"))  # numpy's own kind of it asks on every use where it lies


def in_use(place: Path) -> Path:
    """The columns that belong to an index. Raises OSError."""
    return place / (place / "columns").read_text().strip()


def read_newest(place: Path) -> tuple[Path, Columns]:
    """The columns in use of an index, and where they lie. Raises ValueError or OSError when they are damaged."""
    folder = in_use(place)
    try:
        return folder, read(folder)
    except OSError:
        if in_use(place) == folder:
            raise
        return read_newest(place)  # others took their place meanwhile


def use(folder: Path) -> None:
    """Use these columns from now on, and remove the others. Whoever reads those reads them to the end."""
    files.replace(folder.parent / "columns", f"{folder.name}\n".encode())
    for other in folder.parent.glob("columns-*"):
        if other != folder:
            rmtree(other, ignore_errors=True)


def bits_of(which: NDArray[np.bool_]) -> Bits:
    """A yes or no for each row as bits."""
    packed = np.packbits(which, bitorder="little")
    return np.pad(packed, (0, -len(packed) % 8)).view(np.uint64)


def rows_in(bits: Bits) -> Numbers:
    """The rows whose bits are set."""
    return np.flatnonzero(np.unpackbits(bits.view(np.uint8), bitorder="little"))


def keys_of(which: Collection[UUID]) -> Numbers:
    """By what some places are known among the numbers."""
    return np.fromiter(map(key_of, which), np.uint64, len(which))


def columns_of(listed: Iterable[Listed]) -> Columns:
    """Places and entries as columns."""
    rows, tagged, at = iter(listed), defaultdict(list), 0
    parts = [nothing()]
    while some := list(islice(rows, AT_ONCE)):
        parts.append(np.array([numbers_of(one) for one in some], dtype=list(ROW.items())))
        for row, one in enumerate(some, at):
            for tag in has(one):
                tagged[tag].append(row)
        at += len(some)
    return ordered(np.concatenate(parts), {tag: np.array(rows, np.int64) for tag, rows in tagged.items()})


def nothing() -> Numbers:
    """No rows."""
    return np.empty(0, dtype=list(ROW.items()))


def numbers_of(listed: Listed) -> tuple[Any, ...]:
    """The numbers of one place, in the order of `ROW`."""
    where = on_ball(spot(listed.point)) if listed.point else NOWHERE
    room_on = listed.room_on if listed.room == Vacancy.Room.YES else None
    oldest = OLDEST if listed.oldest is None else min(listed.oldest, OLDEST)
    return (
        listed.id.int >> BITS, key_of(listed.id), *where, min(listed.youngest or 0, OLDEST), oldest,
        listed.checked_on.toordinal() if listed.checked_on else 0, room_on.toordinal() if room_on else 0,
        int.from_bytes(listed.name.casefold().encode()[:8].ljust(8, b"\0")),
    )  # fmt: skip


def ordered(rows: Numbers, tagged: dict[str, Numbers]) -> Columns:
    """Columns of rows in any order, and of the rows that have each tag."""
    order = np.argsort(rows["low"], kind="stable")
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    having = [bits_of(marked(len(rows), place[tagged[tag]])) for tag in sorted(tagged)]
    return Columns(
        **{name: np.ascontiguousarray(rows[name][order]) for name in ROW},
        by_name=np.argsort(rows["name"][order], kind="stable").astype(np.int32),
        tags=np.array(sorted(tagged), dtype=np.str_),
        having=np.array(having, np.uint64).reshape(len(tagged), -(-len(rows) // BITS)),
    )


def marked(number: int, rows: Numbers) -> NDArray[np.bool_]:
    """Yes for some rows."""
    which = np.zeros(number, bool)
    which[rows] = True
    return which


def changed(before: Columns, which: Collection[UUID], now: Collection[Listed]) -> Columns:
    """The same columns in which some places say what they say now, or nothing when they are not listed any more."""
    stays = ~np.isin(before.low, keys_of(which))
    added = columns_of(now)
    rows = np.concatenate([as_rows(before)[stays], as_rows(added)])
    place = np.cumsum(stays) - 1  # of a row that stays, where it stands then
    tagged: dict[str, list[Numbers]] = defaultdict(list)
    for tag, having in zip(before.tags, before.having, strict=True):
        held = rows_in(having)
        tagged[str(tag)].append(place[held[stays[held]]])
    for tag, having in zip(added.tags, added.having, strict=True):
        tagged[str(tag)].append(rows_in(having) + int(stays.sum()))
    return ordered(rows, {tag: np.concatenate(found) for tag, found in tagged.items() if any(map(len, found))})


def looked_at(before: Columns, days: Mapping[UUID, date]) -> Columns:
    """The same columns, in which some places were last looked at on other days."""
    keys, numbers = keys_of(days), np.fromiter((day.toordinal() for day in days.values()), np.int32, len(days))
    rows, is_there = before.rows_of(keys)
    checked = before.checked.copy()
    checked[rows[is_there]] = numbers[is_there]
    return replace(before, checked=checked)


def as_rows(columns: Columns) -> Numbers:
    """Columns as rows."""
    made = np.empty(len(columns), dtype=list(ROW.items()))
    for name in ROW:
        made[name] = getattr(columns, name)
    return made
