"""The jobs: each does its work, and may be done twice."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from kinweave.access.actions import keep_draft, keep_search, use_key
from kinweave.access.models import Draft, FormKey, StoredSearch
from kinweave.clock import jobs
from kinweave.directory import feeds
from kinweave.directory.models import Import, Likeness
from kinweave.foundation import new_id
from kinweave.parties.models import Party
from kinweave.trail.looks import look
from kinweave.trail.models import Checkpoint, Line, Look
from kinweave.trail.verify import broken
from tests.directory.publishers import publishing
from tests.directory.registers import NURSERY, applied, nursery, ofsted

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def now():
    return timezone.now()


def test_looks_of_the_minutes_gone_by_are_committed_to_and_those_of_this_one_wait(town, now):
    danny, ffion = town.danny, town.ffion
    for at in (now - timedelta(minutes=2), now + timedelta(minutes=1)):
        look({town.connect.pk: [danny.pk]}, page="person", by=town.viewer(ffion, at))

    for _ in range(2):
        jobs.gather_looks.func()

    assert Line.objects.filter(verb="looked", by_system="gather looks").count() == 1
    assert Look.objects.filter(gathering__isnull=True).count() == 1
    assert broken() == []


def test_what_forms_keep_is_forgotten_in_time(town, now):
    account_at = {days: town.viewer(town.ffion, now - timedelta(days=days)) for days in (0, 2, 8, 31)}
    for days, viewer in account_at.items():
        use_key(key=new_id(), by=viewer)
        keep_search(words="Danny", by=viewer)
        keep_draft(place=f"/{days}/", typed="We talked about the choir", by=viewer)

    for _ in range(2):
        jobs.forget_what_forms_keep.func()

    assert FormKey.objects.count() == 2
    assert StoredSearch.objects.count() == 1
    assert Draft.objects.count() == 3


def test_sessions_that_have_run_out_are_forgotten(now):
    Session.objects.create(session_key="old", session_data="", expire_date=now - timedelta(seconds=1))
    Session.objects.create(session_key="new", session_data="", expire_date=now + timedelta(minutes=10))

    jobs.forget_sessions.func()

    assert list(Session.objects.values_list("session_key", flat=True)) == ["new"]


def test_what_is_kept_of_jobs_that_ended_is_forgotten(now):
    jobs.beat.enqueue()
    jobs.beat.enqueue()
    old, _ = DBTaskResult.objects.all()
    DBTaskResult.objects.update(status=TaskResultStatus.SUCCESSFUL)
    DBTaskResult.objects.filter(pk=old.pk).update(enqueued_at=now - timedelta(days=3))

    jobs.forget_results.func()

    assert not DBTaskResult.objects.filter(pk=old.pk).exists()
    assert DBTaskResult.objects.count() == 1


def test_a_publisher_that_is_due_is_asked_and_what_it_says_waits(town, now, settings):
    lena = town.viewer(town.somebody_at_work("Lena", "directory_editor"), now)
    with publishing() as said:
        settings.FEEDS_FROM = (said["origin"],)
        feeds.add(publisher="Vale Council", address=said["origin"], every=7, on=lena.on, by=lena)

        for _ in range(2):
            jobs.pull_feeds.func()
        jobs.bring_in_registers.func()

    found = Import.objects.get()
    assert (found.stage, found.counts, found.brought_by) == ("deciding", {"new": 1}, None)
    assert Line.objects.filter(verb="pulled a feed", by_system="pull feeds").count() == 1
    assert broken() == []


def test_each_day_entries_that_may_be_one_are_looked_for_and_nobody_is_asked_twice(town, now):
    lena = town.viewer(town.somebody_at_work("Lena", "directory_editor"), now)
    applied(lena, ofsted(NURSERY, nursery("EY100009", "Acorn Nursery")))

    for _ in range(2):
        jobs.look_for_twins.func()

    assert Likeness.objects.get().answer == ""
    assert Line.objects.filter(verb="found entries alike", by_system="look for twins").count() == 1


@pytest.fixture
def nothing_looked_at():
    """What this database learned of its tables is forgotten: other tests meet it as it was."""
    yield
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM sqlite_stat1")
        cursor.execute("ANALYZE sqlite_schema")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL looks at its tables itself")
def test_a_person_s_rows_are_found_by_the_person_once_the_tables_were_looked_at(town, now, nothing_looked_at):
    danny, wanted = town.danny, Party.objects.filter(holder=town.connect, human=town.danny.human)
    Party.objects.bulk_create([a_person(town, number) for number in range(300)])

    jobs.look_at_tables.func()

    assert danny.human in wanted.values_list("human", flat=True)
    assert "human" in wanted.explain()


def a_person(town, number) -> Party:
    return Party(
        kind="person", called=f"Person {number}", sort_name=f"{number}", holder=town.connect, recorded_at=town.at
    )


@pytest.fixture
def own_files(tmp_path, monkeypatch):
    """Files beside the anchor, and a key, that no other test uses."""
    monkeypatch.setattr("kinweave.trail.anchor.path", lambda: tmp_path / "trail" / "anchor.jsonl")
    monkeypatch.setenv("KINWEAVE_SIGNING_KEY", str(tmp_path / "signing.json"))


def test_checkpoints_are_made_and_made_once(own_files, town):
    assert town.danny.pk

    for _ in range(2):
        jobs.make_checkpoints.func()

    assert Checkpoint.objects.filter(holder_id=town.connect.pk).count() == 1
    assert broken() == []


def test_each_data_protection_officer_gets_their_own_checkpoint_when_that_is_asked_for(
    own_files, town, settings, mailoutbox
):
    for name, organisation in (("Imran", town.connect), ("Sol", town.nursery)):
        town.somebody_at_work(name, "auditor", organisation)
    jobs.make_checkpoints.func()

    jobs.send_checkpoints.func()
    unasked = len(mailoutbox)
    settings.SEND_CHECKPOINTS = True
    jobs.send_checkpoints.func()

    assert unasked == 0
    assert sorted(len(letter.to) for letter in mailoutbox) == [1, 1]
    for letter, chain in zip(sorted(mailoutbox, key=lambda one: one.to), (town.connect, town.nursery), strict=True):
        assert f"/{chain.pk}\n" in letter.body
        assert not {"Imran", "Sol", "Ashby", "Mill Lane"} & set(letter.body.split())
