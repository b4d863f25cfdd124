"""Whoever works where, whoever is named: a concern has a reached party who can act, or is unreached, with numbers."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinweave.access.models import Account
from kinweave.access.roles import ROLES
from kinweave.concerns import actions, numbers
from kinweave.concerns.models import Concern, Raised, Reached
from kinweave.foundation import system
from tests.properties.trying import few
from tests.properties.undoing import undone

pytestmark = pytest.mark.django_db

ABLE = ("safeguarding_lead", "manager", "team_lead")
somebody = st.fixed_dictionaries(
    {
        "role": st.sampled_from(sorted(ROLES)),
        "is_named": st.booleans(),
        "is_disabled": st.booleans(),
    }
)
services = st.fixed_dictionaries(
    {
        "people": st.lists(somebody, max_size=6),
        "outside": st.sampled_from(["nobody", "there", "named", "its organisation is named"]),
        "is_urgent": st.booleans(),
        "kind": st.sampled_from(Concern.Kind.values),
        "days": st.integers(0, 8),
    }
)


def may_act(one) -> bool:
    """What the design says of one of them."""
    return one["role"] in ABLE and not one["is_named"] and not one["is_disabled"]


@few
@given(services)
def test_somebody_who_can_act_has_it_or_the_numbers_stand_there(told):
    with undone() as town:
        people = [town.somebody_at_work(f"Worker {number}", one["role"]) for number, one in enumerate(told["people"])]
        named = [party for party, one in zip(people, told["people"], strict=True) if one["is_named"]]
        able = {party.pk for party, one in zip(people, told["people"], strict=True) if may_act(one)}
        for party, one in zip(people, told["people"], strict=True):
            Account.objects.filter(identities__party=party).update(is_active=not one["is_disabled"])
        if told["outside"] != "nobody":
            bea = town.somebody_at_work("Bea", "manager", town.nursery)
            actions.keep_outside_contact(
                organisation=town.connect, name="Bea", phone="01632 960123", takes_concerns=True,
                email=bea.identities.get().account.email, on=town.on, by=town.founder,
            )  # fmt: skip
            named += {"named": [bea], "its organisation is named": [town.nursery]}.get(told["outside"], [])
            able |= {bea.pk} if told["outside"] == "there" else set()

        concern = actions.raise_concern(
            holder=town.connect, kind=told["kind"], words="A bruise.", person=town.danny, named=named,
            raised_by=town.ffion, is_urgent=told["is_urgent"], how="page", on=town.on, by=town.viewer(town.ffion),
        )  # fmt: skip
        for day in range(told["days"]):
            actions.climb_due(by=system("climb concerns", town.at + timedelta(days=7 * (day + 1))))

        reached = set(Reached.objects.filter(concern=concern).values_list("party", flat=True))
        assert reached <= able
        assert bool(reached) == bool(able)
        assert not reached & {party.pk for party in named}
        if told["days"] > len(able):
            assert reached == able
        if not reached:
            assert not Raised.objects.get(pk=concern.pk).steps().exists()
            assert {one.phone for one in numbers.numbers(town.connect.nation)} >= {"999", "101"}
        seen = [town.viewer(party) for party, one in zip(people, told["people"], strict=True) if one["is_named"]]
        assert [one for one in seen if Concern.objects.visible_to(one).exists()] == []
