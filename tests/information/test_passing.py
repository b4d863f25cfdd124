"""Passing on, and deciding not to: decided anew inside the act, kept for ever, opened to exactly its recipient."""

from datetime import timedelta

import pytest

from kinweave.foundation import Refused
from kinweave.information import actions
from kinweave.information.asking import ask
from kinweave.information.models import Item, PassedItem, Passing, SharingDecision
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.trail.models import Line
from kinweave.trail.receipts import is_genuine, public_keys
from tests.mia import Mia

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(town) -> Mia:
    world = Mia(town)
    assert world.early_help
    return world


def passed(mia, *items, **differs) -> Passing:
    ana = mia.viewer(mia.ana)
    return actions.share(questions=[mia.question(one, **differs) for one in items], on=ana.on, by=ana)


def test_what_may_go_goes_and_is_held_by_who_receives_it(mia):
    mia.says("informed")

    passing = passed(mia, mia.item())

    assert passing.holder == mia.health
    assert passing.sender == mia.nursery
    assert [one.text for one in passing.passeditems.all()] == ["She came on Monday and Tuesday."]
    assert passing.decision.answer == 3
    assert passing.decision.outcome == "shared"


def test_its_receipt_is_genuine_and_says_nothing_of_what_went(mia):
    mia.says("informed")

    passing = passed(mia, mia.item())

    assert is_genuine(passing.receipt, public_keys())
    assert not is_genuine(passing.receipt.replace("early_help", "safeguarding"), public_keys())
    assert passing.decision.commitment in passing.receipt
    assert "Monday" not in passing.receipt
    assert "Mia" not in passing.receipt


def test_it_opens_exactly_this_part_to_the_recipient_and_not_the_record(mia):
    mia.says("informed")
    passing = passed(mia, mia.item())
    hana = mia.viewer(mia.hana_at_work)

    assert [*Passing.objects.visible_to(hana)] == [passing]
    assert PassedItem.objects.visible_to(hana).count() == 1
    assert not Party.objects.visible_to(hana).filter(pk=mia.child.pk).exists()
    assert not Item.objects.visible_to(hana).exists()


def test_a_colleague_of_the_recipient_does_not_see_it_and_their_lead_does(mia):
    mia.says("informed")
    passing = passed(mia, mia.item())
    colleague = mia.town.somebody_at_work("Huw", "support_worker", mia.health)
    lead = mia.town.somebody_at_work("Lou", "manager", mia.health)

    assert not Passing.objects.visible_to(mia.viewer(colleague)).exists()
    assert [*Passing.objects.visible_to(mia.viewer(lead))] == [passing]


def test_nothing_goes_that_may_not_go_now_whatever_a_page_showed_before(mia):
    question = mia.question(mia.item())
    mia.says("informed")
    mia.says("objected", received_at=mia.town.at - timedelta(minutes=1))

    with pytest.raises(Refused):
        actions.share(questions=[question], on=mia.town.on, by=mia.viewer(mia.ana))

    assert not Passing.objects.exists()
    assert not SharingDecision.objects.exists()


def test_a_passing_leaves_a_line_on_each_side(mia):
    mia.says("informed")

    passing = passed(mia, mia.item())

    lines = Line.objects.filter(record_id=passing.pk).values_list("verb", "holder_id")
    assert set(lines) == {("shared information", mia.nursery.pk), ("was given information", mia.health.pk)}


def test_the_decision_keeps_every_gate_with_its_clauses(mia):
    mia.says("not_told", because="It would put her at risk")

    passing = passed(mia, mia.item())

    [kept] = passing.decision.items
    assert kept["answer"] == 2
    assert [(gate["gate"], gate["state"], gate["clauses"]) for gate in kept["gates"]] == [("A", "not_told", ["R28"])]
    assert passing.conditions == ["not_told_yet"]


def test_deciding_not_to_share_is_kept_with_its_reason_also_when_it_may_go(mia):
    mia.says("informed")
    ana = mia.viewer(mia.ana)

    decision = actions.decide_not_to_share(
        questions=[mia.question(mia.item())], because="Her mother will tell them herself", on=ana.on, by=ana
    )

    assert (decision.outcome, decision.answer, decision.because) == (
        "not_shared", 3, "Her mother will tell them herself",
    )  # fmt: skip
    assert not Passing.objects.exists()


