"""Django writes `?` for each `%s` of a statement whenever it is asked; here, once for each text.

The long statements of sharing are the same from question to question, and their text is thousands of signs.
"""

from functools import lru_cache
from typing import Any

from django.db.backends.sqlite3 import base

TEXTS = 512  # statements kept: the ones that pages ask


class Cursor(base.SQLiteCursorWrapper):
    """A cursor that keeps how it wrote the texts it has met."""

    def convert_query(self, query: str, *, param_names: list[str] | None = None) -> str:
        """The statement as SQLite reads it."""
        return _converted(query) if param_names is None else super().convert_query(query, param_names=param_names)


@lru_cache(maxsize=TEXTS)
def _converted(query: str) -> str:
    written: str = base.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")
    return written


class DatabaseWrapper(base.DatabaseWrapper):
    """The engine with that cursor."""

    def create_cursor(self, name: str | None = None) -> Any:
        """A cursor on the connection."""
        return self.connection.cursor(factory=Cursor)
