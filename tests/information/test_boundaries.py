"""A second before, at, and a second after each start and end; whatever the server's clock says; replayed later."""

import time
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from kinweave.demonstration.worlds.answering import make, rulings
from kinweave.demonstration.worlds.making_agreed import make_said
from kinweave.demonstration.worlds.reading import read
from kinweave.foundation import LONDON
from kinweave.information.asking import ask
from kinweave.information.rules import Answer

SCENARIOS = Path(__file__).parents[2] / "docs" / "sharing" / "scenarios"
SECOND = timedelta(seconds=1)
MIDNIGHT = datetime(2026, 10, 25, tzinfo=LONDON)  # the day on which the clocks go back
SPRING = datetime(2026, 3, 29, tzinfo=LONDON)  # the day on which they go forward


def world(name: str, **changes):
    """A scenario, with some of its lists changed."""
    whole = read((SCENARIOS / f"{name}.json").read_bytes())
    return make(whole.model_copy(update=changes)), whole


def answer(making, at: datetime, known: datetime | None = None) -> Answer:
    question = making.world.questions[0].model_copy(update={"when": at, "known_when": known})
    [ruling] = rulings(making, question)
    return ruling.verdict.answer


def around(making, at: datetime) -> list[Answer]:
    return [answer(making, moment) for moment in (at - SECOND, at, at + SECOND)]


@pytest.mark.django_db
@pytest.mark.parametrize("midnight", [MIDNIGHT, SPRING, datetime(2026, 7, 1, tzinfo=LONDON)])
def test_i24_a_last_day_ends_with_the_midnight_of_the_united_kingdom(midnight):
    whole = read((SCENARIOS / "w05.json").read_bytes())
    protocol = whole.protocols[0].model_copy(update={"starts_on": date(2026, 1, 2)})
    said = whole.said[0].model_copy(
        update={
            "from_on": date(2026, 1, 2),
            "received_at": datetime(2026, 1, 2, tzinfo=LONDON),
            "until_on": midnight.date() - timedelta(days=1),
        }
    )
    recipient = whole.recipients[0].model_copy(update={"verified_on": date(2026, 1, 2)})
    making, _ = world("w05", said=[said], protocols=[protocol], recipients=[recipient])

    assert around(making, midnight) == [Answer.ALLOW, Answer.STEP, Answer.STEP]


@pytest.mark.django_db
def test_i24_a_protocol_begins_and_ends_with_its_days():
    whole = read((SCENARIOS / "w01.json").read_bytes())
    days = {"starts_on": date(2026, 10, 25), "ends_on": date(2026, 11, 3), "review_on": date(2026, 11, 3)}
    making, _ = world("w01", protocols=[whole.protocols[0].model_copy(update=days)])

    assert around(making, MIDNIGHT) == [Answer.STEP, Answer.ALLOW, Answer.ALLOW]
    assert around(making, datetime(2026, 11, 4, tzinfo=LONDON)) == [Answer.ALLOW, Answer.STEP, Answer.STEP]


@pytest.mark.django_db
def test_i14_i24_a_withdrawal_works_from_the_instant_at_which_it_was_received():
    making, whole = world("w09")
    received = whole.said[1].received_at

    assert around(making, received) == [Answer.ALLOW, Answer.REFUSE, Answer.REFUSE]


@pytest.mark.django_db
def test_what_was_written_down_later_counts_from_when_it_was_known():
    whole = read((SCENARIOS / "w09.json").read_bytes())
    entered = datetime(2026, 10, 10, 9, tzinfo=LONDON)
    late = whole.said[1].model_copy(update={"entered_at": entered})
    making, _ = world("w09", said=[whole.said[0], late])
    between = datetime(2026, 10, 8, 12, tzinfo=LONDON)

    assert around(making, entered) == [Answer.ALLOW, Answer.REFUSE, Answer.REFUSE]
    assert answer(making, between) is Answer.ALLOW
    assert answer(making, between, known=entered) is Answer.REFUSE


@pytest.mark.django_db
def test_i24_a_suspension_and_an_override_begin_and_end_at_their_instants():
    making, whole = world("w15")
    overridden, other = world("w20")
    ends, signed = other.overrides[0].valid_until, other.overrides[0].signed_at

    assert around(making, whole.protocols[0].suspensions[0].from_at) == [Answer.ALLOW, Answer.STEP, Answer.STEP]
    assert around(overridden, signed) == [Answer.STEP, Answer.ALLOW_WITH, Answer.ALLOW_WITH]
    assert around(overridden, ends) == [Answer.ALLOW_WITH, Answer.REFUSE, Answer.REFUSE]


@pytest.mark.django_db
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
def test_i24_the_servers_own_zone_changes_nothing(zone, monkeypatch, settings):
    monkeypatch.setenv("TZ", zone)
    settings.TIME_ZONE = zone
    time.tzset()
    whole = read((SCENARIOS / "w01.json").read_bytes())
    ends = {"ends_on": date(2026, 10, 24), "review_on": date(2026, 10, 24)}
    making, _ = world("w01", protocols=[whole.protocols[0].model_copy(update=ends)])

    assert around(making, MIDNIGHT) == [Answer.ALLOW, Answer.STEP, Answer.STEP]

    monkeypatch.undo()
    time.tzset()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["w05", "w09", "w20", "w30"])
def test_i18_a_decision_asked_again_later_as_it_was_known_then_gives_the_same_answer(name):
    making, _ = world(name)
    question = making.world.questions[0]
    before = rulings(making, question)

    withdrawn = read((SCENARIOS / "w09.json").read_bytes()).said[1] if name in ("w05", "w09") else None
    later = question.when + timedelta(days=3)
    if withdrawn is not None:
        again = withdrawn.model_copy(update={"received_at": question.when - timedelta(days=1), "entered_at": later})
        make_said(making, again)
    item = making.item[question.what[0]]
    item.hops.create(number=9, agency_words="Police", label="red", **making.held(item.holder, later))
    after = rulings(making, question.model_copy(update={"known_when": question.when}))

    assert [one.verdict for one in after] == [one.verdict for one in before]
    assert ask([after[0].question])[0].facts == before[0].facts

    now = rulings(making, question.model_copy(update={"known_when": later}))
    assert [one.verdict for one in now] != [one.verdict for one in before], "what was learned later matters"
