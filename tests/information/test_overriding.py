"""An override: asked for by one, signed by a different human, on an open concern, and never without conditions."""

from datetime import timedelta

import pytest

from kinweave.foundation import Refused
from kinweave.information import actions
from kinweave.information.asking import ask
from kinweave.information.models import Override
from kinweave.information.rules import Answer, Step
from tests.mia import Mia

pytestmark = pytest.mark.django_db
WHY = {
    "reason": "He waits outside the house",
    "harm": "She could be taken",
    "necessity": "Housing can move them tonight",
    "why_not_asked": "Asking would warn him",
}


@pytest.fixture
def mia(town) -> Mia:
    """The housing office's safeguarding contact is in no protocol, and Mia's mother said no to housing."""
    world = Mia(town)
    world.housing = world.agency("Ashby Homes", "housing")
    world.raj = world.recipient(world.housing, "Raj", role="safeguarding")
    world.concern = world.worry()
    world.note = world.item("They are not safe there", category="family_circumstances", details=["situation"])
    world.says("refused", to=world.housing, category="family_circumstances", purpose="safeguarding")
    return world


def asked(mia) -> Override:
    ana = mia.viewer(mia.ana)
    return actions.ask_override(
        items=[mia.note], recipient=mia.raj, concern=mia.concern, valid_until=ana.at + timedelta(hours=24),
        on=ana.on, by=ana, **WHY,
    )  # fmt: skip


def answer(mia, **differs):
    facts = {"recipient": mia.raj, "purpose": "safeguarding", "channel": "link"} | differs
    [ruling] = ask([mia.question(mia.note, **facts)])
    return ruling.verdict


def test_without_an_override_the_no_stands(mia):
    assert answer(mia).answer is Answer.REFUSE


def test_asked_for_and_not_signed_it_is_a_step(mia):
    asked(mia)

    assert answer(mia).answer is Answer.STEP
    assert Step.SIGN_OFF in answer(mia).steps


def test_signed_by_the_safeguarding_lead_it_may_go_with_conditions(mia):
    override = asked(mia)

    actions.sign_override(override=override, on=mia.town.on, by=mia.viewer(mia.bea))

    assert answer(mia).answer is Answer.ALLOW_WITH
    assert "record" in [str(one) for one in answer(mia).conditions]


def test_i19_nobody_signs_what_they_asked_for(mia):
    bea = mia.viewer(mia.bea)
    override = actions.ask_override(
        items=[mia.note], recipient=mia.raj, concern=mia.concern, valid_until=bea.at + timedelta(hours=4),
        on=bea.on, by=bea, **WHY,
    )  # fmt: skip

    with pytest.raises(Refused, match="Nobody signs"):
        actions.sign_override(override=override, on=bea.on, by=bea)


def test_somebody_who_is_not_a_safeguarding_lead_does_not_sign(mia):
    override = asked(mia)
    colleague = mia.town.somebody_at_work("Col", "team_lead", mia.nursery)

    with pytest.raises(Refused, match="safeguarding lead"):
        actions.sign_override(override=override, on=mia.town.on, by=mia.viewer(colleague))


def test_declined_it_counts_for_nothing_and_says_why(mia):
    override = asked(mia)

    actions.decline_override(override=override, because="The police can", on=mia.town.on, by=mia.viewer(mia.bea))

    assert answer(mia).answer is Answer.REFUSE
    assert override.declined_because == "The police can"


def test_it_lasts_at_most_three_days(mia):
    ana = mia.viewer(mia.ana)

    with pytest.raises(Refused, match="at most three days"):
        actions.ask_override(
            items=[mia.note], recipient=mia.raj, concern=mia.concern, valid_until=ana.at + timedelta(hours=73),
            on=ana.on, by=ana, **WHY,
        )  # fmt: skip


def test_it_goes_to_a_safeguarding_contact_only(mia):
    ana = mia.viewer(mia.ana)
    worker = mia.recipient(mia.housing, "Rita")

    with pytest.raises(Refused, match="safeguarding contact"):
        actions.ask_override(
            items=[mia.note], recipient=worker, concern=mia.concern, valid_until=ana.at + timedelta(hours=4),
            on=ana.on, by=ana, **WHY,
        )  # fmt: skip


def test_run_out_it_counts_for_nothing(mia):
    override = asked(mia)
    actions.sign_override(override=override, on=mia.town.on, by=mia.viewer(mia.bea))

    later = mia.town.viewer(mia.ana, override.valid_until + timedelta(seconds=1))

    assert answer(mia, by=later).answer is Answer.REFUSE


def test_only_who_it_reaches_asked_or_signs_sees_it(mia):
    override = asked(mia)
    other = mia.town.somebody_at_work("Col", "support_worker", mia.nursery)

    assert [*Override.objects.visible_to(mia.viewer(mia.ana))] == [override]
    assert [*Override.objects.visible_to(mia.viewer(mia.bea))] == [override]
    assert not Override.objects.visible_to(mia.viewer(other)).exists()


def test_a_signature_to_keep_somebody_safe_serves_no_other_purpose(mia):
    override = asked(mia)
    actions.sign_override(override=override, on=mia.town.on, by=mia.viewer(mia.bea))

    assert answer(mia, purpose="community_support").answer is not Answer.ALLOW_WITH
