"""Bringing in a register: staged, compared, decided, applied; nothing is seen before; killed, cancelled, taken back."""

import json
from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from kinweave.clock import jobs
from kinweave.clock.rounds import JobFailed
from kinweave.directory import bringing, merging, rules, steps
from kinweave.directory.models import Entry, EntryIdentifier, EntryVersion, Import
from kinweave.foundation import Refused, stranger
from tests.directory.registers import CHILDMINDER, NURSERY, applied, brought, compared, nursery, ofsted, read, went_on

OAK = nursery("EY100003", "Oak House")
MANY = [nursery(f"EY3{number:05}", f"Nursery {number}") for number in range(120)]


@pytest.fixture
def editor(town):
    """Somebody who looks after the directory."""
    return town.viewer(town.somebody_at_work("Lena", "directory_editor"))


@pytest.fixture(autouse=True)
def small_steps(monkeypatch):
    """Steps so small that every file takes several."""
    for name in ("STAGED_AT_ONCE", "COMPARED_AT_ONCE", "APPLIED_AT_ONCE"):
        monkeypatch.setattr(steps, name, 50)


def seen(by) -> list[str]:
    return [one.name for one in EntryVersion.objects.visible_to(by).current().by_name()]


def take_all(found: Import, by) -> Import:
    for what in bringing.CHANGES:
        bringing.decide_all(found=found, what=what, on=by.on, by=by)
    return found


def test_what_is_new_is_seen_once_somebody_has_decided_and_all_of_it_is_written(editor):
    found = compared(editor, ofsted(NURSERY, OAK, CHILDMINDER))
    assert found.counts == {"new": 3}
    assert (found.stage, seen(editor)) == ("deciding", [])

    take_all(found, editor)
    bringing.apply(found=found, on=editor.on, by=editor)
    assert seen(editor) == []
    found = went_on(found, editor)

    assert found.applied_at
    assert seen(editor) == ["Acorn Nursery", "", "Oak House"]  # by what a blank name is sorted: its kind


def test_new_changed_gone_and_back_are_told_apart(editor):
    applied(editor, ofsted(NURSERY, OAK))
    found = compared(editor, ofsted({**NURSERY, "Places": "44"}, nursery("EY100004", "Fern")))
    assert found.counts == {"changed": 1, "new": 1, "gone": 1}
    take_all(found, editor)
    bringing.go_on_although(found=found, because="Asked", on=editor.on, by=editor)
    went_on(bringing.apply(found=found, on=editor.on, by=editor), editor)
    assert seen(editor) == ["Acorn Nursery", "Fern"]

    again = compared(editor, ofsted({**NURSERY, "Places": "44"}, OAK, nursery("EY100004", "Fern")))

    assert again.counts == {"same": 2, "back": 1}


def test_an_import_never_overwrites(editor):
    applied(editor, ofsted(NURSERY))
    applied(editor, ofsted({**NURSERY, "Places": "44"}))

    versions = EntryVersion.objects.visible_to(editor).order_by("sequence")

    assert [(one.sequence, one.capacity) for one in versions] == [(1, 40), (2, 44)]


def test_what_somebody_leaves_stays_as_it_was(editor):
    applied(editor, ofsted(NURSERY, OAK))
    found = compared(editor, ofsted({**NURSERY, "Places": "44"}, {**OAK, "Places": "9"}))
    row = found.staged.get(identifier="EY100003")
    bringing.decide(found=found, decisions={row.pk: "leave"}, on=editor.on, by=editor)
    take_all(found, editor)
    bringing.go_on_although(found=found, because="Asked", on=editor.on, by=editor)
    went_on(bringing.apply(found=found, on=editor.on, by=editor), editor)

    now = {one.name: one.capacity for one in EntryVersion.objects.current()}

    assert now == {"Acorn Nursery": 44, "Oak House": 40}


def test_nothing_is_applied_before_somebody_has_decided_about_every_row(editor):
    found = compared(editor, ofsted(NURSERY, OAK))
    bringing.decide(found=found, decisions={found.staged.first().pk: "take"}, on=editor.on, by=editor)

    with pytest.raises(Refused, match="about every row"):
        bringing.apply(found=found, on=editor.on, by=editor)


