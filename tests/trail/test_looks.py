"""Who looked: kept once, in order, and never at the cost of a page that somebody needs now."""

import json
import logging
import sqlite3
import time
from contextlib import closing, contextmanager
from datetime import timedelta

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.db import connection
from django.test import Client
from django.urls import reverse

from kinweave.access.models import Account
from kinweave.foundation import files, new_id
from kinweave.trail import looks
from kinweave.trail.models import Gathering, Line, Look, Seen
from kinweave.trail.verify import broken

ONLY_SQLITE = pytest.mark.skipif(connection.vendor != "sqlite", reason="its house is SQLite's; the wall is not")


@pytest.fixture
def ashby(ashby):
    """A town in which Ffion and Danny are known already, when somebody holds the database."""
    _ = ashby.danny
    return ashby


IN_TIME = 5  # seconds; a lock is waited for a quarter of a second, and 20 as a rule


@contextmanager
def a_long_write(house):
    """Somebody else holds the database's write lock."""
    with closing(sqlite3.connect(house / "kinweave.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def look_at(town, page: str = "person", **how) -> None:
    viewer = town.viewer(town.ffion)
    looks.look({town.danny.holder_id: [town.danny.pk]}, page=page, by=viewer, **how)


def pages() -> list[str]:
    return [look.page for look in Look.objects.order_by("page")]


def waiting_lines() -> list[str]:
    return looks.waiting().read_text().splitlines() if looks.waiting().exists() else []


def test_a_look_says_who_saw_whom_on_which_page(ashby):
    look_at(ashby)

    (look,) = Look.objects.all()
    assert (look.holder_id, look.by_id, look.by_role, look.page) == (
        ashby.connect.pk,
        ashby.ffion.pk,
        "support_worker",
        "person",
    )
    assert [seen.person_id for seen in look.seen.all()] == [ashby.danny.pk]
    assert not looks.waiting().exists()


def test_looks_are_gathered_by_organisation_and_minute(ashby):
    mia = ashby.person("Mia", ashby.nursery)
    viewer = ashby.viewer(ashby.ffion)
    for holder, person in [(ashby.connect, ashby.danny), (ashby.connect, ashby.danny), (ashby.nursery, mia)]:
        looks.look({holder.pk: [person.pk]}, page="person", by=viewer)

    lines = looks.gather(before=ashby.at + timedelta(minutes=1), by=ashby.founder)

    assert lines == Gathering.objects.count() == 2
    assert set(Line.objects.filter(verb="looked").values_list("holder_id", flat=True)) == {
        ashby.connect.pk,
        ashby.nursery.pk,
    }
    assert not Look.objects.filter(gathering=None).exists()
    assert broken() == []


def test_looks_of_a_minute_that_goes_on_wait_for_its_end(ashby):
    look_at(ashby)

    assert looks.gather(before=ashby.at, by=ashby.founder) == 0


def test_many_looks_are_gathered_in_parts(ashby, monkeypatch):
    monkeypatch.setattr(looks, "AT_ONCE", 3)
    for number in range(8):
        look_at(ashby, f"page {number}")

    lines = looks.gather(before=ashby.at + timedelta(minutes=1), by=ashby.founder)

    assert lines == 3
    assert broken() == []


def test_a_gathered_look_that_is_changed_in_the_database_is_named(ashby):
    look_at(ashby)
    looks.gather(before=ashby.at + timedelta(minutes=1), by=ashby.founder)
    line = Line.objects.get(verb="looked")

    Seen.objects.update(person_id=new_id())

    assert broken() == [f"Chain {line.holder_id}, line {line.number}: a look was changed, added or removed."]


def test_a_page_does_not_wait_for_a_long_write_and_its_look_is_taken_up_later(ashby, house):
    started = time.monotonic()
    with a_long_write(house):
        look_at(ashby, "first")
        look_at(ashby, "second")
    took = time.monotonic() - started

    before, taken, after = pages(), looks.take_up_waiting(), pages()

    assert took < IN_TIME
    assert (before, taken, after) == ([], 2, ["first", "second"])
    assert Look.objects.get(page="first").seen.get().person_id == ashby.danny.pk
    assert waiting_lines() == []
    assert looks.take_up_waiting() == 0


@ONLY_SQLITE
def test_a_page_of_a_person_opens_while_a_long_write_goes_on(ashby, house):
    """The session would be renewed now, and the look written: both give way."""
    client = Client()
    client.force_login(Account.objects.get(identities__party=ashby.ffion))
    person = reverse("person", args=[ashby.danny.pk])
    client.get(person)
    session = client.session
    session["seen"] = 0
    session.save()
    kept = Look.objects.count()
    started = time.monotonic()

    with a_long_write(house):
        response = client.get(person)
    took = time.monotonic() - started

    assert response.status_code == 200
    assert took < IN_TIME
    assert (Look.objects.count(), len(waiting_lines())) == (kept, 1)
    assert client.get(person).status_code == 200
    assert client.session["seen"] > 0, "the next page renews the session"
    assert looks.take_up_waiting() == 1


def test_a_session_that_was_ended_meanwhile_is_not_revived(ashby, house):
    client = Client()
    client.force_login(Account.objects.get(identities__party=ashby.ffion))
    store = client.session
    store.only_renewed = True
    client.session.delete()

    with pytest.raises(UpdateError):
        store.save()


def test_what_must_not_open_unseen_stays_closed_while_the_look_cannot_be_kept(ashby, house, monkeypatch):
    monkeypatch.setattr(looks, "LONG_PATIENCE", 0.2)

    with a_long_write(house), pytest.raises(looks.CannotKeepLook):
        look_at(ashby, must=True)

    assert (pages(), waiting_lines()) == ([], [])


def test_a_look_that_was_taken_up_before_a_crash_is_not_taken_up_twice(ashby, house):
    """Killed between the commit and the end of the file: the same file is read again."""
    with a_long_write(house):
        look_at(ashby, "first")
        look_at(ashby, "second")
    text = looks.waiting().read_text()
    looks.take_up_waiting()
    looks.waiting().with_suffix(".taken").write_text(text)
    with a_long_write(house):
        look_at(ashby, "third")

    assert looks.take_up_waiting() == 0
    assert looks.take_up_waiting() == 1
    assert pages() == ["first", "second", "third"]
    assert Seen.objects.count() == 3


def test_a_crash_in_the_middle_of_taking_up_leaves_the_rest_for_the_next_time(ashby, house, monkeypatch):
    monkeypatch.setattr(looks, "AT_ONCE", 1)
    with a_long_write(house):
        for page in ("first", "second", "third"):
            look_at(ashby, page)
    keep, done = looks.keep, []

    def keep_one(rows):
        if done:
            raise KeyboardInterrupt
        done.append(keep(rows))

    monkeypatch.setattr(looks, "keep", keep_one)
    with pytest.raises(KeyboardInterrupt):
        looks.take_up_waiting()
    monkeypatch.setattr(looks, "keep", keep)

    assert looks.take_up_waiting() == 2
    assert pages() == ["first", "second", "third"]


def test_a_torn_last_line_is_not_a_look(ashby, house):
    with a_long_write(house):
        look_at(ashby, "whole")
    with looks.waiting().open("a") as file:
        file.write('{"id": "torn')

    assert looks.take_up_waiting() == 1


def test_looks_wait_in_the_room_that_was_reserved_when_the_disk_is_full(ashby, house, monkeypatch):
    looks.take_up_waiting()
    reserved = looks.reserve().stat().st_size
    append = files.append

    def full_disk(path, text):
        if looks.reserve().exists():
            raise OSError("No space left on device")
        append(path, text)

    monkeypatch.setattr(looks, "append", full_disk)
    with a_long_write(house):
        look_at(ashby, "kept")
    monkeypatch.undo()

    assert reserved == looks.RESERVE
    assert [json.loads(line)["page"] for line in waiting_lines()] == ["kept"]


def test_a_look_that_finds_no_room_at_all_goes_to_the_log_and_the_page_still_opens(ashby, house, monkeypatch, caplog):
    def full_disk(path, text):
        raise OSError("No space left on device")

    monkeypatch.setattr(looks, "append", full_disk)

    with caplog.at_level(logging.CRITICAL), a_long_write(house):
        look_at(ashby, "nowhere")

    assert str(ashby.danny.pk) in caplog.text
    assert "Danny" not in caplog.text


@ONLY_SQLITE
def test_what_stays_closed_says_so_in_words_and_asks_to_try_again(ashby, monkeypatch):
    client = Client()
    client.force_login(Account.objects.get(identities__party=ashby.ffion))
    monkeypatch.setattr("kinweave.web.people.person.person_or_404", busy)

    page = client.get(reverse("person", args=[ashby.danny.pk]))

    assert page.status_code == 503
    assert "Try again in a minute." in page.content.decode()


def busy(*_words):
    raise looks.CannotKeepLook("person")
