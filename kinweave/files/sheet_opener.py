"""Open a table: read a CSV or XLSX file from standard input, write its rows as lines of JSON to standard output.

Runs as a process of its own under limits, because a file can be made to hurt whoever opens it. Formulas are never
worked out. The last line says how the text was written, or what is wrong: a code, with where it stands.
"""

import csv
import json
import resource
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO, StringIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

MOST_UNPACKED = 24_000_000  # bytes, all parts of a workbook together
MOST_PARTS = 200
DELIMITERS = (",", ";", "\t")
DECLARES = (b"<!DOCTYPE", b"<!ENTITY")
LOOKED_AT = 20  # lines from which the delimiter is taken

Row = tuple[int, list[str]]
Limits = dict[str, int]  # memory (bytes of address space), seconds (of processor time), rows, columns, cell (letters)


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
    lengths: list[int] = []
    written_out = write_out(rows_of_text(text, lengths), limits)
    is_cut = bool(lengths) and not text.endswith(("\n", "\r")) and lengths[-1] < max(lengths)
    return {**written_out, "older_text": older, "cut_row": len(lengths) if is_cut else None}


def write_out(rows: Iterator[Row], limits: Limits) -> dict[str, Any]:
    """Write out the rows that are not empty. Returns how many there are."""
    count = 0
    for row in few(rows, limits):
        count += 1
        sys.stdout.write(json.dumps(row) + "\n")
    return {"rows": count}


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


def rows_of_text(text: str, lengths: list[int]) -> Iterator[Row]:
    """The rows of a CSV file; `lengths` gets the cells of each. Raises Unreadable for open quotation marks."""
    csv.field_size_limit(max(len(text), 1))
    beginning = "\n".join(text.splitlines()[:LOOKED_AT])
    delimiter = max(DELIMITERS, key=beginning.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            lengths.append(len(cells))
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
        answer = opened(kind, sys.stdin.buffer.read(), limits)
    except Unreadable as unreadable:
        answer = unreadable.said
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
