"""What may bind at all: over any restriction that could be written, and any that is in force."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kinweave.access.leading import LEADS, lead_for
from kinweave.circles.actions import restrictions as actions
from kinweave.circles.models import Restriction
from kinweave.circles.rules.restrictions import AGENCY, STOPS, Case, last_day, may_impose
from kinweave.events.models import Event
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.parties.models import Capacity
from kinweave.parties.records import Withholdable
from tests.circles.test_what_each_kind_must_have import WHOLE
from tests.circles.whole import FOUND, approve, asked_about_contact, best_for, impose, whole
from tests.properties.trying import few, many
from tests.properties.undoing import allowed, undone

TODAY = date(2026, 10, 14)
near = st.dates(TODAY - timedelta(days=60), TODAY + timedelta(days=500))
words = st.sampled_from(["", "Something"])
TEXTS = [one.name for one in fields(Case) if one.type is str and one.name not in {"kind", "what", "scope"}]
FLAGS = [one.name for one in fields(Case) if one.type is bool]
VALUES = {
    "what": st.sampled_from(["contact", "whereabouts"]),
    "scope": st.sampled_from([*STOPS, "limits", "topics"]),
    **dict.fromkeys(["starts_on", "review_on"], near),
    **dict.fromkeys(["ends_on", "decided_on", "adult_on"], st.none() | near),
    **dict.fromkeys(TEXTS, words),
    **dict.fromkeys(FLAGS, st.booleans()),
}
differences = st.lists(st.one_of(*(st.tuples(st.just(name), one) for name, one in VALUES.items())), max_size=6)


def near_to(whole):
    """Cases that differ in a few things from some that have all they must have."""
    return st.builds(lambda case, other: replace(case, **dict(other)), st.sampled_from(list(whole)), differences)


cases = near_to(WHOLE.values())
agencies = near_to(one for one in WHOLE.values() if one.kind in AGENCY)


@many
@given(agencies)
def test_no_agency_decision_binds_over_an_adult_not_found_unable_to_decide(case):
    assume(may_impose(case).is_yes)

    is_child_while_it_binds = not case.is_adult and (last_day(case) or date.max) <= (case.adult_on or date.min)
    assert is_child_while_it_binds if case.kind in {"parent", "in_care"} else case.cannot_decide


@many
@given(cases)
def test_what_binds_has_a_basis_a_review_date_and_words_for_the_person(case):
    assume(may_impose(case).is_yes)

    assert case.basis
    assert case.starts_on < case.review_on <= case.starts_on + timedelta(days=365)
    assert case.plain or case.is_withheld
    assert not case.lead_is_named


@many
@given(cases)
def test_every_answer_gives_a_reason_and_a_criterion(case):
    answer = may_impose(case)

    assert answer.reason.endswith(".")
    assert answer.criterion.startswith("002-P")


found = st.tuples(st.integers(0, 20), st.sampled_from(sorted(FOUND)))
imposed = st.tuples(st.integers(0, 20), st.integers(0, 15))  # the day it is put in force; the days until it begins


@pytest.mark.django_db
@few
@given(st.lists(found, max_size=4), st.lists(imposed, min_size=1, max_size=3))
def test_no_best_interests_decision_binds_on_a_day_on_which_they_are_found_to_decide(findings, wanted):
    with undone() as town:
        lead, gary, danny = town.somebody_at_work("Meera", "manager"), town.tie("Gary").to_party, town.danny
        by_day = dict(sorted(findings))
        can = True  # it is presumed
        for number in range(40):
            by = viewer_on(town, town.ffion, number)
            if number in by_day:
                can = by_day[number] != "cannot"
                asked = asked_about_contact(danny, gary, by)
                actions.assess_capacity(**asked, **FOUND[by_day[number]], outcome=by_day[number])
            for _day, later in [one for one in wanted if one[0] == number]:
                starts_on = by.on + timedelta(days=later)
                days = {"starts_on": starts_on, "review_on": starts_on + timedelta(days=28)}
                draft = best_interests(town, danny, gary, lead, by, **days)
                assert allowed(put_in_force, draft=draft, boss=viewer_on(town, lead, number), by=by) is not can

            assert not (can and Restriction.objects.in_force(by.on).exists())


def viewer_on(town, party, number):
    """Somebody at work, so many days later."""
    return town.viewer(party, town.at + timedelta(days=number))


def best_interests(town, person, against, lead, by, **days):
    """A draft that rests on the latest finding, and on a decision if that finding allows one."""
    latest = Capacity.objects.filter(person=person).latest_first().first()
    decision = best_for(latest, by) if latest and latest.outcome == "cannot" else None
    rests = {"capacity": latest, "best_interests": decision}
    return whole("best_interests", person, against, lead, by, **rests, **days)


def put_in_force(*, draft, boss, by):
    """Approve a draft, and put it in force."""
    impose(approve(draft, boss), by)


@pytest.mark.django_db
@few
@given(st.sets(st.integers(0, 3), min_size=0), st.integers(0, 20))
def test_what_is_in_force_and_not_explained_is_listed_from_the_seventh_day(explained, days):
    with undone() as town:
        lead, on = town.somebody_at_work("Meera", "manager"), town.on + timedelta(days=days)
        said = {"on": town.on, "by": town.founder}
        rows = [
            actions.choose_no_contact(
                person=town.danny, against=town.tie(f"Gary {number}").to_party, own_words="No", lead=lead, **said
            )
            for number in range(4)
        ]
        for number in explained:
            actions.explain(
                restriction=rows[number], day=town.on, format="pictures", words="So.", understood="fully", **said
            )

        listed = set(Restriction.objects.not_explained(on, on - timedelta(days=7)))

        assert listed == ({row for n, row in enumerate(rows) if n not in explained} if days >= 7 else set())


@pytest.mark.django_db
@few
@given(st.lists(st.sampled_from(LEADS), min_size=0, max_size=4), st.integers(0, 3))
def test_nobody_is_sent_to_whom_a_restriction_names(roles, which):
    with undone() as town:
        leads = [town.somebody_at_work(f"Lead {number}", role) for number, role in enumerate(roles)]
        named = leads[which] if which < len(leads) else town.tie("Gary").to_party
        elsewhere = town.person("The same one", town.nursery)
        parties.say_same_person(one=named, other=elsewhere, on=town.on, by=town.founder)
        elsewhere.refresh_from_db()
        others = [lead for lead in leads if lead.pk != named.pk]

        try:
            chosen = lead_for(town.danny, against=elsewhere, on=town.on)
        except Refused:
            assert others == []
        else:
            assert chosen in others


def withholdable():
    """Every kind of record that can be kept from the person it is about."""
    return Withholdable.__subclasses__()


@pytest.mark.django_db
def test_the_person_never_sees_what_is_withheld_nor_how_much(town):
    seen_before = {model: model.objects.visible_to(town.viewer(town.danny)).count() for model in withholdable()}
    row = Event(
        person=town.danny, kind="visit", state="held", day=town.on, holder=town.connect, recorded_at=town.at,
        withheld_because="Harm", withheld_under="DPA 2018", withheld_review_on=town.on,
    )  # fmt: skip
    row.save()

    assert {model: model.objects.visible_to(town.viewer(town.danny)).count() for model in withholdable()} == seen_before
    assert row in Event.objects.visible_to(town.viewer(town.ffion))


@pytest.mark.parametrize("model", withholdable(), ids=lambda model: model.__name__)
@pytest.mark.django_db
def test_every_kind_that_can_be_withheld_leaves_it_out_for_the_person(town, model):
    query = str(model.objects.visible_to(town.viewer(town.danny)).query)

    assert "withheld_because" in query.split("WHERE", 1)[1]
