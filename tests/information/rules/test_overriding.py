"""Bea signs what Ana asked for: another person, in the right role, in time, under a concern that is open."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from kinweave.foundation import Answer, allow, step
from kinweave.information.rules import Asked, Signed, asked_for
from kinweave.information.rules.overriding import LASTS_HOURS, may_ask, may_decline, may_sign

NOW = datetime(2026, 10, 14, 9, tzinfo=UTC)
SOON, MOMENT = timedelta(hours=1), timedelta(microseconds=1)
ANA, BEA = uuid4(), uuid4()
SIGNED = Signed(
    is_concern_open=True,
    says_why=True,
    covers_item=True,
    covers_recipient=True,
    is_recipient_safeguarding=True,
    requested_by=ANA,
    approved_by=BEA,
    has_role=True,
    is_signer_named=False,
    is_declined=False,
    valid_until=NOW + SOON,
)
A_LEAD_SIGNS, ASK_THE_LEAD = "A safeguarding lead signs this.", "Ask the safeguarding lead."
WRITE_WHY = "Write the reason, why the person was not asked, the harm, and why it is needed."
AT_MOST = "An override lasts at most three days, or less where your service says so."
WAITING = replace(SIGNED, approved_by=None)


def test_one_that_bea_signed_is_valid():
    assert asked_for(SIGNED, NOW) is Asked.VALID


def test_nobody_asked():
    assert asked_for(None, NOW) is Asked.NOT_ASKED


@pytest.mark.parametrize(
    "lacks",
    [
        {"is_concern_open": False},
        {"says_why": False},
        {"covers_item": False},
        {"covers_recipient": False},
        {"is_recipient_safeguarding": False},
        {"is_requester_named": True},
        {"is_declined": True},
        {"valid_until": NOW},
        {"valid_until": NOW - MOMENT},
    ],
)
@pytest.mark.parametrize("one", [SIGNED, WAITING])
def test_one_that_lacks_something_or_ran_out_is_as_if_nobody_had_asked(one, lacks):
    assert asked_for(replace(one, **lacks), NOW) is Asked.NOT_ASKED


@pytest.mark.parametrize(
    "differs",
    [{"approved_by": None}, {"approved_by": ANA}, {"has_role": False}, {"is_signer_named": True}],
)
def test_i19_a_signature_is_another_humans_in_the_right_role_whom_the_concern_does_not_name(differs):
    assert asked_for(replace(SIGNED, **differs), NOW) is Asked.UNSIGNED


def test_it_holds_up_to_its_last_moment():
    assert asked_for(replace(SIGNED, valid_until=NOW + MOMENT), NOW) is Asked.VALID


class TestWhoMaySign:
    def test_the_safeguarding_lead_may(self):
        decision = may_sign(WAITING, asked_themself=False, at=NOW)

        assert decision == allow("It may be signed.", "003-P24")

    @pytest.mark.parametrize(
        ("differs", "signer", "reason", "way_forward"),
        [
            ({}, ANA, "Nobody signs what they asked for themselves.", "Ask another lead."),
            ({"has_role": False}, BEA, A_LEAD_SIGNS, ASK_THE_LEAD),
            ({"is_signer_named": True}, BEA, A_LEAD_SIGNS, ASK_THE_LEAD),
            ({"is_declined": True}, BEA, "This was answered already.", ""),
            ({"approved_by": BEA}, BEA, "This was answered already.", ""),
            ({"valid_until": NOW}, BEA, "The time for this has run out.", "Ask for it again."),
            ({"is_concern_open": False}, BEA, "The concern it rests on is closed.", ""),
            ({"is_requester_named": True}, BEA, "Somebody whom the concern is about asked for this.", ""),
        ],
    )
    def test_i19_nobody_else_and_never_twice_or_too_late(self, differs, signer, reason, way_forward):
        decision = may_sign(replace(WAITING, **differs), asked_themself=signer == ANA, at=NOW)

        assert decision.answer is Answer.REFUSE
        assert (decision.reason, decision.way_forward) == (reason, way_forward)
        assert decision.criterion == "003-P24"

    def test_there_is_a_moment_left(self):
        assert may_sign(replace(WAITING, valid_until=NOW + MOMENT), asked_themself=False, at=NOW).is_yes


class TestAskingForOne:
    ASKED = {
        "says_why": True,
        "is_recipient_safeguarding": True,
        "is_concern_open": True,
        "valid_until": NOW + timedelta(hours=LASTS_HOURS),
        "at": NOW,
        "hours": LASTS_HOURS,
    }

    def test_it_lasts_three_days_at_most(self):
        decision = may_ask(**self.ASKED)

        assert LASTS_HOURS == 72
        assert decision == allow("It can be asked for.", "003-P24")

    @pytest.mark.parametrize(
        ("differs", "reason", "way_forward"),
        [
            ({"is_concern_open": False}, "An override rests on an open concern.", "Raise a concern first."),
            ({"says_why": False}, WRITE_WHY, ""),
            ({"is_recipient_safeguarding": False}, "An override goes to a safeguarding contact.", "Choose one."),
            ({"valid_until": NOW}, "Choose a time that is still to come.", ""),
            ({"valid_until": NOW + timedelta(hours=72) + MOMENT}, AT_MOST, ""),
            ({"valid_until": NOW + timedelta(hours=72) + MOMENT, "hours": 100}, AT_MOST, ""),
            ({"valid_until": NOW + timedelta(hours=24) + MOMENT, "hours": 24}, AT_MOST, ""),
        ],
    )
    def test_it_says_why_goes_to_a_safeguarding_contact_and_ends_in_time(self, differs, reason, way_forward):
        decision = may_ask(**self.ASKED | differs)

        assert decision.answer is Answer.STEP
        assert (decision.reason, decision.way_forward) == (reason, way_forward)
        assert decision.criterion == "003-P24"

    def test_a_service_may_shorten_it(self):
        assert may_ask(**self.ASKED | {"hours": 24, "valid_until": NOW + timedelta(hours=24)}).is_yes
        assert may_ask(**self.ASKED | {"valid_until": NOW + MOMENT}).is_yes


def test_it_is_declined_with_a_reason():
    assert may_decline(because="Her mother was not asked yet.") == allow("It is kept.", "003-P24")
    assert may_decline(because=" ") == step("Write why you do not sign it.", "003-P24")