def test_nothing_is_kept_as_not_shared_without_a_reason(mia):
    ana = mia.viewer(mia.ana)

    with pytest.raises(Refused, match="Write why"):
        actions.decide_not_to_share(questions=[mia.question(mia.item())], because=" ", on=ana.on, by=ana)


def to_protect(mia, **differs):
    mia.worry()
    item = mia.item("Bruises on her arm", category="safety", details=["worry"], title="A worry")
    return mia.question(item, recipient=mia.duty, purpose="safeguarding", channel="link", **differs)


def test_a_referral_to_the_council_is_never_held_up(mia):
    ana = mia.viewer(mia.ana)

    passing = actions.share(questions=[to_protect(mia)], on=ana.on, by=ana)

    assert passing.decision.answer == 2
    assert passing.review_due_at == ana.at + timedelta(hours=24)


def test_a_heading_holds_no_more_than_its_text(mia):
    number = "01632 960999"
    item = mia.item(f"Monday. Ring {number}.", title=f"Ring {number}", details=["days", "phone"])

    [ruling] = ask([mia.question(item)])

    assert number not in f"{ruling.released.title} {ruling.released.text}"
    assert "phone" in ruling.released.masked


def test_what_was_told_by_telephone_is_a_passing_of_its_own(mia):
    ana = mia.viewer(mia.ana)
    question = to_protect(mia)

    passing = actions.share(
        questions=[mia.question(question.item, recipient=mia.duty, purpose="safeguarding", channel="telephone")],
        told_at=ana.at, words="Sam at the desk", on=ana.on, by=ana,
    )  # fmt: skip

    assert (passing.channel, passing.told_at) == ("telephone", ana.at)


def test_a_release_that_nothing_held_up_is_looked_at_by_somebody_else(mia):
    ana, bea = mia.viewer(mia.ana), mia.viewer(mia.bea)
    passing = actions.share(questions=[to_protect(mia)], on=ana.on, by=ana)

    with pytest.raises(Refused, match="Somebody else"):
        actions.review_release(passing=passing, words="Right", version=passing.version, on=ana.on, by=ana)
    actions.review_release(passing=passing, words="Right", version=passing.version, on=bea.on, by=bea)

    assert passing.reviewed_by == mia.bea
    assert not Passing.objects.visible_to(bea).due_for_review(bea.at).exists()


def test_a_step_is_asked_for_in_one_act_and_answered_by_somebody_else(mia):
    ana = mia.viewer(mia.ana)
    gareth = mia.town.somebody_at_work("Gareth", "manager", mia.nursery)
    asked = actions.ask_step(
        questions=[mia.question(mia.item(), purpose="community_support")], step="ig_oneoff", on=ana.on, by=ana
    )

    with pytest.raises(Refused, match="Somebody else"):
        actions.answer_step(asked=asked, answer="done", words="Did it", on=ana.on, by=ana)
    actions.answer_step(asked=asked, answer="done", words="I agreed it for once", on=ana.on, by=mia.viewer(gareth))

    assert (asked.answer, asked.answered_by) == ("done", gareth)
    assert asked.decision.outcome == "asked"


def test_nothing_goes_to_somebody_whom_only_their_name_gives_away(mia):
    mia.says("informed")
    lee = mia.town.person("Lee Smith", mia.nursery)
    bea = mia.viewer(mia.bea)
    parties.bar(barred=lee, person=mia.child, at=bea.at, by=bea)
    unlinked = mia.recipient(mia.health, "Lee Smith")

    with pytest.raises(Refused):
        passed(mia, mia.item(), recipient=unlinked, channel="link")

    assert not Passing.objects.exists()


def test_what_keeps_somebody_safe_or_was_not_told_never_stands_on_their_own_page(mia):
    mia.says("not_told", because="It would put her at risk")
    mia.town.account(mia.child)

    passing = passed(mia, mia.item())

    assert passing.is_about_concern
    assert not Passing.objects.visible_to(mia.viewer(mia.child)).exists()


def test_a_call_that_was_made_is_written_down_whatever_the_answer(mia):
    ana = mia.viewer(mia.ana)
    unchecked = mia.recipient(mia.council, "Night desk", role="duty", verified_on=None, verified_how="")
    asked = mia.question(mia.item(), recipient=unchecked, purpose="safeguarding", channel="telephone")

    decision = actions.record_call(questions=[asked], words="Sam at the desk", on=ana.on, by=ana)

    assert (decision.outcome, decision.because) == ("told", "Sam at the desk")
