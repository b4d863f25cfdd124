"""The one answer: the least of all gates, an override that somebody else signed, and the referral nothing holds up."""

from dataclasses import replace

import pytest

from kinweave.information.rules import (
    Answer,
    Asked,
    Chain,
    Condition,
    Gate,
    Hand,
    Known,
    Law,
    Mask,
    Others,
    Sensitivity,
    Stands,
    bundled,
)
from kinweave.information.rules import Step as To
from tests.information.rules.asking import ALLOW, COMMUNITY, EARLY_HELP, REFUSE, STEP, WITH, YESTERDAY, asked, said

SAFELY = (Condition.RECORD, Condition.TELL_SOURCE, Condition.TELL_PERSON_LATER, Condition.REVIEW)
AT_ONCE = (Condition.RECORD, Condition.REVIEW_WITHIN_A_DAY)
LIFTED = [
    ({"terms": None}, "P.none"),
    ({"terms": replace(COMMUNITY, ends_on=YESTERDAY)}, "P.ended"),
    ({"is_closed_here": True}, "P.closed"),
    ({"is_purpose_listed": False}, "B.purpose"),
    ({"sensitivity": Sensitivity.SPECIAL}, "B.condition"),
    ({"terms": COMMUNITY, "stands": Stands.REFUSED}, "A.refused"),
    ({"terms": COMMUNITY, "stands": Stands.WITHDRAWN}, "A.withdrawn"),
    ({"terms": COMMUNITY, "stands": Stands.NOTHING}, "A.not_asked"),
    ({"stands": Stands.OBJECTED}, "A.objected"),
    ({"stands": Stands.DISPUTED}, "A.objected"),
    ({"others": Others.INSEPARABLE}, "3.inseparable"),
    ({"others": Others.NOTHING_LEFT}, "3.nothing_left"),
    ({"chain": Chain.OUTSIDE}, "O.outside"),
]
NEVER_LIFTED = [
    ({"law": Law.BARRED}, REFUSE),
    ({"law": Law.UNCLEAR}, STEP),
    ({"keep_until": YESTERDAY}, REFUSE),
    ({"hand": Hand.NO_ROLE}, REFUSE),
    ({"hand": Hand.CONFLICT}, STEP),
    ({"known": Known.BARRED}, REFUSE),
    ({"known": Known.UNVERIFIED}, STEP),
    ({"mask": Mask.UNSURE}, STEP),
    ({"channel": 0}, STEP),
]


class TestAnOverride:
    @pytest.mark.parametrize(("differs", "key"), LIFTED)
    def test_a_valid_one_lifts_what_the_five_gates_ask_and_always_leaves_conditions(self, differs, key):
        verdict = asked(asked=Asked.VALID, **differs)

        assert verdict.answer is WITH
        assert said(verdict) == [key, "V.valid"]
        assert verdict.raised == (Gate(key[0]),)
        assert verdict.conditions == SAFELY
        assert not verdict.steps
        assert "R16" in verdict.findings[0].clauses

    @pytest.mark.parametrize(("differs", "answer"), NEVER_LIFTED)
    def test_no_override_lifts_the_law_time_people_or_the_way_it_goes(self, differs, answer):
        verdict = asked(asked=Asked.VALID, **differs)

        assert verdict.answer is answer
        assert not verdict.raised

    def test_a_valid_one_is_never_silent(self):
        verdict = asked(asked=Asked.VALID)

        assert (verdict.answer, said(verdict), verdict.conditions) == (WITH, ["V.valid"], SAFELY)
        assert not verdict.raised

    def test_it_never_takes_a_mask_off(self):
        verdict = asked(asked=Asked.VALID, terms=None, others=Others.MASKABLE, mask=Mask.MASKED)

        assert {Condition.OTHERS_MASKED, Condition.ADDRESS_MASKED} <= set(verdict.conditions)

    @pytest.mark.parametrize(("differs", "key"), LIFTED)
    def test_until_it_is_signed_the_signature_is_a_step_and_no_longer_a_no(self, differs, key):
        verdict = asked(asked=Asked.UNSIGNED, **differs)

        assert verdict.answer is STEP
        assert said(verdict) == [key, "V.unsigned"]
        assert To.SIGN_OFF in verdict.steps
        assert not verdict.raised

    def test_what_asked_for_another_step_still_asks_for_it_until_it_is_signed(self):
        verdict = asked(asked=Asked.UNSIGNED, chain=Chain.OUTSIDE)

        assert verdict.steps == (To.ASK_SOURCE, To.SIGN_OFF)

    def test_a_refusal_needs_only_the_signature(self):
        verdict = asked(asked=Asked.UNSIGNED, terms=COMMUNITY, stands=Stands.REFUSED)

        assert verdict.steps == (To.SIGN_OFF,)

    @pytest.mark.parametrize(("differs", "answer"), [*NEVER_LIFTED, ({}, ALLOW), ({"mask": Mask.MASKED}, WITH)])
    def test_one_that_lifts_nothing_needs_no_signature(self, differs, answer):
        verdict = asked(asked=Asked.UNSIGNED, **differs)

        assert verdict.answer is answer
        assert Gate.OVERRIDE not in {finding.gate for finding in verdict.findings}


