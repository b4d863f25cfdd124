"""Take in a register's file: read by a process of its own, understood row by row, kept as lines until it is staged.

Only what may be kept is written down: no address of somebody who works at home, no name of a manager. The lines of a
council's own list are sealed, because nobody has said yet what its columns mean.
"""

import base64
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings

from kinweave.directory.registers import own
from kinweave.directory.registers.columns import (
    TITLE_LINES,
    Cells,
    Others,
    Register,
    WrongColumns,
    compared,
    heading_row,
    in_words,
    places,
    split,
)
from kinweave.directory.registers.known import REGISTERS
from kinweave.directory.registers.listing import Listing, Wrong, kept
from kinweave.directory.registers.ofsted import CONSENTED
from kinweave.files.headings import headings_of
from kinweave.files.sheets import Limits, Row, Stream, Unreadable, streamed
from kinweave.foundation.files import private
from kinweave.foundation.sealing import key_ring

A_REGISTER = Limits(
    most_bytes=80_000_000, patience=150, seconds=120, rows=400_000, columns=200, cell=20_000, mends=True
)
OWN_LIST = Limits(seconds=10, rows=20_000, columns=60)
LABEL = "a line of a council's own list"

Line = tuple[int, Any]  # number in the file; what the row says, or its cells


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as somebody sent it."""

    name: str
    file: BinaryIO


@dataclass(slots=True)
class Taken:
    """A file that was read to its end: how many lines it gave, its digest, its headings, and what to know of it."""

    rows: int = 0
    digest: str = ""
    headings: list[str] = field(default_factory=list)
    mended: int = 0


def folder() -> Path:
    """Where files wait until they are staged. They are in no backup: they can be sent again."""
    place = Path(settings.DATA) / "registers"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def take_register(
    *, key: str, sent: Sent, into: Path, names: Mapping[str, str] | None = None, also: Sent | None = None
) -> Taken:
    """Read a register's file. Raises Unreadable or WrongColumns, and then nothing of it is kept.

    `names` are those of a second file, by the register's number; `also` is that file.
    """
    with streamed(name=sent.name, file=sent.file, limits=A_REGISTER) as stream:
        rows, headings, found = below_headings(stream, REGISTERS[key])
        lines = understood(rows, headings, found, REGISTERS[key], names or {})
        return written(lines, stream, into, headings, digest_of(sent, also), seal=None)


def take_own(*, sent: Sent, into: Path) -> Taken:
    """Read a council's own list. Raises Unreadable, and then nothing of it is kept."""
    with streamed(name=sent.name, file=sent.file, limits=OWN_LIST) as stream:
        beginning = list(islice(stream.rows, TITLE_LINES))
        at = own.heading_row([cells for _number, cells in beginning])
        headings = headings_of(beginning[at][1]) if beginning else []
        rows = chain(beginning[at + 1 :], stream.rows)
        return written(rows, stream, into, headings, digest_of(sent), seal=sealed)


def digest_of(*sent: Sent | None) -> str:
    """The SHA-256 of what was sent: by it a file is known again."""
    digest = sha256()
    for one in filter(None, sent):
        one.file.seek(0)
        while block := one.file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def names_of(consented: Sent) -> dict[str, str]:
    """The names that childminders let be published, by URN. Where they live is not looked at."""
    with streamed(name=consented.name, file=consented.file, limits=A_REGISTER) as stream:
        rows, headings, found = below_headings(stream, CONSENTED)
        fields = (split(cells, headings, found) for _number, cells in rows)
        told = (CONSENTED.told(cells, others) for cells, others in fields)
        return {one.identifier: one.name for one in told if one and one.name}


def below_headings(stream: Stream, register: Register) -> tuple[Iterator[Row], list[str], dict[str, int]]:
    """The rows below the headings, the headings, and where each field stands. Raises WrongColumns."""
    beginning = list(islice(stream.rows, TITLE_LINES))
    if not beginning:
        raise Unreadable("empty")
    cells = [row for _number, row in beginning]
    at = heading_row(cells, register)
    refuse_another(cells, register)
    return chain(beginning[at + 1 :], stream.rows), cells[at], places(cells[at], register)


def refuse_another(rows: Sequence[Sequence[str]], register: Register) -> None:
    """Raise WrongColumns for a file that has the columns of another register."""
    there = {compared(cell) for cells in rows for cell in cells}
    if there >= {compared(name) for name in register.known_by}:
        return
    for other in REGISTERS.values():
        if other.key != register.key and there >= {compared(name) for name in other.known_by}:
            raise WrongColumns("another_register", register=str(other.name), headings=in_words(rows[0]))


def understood(
    rows: Iterator[Row],
    headings: Sequence[str],
    found: Mapping[str, int],
    register: Register,
    names: Mapping[str, str],
) -> Iterator[Line]:
    """Each row as what it says, or as what is wrong with it. Rows that list nobody are left out."""
    for number, cells in rows:
        by_field, others = split(cells, headings, found)
        line = as_line(partial(told_with_name, register, by_field, others, names))
        if line is not None:
            yield number, line


def told_with_name(register: Register, cells: Cells, others: Others, names: Mapping[str, str]) -> Listing | None:
    """What a row says; with the name that its provider let be published, where the register holds it back."""
    listing = register.told(cells, others)
    if listing is None or listing.name or listing.identifier not in names:
        return listing
    return replace(listing, name=names[listing.identifier])


def as_line(told: Callable[[], Listing | None]) -> dict[str, Any] | None:
    """What a row says, as it may be kept; or what is wrong with it."""
    try:
        listing = told()
        return kept(listing).says if listing else None
    except Wrong as wrong:
        return {"problem": wrong.code, "identifier": wrong.identifier}


def written(
    lines: Iterator[Any],
    stream: Stream,
    into: Path,
    headings: Sequence[str],
    digest: str,
    seal: Callable[[str], str] | None,
) -> Taken:
    """Write the lines to a file that nobody else reads; away with it when the reading comes to a bad end."""
    taken = Taken(digest=digest, headings=list(headings))
    try:
        with open(into, "w", encoding="utf-8", opener=private) as out:
            for line in lines:
                text = json.dumps(line, ensure_ascii=False)
                out.write((seal(text) if seal else text) + "\n")
                taken.rows += 1
        look_at_end(taken, stream)
    except BaseException:
        into.unlink(missing_ok=True)
        raise
    return taken


def look_at_end(taken: Taken, stream: Stream) -> None:
    """Raise Unreadable for a file that was cut off, or that lists nobody."""
    if stream.said.get("cut_row"):
        raise Unreadable("cut_row", row=stream.said["cut_row"])
    if not taken.rows:
        raise Unreadable("empty")
    taken.mended = stream.said.get("mended", 0)


def sealed(text: str) -> str:
    """A line as it is kept until somebody has said what the columns mean."""
    return base64.b64encode(key_ring().seal(text, LABEL)).decode()


def unsealed(text: str) -> str:
    """It again."""
    return key_ring().open(base64.b64decode(text), LABEL)


def lines_from(path: Path, at: int, count: int) -> tuple[list[str], int]:
    """The next lines of a waiting file from a byte on, and the byte after them. Raises FileNotFoundError."""
    with path.open("rb") as file:
        file.seek(at)
        lines = [line.decode() for line in islice(iter(file.readline, b""), count)]
        return lines, file.tell()
