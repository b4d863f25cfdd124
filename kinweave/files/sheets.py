"""Take in a sheet: allowed by name and content, opened in a process of its own, or refused with one sentence."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from io import BytesIO
from tempfile import TemporaryFile
from threading import Timer
from typing import Any, BinaryIO

from kinweave.files import sheet_opener

WORKBOOK = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
NOT_TEXT = (WORKBOOK, OLD_OFFICE, b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")

Row = tuple[int, list[str]]


class Unreadable(Exception):
    """A sheet that cannot be read: what is wrong, as a code, and where."""

    def __init__(self, code: str, **where: Any) -> None:
        super().__init__(code)
        self.code, self.where = code, where


@dataclass(frozen=True, slots=True)
class Limits:
    """What a table may hold, and what reading it may take: bytes, seconds (of the clock, of the processor), letters."""

    most_bytes: int = 12_000_000
    patience: int = 15
    seconds: int = 4
    memory: int = 256 * 1024 * 1024
    rows: int = 2000
    columns: int = 40
    cell: int = 1000
    mends: bool = False  # stray bytes are read as older Windows wrote them; a line at a time


A_SHEET = Limits()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a sheet that hold something, each with its number; and whether its letters need a look."""

    name: str
    rows: list[Row]
    older_text: bool = False
    cut_row: int | None = None  # the last one, where it is shorter than the others and its line does not end


@dataclass(slots=True)
class Stream:
    """The rows of a table, one after the other; when they have ended, how its text was written."""

    rows: Iterator[Row]
    said: dict[str, Any]


def read(*, name: str, data: bytes, limits: Limits = A_SHEET) -> Sheet:
    """A sheet as our own process read it. Raises Unreadable: nothing of it is kept."""
    with streamed(name=name, file=BytesIO(data), limits=limits) as stream:
        rows = list(stream.rows)
    if len(rows) < 2:
        raise Unreadable("empty")
    return Sheet(name, rows, stream.said.get("older_text", False), stream.said.get("cut_row"))


@contextmanager
def streamed(*, name: str, file: BinaryIO, limits: Limits) -> Iterator[Stream]:
    """The rows of a table while our own process reads it. What went before is void when Unreadable is raised."""
    kind = kind_of(name=name, file=file, limits=limits)
    with TemporaryFile() as copy:
        file.seek(0)
        shutil.copyfileobj(file, copy)
        copy.seek(0)
        process = subprocess.Popen(  # nosec B603  # our own file, by this Python; only the table comes from outside
            [sys.executable, "-I", sheet_opener.__file__, kind, json.dumps(asdict(limits))],
            stdin=copy, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={},
        )  # fmt: skip
    timer = Timer(limits.patience, process.kill)
    timer.start()
    said: dict[str, Any] = {}
    try:
        yield Stream(rows_of(process, said), said)
    finally:
        timer.cancel()
        process.kill()
        process.communicate()


def rows_of(process: "subprocess.Popen[bytes]", said: dict[str, Any]) -> Iterator[Row]:
    """The rows as they come. Raises Unreadable at what is wrong, or when the process came to no end."""
    for line in process.stdout or ():
        try:
            found = json.loads(line)
        except ValueError as error:  # the process was ended in the middle of a line
            raise Unreadable("no_end") from error
        if isinstance(found, dict):
            said.update(found)
        else:
            yield found[0], found[1]
    if "problem" in said:
        raise Unreadable(said.pop("problem"), **said)
    if process.wait() or not said:
        raise Unreadable("no_end")


def kind_of(*, name: str, file: BinaryIO, limits: Limits) -> str:
    """Whether a file is a CSV file or a workbook, by its name and its first bytes. Raises Unreadable for another."""
    ending = name.lower().rpartition(".")[2]
    if file.seek(0, 2) > limits.most_bytes:
        raise Unreadable("large", most=limits.most_bytes // 1_000_000)
    file.seek(0)
    beginning = file.read(8)
    if beginning.startswith(OLD_OFFICE):
        raise Unreadable("old_or_locked")
    if ending == "xlsx" and beginning.startswith(WORKBOOK):
        return "xlsx"
    if ending == "csv" and not beginning.startswith(NOT_TEXT):
        return "csv"
    raise Unreadable("cut_off_workbook" if ending == "xlsx" else "another_kind")
