"""Many write at the same moment: everything is kept once, in one order, and nothing is overwritten."""

from functools import partial
from uuid import uuid4

import pytest
from django.db import transaction

from kinweave.access import actions as access
from kinweave.access.models import Draft
from kinweave.circles import actions as circles
from kinweave.circles.models import Circle
from kinweave.parties import actions as parties
from kinweave.parties.models import ProfileSection
from kinweave.parties.records import Stale
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie, TieObservation, Wish
from kinweave.trail.acts import acting
from kinweave.trail.models import Line
from kinweave.trail.verify import broken
from tests.postgresql.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)
MANY = 8


@pytest.fixture
def town(town, tmp_path, monkeypatch):
    """The town, with an anchor of its own: rows of a test like these are really committed."""
    monkeypatch.setenv("KINWEAVE_ANCHOR", str(tmp_path / "anchor.jsonl"))
    return town


def test_wishes_said_at_the_same_moment_are_all_kept_in_one_order(town):
    tie = town.tie("Marcus")
    said = {"want": "develop", "method": "talking", "says_who": "person", "on": town.on, "by": town.founder}

    kept = at_once(*[partial(ties.wish, person=town.danny, tie=tie, **said)] * MANY)

    assert sorted(wish.number for wish in kept) == list(range(1, MANY + 1))
    assert Wish.objects.count() == MANY


def test_what_is_observed_at_the_same_moment_is_all_kept(town):
    tie = town.tie("Marcus")
    seen = {"sector": "family", "seen_on": town.on, "on": town.on, "by": town.founder}

    at_once(*(partial(ties.observe, tie=tie, ring=1 + number % 4, **seen) for number in range(MANY)))

    assert TieObservation.objects.count() == MANY + 1


def test_people_added_to_a_circle_at_the_same_moment_have_places_of_their_own(town):
    circle = town.circle
    add = partial(ties.add, circle=circle, ring=2, sector="family", on=town.on, by=town.founder)

    at_once(*(partial(add, called=f"Cousin {number}") for number in range(MANY)))

    assert sorted(Tie.objects.values_list("slot", flat=True)) == list(range(MANY))


def test_a_circle_is_begun_once(town):
    begin = partial(circles.begin_personal, person=town.danny, on=town.on, by=town.founder)

    begun = at_once(*[begin] * MANY)

    assert {circle.pk for circle in begun} == {Circle.objects.get().pk}


def test_of_two_who_save_the_same_version_one_is_told_what_the_other_wrote(town):
    write = partial(parties.write_profile, person=town.danny, heading="do", said_how="", on=town.on, by=town.founder)
    write(text="Knock first.", version=0)

    saved = at_once(*(partial(write, text=f"Text {number}", version=1) for number in range(MANY)))

    stale = [one for one in saved if isinstance(one, Stale)]
    (written,) = (one for one in saved if isinstance(one, ProfileSection))
    assert len(stale) == MANY - 1
    assert {one.row.text for one in stale} == {written.text} == {ProfileSection.objects.get().text}
    assert {one.typed["text"] for one in stale} | {written.text} == {f"Text {n}" for n in range(MANY)}


def test_a_form_sent_several_times_at_once_is_taken_once(town):
    key, viewer = uuid4(), town.viewer(town.danny)

    def send():
        with acting(), transaction.atomic():
            if access.use_key(key=key, by=viewer) is None:
                parties.ask_needs(person=town.danny, answer="none", on=town.on, by=viewer)

    answers = at_once(*[send] * MANY)

    assert answers == [None] * MANY
    assert town.danny.needs_asked.count() == 1


def test_a_draft_kept_from_two_windows_is_one_draft(town):
    keep = partial(access.keep_draft, place="note", by=town.viewer(town.danny))

    kept = at_once(*(partial(keep, typed=f"window {number}") for number in range(MANY)))

    assert not [one for one in kept if isinstance(one, Exception)]
    assert Draft.objects.get().typed in {f"window {number}" for number in range(MANY)}


def test_acts_in_two_organisations_at_once_leave_no_gap_and_no_fork(town):
    people = [town.person("Peg"), town.person("Mia", town.nursery)] * MANY
    ask = partial(parties.ask_needs, answer="none", on=town.on, by=town.founder)

    def ask_both(first, second):
        with acting():
            ask(person=first)
            ask(person=second)

    at_once(*(partial(ask_both, *pair) for pair in zip(people, reversed(people), strict=True)))

    assert Line.objects.filter(verb="asked about needs").count() == 2 * len(people)
    assert broken() == []
