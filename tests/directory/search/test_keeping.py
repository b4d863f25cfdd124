"""The index follows the database: what is new is found, what must vanish vanishes at once, what was killed goes on."""

from dataclasses import replace
from datetime import time, timedelta
from random import Random
from struct import pack

import pytest
from django.db import transaction

from kinweave.clock import jobs
from kinweave.directory import actions, bringing, owning, rules
from kinweave.directory.listed import listed_services
from kinweave.directory.models import Area, Entry, Postcode, SearchAbsence, SearchWork, Service
from kinweave.directory.search import index, keeping
from kinweave.directory.search.asking import Asked, ask
from kinweave.directory.search.spots import kilometres, on_ball, spot
from kinweave.foundation import stranger
from tests.directory.registers import CHILDMINDER, NURSERY, applied, compared, nursery, ofsted, went_on
from tests.town import NOON

HOME = (51.930417, -2.984533)  # where somebody lives
MIDDLE = (51.9321, -2.9812)  # of their area
HIDDEN = {**NURSERY, "Provider URN": "EY300003", "Provider name": "Zebulon Xylander"}


@pytest.fixture
def editor(town):
    """Somebody who looks after the directory."""
    return town.viewer(town.somebody_at_work("Lena", "directory_editor"))


@pytest.fixture
def mill(town) -> Service:
    """A place that can be found."""
    said = {"on": town.on, "by": town.founder}
    Area.objects.create(name="Mill Lane", latitude=MIDDLE[0], longitude=MIDDLE[1])
    return actions.list_service(
        name="Mill Choir", description="We sing.", where="Mill Hall", area="Mill Lane", pence=0, source="Invented",
        latitude=HOME[0], longitude=HOME[1], interests=["singing"], opening=[(1, time(10), time(12))],
        checked_on=town.on, **said,
    )  # fmt: skip


def names(**asked) -> set[str]:
    """Who is found."""
    found = keeping.listed_now(set(ask(Asked(**asked)).ids), NOON.date())
    return {one.name for one in found.values()}


