"""What was offered to somebody who says not now, or by somebody who stays after all. Criteria: 004-P26, P27."""

import pytest

from kinweave.circles.models import Member
from kinweave.concerns.actions.staying import stay_with_group
from kinweave.concerns.models import Handover
from kinweave.foundation import Refused
from kinweave.plans.actions import group_leaving, group_parts
from kinweave.plans.models import Leaving as GoingAway
from kinweave.plans.models import Part
from tests.concerns.leaving import Leaving
from tests.town import Town

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(town: Town) -> Leaving:
    made = Leaving(town)
    assert made.circle
    assert made.colleague
    return made


@pytest.fixture
def leaving(group) -> GoingAway:
    return group_leaving.begin_leaving(member=group.leader, **group.said)


def test_what_a_member_did_not_take_a_colleague_is_asked_and_answers(group):
    group.lists()
    handover = group.offers("other", group.danny)
    group_parts.answer_part(part=handover.given, takes=False, version=handover.given.version, by=group.danny)

    offered = group.offers("other", group.colleague)
    assert list(Handover.objects.visible_to(group.colleague).asked(group.colleague)) == [offered]
    group.takes(offered, group.colleague)

    assert "other" not in group.tasks(group.ffion)


def test_whoever_stays_asks_nobody_any_more(group, leaving):
    group.lists("Two keys")
    group.offers("other", group.danny)
    group.offers("running", group.colleague)
    goodbye = group.asks_later(group.lead)

    stay_with_group(leaving=leaving, **group.said)

    assert Part.objects.get().state == "declined"
    assert not Handover.objects.visible_to(group.colleague).asked(group.colleague).exists()
    assert not Member.objects.filter(circle=group.circle).asked_to_lead(group.on).exists()
    assert {one.stands for one in Handover.objects.of_leader(group.leader)} == {"listed", "declined"}
    goodbye.refresh_from_db()
    assert (goodbye.checker, goodbye.check_on) == (None, None)


def test_what_was_taken_over_stays_with_who_took_it(group, leaving):
    group.lists("Two keys")
    group.takes(group.offers("other", group.colleague), group.colleague)

    stay_with_group(leaving=leaving, **group.said)

    assert Handover.objects.of_leader(group.leader).get().stands == "accepted"


def test_nobody_else_says_that_somebody_stays(group, leaving):
    group.lists("Two keys")
    offered = group.offers("other", group.colleague)

    with pytest.raises(Refused):
        stay_with_group(leaving=leaving, on=group.on, by=group.lead)

    offered.refresh_from_db()
    assert offered.state == "offered"
