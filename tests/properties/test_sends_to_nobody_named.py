"""No step, notice, receipt or sentence sends anybody to whom a restriction, a bar or a concern names (invariant 13)."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from kinweave.access.leading import lead_for
from kinweave.circles.actions import restrictions
from kinweave.concerns import actions as concerns
from kinweave.concerns.models import Reached
from kinweave.concerns.routing import kept_apart, touched, ways_to_tell
from kinweave.foundation import Refused, system
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.parties.rules import NOT_HERE
from kinweave.plans import actions as plans
from kinweave.plans.suggesting import shared_interests
from tests.properties.trying import trying
from tests.properties.undoing import undone

pytestmark = pytest.mark.django_db

LEADS = {"Ruth": "safeguarding_lead", "Gareth": "manager", "Ann": "team_lead", "Una": "team_lead"}
FRIENDS = ("Carl", "Gwen")
EVERYBODY = (*LEADS, "Ffion", "Bea", *FRIENDS)
causes = st.fixed_dictionaries({name: st.sampled_from(["", "", "concern", "restriction", "bar"]) for name in EVERYBODY})


def at_home_and_at_work(town) -> dict[str, Party]:
    """Everybody who could be told, or met."""
    people = {name: town.somebody_at_work(name, role) for name, role in LEADS.items()}
    people |= {name: town.tie(name).to_party for name in FRIENDS}
    bea = town.somebody_at_work("Bea", "manager", town.nursery)
    concerns.keep_outside_contact(
        organisation=town.connect, name="Bea", phone="01632 960123", takes_concerns=True,
        email=bea.identities.get().account.email, on=town.on, by=town.founder,
    )  # fmt: skip
    return people | {"Bea": bea, "Ffion": town.ffion}


def keep_away(town, somebody, cause, lead) -> None:
    """Something names somebody beside Danny."""
    if cause == "concern":
        concerns.raise_concern(
            holder=town.connect, person=town.danny, kind="safeguarding", words="He is afraid.", how="phone",
            named=[somebody], on=town.on, by=town.founder,
        )  # fmt: skip
    elif cause == "bar":
        parties.bar(barred=somebody, person=town.danny, at=town.at, by=town.founder)
    elif cause == "restriction":
        draft = restrictions.draft(
            person=town.danny, against=somebody, what="contact", scope="no_contact", kind="own", lead=lead,
            basis="Their own choice", own_words="No", plain="No", audience="named", starts_on=town.on,
            review_on=town.on + timedelta(days=30), on=town.on, by=town.founder,
        )  # fmt: skip
        restrictions.impose(restriction=draft, version=draft.version, on=town.on, by=town.founder)


def whom_a_concern_reaches(town, hours) -> set:
    """Danny tells someone, nobody answers, and it climbs."""
    danny = town.viewer(town.danny)
    told = concerns.tell_someone(
        person=town.danny, to=None, not_to=[], words="", is_safe_to_show=True, on=town.on, by=danny
    )
    for passed in range(24, hours, 24):
        concerns.climb_due(by=system("climb concerns", town.at + timedelta(hours=passed)))
    return set(Reached.objects.filter(concern=told).values_list("party__human", flat=True))


@trying(max_examples=15)
@given(causes=causes)
def test_nobody_is_sent_to_whom_something_names(causes):
    with undone() as town:
        people = at_home_and_at_work(town)
        nobody = town.somebody_at_work("Zoe", "administrator")
        for party in (town.danny, *(people[name] for name in FRIENDS)):
            parties.like(party=party, keys=["singing"], on=town.on, by=town.founder)
        for name in FRIENDS:  # written while nothing stood in the way
            plans.promise(
                person=town.danny, what=f"Ring {name} on Friday", doer=town.ffion, on=town.on, by=town.founder
            )
        for name, cause in causes.items():
            keep_away(town, people[name], cause, nobody)
        named = {people[name].human for name, cause in causes.items() if cause}
        names = {name for name in FRIENDS if causes[name]}

        assert touched(town.danny, at=town.at, on=town.on) == named
        assert not {way.party.human for way in ways_to_tell(town.danny, at=town.at, on=town.on)} & named
        assert not whom_a_concern_reaches(town, 24 * 6) & named
        assert {one.standing.name for one in company(town)} == set(FRIENDS) - names
        assert {name for name in FRIENDS if f"Ring {name}" in plan_of(town.danny)} == set(FRIENDS) - names
        told = page(town.danny, "tell_someone")
        assert "Tell somebody" in told, "the page itself"
        assert not {name for name, cause in causes.items() if cause and f">{name}<" in told}
        assert leads_on_a_choice(town, people) not in named


def company(town):
    """With whom Danny is told that he shares something."""
    viewer = town.viewer(town.danny)
    return shared_interests(town.danny, viewer=viewer, named=touched(town.danny, at=viewer.at, on=viewer.on))


def page(person, name, *args) -> str:
    """A page of the person's own."""
    client = Client()
    client.force_login(person.identities.get().account)
    return client.get(reverse(name, args=args)).content.decode()


def plan_of(person) -> str:
    """What stands in the person's plan."""
    return page(person, "mine_plan", person.pk)


def leads_on_a_choice(town, people):
    """Who leads when Danny chooses not to see Gwen; nobody, where nobody is left."""
    apart = kept_apart(town.danny, at=town.at, on=town.on)
    try:
        return lead_for(town.danny, against=people["Gwen"], apart=apart, on=town.on).human
    except Refused:
        return None


def test_the_one_sentence_names_a_role_and_nobody():
    assert "the duty lead of your service" in f"{NOT_HERE.reason} {NOT_HERE.way_forward}"
