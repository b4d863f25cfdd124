"""Several people do something at the same moment, each on a connection of their own."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection

PATIENCE = 30  # seconds for all of them


def at_once(*acts: Callable[[], Any]) -> Sequence[Any]:
    """Do acts at the same moment. What each returned, or the exception it raised, in their order."""
    ready = Barrier(len(acts), timeout=PATIENCE)

    def done(one: Callable[[], Any]) -> Any:
        ready.wait()
        try:
            return one()
        except Exception as error:  # noqa: BLE001  # given back to the test, which says what it may be
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(done, acts, timeout=PATIENCE))
