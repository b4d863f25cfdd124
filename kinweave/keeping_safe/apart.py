"""A database beside the one in use: a copy that is being made, or one that is being brought back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connections
from django.db.utils import load_backend

APART = "apart"


@contextmanager
def opened(file: Path) -> Iterator[str]:
    """Open a SQLite file beside the database in use. Gives the name to reach it by, as in `using=`."""
    found = connections.configure_settings({"default": {**settings.SQLITE, "NAME": str(file)}})["default"]
    connections[APART] = load_backend(found["ENGINE"]).DatabaseWrapper(found, APART)
    try:
        yield APART
    finally:
        connections[APART].close()
        del connections[APART]