def everything_in(folder) -> bytes:
    """Every byte of the index."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def test_a_place_is_found_once_the_index_has_taken_it_up(mill):
    keeping.drain()

    assert names(words="choir") == {"Mill Choir"}
    assert not SearchWork.objects.exists()


def test_right_after_an_act_its_place_is_found(town, mill, as_kept):
    keeping.drain()
    with as_kept():
        actions.list_service(
            name="Quay Drums", description="Loud.", where="Quay", area="Quay", source="Invented", interests=["music"],
            checked_on=town.on, on=town.on, by=town.founder,
        )  # fmt: skip

    assert names(words="drums") == {"Quay Drums"}


def test_what_ends_is_not_found_from_the_same_moment_and_not_counted(town, mill):
    keeping.drain()
    actions.end_service(service=mill, on=town.on, by=town.founder)

    answer = ask(Asked(interest="singing"))

    assert (answer.total, answer.ids, dict(answer.counts)) == (0, (), {})
    keeping.drain()
    assert not SearchAbsence.objects.exists()
    assert ask(Asked()).total == 0


def test_an_act_that_is_undone_leaves_the_search_as_it_was(town, mill):
    keeping.drain()
    with transaction.atomic():
        actions.end_service(service=mill, on=town.on, by=town.founder)
        transaction.set_rollback(True)

    assert names() == {"Mill Choir"}


def test_what_an_import_brings_is_found_only_once_it_is_applied(editor):
    keeping.drain()
    found = compared(editor, ofsted(NURSERY))
    keeping.drain()
    before = ask(Asked()).total
    bringing.decide_all(found=found, what="new", on=editor.on, by=editor)
    bringing.apply(found=found, on=editor.on, by=editor)
    went_on(found, editor)
    keeping.drain()

    assert before == 0
    assert names(words="acorn") == {"Acorn Nursery"}


def test_what_the_latest_file_names_the_same_is_found_as_fresh_as_the_file(editor):
    applied(editor, ofsted(NURSERY))
    keeping.drain()
    later = replace(editor, at=editor.at + timedelta(days=124))

    applied(later, ofsted(NURSERY))
    keeping.drain()

    assert names(checked_since=later.on) == {"Acorn Nursery"}


def test_who_says_that_there_is_room_is_found_by_it_for_a_month(editor):
    applied(editor, ofsted(NURSERY, nursery("EY100005", "Birch Nursery")))
    keeping.drain()
    link, _secret = owning.ask_owner(
        entry=Entry.objects.get(identifier="EY100001"), address="a@b.test", how_known="x", origin="", on=editor.on,
        by=editor,
    )  # fmt: skip
    owner = stranger(editor.at)
    owning.say_room(link=link, room="yes", on=owner.on, by=owner)
    keeping.drain()
    days = (editor.on, editor.on + timedelta(days=31), editor.on + timedelta(days=32))

    assert [names(room="yes", room_since=rules.room_counts_since(day)) for day in days] == [
        {"Acorn Nursery"}, {"Acorn Nursery"}, set(),
    ]  # fmt: skip
    assert ask(Asked(room_since=rules.room_counts_since(days[0]))).counts["room:yes"] == 1

    owning.say_room(link=link, room="no", on=owner.on, by=stranger(editor.at + timedelta(minutes=1)))
    keeping.drain()

    assert names(room="yes", room_since=rules.room_counts_since(days[0])) == set()


def test_of_what_a_file_names_the_same_only_the_day_is_written_and_an_undone_file_takes_it_back(editor, monkeypatch):
    applied(editor, ofsted(NURSERY, nursery("EY100005", "Birch Nursery"), nursery("EY100006", "Cedar Nursery")))
    keeping.drain()
    written, write = [], index.write
    monkeypatch.setattr(index, "write", lambda which, listed: (written.append(which), write(which, listed)))
    later = replace(editor, at=editor.at + timedelta(days=124))
    cedar = nursery("EY100006", "Cedar Tree Nursery")

    found = compared(later, ofsted(NURSERY, nursery("EY100005", "Birch Nursery"), cedar))
    bringing.go_on_although(found=found, because="Seen", on=later.on, by=later)
    bringing.decide_all(found=found, what="changed", on=later.on, by=later)
    bringing.apply(found=found, on=later.on, by=later)
    went_on(found, later)
    keeping.drain()

    assert written == [{Entry.objects.get(identifier="EY100006").pk}]
    assert names(checked_since=later.on) == {"Acorn Nursery", "Birch Nursery", "Cedar Tree Nursery"}
    undone = bringing.undo(found=found, on=later.on, by=later)
    went_on(undone, later)
    keeping.drain()
    assert names(checked_since=later.on) == {"Cedar Nursery"}


def test_who_was_by_area_only_before_with_the_same_words_has_nothing_that_must_vanish(editor):
    applied(editor, ofsted(NURSERY, CHILDMINDER))
    keeping.drain()
    before = index.in_use()
    later = replace(editor, at=editor.at + timedelta(days=31))

    change(later, ofsted(NURSERY, {**CHILDMINDER, "Places": "9"}))
    same = SearchAbsence.objects.count()
    keeping.drain()
    assert (same, index.in_use()) == (0, before)

    change(later, ofsted(NURSERY, {**CHILDMINDER, "Places": "9", "Provider type": "Home childcarer"}))
    assert SearchAbsence.objects.count() == 1


def change(editor, file) -> None:
    """A file in which something changed, to its end."""
    found = compared(editor, file)
    if found.stopped:
        bringing.go_on_although(found=found, because="Seen", on=editor.on, by=editor)
    bringing.decide_all(found=found, what="changed", on=editor.on, by=editor)
    bringing.apply(found=found, on=editor.on, by=editor)
    went_on(found, editor)


def test_what_is_gone_from_a_register_vanishes_with_the_one_switch(editor):
    applied(editor, ofsted(NURSERY, nursery("EY100005", "Birch Nursery")))
    keeping.drain()
    applied(editor, ofsted(NURSERY))

    assert names() == {"Acorn Nursery"}
    assert ask(Asked()).counts["kind:childcare"] == 1


def test_a_cancelled_import_hides_nothing(editor):
    applied(editor, ofsted(NURSERY))
    keeping.drain()
    found = compared(editor, ofsted(nursery("EY100009", "Elm Nursery")))
    bringing.go_on_although(found=found, because="Seen", on=editor.on, by=editor)
    for what in bringing.CHANGES:
        bringing.decide_all(found=found, what=what, on=editor.on, by=editor)
    bringing.apply(found=found, on=editor.on, by=editor)
    SearchAbsence.objects.create(which=Entry.objects.get(identifier="EY100001").pk, of=found)

    during = names()
    bringing.cancel(found=found, on=editor.on, by=editor)

    assert during == names() == {"Acorn Nursery"}
    assert not SearchAbsence.objects.exists()


def test_who_comes_to_be_listed_by_area_only_vanishes_from_where_they_were_and_from_every_byte(editor, folder):
    Postcode.objects.create(code="AV1 2CD", outcode="AV1", latitude=HOME[0], longitude=HOME[1])
    Area.objects.create(name="Ashby Vale", latitude=MIDDLE[0], longitude=MIDDLE[1])
    applied(editor, ofsted(HIDDEN))
    keeping.drain()
    before = index.in_use()
    assert (terms("name", "zebulon"), index.state().columns.z.tolist()) == (1, [on_ball(spot(HOME))[2]])
    assert ask(Asked(near=HOME, within=0.05)).total == 1
    entry = Entry.objects.get(identifier="EY300003")
    bringing.correct(
        entry=entry, fields={"is_area_only": True, "name": ""}, because="They rang", on=editor.on, by=editor
    )

    assert ask(Asked(near=HOME, within=0.05)).total == 0
    keeping.drain()
    assert ask(Asked(near=HOME, within=0.05)).total == 0
    assert ask(Asked(near=MIDDLE, within=0.05)).total == 1
    assert (terms("name", "zebulon"), index.state().columns.z.tolist()) == (0, [on_ball(spot(MIDDLE))[2]])
    assert not before.exists()
    written = everything_in(folder).lower()
    assert not any(
        word in written
        for said in (
            b"zebulon",
            b"xylander",
            b"av1 2cd",
            b"1 mill lane",
            *(pack("<d", one) for one in on_ball(spot(HOME))),
        )
        for word in (said, said[::-1])
    )


def packed(number) -> bytes:
    """A number as the columns hold it."""
    return pack("<d", number).lower()


def terms(name, value) -> int:
    """How many hold a term, also of what was deleted and still lies in a file."""
    return index.opened().searcher().doc_freq(name, value)


def test_no_two_hundred_questions_about_distance_find_where_somebody_lives(editor):
    """Whoever asks from many points learns where the middle of the area is, and nothing nearer."""
    Postcode.objects.create(code="AV1 2CD", outcode="AV1", latitude=HOME[0], longitude=HOME[1])
    Area.objects.create(name="Ashby Vale", latitude=MIDDLE[0], longitude=MIDDLE[1])
    applied(editor, ofsted({**CHILDMINDER, "Provider postcode": "AV1 2CD", "Provider address line 1": "1 Mill Lane"}))
    keeping.drain()
    draw = Random(3)

    for _number in range(200):
        near = (HOME[0] + draw.uniform(-0.02, 0.02), HOME[1] + draw.uniform(-0.03, 0.03))
        radius = draw.uniform(0.1, 3)
        is_there = ask(Asked(near=near, within=radius)).total == 1
        assert is_there == (kilometres(spot(near), spot(MIDDLE)) <= radius)


def test_a_drain_that_is_killed_goes_on_with_what_is_left(mill, monkeypatch):
    keeping.drain()
    SearchWork.objects.create(what="listed", which=mill.pk)
    with monkeypatch.context() as patched:
        patched.setattr(keeping, "forget", killed)
        with pytest.raises(Killed):
            keeping.drain()
    keeping.drain()

    assert names() == {"Mill Choir"}
    assert ask(Asked()).total == 1
    assert not SearchWork.objects.exists()


def test_an_import_that_was_taken_up_half_goes_on_where_it_was(editor, monkeypatch):
    keeping.drain()
    applied(editor, ofsted(*(nursery(f"EY4{number:05}", f"Nursery {number}") for number in range(9))))
    monkeypatch.setattr(keeping, "AT_ONCE", 2)
    write, calls = keeping.write, []

    def some(which, on):
        if len(calls) == 2:
            raise Killed
        calls.append(which)
        write(which, on)

    monkeypatch.setattr(keeping, "write", some)
    with pytest.raises(Killed):
        keeping.drain()
    assert ask(Asked()).total == 4
    calls.clear()
    monkeypatch.setattr(keeping, "write", write)
    keeping.drain()

    assert ask(Asked()).total == 9
    assert not SearchWork.objects.exists()


class Killed(Exception):
    """As if the process ended here."""


def killed(*_args) -> None:
    """End."""
    raise Killed


def test_what_comes_while_the_index_is_made_anew_is_not_forgotten(town, mill, monkeypatch):
    everything = keeping.everything

    def meanwhile(on):
        found = list(everything(on))
        SearchWork.objects.create(what="listed", which=mill.pk)
        return iter(found)

    monkeypatch.setattr(keeping, "everything", meanwhile)
    keeping.drain()

    assert SearchWork.objects.count() == 1


def test_only_one_process_writes(mill):
    with index.the_only_writer(waits=False), pytest.raises(BlockingIOError):
        keeping.drain(waits=False)


def test_a_lost_index_is_made_anew_when_the_job_comes_round(mill):
    keeping.drain()
    index.give_up()

    jobs.keep_search.call()

    assert names() == {"Mill Choir"}


def test_the_index_is_made_anew_when_asked_and_says_how_many_it_holds(mill):
    assert keeping.reindex() == 1
    assert listed_services(Service.objects.published(NOON.date()))[0].name == "Mill Choir"
