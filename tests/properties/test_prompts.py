"""Prompts: what is switched off stays off, not now comes back on its day, and nothing hidden causes one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinweave.events import actions as events
from kinweave.foundation import system
from kinweave.parties import actions as parties
from kinweave.plans.noticing import noticed
from kinweave.plans.rules.prompts import KEYS, SOLITUDE, Answered, Prompt, is_silent, is_switched_off
from kinweave.ties import actions as ties
from tests.properties.trying import few, many
from tests.properties.undoing import undone

DAY = date(2026, 10, 14)
days = st.integers(0, 400).map(lambda ahead: DAY + timedelta(days=ahead))
keys = st.sampled_from(KEYS)
names = st.sampled_from(["", "one", "other"])
answers = st.builds(
    Answered,
    prompt=keys,
    answer=st.sampled_from(["answered", "not_now", "stop"]),
    on=days,
    tie=names,
    until=days,
    prefers_solitude=st.booleans(),
)
prompts = st.builds(Prompt, key=keys, causes=st.just(()), tie=names, since=st.none() | days)


@many
@given(prompts, st.lists(answers), st.lists(answers), days)
def test_what_was_switched_off_never_comes_back_by_itself(prompt, before, after, on):
    stop = Answered(prompt.key, "stop", DAY, tie=prompt.tie)

    assert is_silent(prompt, [*before, stop, *after], on)


@many
@given(st.sampled_from(sorted(SOLITUDE)), st.sampled_from(sorted(SOLITUDE)), st.lists(answers), days)
def test_solitude_switches_off_every_prompt_about_company_whatever_is_answered_later(said_of, key, after, on):
    stop = Answered(said_of, "stop", DAY, prefers_solitude=True)

    assert is_silent(Prompt(key, ()), [stop, *after], on)


@many
@given(prompts, st.lists(answers), days, days)
def test_not_now_returns_on_its_day_and_not_before(prompt, before, until, on):
    given_before = [one for one in before if one.answer != "stop"]
    not_now = Answered(prompt.key, "not_now", DAY, tie=prompt.tie, until=until)

    assert is_silent(prompt, [*given_before, not_now], on) == (on < until)


@many
@given(prompts, st.lists(answers))
def test_asking_again_brings_it_back(prompt, before):
    again = Answered(prompt.key, "again", DAY, tie=prompt.tie)

    assert not is_switched_off(prompt.key, [*before, again], tie=prompt.tie)
    assert not is_silent(prompt, [*before, again], DAY)


ties_around = st.lists(
    st.tuples(st.integers(1, 4), st.sampled_from(["family", "friends", "paid"]), st.integers(0, 90), st.booleans()),
    max_size=5,
)  # ring, part of life, days since the last contact, and whether a bar hides them from one who looks


@pytest.mark.django_db
@few
@given(ties_around)
def test_prompts_are_those_of_a_circle_without_whom_the_viewer_may_not_know(around):
    with undone() as town:
        ann = town.somebody_at_work("Ann", "team_lead")
        drawn(town, around, bars=ann)
        seen_by_ann = told(noticed([town.danny], viewer=town.viewer(ann)))

    with undone() as town:
        ann = town.somebody_at_work("Ann", "team_lead")
        drawn(town, [one for one in around if not one[3]], bars=None)
        without = told(noticed([town.danny], viewer=town.viewer(ann)))

    assert seen_by_ann == without


def drawn(town, around, bars):
    """Draw a circle, some of it barred from somebody."""
    before = system("tests", town.at - timedelta(days=120))
    town.founder, town.on = before, before.on
    assert town.circle
    for ring, sector, ago, is_barred in around:
        name = f"{ring} {sector} {ago}"
        tie = town.tie(name, ring=ring, sector=sector)
        ties.observe(
            tie=tie, ring=ring, sector=sector, every_weeks=2, gives=["fun", "talk", "company"], seen_on=town.on,
            on=town.on, by=before,
        )  # fmt: skip
        day = town.at.date() - timedelta(days=ago)
        events.write_note(
            person=town.danny, kind="visit", day=day, who=[tie.to_party], what_mattered="Tea.", on=town.at.date(),
            by=before,
        )  # fmt: skip
        if bars and is_barred:
            parties.bar(barred=bars, person=tie.to_party, at=before.at, by=before)


def told(found):
    """What is said, without the rows' random ids."""
    return [
        sorted((one.key, sorted((cause.name, str(cause.day), cause.number) for cause in one.causes)) for one in each)
        for each in found.values()
    ]