@pytest.mark.parametrize(("changed", "gone", "before", "stops"), [
    (1, 1, 100, False), (2, 1, 100, True), (0, 1, 10, True), (5, 5, 0, False), (2, 0, 100, False),
])  # fmt: skip
def test_more_than_two_in_a_hundred_at_once_is_unusual(changed, gone, before, stops):
    assert rules.is_unusual(changed=changed, gone=gone, before=before) is stops


def test_a_strange_file_stops_and_asks(editor):
    applied(editor, ofsted(*MANY))
    found = take_all(compared(editor, ofsted(*MANY[:-3])), editor)

    assert found.stopped
    with pytest.raises(Refused, match="Very much changed at once"):
        bringing.apply(found=found, on=editor.on, by=editor)


def test_a_usual_file_does_not_stop(editor):
    applied(editor, ofsted(*MANY))

    assert not compared(editor, ofsted(*MANY[:-2])).stopped


class Killed(BaseException):
    """The process ends in the middle."""


def killed_once(monkeypatch, name: str):
    """The second time that rows of a kind are written, the process ends."""
    real, calls = getattr(steps, name), []

    def dies(found, by, share):
        calls.append(found)
        real(found, by, share)
        if len(calls) == 2:
            raise Killed

    monkeypatch.setitem(
        steps.STEPS, {"stage_some": "staging", "apply_some": "applying", "compare_some": "comparing"}[name], dies
    )


@pytest.mark.parametrize("where", ["stage_some", "compare_some", "apply_some"])
def test_an_import_that_is_killed_between_batches_shows_nothing_and_goes_on(editor, monkeypatch, where):
    killed_once(monkeypatch, where)
    found = brought(editor, ofsted(*MANY))
    died = 0
    while not (found := Import.objects.get(pk=found.pk)).applied_at:
        assert seen(editor) == []
        try:
            went_on(found, editor)
            found.refresh_from_db()
            if found.stage == "deciding":
                take_all(found, editor)
                bringing.apply(found=found, on=editor.on, by=editor)
        except Killed:
            died += 1

    assert died == 1
    assert len(seen(editor)) == len(set(seen(editor))) == 120
    assert EntryVersion.objects.count() == EntryIdentifier.objects.count() == 120


def test_an_import_that_is_cancelled_in_the_middle_shows_nothing_ever(editor):
    found = take_all(compared(editor, ofsted(*MANY)), editor)
    bringing.apply(found=found, on=editor.on, by=editor)
    steps.take_step(found.pk, by=editor)
    assert EntryVersion.objects.count() == 50

    bringing.cancel(found=found, on=editor.on, by=editor)

    assert not steps.take_step(found.pk, by=editor)
    assert seen(editor) == []
    assert len(EntryVersion.objects.visible_to(editor)) == 0
    applied(editor, ofsted(*MANY))
    assert len(seen(editor)) == 120


def test_the_file_of_an_import_stays_until_that_it_is_cancelled_is_kept(editor, as_kept):
    found = brought(editor, ofsted(NURSERY))
    waits = steps.waiting_file(found.pk)

    with as_kept():
        bringing.cancel(found=found, on=editor.on, by=editor)
        is_there_before = waits.exists()

    assert is_there_before
    assert not waits.exists()


def test_what_an_import_brought_is_taken_back_by_a_new_import(editor):
    applied(editor, ofsted(NURSERY, OAK))
    second = applied(editor, ofsted({**NURSERY, "Places": "44"}, nursery("EY100004", "Fern")))

    back = went_on(bringing.undo(found=second, on=editor.on, by=editor), editor)

    now = {one.name: one.capacity for one in EntryVersion.objects.current()}
    assert now == {"Acorn Nursery": 40, "Oak House": 40}
    assert back.applied_at
    with pytest.raises(Refused, match="taken back already"):
        bringing.undo(found=second, on=editor.on, by=editor)


def test_taking_back_leaves_what_a_later_file_said(editor):
    first = applied(editor, ofsted(NURSERY, OAK))
    applied(editor, ofsted({**NURSERY, "Places": "44"}, OAK))

    went_on(bringing.undo(found=first, on=editor.on, by=editor), editor)

    assert {one.name: one.capacity for one in EntryVersion.objects.current()} == {"Acorn Nursery": 44}


def test_a_correction_here_stands_until_the_register_says_something_new(editor):
    applied(editor, ofsted(NURSERY, OAK))
    entry = Entry.objects.get(identifier="EY100001")
    bringing.correct(entry=entry, fields={"capacity": 12}, because="They rang", on=editor.on, by=editor)

    same = compared(editor, ofsted(NURSERY, {**OAK, "Places": "41"}))
    assert same.counts == {"same": 1, "changed": 1}
    bringing.cancel(found=same, on=editor.on, by=editor)
    assert EntryVersion.objects.current().get(entry=entry).capacity == 12
    applied(editor, ofsted({**NURSERY, "Places": "50"}, OAK))

    assert EntryVersion.objects.current().get(entry=entry).capacity == 50


def test_a_correction_does_not_say_where_somebody_works_who_is_listed_by_area_only(editor):
    applied(editor, ofsted(CHILDMINDER))
    entry = Entry.objects.get()

    with pytest.raises(Refused, match="by area only"):
        bringing.correct(entry=entry, fields={"postcode": "AV1 2CD"}, because="x", on=editor.on, by=editor)


def test_once_by_area_only_a_register_cannot_say_more(editor):
    applied(editor, ofsted(CHILDMINDER))
    told = {**NURSERY, "Provider URN": "EY200002", "Provider name": "Mabli’s Mice"}

    found = applied(editor, ofsted(told))

    version = EntryVersion.objects.current().get()
    assert (version.name, version.is_area_only, version.postcode) == ("Mabli’s Mice", True, "")
    assert "AV1" not in json.dumps([row.says for row in found.staged.all()])


def test_who_becomes_home_based_while_a_file_is_applied_is_not_shown(editor):
    applied(editor, ofsted(NURSERY))
    found = take_all(compared(editor, ofsted({**NURSERY, "Places": "44"})), editor)
    bringing.go_on_although(found=found, because="Asked", on=editor.on, by=editor)
    entry = Entry.objects.get()
    bringing.correct(entry=entry, fields={"is_area_only": True}, because="They asked", on=editor.on, by=editor)

    went_on(bringing.apply(found=found, on=editor.on, by=editor), editor)

    assert EntryVersion.objects.current().get().postcode == ""


def test_the_database_keeps_no_address_of_who_is_listed_by_area_only(editor):
    applied(editor, ofsted(CHILDMINDER))

    with pytest.raises(IntegrityError), transaction.atomic():
        EntryVersion.objects.update(postcode="AV1 2CD")


def test_a_number_that_is_there_twice_is_taken_once_and_said(editor):
    found = compared(editor, ofsted(NURSERY, OAK, {**NURSERY, "Places": "3"}))

    assert found.counts == {"new": 2, "left_out": 1}
    assert found.staged.get(what="left_out").problem == "twice"


def test_a_row_that_cannot_be_read_does_not_make_its_entry_gone(editor):
    applied(editor, ofsted(NURSERY, OAK))

    found = compared(editor, ofsted(NURSERY, {**OAK, "Places": "forty"}))

    assert found.counts == {"same": 1, "left_out": 1}


def test_what_may_protect_somebody_now_is_gone(editor):
    applied(editor, ofsted(NURSERY, OAK))

    found = compared(editor, ofsted(NURSERY, {**OAK, "Provider name": "Vale Refuge"}))

    assert found.counts == {"same": 1, "left_out": 1, "gone": 1}


REFUGE, SPOILT = {**OAK, "Provider name": "Vale Refuge"}, {**OAK, "Places": "forty"}


