"""Whether a test arranges something, or somebody asks for a page: then the wall stands."""

from django.db import connection


def arrange(is_arranging: bool) -> None:
    """Say so to the database of the tests, for this connection. See `prepared.py`."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('kinweave.arranging', %s, false)", ["yes" if is_arranging else "no"])
