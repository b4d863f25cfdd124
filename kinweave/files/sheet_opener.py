"""Open a table: read a CSV or XLSX file from standard input, write its rows as lines of JSON to standard output.

Runs as a process of its own under limits, because a file can be made to hurt whoever opens it. Formulas are never
worked out. The last line says how the text was written, or what is wrong: a code, with where it stands.
"""

import codecs
import csv
import json
import resource
import sys
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO, StringIO, TextIOWrapper
from itertools import chain, islice
from typing import Any, BinaryIO

if __name__ == "__main__":  # openpyxl loads numpy where it finds it: memory and time that no table needs
    sys.modules["numpy"] = None  # type: ignore[assignment]  # how Python is told that a module is not there

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

MOST_UNPACKED = 24_000_000  # bytes, all parts of a workbook together
MOST_PARTS = 200
DELIMITERS = (",", ";", "\t")
DECLARES = (b"<!DOCTYPE", b"<!ENTITY")
LONGEST_FIELD = 100_000_000  # letters; each cell is looked at afterwards
LOOKED_AT = 20  # lines from which the delimiter is taken

Row = tuple[int, list[str]]
Limits = dict[
    str, int
]  # memory (bytes of address space), seconds (of processor time), rows, columns, cell (letters), mends


class Unreadable(Exception):
    """What is wrong, as a code, and where."""

    def __init__(self, code: str, **where: Any) -> None:
        super().__init__(code)
        self.said = {"problem": code, **where}


def limit(limits: Limits) -> None:
    """Take no more memory or time than such a table needs."""
    resource.setrlimit(resource.RLIMIT_AS, (limits["memory"], limits["memory"]))
    resource.setrlimit(resource.RLIMIT_CPU, (limits["seconds"], limits["seconds"]))


def opened(kind: str, data: bytes, limits: Limits) -> dict[str, Any]:
    """Write out the rows that are not empty, each with its number. Returns how the text was written."""
    if kind == "xlsx":
        return write_out(rows_of_workbook(data), limits)
    text, older = decoded(data)
    return {**written_text(StringIO(text, newline=""), limits), "older_text": older}


def opened_mending(source: BinaryIO, limits: Limits) -> dict[str, Any]:
    """The same for a long CSV file, a line at a time: a byte that is not UTF-8 is read as older Windows wrote it."""
    beginning = source.peek(4)  # type: ignore[attr-defined]  # standard input has it
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("stray_byte", row=1)
    mended: list[bytes] = []
    codecs.register_error("mend", lambda error: mend(error, mended))
    text = TextIOWrapper(source, encoding="utf-8-sig", errors="mend", newline="")
    return {**written_text(text, limits), "mended": len(mended)}


def mend(error: UnicodeError, mended: list[bytes]) -> tuple[str, int]:
    """One stray byte as the letter that older Windows meant by it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start : error.start + 1]
    mended.append(b"")
    return byte.decode("cp1252", "replace"), error.start + 1


def written_text(text: Iterable[str], limits: Limits) -> dict[str, Any]:
    """Write out the rows of a CSV file. Returns what is known of its end: a last row that is cut off."""
    lengths, last = [0, 0], [""]
    written_out = write_out(rows_of_text(watched(text, last), lengths), limits)
    is_cut = not last[0].endswith(("\n", "\r")) and lengths[1] < lengths[0]
    return {**written_out, "cut_row": written_out["last"] if is_cut else None}


def watched(lines: Iterable[str], last: list[str]) -> Iterator[str]:
    """Lines as they are; the latest is kept beside them."""
    for last[0] in lines:
        yield last[0]


def write_out(rows: Iterator[Row], limits: Limits) -> dict[str, Any]:
    """Write out the rows that are not empty. Returns how many there are."""
    count = last = 0
    for row in few(rows, limits):
        count, last = count + 1, row[0]
        sys.stdout.write(json.dumps(row) + "\n")
    return {"rows": count, "last": last}


def few(found: Iterator[Row], limits: Limits) -> Iterator[Row]:
    """Rows that hold something, each cell short enough. Raises Unreadable beyond what such a table can be."""
    count = 0
    for number, cells in found:
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        count += 1
        if count > limits["rows"]:
            raise Unreadable("many_rows", most=limits["rows"])
        if len(cells) > limits["columns"]:
            raise Unreadable("many_columns", row=number, most=limits["columns"])
        for column, cell in enumerate(cells, 1):
            look_at(cell, number, column, limits["cell"])
        yield number, cells


def look_at(cell: str, row: int, column: int, longest: int) -> None:
    """Raise Unreadable for a cell that no name or number fills, or that holds a NUL."""
    where = {"row": row, "column": get_column_letter(column)}
    if len(cell) > longest:
        raise Unreadable("long_cell", length=len(cell), most=longest, **where)
    if "\0" in cell:
        raise Unreadable("nul", **where)


def decoded(data: bytes) -> tuple[str, bool]:
    """The text of a CSV file, and whether it was written in the older way of Windows. Raises Unreadable."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return sure_of(data, "utf-16"), False
    try:
        return data.decode("utf-8-sig"), False
    except UnicodeDecodeError as error:
        if b"\0" in data[: error.start] or has_utf8(data):
            raise Unreadable("stray_byte", row=data.count(b"\n", 0, error.start) + 1) from error
    return sure_of(data, "cp1252"), True


