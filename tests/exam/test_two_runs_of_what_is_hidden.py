"""A restriction, a concern, a withheld note, another organisation's record: each changes nothing that others fetch."""

from datetime import timedelta

import pytest
import time_machine

from kinweave.circles.actions import restrictions
from kinweave.concerns import actions as concerns
from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.parties import actions as parties
from tests.exam.test_two_runs import a_town_with_work_in_it, everything_each_sees
from tests.town import NOON

pytestmark = pytest.mark.django_db

WITHHELD = {"withheld_because": "It would put her at risk", "withheld_under": "DPA 2018, Schedule 3"}


def hidden_restriction(town):
    """A restriction for named people, about somebody in Danny's life; its lead is none of the readers."""
    gary, lead = Event.objects.get(kind="visit").participations.get().party, town.people["the lead"]
    draft = restrictions.draft(
        person=town.danny, against=gary, what="contact", scope="supervised", kind="own", basis="Their own choice",
        own_words="No", lead=lead, audience="named", starts_on=town.on, withheld_review_on=town.on,
        review_on=town.on + timedelta(days=60), on=town.on, by=town.viewer(lead), **WITHHELD,
    )  # fmt: skip
    restrictions.impose(restriction=draft, version=draft.version, on=town.on, by=town.viewer(lead))


def hidden_concern(town):
    """A concern about Danny that reached the lead; the worker is named in it."""
    lead = town.viewer(town.people["the lead"])
    concerns.raise_concern(
        holder=town.connect, person=town.danny, kind="safeguarding", words="He is afraid.", how="phone",
        named=[town.ffion], on=town.on, by=lead,
    )  # fmt: skip


def withheld_note(town):
    """A note that is kept from Danny and from who speaks for him."""
    event = events.write_note(
        person=town.danny, kind="phone", day=town.on, what_mattered="He was told.", on=town.on, by=town.founder
    )
    for name, value in (WITHHELD | {"withheld_review_on": town.on}).items():
        setattr(event, name, value)
    event.save()


def record_elsewhere(town):
    """The nursery knows Danny too, under another row, with a note of its own."""
    daniel = town.person("Daniel", town.nursery)
    parties.say_same_person(one=daniel, other=town.danny, on=town.on, by=town.founder)
    events.write_note(person=daniel, kind="visit", day=town.on, what_mattered="Came.", on=town.on, by=town.founder)


NEAR = {
    "the worker",
    "another worker",
    "an administrator",
    "another organisation's lead",
    "the person",
    "who speaks for him",
}
DECLARED = {"/mine/tell/"}  # docs/what-crosses-the-wall.md: it never offers somebody named in a concern about oneself
CASES = {
    "a restriction": (hidden_restriction, set()),
    "a concern": (hidden_concern, set()),
    "a withheld note": (withheld_note, {"the worker"}),
    "a record elsewhere": (record_elsewhere, {"another organisation's lead"}),
}


@pytest.mark.parametrize(("happens", "may_see"), CASES.values(), ids=CASES)
@time_machine.travel(NOON, tick=False)
def test_what_is_hidden_changes_nothing_that_others_can_fetch(town, happens, may_see):
    readers, _barred_lead, _worker = a_town_with_work_in_it(town)
    town.people = {"the lead": town.somebody_at_work("Meera", "safeguarding_lead")}
    readers = {name: party for name, party in readers.items() if name in NEAR - may_see}
    without = everything_each_sees(readers)

    happens(town)
    after = everything_each_sees(readers)

    for name in without:
        assert after[name].keys() == without[name].keys(), name
        changed = {page for page in without[name] if after[name][page] != without[name][page]}
        assert changed <= DECLARED, name


@pytest.mark.parametrize("happens", [withheld_note, hidden_restriction], ids=["a withheld note", "a restriction"])
@time_machine.travel(NOON, tick=False)
def test_the_comparison_would_notice_each(town, happens):
    a_town_with_work_in_it(town)
    town.people = {"the lead": town.somebody_at_work("Meera", "safeguarding_lead")}
    readers = {"the worker": town.ffion, "the lead": town.people["the lead"]}
    without = everything_each_sees(readers)

    happens(town)
    after = everything_each_sees(readers)

    assert after != without
