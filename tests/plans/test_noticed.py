"""What is worth a thought, from the records: only from those that the viewer may see."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinweave.access import actions as access
from kinweave.circles import actions as circles
from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.foundation import Refused, system
from kinweave.parties import actions as parties
from kinweave.plans import actions
from kinweave.plans.models import FollowUp, PromptAnswer
from kinweave.plans.noticing import noticed
from kinweave.plans.scales import INSTRUMENTS
from kinweave.ties import actions as ties
from kinweave.ties.models import TieEnding, Wish

pytestmark = pytest.mark.django_db


def keys(town, at=None, viewer=None):
    viewer = viewer or town.viewer(town.ffion, at)
    return [one.key for one in noticed([town.danny], viewer=viewer)[town.danny.pk]]


def later(town, **passed) -> datetime:
    return town.at + timedelta(**passed)


def said(town, **facts):
    return {"on": town.on, "by": town.founder, **facts}


def said_later(town, days: int):
    """The same some days later."""
    by = system("tests", later(town, days=days))
    return {"on": by.on, "by": by}


def test_a_contact_that_is_written_down_ends_the_thought(town):
    sam = town.tie("Sam")
    at = later(town, weeks=6)
    assert keys(town, at) == ["no_contact"]

    day = at.date() - timedelta(days=2)
    events.write_note(
        person=town.danny, kind="visit", day=day, who=[sam.to_party], what_mattered="Tea.", on=day, by=town.founder
    )

    assert keys(town, at) == []


def test_a_contact_with_somebody_who_is_paid_does_not(town):
    town.tie("Sam")
    carer = town.tie("Hollie", sector="paid")
    at = later(town, weeks=6)

    events.write_note(
        person=town.danny, kind="visit", day=at.date(), who=[carer.to_party], what_mattered="Tea.", on=at.date(),
        by=town.founder,
    )  # fmt: skip

    assert keys(town, at) == ["no_contact"]


def test_the_last_thing_said_of_a_tie_counts(town):
    sam = town.tie("Sam", ring=3)
    assert keys(town) == ["nobody_close"]

    ties.observe(tie=sam, ring=2, sector="friends", seen_on=town.on, **said(town))

    assert keys(town) == []


def test_a_follow_up_that_is_done_ends_the_thought_about_an_ending(town):
    town.tie("Sam")
    carl = town.tie("Carl")
    ending = TieEnding.objects.create(
        tie=carl, person=town.danny, why="He takes.", decider="person", decided_on=town.on, holder=town.connect,
        recorded_at=town.at,
    )  # fmt: skip
    ties.end(tie=carl, reason="He takes.", decided_by="Danny", version=1, **said(town))
    at = later(town, days=8)
    assert keys(town, at) == ["ended"]

    FollowUp.objects.create(
        person=town.danny, ending=ending, doer=town.ffion, due_on=town.on, done_on=town.on, how="well",
        offered="A walk", holder=town.connect, recorded_at=town.at,
    )  # fmt: skip

    assert keys(town, at) == []


def test_answers_to_the_three_questions_that_rise_are_worth_a_thought(town):
    town.tie("Sam")
    asked = INSTRUMENTS["ucla3"]
    for days, company in ((0, 1), (7, 3)):
        answers = {"companionship": company, "left_out": 1, "isolated": 1}
        actions.answer(person=town.danny, instrument=asked, answers=answers, **said_later(town, days))

    assert keys(town, later(town, days=7)) == ["answers"]


def test_a_question_that_was_skipped_leaves_no_number_to_compare(town):
    town.tie("Sam")
    asked = INSTRUMENTS["ucla3"]
    for days, company in ((0, 1), (7, 3)):
        answers = {"companionship": company}
        actions.answer(person=town.danny, instrument=asked, answers=answers, **said_later(town, days))

    assert keys(town, later(town, days=7)) == []


def test_nothing_is_noticed_about_somebody_who_died(town):
    town.tie("Ffion", ring=1, sector="paid")
    parties.record_death(person=town.danny, died_on=town.on, told_by="Mum", **said(town))

    assert keys(town) == []


def test_what_a_bar_hides_causes_nothing(town):
    town.tie("Sam")
    ann = town.somebody_at_work("Ann", "team_lead")
    carl = town.tie("Carl")
    seen = {"ring": 2, "sector": "friends", "every_weeks": 1, "seen_on": town.on}
    ties.observe(tie=carl, **seen, **said(town))
    ago = town.on - timedelta(weeks=3)
    events.write_note(person=town.danny, kind="visit", day=ago, who=[carl.to_party], what_mattered="Tea.", **said(town))
    assert keys(town, viewer=town.viewer(ann)) == ["quiet"]

    parties.bar(barred=ann, person=carl.to_party, at=town.at, by=town.founder)

    assert keys(town, viewer=town.viewer(ann)) == []
    assert keys(town) == ["quiet"]


def test_an_answer_is_kept_with_its_reason_and_the_thought_rests(town):
    town.tie("Ffion", ring=1, sector="paid")

    actions.answer_prompt(person=town.danny, key="nobody_close", answer="answered", reason="Asked.", **said(town))

    assert keys(town) == []
    assert PromptAnswer.objects.get().reason == "Asked."


def test_solitude_is_kept_as_a_wish_in_their_words(town):
    town.tie("Ffion", ring=1, sector="paid")

    actions.respect_solitude(
        person=town.danny, key="nobody_close", reason="Danny said so.", hope="More people around me",
        words="I like it quiet.", method="talking", **said(town),
    )  # fmt: skip

    assert keys(town, later(town, weeks=500)) == []
    wish = Wish.objects.get()
    assert (wish.words, wish.want, wish.says_who) == ("I like it quiet.", "withdraw", "person")


def test_solitude_without_their_words_makes_no_wish(town):
    actions.respect_solitude(
        person=town.danny, key="nobody_close", reason="It is how they live.", hope="More people", **said(town)
    )

    assert not Wish.objects.exists()


def test_what_is_switched_off_can_be_asked_for_again_once(town):
    town.tie("Ffion", ring=1, sector="paid")
    facts = {"person": town.danny, "key": "nobody_close"}
    actions.respect_solitude(reason="Danny said so.", hope="More people", **facts, **said(town))

    actions.ask_again(reason="He asked for company.", **facts, **said_later(town, 1))

    assert keys(town, later(town, days=1)) == ["nobody_close"]
    with pytest.raises(Refused, match="asked already"):
        actions.ask_again(reason="Once more.", **facts, **said_later(town, 2))


def months_of_records(town, people: int, months: int) -> list:
    """People whom Ffion works with, each with three ties and a contact in each month."""
    found = []
    for number in range(people):
        person = town.person(f"Person {number}")
        access.work_with(worker=town.ffion, person=person, on=town.on, by=town.founder)
        circle = circles.begin_personal(person=person, on=town.on, by=town.founder)
        around = [
            ties.add(circle=circle, called=f"Friend {each}", ring=2, sector="friends", **said(town))
            for each in range(3)
        ]
        Event.objects.bulk_create(
            Event(
                person=person, kind="visit", state="held", day=town.on - timedelta(days=30 * month),
                what_mattered="Tea.", holder=town.connect, recorded_at=town.at,
            )
            for month in range(months)
        )  # fmt: skip
        for event in Event.objects.filter(person=person):
            events.take_part(event=event, parties=[around[0].to_party], by=town.founder)
        found.append(person)
    return found


def test_sixty_people_take_as_many_questions_as_three(town):
    viewer = town.viewer(town.ffion)
    few = months_of_records(town, 3, 2)
    with CaptureQueriesContext(connection) as asked_of_few:
        noticed(few, viewer=viewer)

    many = [*few, *months_of_records(town, 57, 18)]
    with CaptureQueriesContext(connection) as asked_of_many:
        found = noticed(many, viewer=viewer)

    assert len(found) == 60
    assert len(asked_of_many) == len(asked_of_few) <= 7
