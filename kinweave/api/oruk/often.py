"""How often one address may ask: so many answers in a minute, counted by each web process for itself."""

import time
from collections import Counter
from collections.abc import Mapping
from threading import Lock

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from kinweave.api.oruk.parameters import YES_OR_NO

MINUTE = 60  # seconds
WHOLE = ("ndjson", "csv")  # formats that hold a whole list
WHOLLY = ("minimal", "full", "full_service")  # true: all of a list, or each row with all that hangs on it
MEASURED = ("proximity", "organization_id")  # each row is looked at
MUCH = 60  # answers of the usual kind, which any of these counts as


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
    return COUNTED.is_too_often(who_asks(request), settings.ORUK_EACH_MINUTE, costs(request.GET.dict()))


def costs(asked: Mapping[str, str]) -> int:
    """What an answer costs, by its parameters as they are read; what cannot be understood costs as much as it may."""
    said = {name: value.strip().lower() for name, value in asked.items()}
    is_whole = said.get("format") in WHOLE or any(YES_OR_NO.get(said.get(name, ""), True) for name in WHOLLY)
    return MUCH if is_whole or any(said.get(name) for name in MEASURED) else 1


def who_asks(request: HttpRequest) -> str:
    """The address that asks; behind a proxy, the one that the proxy names last. Nothing when it names none."""
    try:
        found: str = get_adapter().get_client_ip(request)
    except PermissionDenied:
        return ""
    return found
