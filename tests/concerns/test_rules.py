"""Whom a concern may reach, by when it is answered, and when it climbs on. No database."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from kinweave.concerns import rules
from kinweave.concerns.rules import Apart, Somebody, Step
from kinweave.concerns.rules.timing import SOON_KINDS, WORKING_DAYS
from kinweave.foundation import LONDON

NOON = datetime(2026, 10, 14, 12, 0, tzinfo=LONDON)  # a Wednesday
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)
HERE = uuid4()


def somebody(place: str, human: UUID | None = None, *, since: int = 1, stands_for=frozenset()) -> Somebody:
    return Somebody(uuid4(), human or uuid4(), place, date(2026, 1, since), frozenset(stands_for))


def step(due=HOUR, acknowledged=None, climbed=None, is_able=True) -> Step:
    at = [NOON + when if when is not None else None for when in (due, acknowledged, climbed)]
    return Step(at[0], at[1], at[2], is_able)


def test_the_safeguarding_lead_comes_first_then_manager_then_team_lead_then_the_contact_outside():
    everybody = [somebody(place) for place in ("outside", "team_lead", "manager", "safeguarding_lead")]

    found = [one.place for one in rules.ladder(everybody, Apart())]

    assert found == ["safeguarding_lead", "manager", "team_lead", "outside"]


def test_whom_the_person_chose_comes_before_all():
    chosen = somebody("chosen")

    assert rules.ladder([somebody("safeguarding_lead"), chosen], Apart())[0] == chosen


def test_of_two_on_one_rung_the_longer_in_post_comes_first():
    newer, older = somebody("manager", since=9), somebody("manager", since=2)

    assert rules.ladder([newer, older], Apart()) == [older, newer]


def test_a_concern_never_reaches_somebody_it_names_in_whatever_post():
    human = uuid4()
    posts = [somebody("safeguarding_lead", human), somebody("manager", human), somebody("team_lead")]

    found = rules.ladder(posts, Apart(frozenset({human})))

    assert [one.place for one in found] == ["team_lead"]


def test_nobody_who_works_for_an_organisation_named_in_it_hears_of_it():
    inside, outside = somebody("manager", stands_for={HERE}), somebody("outside", stands_for={uuid4()})

    assert rules.ladder([inside, outside], Apart(organisations=frozenset({HERE}))) == [outside]


def test_somebody_with_two_posts_is_asked_once():
    human = uuid4()

    assert len(rules.ladder([somebody("manager", human), somebody("team_lead", human)], Apart())) == 1


def test_it_goes_to_one_at_a_time():
    everybody = [somebody("manager"), somebody("manager", since=2)]

    assert rules.next_of(everybody, Apart(), tried=[], is_urgent=False) == everybody[:1]
    assert rules.next_of(everybody, Apart(), tried=[everybody[0].human], is_urgent=False) == everybody[1:]


def test_when_somebody_is_in_danger_everybody_on_the_rung_hears_at_once():
    managers = [somebody("manager"), somebody("manager", since=2)]

    found = rules.next_of([*managers, somebody("team_lead")], Apart(), tried=[], is_urgent=True)

    assert found == managers


def test_when_nobody_is_left_nobody_is_asked_again():
    one = somebody("manager")

    assert rules.next_of([one], Apart(), tried=[one.human], is_urgent=True) == []


@pytest.mark.parametrize(
    ("text", "is_named"),
    [("meera shouted", True), ("Ask MEERA.", True), ("Meerak came", False), ("He came", False), ("“Meera”", True)],
)
def test_a_name_in_the_words_is_found_as_a_whole_word(text, is_named):
    meera = uuid4()

    assert bool(rules.mentioned(text, [(meera, ("Meera", "Meera Solanki"))])) == is_named


@pytest.mark.parametrize(
    ("kind", "is_urgent", "due"),
    [
        ("conflict", True, NOON + HOUR),
        ("safeguarding", False, NOON + DAY),
        ("tell_someone", False, NOON + DAY),
        ("complaint", False, NOON + 5 * DAY),  # Thursday, Friday, Monday
    ],
)
def test_by_when_somebody_answers(kind, is_urgent, due):
    assert rules.due_at(kind=kind, is_urgent=is_urgent, at=NOON) == due


@pytest.mark.parametrize("kind", ["safeguarding", "tell_someone", "adverse", "conflict", "complaint"])
@pytest.mark.parametrize("is_urgent", [True, False])
@pytest.mark.parametrize("agreed", [1, 2, 3, 4, 30])
def test_what_a_group_agreed_makes_nothing_later_and_leaves_what_is_urgent_alone(kind, is_urgent, agreed):
    usual = rules.due_at(kind=kind, is_urgent=is_urgent, at=NOON)
    due = rules.due_at(kind=kind, is_urgent=is_urgent, at=NOON, agreed=agreed)
    patient = rules.patience(kind=kind, is_urgent=is_urgent)

    assert due <= usual
    assert rules.patience(kind=kind, is_urgent=is_urgent, agreed=agreed) == min(patient, agreed * DAY)
    if is_urgent or kind in SOON_KINDS:
        assert due == usual
    elif agreed < WORKING_DAYS:
        assert due < usual


def test_the_working_days_that_a_group_agreed_are_counted_as_everybodys_are():
    assert rules.due_at(kind="complaint", is_urgent=False, at=NOON, agreed=2) == NOON + 2 * DAY  # Thursday, Friday
    assert rules.due_at(kind="complaint", is_urgent=False, at=NOON + 2 * DAY, agreed=1) == NOON + 5 * DAY  # Monday


def test_three_working_days_keep_the_time_of_day_when_the_clocks_change():
    friday = datetime(2026, 10, 23, 9, 0, tzinfo=LONDON)

    assert rules.due_at(kind="complaint", is_urgent=False, at=friday) == datetime(2026, 10, 28, 9, 0, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("steps", "progress", "climbs"),
    [
        ([], None, True),  # it has reached nobody
        ([step()], None, False),  # somebody has time left
        ([step(due=timedelta())], None, True),  # the time is up
        ([step(is_able=False)], None, True),  # who had it is away for good
        ([step(due=-DAY, acknowledged=-HOUR)], None, False),
        ([step(due=-DAY, acknowledged=-WEEK)], None, True),  # nothing was done since
        ([step(due=-DAY, acknowledged=-WEEK)], -DAY, False),  # something was
        ([step(due=-DAY, acknowledged=-HOUR, is_able=False)], None, True),
        ([step(due=-DAY, climbed=-DAY), step()], None, False),
        ([step(due=-DAY, climbed=-DAY), step(due=-HOUR)], None, True),
        ([step(due=-DAY, climbed=-DAY, acknowledged=-HOUR), step(due=-HOUR)], None, False),  # late, but they have it
    ],
)
def test_when_a_concern_climbs(steps, progress, climbs):
    last = NOON + progress if progress is not None else None

    assert rules.must_climb(steps, last_progress=last, wait=WEEK, at=NOON) == climbs


def test_danger_is_waited_for_least():
    waits = [rules.patience(kind=kind, is_urgent=urgent) for kind, urgent in (
        ("safeguarding", True), ("safeguarding", False), ("complaint", False),
    )]  # fmt: skip

    assert waits == sorted(waits)


def test_only_an_empty_concern_cannot_be_raised():
    assert not rules.may_raise(words=" ", kind="safeguarding", has_subject=True).is_yes
    assert not rules.may_raise(words="A bruise.", kind="safeguarding", has_subject=False).is_yes
    assert rules.may_raise(words="", kind="tell_someone", has_subject=True).is_yes


def test_nobody_resolves_what_they_do_not_have():
    asked = {"is_resolved": False, "outcome": "They are safe."}

    assert not rules.may_resolve(has_acknowledged=False, **asked).is_yes
    assert rules.may_resolve(has_acknowledged=True, **asked).is_yes
