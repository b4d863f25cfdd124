"""What the clock does with its own rows: hold a task, hand out jobs, take up again what a dead worker left."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from kinweave.clock.models import Beat, Lease
from kinweave.clock.rounds import Round

LASTS = timedelta(seconds=30)  # a lease is renewed every 10 seconds
RENEW_EVERY = 10  # seconds
MAY_TRY = 5  # times a job is taken up; one that ends its worker each time is given up
WAITING = (TaskResultStatus.READY, TaskResultStatus.RUNNING)


def hold(*, task: str, process: str, at: datetime) -> bool:
    """Take or renew a lease. Returns whether this process holds it now; at most one does."""
    until = at + LASTS
    mine = Lease.objects.filter(Q(process=process) | Q(until__lte=at), task=task)
    if mine.update(process=process, until=until):
        return True
    Lease.objects.bulk_create([Lease(task=task, process=process, until=until)], ignore_conflicts=True)
    return Lease.objects.filter(task=task, process=process).exists()


def let_go(*, process: str) -> None:
    """Give up every lease of a process that ends."""
    Lease.objects.filter(process=process).delete()


def begin_due(rounds: Iterable[Round], *, at: datetime) -> list[str]:
    """Hand each job whose time has come to a worker. Returns their names."""
    begun = dict(Beat.objects.values_list("job", "begun_at"))
    due = [one for one in rounds if one.job not in begun or begun[one.job] <= at - one.every]
    return [one.job for one in due if begin(one, at=at)]


@transaction.atomic
def begin(one: Round, *, at: datetime) -> bool:
    """Hand a job to a worker, unless it is waiting or being done already."""
    if DBTaskResult.objects.filter(task_path=one.task.module_path, status__in=WAITING).exists():
        return False
    Beat.objects.update_or_create(job=one.job, defaults={"begun_at": at})
    one.task.enqueue()
    return True


def mark_done(*, job: str, at: datetime) -> None:
    """Keep that a worker has done a job."""
    Beat.objects.update_or_create(job=job, defaults={"done_at": at}, create_defaults={"begun_at": at, "done_at": at})


def take_up_again(*, at: datetime) -> int:
    """Put back the jobs of workers that are gone: their lease has run out. Returns how many."""
    alive = set(Lease.objects.held(at).values_list("process", flat=True))
    left = [job for job in DBTaskResult.objects.running() if job.worker_ids[-1:] and job.worker_ids[-1] not in alive]
    return sum(put_back(job) for job in left)


def put_back(job: DBTaskResult[Any, Any]) -> int:
    """Let another worker do a job, or give it up when it was tried often. Returns 1 unless somebody was first."""
    tried_often = len(job.worker_ids) >= MAY_TRY
    status = TaskResultStatus.FAILED if tried_often else TaskResultStatus.READY
    same = DBTaskResult.objects.filter(pk=job.pk, status=TaskResultStatus.RUNNING, worker_ids=job.worker_ids)
    return same.update(status=status)


def forget_finished(*, before: datetime) -> int:
    """Delete the results of jobs that ended before an instant, and leases long run out."""
    Lease.objects.run_out(before).delete()
    deleted, _ = DBTaskResult.objects.finished().filter(enqueued_at__lt=before).delete()
    return deleted
