"""A page that a test asks for stands behind the wall; what the test arranges and looks up around it does not."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection
from django.http import HttpRequest, HttpResponse

from kinweave.foundation import wall
from kinweave.parties.models import Party


def wall_stands(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The outermost middleware of the tests on PostgreSQL."""

    def answer(request: HttpRequest) -> HttpResponse:
        arrange(False)
        try:
            return get_response(request)
        finally:
            arrange(True)

    return answer


def arrange(is_arranging: bool) -> None:
    """Say so to the database of the tests, for this connection; a house of SQLite has no wall. See `prepared.py`."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('kinweave.arranging', %s, false)", ["yes" if is_arranging else "no"])


@contextmanager
def behind_the_wall(*organisations: Party, own: Iterable[UUID] = ()) -> Iterator[None]:
    """As a page of these organisations is made; where there is no wall, nothing stands between."""
    if not wall.is_up():
        yield
        return
    arrange(False)
    wall.stand(organisations=[one.pk for one in organisations], person=own)
    try:
        yield
    finally:
        arrange(True)


def of_the_wall() -> int:
    """What every page asks the database because of the wall, whatever it shows."""
    return 8 if wall.is_up() else 0
