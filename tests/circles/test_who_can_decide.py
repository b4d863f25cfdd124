"""Nothing rests on somebody being unable to decide, once a record finds that they can. Criterion: 002-P5."""

from datetime import timedelta

import pytest

from kinweave.circles.actions import restrictions as actions
from kinweave.circles.models import Restriction
from kinweave.parties.models import Bar
from tests.circles.whole import FOUND, approve, asked_about_contact, best_for, found_unable, impose, whole

pytestmark = pytest.mark.django_db

LATER = timedelta(days=10)


def imposed(town, gary, lead, by, *, starts_in, kind="best_interests", **facts):
    starts_on = town.on + starts_in
    days = {"starts_on": starts_on, "review_on": starts_on + timedelta(days=28)}
    draft = whole(kind, town.danny, gary, lead, by, **days, **facts)
    return impose(approve(draft, town.viewer(lead)), by)


def find(town, about, by, outcome):
    asked = asked_about_contact(town.danny, about, by)
    return actions.assess_capacity(**asked, **FOUND[outcome], outcome=outcome)


@pytest.mark.parametrize("outcome", ["can", "with_help"])
@pytest.mark.parametrize("starts_in", [timedelta(), LATER], ids=["begun", "not begun"])
def test_what_was_put_in_force_never_binds_after_they_are_found_to_decide(town, gary, lead, by, starts_in, outcome):
    restriction = imposed(town, gary, lead, by, starts_in=starts_in)

    find(town, gary, by, outcome)

    days = [town.on + starts_in + timedelta(days=number) for number in range(40)]
    assert not any(Restriction.objects.in_force(day).exists() for day in days)
    restriction.refresh_from_db()
    assert (restriction.over_on, restriction.over_because) == (town.on, "they can decide")


def test_the_other_side_is_not_barred_later_either(town, gary, lead, by):
    advice = {"scope": "no_contact", "legal_advice": "Our solicitor, today"}
    imposed(town, gary, lead, by, starts_in=LATER, **advice)
    bar = Bar.objects.get()

    find(town, gary, by, "can")

    bar.refresh_from_db()
    assert bar.ends_at == bar.begins_at


def test_what_they_are_found_to_decide_is_contact_with_this_person_alone(town, gary, lead, by):
    sam = town.tie("Sam").to_party
    restriction = imposed(town, gary, lead, by, starts_in=LATER)

    find(town, sam, by, "can")

    assert restriction in Restriction.objects.in_force(town.on + LATER)


def test_a_courts_order_that_begins_later_stays(town, gary, lead, by):
    order = imposed(town, gary, lead, by, starts_in=LATER, kind="court")

    find(town, gary, by, "can")

    assert order in Restriction.objects.in_force(town.on + LATER)


def test_another_finding_that_they_cannot_decide_ends_nothing(town, gary, lead, by):
    unable = found_unable(town.danny, gary, by)
    both = {"capacity": unable, "best_interests": best_for(unable, by)}
    restriction = imposed(town, gary, lead, by, starts_in=LATER, **both)

    find(town, gary, by, "cannot")

    assert restriction in Restriction.objects.in_force(town.on + LATER)
