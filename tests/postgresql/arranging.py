"""A page that a test asks for stands behind the wall; what the test arranges and looks up around it does not."""

from collections.abc import Callable

from django.db import connection
from django.http import HttpRequest, HttpResponse

from kinweave.foundation import wall


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
    """Say so to the database of the tests, for this connection. See `prepared.py`."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('kinweave.arranging', %s, false)", ["yes" if is_arranging else "no"])


def of_the_wall() -> int:
    """What every page asks the database because of the wall, whatever it shows."""
    return 8 if wall.is_up() else 0
