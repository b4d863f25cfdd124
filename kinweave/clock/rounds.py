"""A job that comes round, and how one is written."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps

from django.utils import timezone
from django_tasks import task
from django_tasks.base import Task

log = logging.getLogger("kinweave.clock")


@dataclass(frozen=True, slots=True)
class Round:
    """A job's name, how often it comes round, and the task that does it."""

    job: str
    every: timedelta
    task: Task[[], None]


class JobFailed(Exception):
    """A job did not finish. Its text is the kind of error only: results are kept in clear."""


def job(work: Callable[[datetime], object]) -> Task[[], None]:
    """Make a function of the instant a task. It returns nothing, may be done twice, and keeps no words of an error."""

    @wraps(work)
    def done() -> None:
        try:
            work(timezone.now())
        except Exception as error:  # noqa: BLE001  # raised again, without its words
            log.error("The job %s did not finish: %s", work.__name__, type(error).__name__)
            raise JobFailed(type(error).__name__) from None

    return task()(done)
