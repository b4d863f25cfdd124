"""Who may say what may be shared, how late is late, who looks at what: without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kinweave.agreements import rules
from kinweave.agreements.queries.family import years_before
from kinweave.information.rules import Speaker, WhoDecides
from kinweave.information.rules.families import counts, may_take_yes

NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)
TODAY = NOON.date()


def test_an_adult_says_it_themself_and_nothing_else_is_asked():
    assert rules.may_say(rules.Speaking(speaker="person", says_yes=True)).is_yes


def test_a_parent_is_a_recorded_parent():
    may = rules.may_say(rules.Speaking(speaker="parent", own_view="(Good)"))

    assert not may.is_yes
    assert "parental responsibility" in may.reason


@pytest.mark.parametrize(
    ("says_yes", "own_view", "may"), [(True, " ", False), (True, "(Good)", True), (False, "", True)]
)
def test_a_parents_yes_needs_the_childs_own_view_and_their_no_does_not(says_yes, own_view, may):
    speaking = rules.Speaking(speaker="parent", is_parent=True, says_yes=says_yes, own_view=own_view)

    assert rules.may_say(speaking).is_yes is may


def test_an_attorney_has_a_document_and_best_interests_a_record_and_somebody_else_a_name():
    assert not rules.may_say(rules.Speaking(speaker="attorney")).is_yes
    assert rules.may_say(rules.Speaking(speaker="attorney", has_document=True)).is_yes
    assert not rules.may_say(rules.Speaking(speaker="best_interests")).is_yes
    assert rules.may_say(rules.Speaking(speaker="best_interests", has_best_interests=True)).is_yes
    assert not rules.may_say(rules.Speaking(speaker="somebody", name=" ")).is_yes
    assert rules.may_say(rules.Speaking(speaker="somebody", name="Auntie")).is_yes


def test_nobody_is_asked_for_somebody_who_died_nor_where_the_law_is_not_prepared():
    assert not rules.may_say(rules.Speaking(speaker="person", has_died=True)).is_yes
    assert not rules.may_say(rules.Speaking(speaker="person", nation_is_ready=False)).is_yes


def test_late_is_more_than_24_hours():
    a_day = timedelta(hours=24)

    assert not rules.is_late(received_at=NOON - a_day, recorded_at=NOON)
    assert rules.is_late(received_at=NOON - a_day - timedelta(seconds=1), recorded_at=NOON)


def test_nothing_was_received_tomorrow():
    assert rules.may_receive(received_at=NOON, now=NOON).is_yes
    assert not rules.may_receive(received_at=NOON + timedelta(seconds=1), now=NOON).is_yes


def test_a_yes_ends_after_it_began_and_is_looked_at_again_later():
    later = TODAY + timedelta(days=1)

    assert rules.may_last(from_on=TODAY, until_on=TODAY, review_on=later).is_yes
    assert not rules.may_last(from_on=TODAY, until_on=TODAY - timedelta(days=1), review_on=later).is_yes
    assert not rules.may_last(from_on=TODAY, until_on=None, review_on=TODAY).is_yes


def test_not_telling_somebody_needs_a_reason_and_a_day_to_look_again():
    later = TODAY + timedelta(days=1)

    assert rules.may_leave_untold(because="He reads her letters", review_on=later, on=TODAY).is_yes
    assert not rules.may_leave_untold(because=" ", review_on=later, on=TODAY).is_yes
    assert not rules.may_leave_untold(because="He reads her letters", review_on=TODAY, on=TODAY).is_yes


def test_somebody_else_countersigns_and_only_once():
    assert rules.may_countersign(is_same_human=False, was_signed=False).is_yes
    assert not rules.may_countersign(is_same_human=True, was_signed=False).is_yes
    assert not rules.may_countersign(is_same_human=False, was_signed=True).is_yes


@pytest.mark.parametrize(
    "differs", [{"is_lead": False}, {"is_same_human": True}, {"still_waits": False}, {"because": ""}]
)
def test_an_objection_is_considered_by_another_manager_while_it_waits_with_a_reason(differs):
    facts = {"is_lead": True, "is_same_human": False, "still_waits": True, "because": "It keeps her safe"}

    assert rules.may_consider(**facts).is_yes
    assert not rules.may_consider(**facts | differs).is_yes


def test_what_was_left_out_is_looked_at_by_another_lead():
    assert rules.may_look_at_omissions(is_lead=True, is_same_human=False).is_yes
    assert not rules.may_look_at_omissions(is_lead=False, is_same_human=False).is_yes
    assert not rules.may_look_at_omissions(is_lead=True, is_same_human=True).is_yes
    assert rules.may_review(next_on=TODAY + timedelta(days=1), on=TODAY).is_yes
    assert not rules.may_review(next_on=TODAY, on=TODAY).is_yes


CHILD, KOFI, AT_17 = WhoDecides(age=4), WhoDecides(age=15, can_decide=True), WhoDecides(age=17)
ADULT, CANNOT = WhoDecides(age=34), WhoDecides(age=34, can_decide=False)


@pytest.mark.parametrize(
    ("who", "speaker", "does"),
    [
        (CHILD, Speaker.PARENT, True), (CHILD, Speaker.PERSON, False), (KOFI, Speaker.PERSON, True),
        (KOFI, Speaker.PARENT, False), (AT_17, Speaker.PARENT, False), (ADULT, Speaker.ATTORNEY, False),
        (CANNOT, Speaker.ATTORNEY, True), (CANNOT, Speaker.BEST_INTERESTS, True), (CANNOT, Speaker.PERSON, False),
        (ADULT, Speaker.SOMEBODY, False),
    ],
)  # fmt: skip
def test_whose_word_decides(who, speaker, does):
    assert counts(who, speaker) is does


def test_a_yes_for_somebody_who_decides_themself_is_not_taken_and_what_others_say_is_heard():
    assert not may_take_yes(KOFI, Speaker.PARENT).is_yes
    assert not may_take_yes(ADULT, Speaker.BEST_INTERESTS).is_yes
    assert not may_take_yes(CHILD, Speaker.ATTORNEY).is_yes
    assert may_take_yes(CHILD, Speaker.PERSON).is_yes
    assert may_take_yes(ADULT, Speaker.SOMEBODY).is_yes


def test_a_birthday_on_29_february():
    assert years_before(date(2028, 2, 29), 18) == date(2010, 3, 1)
