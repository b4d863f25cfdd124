"""Tables for spreadsheets, in which no cell is taken for a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # how a formula may begin


def neutral(value: object) -> object:
    """A value that no spreadsheet works out: a text that begins like a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA) else value


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as CSV. What is not known is an empty cell."""
    return "".join(map(as_line, [headings, *rows]))


def as_line(cells: Sequence[object]) -> str:
    """One row of a table as CSV."""
    text = StringIO()
    csv.writer(text).writerow(["" if cell is None else neutral(cell) for cell in cells])
    return text.getvalue()