def sure_of(data: bytes, encoding: str) -> str:
    """The text in one encoding. Raises Unreadable with the line of the first byte that is none."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable("stray_byte", row=data.count(b"\n", 0, error.start) + 1) from error


def has_utf8(data: bytes) -> bool:
    """Whether some letter beyond plain English is written in UTF-8, so that a byte that is not is a stray one."""
    return any(ord(letter) > 127 for letter in data.decode("utf-8", "ignore"))


def rows_of_text(lines: Iterator[str], lengths: list[int]) -> Iterator[Row]:
    """The rows of a CSV file; `lengths` gets the most cells and the latest. Raises Unreadable for open quotes."""
    csv.field_size_limit(LONGEST_FIELD)
    beginning = list(islice(lines, LOOKED_AT))
    delimiter = max(DELIMITERS, key="".join(beginning).count)
    reader = csv.reader(chain(beginning, lines), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            lengths[:] = max(lengths[0], len(cells)), len(cells)
            yield number, [cell.strip() for cell in cells]
    except csv.Error as error:
        is_cut = "end of data" in str(error)
        raise Unreadable("cut_off" if is_cut else "quotes", row=number + 1) from error


def rows_of_workbook(data: bytes) -> Iterator[Row]:
    """The rows of the first sheet that is shown in a workbook. Raises Unreadable when it is not one."""
    look_at_parts(data)
    book = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
    sheet = next((one for one in book.worksheets if one.sheet_state == "visible"), None)
    if sheet is None:
        return
    sheet.reset_dimensions()  # what a sheet says of its own size may be wrong
    for number, row in enumerate(sheet.iter_rows(), 1):
        yield number, [written(cell.value, cell.data_type) for cell in row]


def look_at_parts(data: bytes) -> None:
    """Raise Unreadable for a workbook that is cut off, that grows beyond measure, or that declares its own words."""
    try:
        parts = zipfile.ZipFile(BytesIO(data))
    except zipfile.BadZipFile as error:
        raise Unreadable("cut_off_workbook") from error
    size = sum(part.file_size for part in parts.infolist())
    if size > MOST_UNPACKED or len(parts.infolist()) > MOST_PARTS:
        raise Unreadable("unpacks", megabytes=round(size / 1e6), most=round(MOST_UNPACKED / 1e6))
    if "xl/workbook.xml" not in parts.namelist():
        raise Unreadable("no_workbook")
    for part in parts.infolist():
        read_through(parts, part)


def read_through(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Read one part to its end. Raises Unreadable when it is damaged, encrypted or declares entities."""
    try:
        with parts.open(part) as stream:
            beginning = stream.read(4096)
            while stream.read(1 << 20):
                pass
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError, ValueError) as error:
        raise Unreadable("cut_off_workbook") from error
    if any(word in beginning for word in DECLARES):
        raise Unreadable("no_workbook")


def written(value: Any, data_type: str) -> str:
    """A cell as somebody would type it. A formula, or what one failed to give, stays a formula."""
    if data_type in {"f", "e"}:
        return "=" + str(value).lstrip("=")[:20]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()


def main() -> None:
    """Open what comes in, and say what is in it or what is wrong with it."""
    kind, limits = sys.argv[1], json.loads(sys.argv[2])
    limit(limits)
    try:
        if kind == "csv" and limits["mends"]:
            answer = opened_mending(sys.stdin.buffer, limits)
        else:
            answer = opened(kind, sys.stdin.buffer.read(), limits)
    except Unreadable as unreadable:
        answer = unreadable.said
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
