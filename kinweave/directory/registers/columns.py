"""Columns by name, never by place: how a register has headed them over the years, and where the headings stand."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from kinweave.directory.registers.listing import Listing
from kinweave.files.headings import plain

TITLE_LINES = 20  # the headings stand in one of the first so many rows that hold something
YEAR = re.compile(r"[ _](?:19|20)\d{2}$|[ _]\d{4}$")

Cells = Mapping[str, str]  # a row: cell by field
Others = Sequence[tuple[str, str]]  # the cells without a field of ours, each with its heading as it stands


@dataclass(frozen=True, slots=True)
class Column:
    """One of our fields, and how a register heads it: the newest name first."""

    field: str
    names: tuple[str, ...]
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Register:
    """A register: its key and name, its columns, and what one of its rows says (None: it lists nobody)."""

    key: str
    name: str | Promise
    columns: tuple[Column, ...]
    told: Callable[[Cells, Others], Listing | None]
    known_by: tuple[str, ...]  # headings that no other register has


class WrongColumns(Exception):
    """A table that does not have a register's columns: what is wrong, as a code, and where."""

    def __init__(self, code: str, **where: str) -> None:
        super().__init__(code)
        self.code, self.where = code, where


def compared(heading: str) -> str:
    """A heading as it is compared: in small letters, without marks, and without the year at its end."""
    return plain(YEAR.sub("", heading.strip()))


def heading_row(rows: Sequence[Sequence[str]], register: Register) -> int:
    """Which of the first rows holds the headings: the one that names most of the register's columns."""
    known = {compared(name) for column in register.columns for name in column.names}
    named = [len({compared(cell) for cell in cells} & known) for cells in rows]
    return named.index(max(named)) if named else 0


def places(headings: Sequence[str], register: Register) -> dict[str, int]:
    """Where each field stands. Raises WrongColumns: the first column that is missing, and the headings there are."""
    by_name: dict[str, int] = {}
    for place, heading in enumerate(headings):
        by_name.setdefault(compared(heading), place)
    found = {}
    for column in register.columns:
        at = next((by_name[compared(name)] for name in column.names if compared(name) in by_name), None)
        if at is not None:
            found[column.field] = at
        elif column.is_needed:
            raise WrongColumns("missing", column=column.names[0], headings=in_words(headings))
    return found


def in_words(headings: Sequence[str]) -> str:
    """The headings of a file, as the sentence about it names them: as many as can be read."""
    named = [heading for heading in map(str.strip, headings) if heading]
    return ", ".join(named[:12]) + (", …" if len(named) > 12 else "")


def split(cells: Sequence[str], headings: Sequence[str], found: Mapping[str, int]) -> tuple[dict[str, str], Others]:
    """A row by field, and its other cells by heading."""
    padded = [*cells, *[""] * (len(headings) - len(cells))]
    taken = set(found.values())
    others = [(heading, padded[at]) for at, heading in enumerate(headings) if at not in taken and padded[at]]
    return {field: padded[at] for field, at in found.items()}, others
