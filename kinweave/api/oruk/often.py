"""How often one address may ask: so many answers in a minute, counted by each web process for itself."""

import time
from collections import Counter
from threading import Lock

from django.conf import settings
from django.http import HttpRequest

MINUTE = 60  # seconds
WHOLE = ("ndjson", "csv")  # formats that hold a whole list
MUCH = 60  # answers of the usual kind, which a whole list counts as


class Counted:
    """Who asked how often in the minute that runs. It keeps nothing longer."""

    def __init__(self) -> None:
        self.lock, self.minute, self.asked = Lock(), 0, Counter[str]()

    def is_too_often(self, who: str, most: int, costs: int = 1) -> bool:
        """Count what one more answer costs, and whether it is more than the most."""
        minute = int(time.monotonic() // MINUTE)
        with self.lock:
            if minute != self.minute:
                self.minute, self.asked = minute, Counter()
            self.asked[who] += costs
            return self.asked[who] > most


COUNTED = Counted()


def is_too_often(request: HttpRequest) -> bool:
    """Whether whoever asks has asked too often in this minute."""
    is_whole = request.GET.get("format", "json") in WHOLE or "minimal" in request.GET
    return COUNTED.is_too_often(who_asks(request), settings.ORUK_EACH_MINUTE, MUCH if is_whole else 1)


def who_asks(request: HttpRequest) -> str:
    """The address that asks; behind a proxy, the one that the proxy names last."""
    named = request.headers.get("X-Forwarded-For", "") if settings.SECURE_PROXY_SSL_HEADER else ""
    return named.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
