"""What may be asked of the clock: who holds a task, and whether everything that comes round does."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db.models import QuerySet

if TYPE_CHECKING:
    from kinweave.clock.models import Beat, Lease
else:
    Beat = Lease = object

LATE_AFTER = timedelta(minutes=3)  # the job "beat" comes round every minute


class LeaseQuerySet(QuerySet["Lease"]):
    """Who may do what now."""

    def held(self, at: datetime) -> Self:
        """Those that have not run out."""
        return self.filter(until__gt=at)

    def run_out(self, at: datetime) -> Self:
        """Those that nobody renewed."""
        return self.filter(until__lte=at)


class BeatQuerySet(QuerySet["Beat"]):
    """Jobs that come round."""

    def done_since(self, at: datetime) -> Self:
        """Those that a worker has done since an instant."""
        return self.filter(done_at__gt=at)


def is_running(at: datetime) -> bool:
    """Whether a worker has lately done a job that the clock handed it, so that both are at work."""
    beats: BeatQuerySet = apps.get_model("clock", "Beat")._default_manager.all()
    return beats.done_since(at - LATE_AFTER).filter(job="beat").exists()
