"""What comes round: handed out when it is due, once, by one clock."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from kinweave.clock import actions, jobs
from kinweave.clock.queries import is_running
from kinweave.clock.rounds import JobFailed, Round, job
from kinweave.clock.schedule import SCHEDULE
from kinweave.clock.ticking import Clock

MINUTELY = Round("beat", timedelta(minutes=1), jobs.beat)

pytestmark = pytest.mark.django_db


@pytest.fixture
def now():
    return timezone.now()


def waiting():
    return [one.task_path.rsplit(".", 1)[1] for one in DBTaskResult.objects.filter(status=TaskResultStatus.READY)]


def finish(**changes):
    DBTaskResult.objects.update(status=TaskResultStatus.SUCCESSFUL, **changes)


def test_a_new_service_hands_out_every_job_at_once(now):
    begun = actions.begin_due(SCHEDULE, at=now)

    assert begun == [one.job for one in SCHEDULE]
    assert len(waiting()) == len(SCHEDULE)


def test_a_job_comes_round_when_its_time_has_come_and_not_before(now):
    actions.begin_due([MINUTELY], at=now)
    finish()

    soon = actions.begin_due([MINUTELY], at=now + timedelta(seconds=59))
    then = actions.begin_due([MINUTELY], at=now + timedelta(seconds=60))

    assert (soon, then) == ([], ["beat"])


def test_a_job_that_still_waits_is_not_handed_out_again(now):
    actions.begin_due([MINUTELY], at=now)

    again = actions.begin_due([MINUTELY], at=now + timedelta(hours=3))

    assert again == []
    assert waiting() == ["beat"]


def test_one_of_two_processes_is_the_clock(now):
    first = actions.hold(task="clock", process="one", at=now)
    second = actions.hold(task="clock", process="two", at=now)
    renewed = actions.hold(task="clock", process="one", at=now + timedelta(seconds=10))

    assert (first, second, renewed) == (True, False, True)


def test_another_process_is_the_clock_when_the_first_is_gone(now):
    actions.hold(task="clock", process="one", at=now)

    after = actions.hold(task="clock", process="two", at=now + actions.LASTS)

    assert after is True


def test_a_clock_that_ends_lets_another_begin_at_once(now):
    clock = Clock("one")
    clock.tick(now)

    clock.end()

    assert clock.holds
    assert actions.hold(task="clock", process="two", at=now)


def test_the_clock_runs_when_a_worker_has_lately_done_what_it_handed_out(now):
    before = is_running(now)
    actions.mark_done(job="beat", at=now)

    assert before is False
    assert is_running(now + timedelta(minutes=2))
    assert not is_running(now + timedelta(minutes=4))


def test_the_job_of_a_worker_that_is_gone_waits_again(now):
    actions.begin_due([MINUTELY], at=now)
    DBTaskResult.objects.get().claim("gone")
    actions.hold(task="gone", process="gone", at=now)

    while_alive = actions.take_up_again(at=now + timedelta(seconds=29))
    when_gone = actions.take_up_again(at=now + timedelta(seconds=30))

    assert (while_alive, when_gone) == (0, 1)
    assert waiting() == ["beat"]


def test_a_job_that_ends_every_worker_is_given_up(now):
    actions.begin_due([MINUTELY], at=now)
    result = DBTaskResult.objects.get()
    for number in range(actions.MAY_TRY):
        result.claim(f"gone-{number}")

    actions.take_up_again(at=now)

    assert DBTaskResult.objects.get().status == TaskResultStatus.FAILED


@job
def meets_somebody(at):
    raise ValueError("Danny Okafor")


def test_a_job_that_fails_keeps_no_words_of_what_it_met():
    with pytest.raises(JobFailed) as failed:
        meets_somebody.func()

    assert str(failed.value) == "ValueError"
    assert failed.value.__suppress_context__
