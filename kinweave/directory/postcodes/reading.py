"""Read a file of postcodes: the ONS directory or lookup by its headings, Code-Point Open without any.

Headings drift with the year (`lad25cd`, `lad26cd`; `pcd`, `pcd7`), so a column is known by how its heading begins.
"""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kinweave.directory.postcodes.grid import from_grid
from kinweave.directory.registers.columns import in_words
from kinweave.directory.registers.listing import postcode

POSTCODE, ENDED, LATITUDE, LONGITUDE = ("pcds", "pcd"), ("doterm",), ("lat",), ("long",)
CODE_POINT_COLUMNS = 10  # Code-Point Open: postcode, quality, easting, northing, six codes
NO_PLACE = "90"  # its quality when nobody knows where a postcode is
SOUTH, NORTH, WEST, EAST = 49.0, 61.5, -9.0, 2.5  # degrees: the United Kingdom; the ONS writes 99.999999 for nowhere


class Row(NamedTuple):
    """One postcode, where it is in degrees, and in which month it ended."""

    code: str
    latitude: float
    longitude: float
    ended_in: str


class Unreadable(Exception):
    """A file of postcodes that cannot be taken: what is wrong, as a code, and where."""

    def __init__(self, code: str, **where: object) -> None:
        super().__init__(code)
        self.code, self.where = code, where


def rows_of(path: Path) -> Iterator[Row]:
    """Every postcode of a file that has a place. Raises Unreadable: what is wrong, and in which row."""
    at = 0
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, row in understood(filter(None, csv.reader(file))):
                at = number
                if row:
                    yield row
    except (csv.Error, UnicodeDecodeError) as error:
        raise Unreadable("not_text", row=at + 1) from error
    except OSError as error:
        raise Unreadable("not_there") from error


def understood(lines: Iterator[list[str]]) -> Iterator[tuple[int, Row | None]]:
    """Each line with its number, and the postcode in it, if it has a place."""
    first = next(lines, [])
    if not any(first):
        raise Unreadable("empty")
    if len(first) == CODE_POINT_COLUMNS and postcode(first[0]):
        yield 1, on_the_grid(first, 1)
        for number, cells in enumerate(lines, 2):
            yield number, on_the_grid(cells, number)
        return
    places = [place(first, names) for names in (POSTCODE, ENDED, LATITUDE, LONGITUDE)]
    number = 1
    for number, cells in enumerate(lines, 2):
        if len(cells) != len(first):
            raise Unreadable("cut", row=number, cells=len(cells), headings=len(first))
        yield number, by_headings([cells[at] for at in places], number)
    if number == 1:
        raise Unreadable("empty")


def place(headings: Sequence[str], beginnings: Sequence[str]) -> int:
    """Which column begins so; the first beginning that any has. Raises Unreadable when none does."""
    small = [heading.strip().casefold() for heading in headings]
    for beginning in beginnings:
        for at, heading in enumerate(small):
            if heading.startswith(beginning):
                return at
    raise Unreadable("missing", column=beginnings[0], headings=in_words(headings))


def by_headings(cells: Sequence[str], number: int) -> Row | None:
    """A row of the ONS; None when it has no place."""
    code, ended, latitude, longitude = cells
    at = figure(latitude, number), figure(longitude, number)
    return Row(spelled(code, number), *at, ended.strip()[:6]) if is_here(*at) else None


def on_the_grid(cells: Sequence[str], number: int) -> Row | None:
    """A row of Code-Point Open; None when nobody knows where it is."""
    if len(cells) != CODE_POINT_COLUMNS:
        raise Unreadable("cut", row=number, cells=len(cells), headings=CODE_POINT_COLUMNS)
    code = spelled(cells[0], number)
    if cells[1].strip() == NO_PLACE:
        return None
    at = from_grid(figure(cells[2], number), figure(cells[3], number))
    return Row(code, round(at[0], 6), round(at[1], 6), "") if is_here(*at) else None


def spelled(code: str, number: int) -> str:
    """A postcode as it is written. Raises Unreadable."""
    if not (found := postcode(code)):
        raise Unreadable("not_a_postcode", row=number)
    return found


def figure(text: str, number: int) -> float:
    """A number; the ONS leaves the cell empty where there is none. Raises Unreadable."""
    try:
        value = float(text.strip() or "99.999999")
    except ValueError:
        raise Unreadable("not_a_number", row=number) from None
    if not abs(value) < 10_000_000:  # also what is no number at all
        raise Unreadable("not_a_number", row=number)
    return value


def is_here(latitude: float, longitude: float) -> bool:
    """Whether a point is in the United Kingdom."""
    return SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST
