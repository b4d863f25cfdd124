"""An act: all of it and its lines, or nothing of it and no line."""

import logging

import pytest
from django.db import transaction

from kinweave.foundation import Refused, refuse, require, system
from kinweave.parties.models import Party
from kinweave.trail import anchor, chain
from kinweave.trail.acts import act, acting, note
from kinweave.trail.models import Line
from kinweave.trail.refusals import note_refusal
from kinweave.trail.verify import broken


@act
def rename(party: Party, called: str, town, *, allowed: bool = True) -> None:
    """Change a name and note it; then, perhaps, a rule says no."""
    Party.objects.filter(pk=party.pk).update(called=called)
    note(f"called {called}", party, by=town.founder)
    if not allowed:
        require(refuse("Not today."))


@act
def rename_twice(party: Party, town) -> None:
    """The second time, a rule says no."""
    rename(party, "one", town)
    rename(party, "two", town, allowed=False)


def names_on_the_trail() -> list[str]:
    lines = Line.objects.filter(verb__startswith="called ").order_by("number")
    return [line.verb.removeprefix("called ") for line in lines]


def name_of(party: Party) -> str:
    return Party.objects.get(pk=party.pk).called


@pytest.mark.django_db
def test_an_inner_act_that_fails_takes_its_lines_with_it(town):
    danny = town.danny

    with acting():
        rename(danny, "one", town)
        with pytest.raises(Refused):
            rename(danny, "two", town, allowed=False)
        note("called three", danny, by=town.founder)

    assert names_on_the_trail() == ["one", "three"]
    assert name_of(danny) == "one"


@pytest.mark.django_db
def test_an_inner_act_that_is_taken_back_takes_its_lines_with_it(town):
    danny = town.danny

    with acting():
        with acting():
            rename(danny, "one", town)
            transaction.set_rollback(True)
        rename(danny, "two", town)

    assert names_on_the_trail() == ["two"]


@pytest.mark.django_db
def test_when_the_outer_act_fails_there_is_no_line(town):
    danny = town.danny

    with pytest.raises(Refused):
        rename_twice(danny, town)

    assert names_on_the_trail() == []
    assert name_of(danny) == "Danny"


@pytest.mark.django_db
def test_a_form_that_comes_back_to_be_mended_leaves_no_line(town):
    danny = town.danny

    with acting():
        rename(danny, "one", town)
        transaction.set_rollback(True)

    assert names_on_the_trail() == []
    assert name_of(danny) == "Danny"
    assert broken() == []


@pytest.mark.django_db
def test_the_lines_of_one_act_stand_together(town):
    danny, mia = town.danny, town.person("Mia", town.nursery)

    with acting():
        for name in ("one", "two", "three"):
            rename(danny, name, town)
            rename(mia, name, town)

    numbers = [line.number for line in Line.objects.filter(verb__startswith="called", holder_id=danny.holder_id)]
    assert sorted(numbers) == list(range(min(numbers), min(numbers) + 3))
    assert [(entry.last - entry.first + 1) for entry in anchor.read(anchor.path())[0][-2:]] == [3, 3]


def test_a_line_outside_an_act_is_a_bug():
    with pytest.raises(RuntimeError, match="only inside an act"):
        note("called", Line(), by=system("tests", at=None))


@pytest.mark.django_db
def test_a_refusal_is_noted_after_the_act_was_undone(town):
    viewer = town.viewer(town.ffion)
    with pytest.raises(Refused) as refused:
        rename(town.danny, "one", town, allowed=False)

    note_refusal(refused.value.decision, page="person", by=viewer)

    line = Line.objects.get(verb="refused")
    assert (line.holder_id, line.by_id) == (town.connect.pk, town.ffion.pk)
    assert "Not today." in line.detail.text


def test_a_line_verifies_in_summer_and_in_winter(ashby):
    """British and coordinated time spell one instant in two ways; the digest has one."""
    danny = ashby.danny
    ashby.founder = system("tests", ashby.at.replace(month=1))

    rename(danny, "one", ashby)

    assert ashby.at.utcoffset() != ashby.founder.at.utcoffset()
    assert broken() == []


def test_without_the_anchor_nothing_is_done(ashby, monkeypatch):
    danny = ashby.danny
    monkeypatch.setattr(anchor, "will", no_room)

    with pytest.raises(OSError, match="full"):
        rename(danny, "one", ashby)

    monkeypatch.undo()
    assert name_of(danny) == "Danny"
    assert broken() == []


def test_an_act_stands_when_only_the_last_word_to_the_anchor_is_lost(ashby, monkeypatch, caplog):
    danny = ashby.danny
    monkeypatch.setattr(chain.anchor, "did", no_room)

    with caplog.at_level(logging.ERROR):
        rename(danny, "one", ashby)

    monkeypatch.undo()
    assert name_of(danny) == "one"
    assert "full" in caplog.text
    assert broken() == []


def no_room(_entries) -> None:
    raise OSError("The disk is full.")
