"""Take in a sheet: allowed by name and content, opened in a process of its own, or refused with one sentence."""

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from kinweave.keeping.reading import sheet_opener

PATIENCE = 15  # seconds of the clock for one sheet
MOST_BYTES = 12_000_000
WORKBOOK = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
NOT_TEXT = (WORKBOOK, OLD_OFFICE, b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")


class Unreadable(Exception):
    """A sheet that cannot be read: what is wrong, as a code, and where."""

    def __init__(self, code: str, **where: Any) -> None:
        super().__init__(code)
        self.code, self.where = code, where


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a sheet that hold something, each with its number; and whether its letters need a look."""

    name: str
    rows: list[tuple[int, list[str]]]
    older_text: bool = False
    cut_row: int | None = None  # the last one, where it is shorter than the others and its line does not end


def read(*, name: str, data: bytes) -> Sheet:
    """A sheet as our own process read it. Raises Unreadable: nothing of it is kept."""
    kind = kind_of(name=name, data=data)
    said = opened(kind, data)
    if "problem" in said:
        raise Unreadable(said.pop("problem"), **said)
    if len(said["rows"]) < 2:
        raise Unreadable("empty")
    rows = [(number, cells) for number, cells in said["rows"]]
    return Sheet(name, rows, said.get("older_text", False), said.get("cut_row"))


def kind_of(*, name: str, data: bytes) -> str:
    """Whether a file is a CSV file or a workbook, by its name and its first bytes. Raises Unreadable for another."""
    ending = name.lower().rpartition(".")[2]
    if len(data) > MOST_BYTES:
        raise Unreadable("large", most=MOST_BYTES // 1_000_000)
    if data.startswith(OLD_OFFICE):
        raise Unreadable("old_or_locked")
    if ending == "xlsx" and data.startswith(WORKBOOK):
        return "xlsx"
    if ending == "csv" and not data.startswith(NOT_TEXT):
        return "csv"
    raise Unreadable("cut_off_workbook" if ending == "xlsx" else "another_kind")


def opened(kind: str, data: bytes) -> dict[str, Any]:
    """What the process that opened the file says. Raises Unreadable when it came to no end."""
    try:
        run = subprocess.run(  # nosec B603  # our own file, by this Python; only the sheet comes from outside
            [sys.executable, "-I", sheet_opener.__file__, kind],
            input=data, capture_output=True, timeout=PATIENCE, check=True, env={},
        )  # fmt: skip
    except subprocess.SubprocessError as error:
        raise Unreadable("no_end") from error
    said: dict[str, Any] = json.loads(run.stdout)
    return said