@pytest.mark.parametrize("between", [[], MANY[:60]])  # in one batch, and in two
@pytest.mark.parametrize("rows", [(OAK, REFUGE), (REFUGE, OAK), (SPOILT, REFUGE), (REFUGE, SPOILT), (OAK, OAK, REFUGE)])
def test_a_second_row_does_not_list_what_may_protect_somebody(editor, rows, between):
    first, *others = rows
    new = compared(editor, ofsted(NURSERY, first, *between, *others))
    assert "Oak House" not in [one.says.get("name") for one in new.staged.all()]
    bringing.cancel(found=new, on=editor.on, by=editor)
    applied(editor, ofsted(NURSERY, OAK, *between))

    found = applied(editor, ofsted(NURSERY, first, *between, *others))

    assert found.counts == {"same": 1 + len(between), "left_out": len(rows), "gone": 1}
    assert "Oak House" not in seen(editor)


def test_the_same_file_sent_again_is_the_same_import(editor):
    first, again = brought(editor, ofsted(NURSERY)), brought(editor, ofsted(NURSERY))

    assert first.pk == again.pk


def test_one_file_of_a_register_at_a_time(editor):
    brought(editor, ofsted(NURSERY))

    taken, lines = read(ofsted(OAK))
    with pytest.raises(Refused, match="An earlier file of this register is not finished"):
        bringing.bring_in(register="ofsted", name="x.csv", taken=taken, lines=lines, on=editor.on, by=editor)

    assert not lines.exists()


def test_nobody_else_brings_in_a_register(town, editor):
    lead = town.viewer(town.somebody_at_work("Ann", "team_lead"))

    with pytest.raises(Refused):
        brought(lead, ofsted(NURSERY))


def test_a_stranger_sees_nothing_of_it(editor):
    found = applied(editor, ofsted(NURSERY))
    nobody = stranger(editor.at)

    assert not Import.objects.visible_to(nobody).exists()
    assert not found.staged.all().visible_to(nobody).exists()
    assert not Entry.objects.visible_to(nobody).exists()
    assert not EntryVersion.objects.visible_to(nobody).exists()


def test_an_own_list_remembers_what_its_columns_mean(editor):
    sheet = b"Setting;Wo;Shoe size\nVale Singers;Ashby;9\n"
    found = brought(editor, sheet, key="own")
    assert bringing.meanings(found) == {"Setting": "name", "Wo": "", "Shoe size": ""}
    bringing.say_columns(
        found=found, columns={"Setting": "name", "Wo": "area", "Shoe size": ""}, on=editor.on, by=editor
    )
    take_all(went_on(found, editor), editor)
    went_on(bringing.apply(found=found, on=editor.on, by=editor), editor)

    again = brought(editor, sheet.replace(b"9", b"10"), key="own")

    assert seen(editor) == ["Vale Singers"]
    assert bringing.meanings(again) == {"Setting": "name", "Wo": "area", "Shoe size": ""}


def test_two_organisations_have_a_list_each(town, editor):
    elsewhere = town.viewer(town.somebody_at_work("Rhys", "directory_editor", town.nursery))
    sheet = b"Ref,Name\n1,Vale Singers\n"

    applied(editor, sheet, key="own")
    found = compared(elsewhere, b"Ref,Name\n2,Mill Choir\n", key="own")

    assert found.counts == {"new": 1}


def test_one_number_in_two_registers_is_shown_as_perhaps_one_provider(editor):
    applied(editor, ofsted(NURSERY, OAK))
    applied(editor, b"Ref,Name,URN\n7,Acorn,EY100001\n8,Fern,EY999999\n", key="own")

    pairs = [pair for pair, found in merging.alike().items() if "number" in found.because]

    assert [{Entry.objects.get(pk=one).identifier for one in pair} for pair in pairs] == [{"EY100001", "7"}]


def test_an_import_whose_file_was_lost_shows_nothing_and_ends(editor):
    found = brought(editor, ofsted(NURSERY))
    steps.waiting_file(found.pk).unlink()

    found = went_on(found, editor)

    assert found.stage == "cancelled"


def test_nothing_of_a_home_address_waits_on_the_disk():
    _taken, lines = read(ofsted({**NURSERY, "Provider type": "Childminder"}))

    assert "Mill Lane" not in lines.read_text()
    assert lines.stat().st_mode & 0o077 == 0


