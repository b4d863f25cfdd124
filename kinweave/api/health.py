"""Whether the service is well. It says nothing about anybody."""

from django.db import DatabaseError
from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Schema, Status

from kinweave.clock.queries import is_running
from kinweave.foundation.database import is_up_to_date

router = Router()


class Health(Schema):
    """What works."""

    database: bool
    up_to_date: bool
    clock: bool


@router.get("/health", response={200: Health, 503: Health}, url_name="health", auth=None)
def health(request: HttpRequest) -> Status[Health]:
    """Whether the database answers, fits this version, and the clock runs. 503 when pages cannot be made."""
    found = how_it_is()
    return Status(200 if found.database and found.up_to_date else 503, found)


def how_it_is() -> Health:
    """What works now. A database that is not up to date is not asked for more."""
    try:
        up_to_date = is_up_to_date()
        return Health(database=True, up_to_date=up_to_date, clock=up_to_date and is_running(timezone.now()))
    except DatabaseError:
        return Health(database=False, up_to_date=False, clock=False)
