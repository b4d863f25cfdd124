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
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow([neutral(heading) for heading in headings])
    writer.writerows([["" if cell is None else neutral(cell) for cell in row] for row in rows])
    return text.getvalue()