def test_what_was_staged_is_forgotten_and_what_stands_is_not(editor):
    found = applied(editor, ofsted(NURSERY, OAK))
    later = replace(editor, at=editor.at.replace(year=editor.at.year + 1))

    while bringing.forget_staged(before=later.at):
        pass

    assert not found.staged.exists()
    assert len(seen(editor)) == 2


LIST = "Ref,Name,Notes,Address,Postcode,URN\n"


@pytest.mark.parametrize(("name", "notes"), [("Mill Lane", "For women’s  aid only"), ("Mill Lane safe house", "")])
def test_an_own_list_lists_nothing_of_which_any_cell_says_that_it_protects(editor, name, notes):
    found = compared(editor, f"{LIST}7,{name},{notes},1 Mill Lane,AV1 2CD,\n".encode(), key="own")

    row = found.staged.get()
    assert (row.identifier, row.problem, row.says) == ("7", "protects", {})


def test_what_protects_says_so_whatever_else_is_wrong_with_its_row(editor):
    found = compared(editor, f"{LIST}7,,A refuge,1 Mill Lane,AV1 2CD,\n".encode(), key="own")

    assert found.staged.get().problem == "protects"


@pytest.mark.parametrize(("name", "notes"), [("Mabli", "Childminder since May"), ("Mabli childminding", "")])
def test_an_own_list_lists_by_area_only_who_works_at_home_as_any_cell_says(editor, name, notes):
    found = compared(editor, f"{LIST}7,{name},{notes},1 Mill Lane,AV1 2CD,\n".encode(), key="own")

    row = found.staged.get()
    assert row.says["is_area_only"]
    assert "Mill Lane" not in json.dumps(row.says)
    assert "AV1" not in json.dumps(row.says)


def test_who_is_listed_by_area_only_in_one_register_is_so_in_every_other(editor):
    applied(editor, ofsted({**CHILDMINDER, "Provider name": "Mabli"}))

    applied(editor, f"{LIST}7,Mabli,,1 Mill Lane,AV1 2CD,EY200002\n".encode(), key="own")

    own = EntryVersion.objects.current().get(entry__identifier="7")
    assert (own.is_area_only, own.address, own.postcode) == (True, "", "")


def test_what_goes_because_it_may_protect_somebody_says_nowhere_where_it_is(editor):
    applied(editor, ofsted(NURSERY))

    found = compared(editor, ofsted({**NURSERY, "Provider name": "Acorn Refuge"}))

    gone = found.staged.get(what="gone")
    assert (gone.says["address"], gone.says["postcode"], gone.says["phone"]) == ("", "", "")
    take_all(found, editor)
    bringing.go_on_although(found=found, because="Asked", on=editor.on, by=editor)
    went_on(bringing.apply(found=found, on=editor.on, by=editor), editor)
    last = EntryVersion.objects.order_by("sequence").last()
    assert (last.is_ended, last.address, last.postcode) == (True, "", "")


def test_a_number_longer_than_what_is_kept_is_said_and_stops_nothing(editor):
    long = "9" * 100
    rows = f"7,Acorn,,,,{long}\n{long},Fern,,,,\n{long},,,,,\n8,Oak,,,,\n"

    found = compared(editor, (LIST + rows).encode(), key="own")

    assert [one.problem for one in found.staged.order_by("number")] == ["long", "long", "no_name", ""]
    assert max(len(one.identifier) for one in found.staged.all()) <= 80


def test_one_file_that_cannot_go_on_stops_no_other(town, editor):
    elsewhere = town.viewer(town.somebody_at_work("Rhys", "directory_editor", town.nursery))
    first, second = brought(editor, ofsted(NURSERY)), brought(elsewhere, b"Ref,Name\n1,Vale Singers\n", key="own")
    bringing.say_columns(found=second, columns=bringing.meanings(second), on=elsewhere.on, by=elsewhere)
    steps.waiting_file(first.pk).write_text("no line\n")

    with pytest.raises(JobFailed):
        jobs.bring_in_registers.func()

    second.refresh_from_db()
    assert second.stage == "deciding"