class TestAReferralThatNothingHoldsUp:
    @pytest.mark.parametrize(
        ("differs", "key"),
        [*LIFTED, ({"law": Law.UNCLEAR}, "L.unclear"), ({"hand": Hand.CONFLICT}, "W.conflict")],
    )
    def test_it_goes_at_once_and_is_looked_at_within_a_day(self, differs, key):
        verdict = asked(is_protection=True, **differs)

        assert verdict.answer is WITH
        assert said(verdict) == [key]
        assert verdict.raised == (Gate(key[0]),)
        assert verdict.conditions == ((*AT_ONCE, Condition.TELL_SOURCE) if key[0] == "O" else AT_ONCE)
        assert not verdict.steps
        assert verdict.findings[0].clauses[-1] == "R18"

    @pytest.mark.parametrize(
        ("differs", "answer"),
        [
            ({"law": Law.BARRED}, REFUSE),
            ({"keep_until": YESTERDAY}, REFUSE),
            ({"hand": Hand.NO_ROLE}, REFUSE),
            ({"known": Known.BARRED}, REFUSE),
            ({"channel": 0}, STEP),
            ({"mask": Mask.UNSURE}, STEP),
        ],
    )
    def test_only_these_stop_it(self, differs, answer):
        assert asked(is_protection=True, **differs).answer is answer

    def test_what_is_unsure_goes_once_the_sender_settled_it_on_the_same_screen(self):
        verdict = asked(is_protection=True, mask=Mask.UNSURE, is_mask_settled=True)

        assert (verdict.answer, said(verdict), verdict.raised) == (WITH, ["M.unsure"], (Gate.MINIMUM,))
        assert verdict.conditions == (*AT_ONCE, Condition.ADDRESS_MASKED)

    def test_for_everything_else_a_sender_settles_nothing(self):
        assert asked(mask=Mask.UNSURE, is_mask_settled=True).answer is STEP

    def test_somebody_who_is_not_verified_is_no_duty_team(self):
        verdict = asked(is_protection=True, known=Known.UNVERIFIED, terms=None)

        assert (verdict.answer, verdict.steps) == (STEP, (To.VERIFY_RECIPIENT, To.ONE_OFF))

    def test_it_needs_no_signature(self):
        verdict = asked(is_protection=True, terms=None, asked=Asked.UNSIGNED)

        assert (verdict.answer, said(verdict)) == (WITH, ["P.none"])

    def test_where_nothing_is_raised_it_just_goes(self):
        verdict = asked(is_protection=True)

        assert verdict.answer is ALLOW
        assert not verdict.conditions

    def test_what_was_a_condition_stays_one(self):
        verdict = asked(is_protection=True, terms=replace(EARLY_HELP, review_on=YESTERDAY))

        assert (verdict.conditions, verdict.raised) == ((Condition.REVIEW_OVERDUE,), ())


@pytest.mark.parametrize(
    ("answers", "together"),
    [
        ([ALLOW], ALLOW),
        ([ALLOW, ALLOW], ALLOW),
        ([ALLOW, WITH], WITH),
        ([ALLOW, STEP], WITH),
        ([REFUSE, WITH, STEP], WITH),
        ([WITH, REFUSE], WITH),
        ([STEP, REFUSE], REFUSE),
        ([STEP, STEP], STEP),
        ([REFUSE], REFUSE),
    ],
)
def test_of_several_items_a_part_may_go(answers, together):
    assert bundled(iter(answers)) is together


def test_the_answers_have_an_order():
    assert list(Answer) == sorted(Answer) == [REFUSE, STEP, WITH, ALLOW]
