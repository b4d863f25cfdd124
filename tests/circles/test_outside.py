"""Who takes a complaint about a group from outside is never who leads it. Criterion: 004-P1."""

import pytest

from kinweave.circles.actions import groups, leading
from kinweave.circles.models import GroupPlan, Turn
from kinweave.circles.rules.outside import may_be_outside, names_who_leads
from kinweave.foundation import Refused
from kinweave.parties.models import Party
from tests.circles.grouped import Group

REACHED = "01632 960001"


@pytest.mark.parametrize(
    ("words", "is_inside"),
    [
        ("Owen", True),
        ("owen rees", True),
        ("Owen, who leads it", True),
        ("Ask for Owen Rees, please", True),
        ("The group leader", True),
        ("Our group’s facilitator", True),
        ("Arweinydd y grŵp", True),
        ("Owen Parry, Ashby Vale Council", False),
        ("Meera Solanki, team leader at Connect", False),
        ("The library", False),
        ("", False),
    ],
)
def test_neither_a_leaders_name_nor_the_role_alone_is_somebody_outside(words, is_inside):
    assert names_who_leads(words, ["Owen", "Owen Rees"]) is is_inside
    assert may_be_outside(words=words, leading=["Owen", "Owen Rees"]).is_yes is not is_inside


def named(group: Group, who: str) -> GroupPlan:
    plan = GroupPlan.objects.get(circle=group.circle)
    said = {"outside_contact": who, "outside_reached": REACHED}
    return groups.change_plan(plan=plan, version=plan.version, by=group.ffion, **said)


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["Ffion", "The group leader"])
def test_who_leads_a_group_is_not_written_down_as_its_contact_from_outside(town, who):
    group = Group(town)

    with pytest.raises(Refused, match="somebody who leads the group"):
        named(group, who)

    assert named(group, "Meera of the library").outside_contact == "Meera of the library"


@pytest.mark.django_db
def test_a_group_does_not_begin_with_its_own_leader_as_the_contact_from_outside(town):
    group = Group(town)
    group.with_every_duty(group.circle)
    facts = {"outside_contact": "Ffion", "outside_reached": REACHED}
    GroupPlan.objects.filter(circle=group.circle).update(**facts)  # as it was written before

    with pytest.raises(Refused, match="somebody who leads the group"):
        group.moves(group.circle, "active")

    named(group, "Meera of the library")
    assert group.moves(group.circle, "active").state == Turn.State.ACTIVE


@pytest.mark.django_db
def test_the_contact_from_outside_is_not_asked_to_lead(town):
    group = Group(town)
    owen = Party.objects.get(pk=group.colleague.person_id)
    named(group, "Owen, by telephone")

    with pytest.raises(Refused, match="the contact from outside"):
        leading.ask_to_lead(circle=group.circle, party=owen, name="Owen", **group.said)

    named(group, "Meera of the library")
    assert leading.ask_to_lead(circle=group.circle, party=owen, name="Owen", **group.said).is_facilitator
