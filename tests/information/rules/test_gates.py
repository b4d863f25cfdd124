"""Each gate asks one small question, and says what would make it yes."""

from dataclasses import replace
from datetime import date

import pytest

from kinweave.information.rules import (
    Chain,
    Condition,
    Gate,
    Hand,
    Known,
    Law,
    Mask,
    Mode,
    Others,
    Sensitivity,
    Stands,
    Terms,
)
from kinweave.information.rules import Step as To
from tests.information.rules.asking import (
    ALLOW,
    COMMUNITY,
    EARLY_HELP,
    REFUSE,
    STEP,
    TODAY,
    TOMORROW,
    WITH,
    YESTERDAY,
    asked,
    said,
    under,
)


def test_ana_may_tell_hana_when_mia_was_there():
    verdict = asked()

    assert verdict.answer is ALLOW
    assert verdict.may_go
    assert not verdict.findings
    assert not verdict.steps
    assert not verdict.conditions


@pytest.mark.parametrize(
    ("differs", "answer", "key", "steps"),
    [
        ({"law": Law.BARRED}, REFUSE, "L.barred", ()),
        ({"law": Law.UNCLEAR}, STEP, "L.unclear", (To.LEGAL_ADVICE,)),
        ({"hand": Hand.NO_ROLE}, REFUSE, "W.no_role", ()),
        ({"hand": Hand.CONFLICT}, STEP, "W.conflict", (To.COLLEAGUE,)),
        ({"known": Known.BARRED}, REFUSE, "R.barred", ()),
        ({"known": Known.UNVERIFIED}, STEP, "R.unverified", (To.VERIFY_RECIPIENT,)),
        ({"terms": None}, STEP, "P.none", (To.ONE_OFF,)),
        ({"is_closed_here": True}, STEP, "P.closed", (To.ONE_OFF,)),
        ({"is_purpose_listed": False}, STEP, "B.purpose", (To.COMPLETE_BASIS,)),
        ({"others": Others.INSEPARABLE}, STEP, "3.inseparable", (To.THIRD_PARTY_BALANCE,)),
        ({"others": Others.NOTHING_LEFT}, REFUSE, "3.nothing_left", ()),
        ({"chain": Chain.OUTSIDE}, STEP, "O.outside", (To.ASK_SOURCE,)),
        ({"mask": Mask.UNSURE}, STEP, "M.unsure", (To.MASK_CHECK,)),
        ({"channel": 3}, STEP, "S.weak", (To.SECURE_CHANNEL,)),
    ],
)
def test_a_gate_that_fails_alone_decides_and_says_what_is_needed(differs, answer, key, steps):
    verdict = asked(**differs)

    assert (verdict.answer, said(verdict), verdict.steps) == (answer, [key], steps)
    assert not verdict.may_go


@pytest.mark.parametrize(
    ("differs", "key", "condition"),
    [
        ({"others": Others.MASKABLE}, "3.maskable", Condition.OTHERS_MASKED),
        ({"chain": Chain.RELEASED}, "O.released", Condition.RELEASED_ONLY),
        ({"mask": Mask.MASKED}, "M.masked", Condition.ADDRESS_MASKED),
        ({"stands": Stands.NOT_TOLD}, "A.not_told", Condition.NOT_TOLD_YET),
        ({"stands": Stands.CONSIDERED}, "A.considered", Condition.OBJECTION_CONSIDERED),
        ({"terms": replace(EARLY_HELP, review_on=YESTERDAY)}, "P.overdue", Condition.REVIEW_OVERDUE),
    ],
)
def test_a_condition_goes_along_with_what_may_go(differs, key, condition):
    verdict = asked(**differs)

    assert (verdict.answer, said(verdict), verdict.conditions) == (WITH, [key], (condition,))
    assert verdict.may_go
    assert not verdict.steps


def test_every_failing_gate_is_listed_the_most_severe_first():
    verdict = asked(mask=Mask.MASKED, channel=0, law=Law.BARRED, hand=Hand.CONFLICT)

    assert said(verdict) == ["L.barred", "W.conflict", "S.weak", "M.masked"]
    assert verdict.steps == (To.COLLEAGUE, To.SECURE_CHANNEL)


class TestHowLongItIsKept:
    @pytest.mark.parametrize(
        ("keep_until", "is_held", "answer"),
        [(TODAY, False, ALLOW), (None, False, ALLOW), (YESTERDAY, False, REFUSE), (YESTERDAY, True, ALLOW)],
    )
    def test_it_goes_up_to_its_last_day_and_after_that_only_while_it_is_held_for_this(
        self, keep_until, is_held, answer
    ):
        assert asked(keep_until=keep_until, is_held=is_held).answer is answer

    def test_what_is_past_its_last_day_says_who_can_hold_it(self):
        verdict = asked(keep_until=YESTERDAY)

        assert said(verdict) == ["T.over"]
        assert verdict.steps == (To.PLACE_HOLD,)


class TestTheProtocol:
    @pytest.mark.parametrize(
        ("differs", "state"),
        [
            ({"serves_purpose": False}, "purpose"),
            ({"is_for_them": False}, "people"),
            ({"has_category": False}, "category"),
            ({"is_signed": False}, "unsigned"),
            ({"is_suspended": True}, "suspended"),
            ({"starts_on": TOMORROW}, "not_yet"),
            ({"ends_on": YESTERDAY}, "ended"),
        ],
    )
    def test_one_that_is_not_in_force_for_this_is_a_step(self, differs, state):
        verdict = under(**differs)

        assert (verdict.answer, said(verdict)) == (STEP, [f"P.{state}"])
        assert To.ONE_OFF in verdict.steps

    @pytest.mark.parametrize("on", [EARLY_HELP.starts_on, EARLY_HELP.ends_on])
    def test_it_holds_on_its_first_and_on_its_last_day(self, on):
        assert under(on=on, review_on=date(2027, 12, 31)).answer is ALLOW

    @pytest.mark.parametrize(
        ("on", "state"),
        [
            (date(2026, 11, 30), None),
            (date(2026, 12, 1), "overdue"),
            (date(2027, 2, 28), "overdue"),
            (date(2027, 3, 1), "long_overdue"),
        ],
    )
    def test_its_review_may_be_overdue_by_three_calendar_months(self, on, state):
        verdict = under(on=on, review_on=date(2026, 11, 30))

        assert said(verdict) == ([f"P.{state}"] if state else [])

    @pytest.mark.parametrize(("months", "state"), [(0, "long_overdue"), (1, "overdue"), (12, "long_overdue")])
    def test_an_organisation_may_shorten_that_and_never_lengthen_it(self, months, state):
        overdue = replace(EARLY_HELP, review_on=TODAY.replace(month=6) if months == 12 else YESTERDAY)

        assert said(asked(terms=overdue, grace_months=months)) == [f"P.{state}"]


class TestTheBasis:
    @pytest.mark.parametrize(
        ("differs", "sensitivity", "state"),
        [
            ({"has_basis": False}, Sensitivity.ORDINARY, "missing"),
            ({}, Sensitivity.SPECIAL, "condition"),
            ({"has_criminal_condition": True}, Sensitivity.SPECIAL, "condition"),
            ({"has_special_condition": True}, Sensitivity.SPECIAL, None),
            ({}, Sensitivity.CRIMINAL, "condition"),
            ({"has_special_condition": True}, Sensitivity.CRIMINAL, "condition"),
            ({"has_criminal_condition": True}, Sensitivity.CRIMINAL, None),
        ],
    )
    def test_sensitive_data_needs_its_own_condition(self, differs, sensitivity, state):
        verdict = asked(terms=replace(EARLY_HELP, **differs), sensitivity=sensitivity)

        assert said(verdict) == ([f"B.{state}"] if state else [])
        assert verdict.answer is (STEP if state else ALLOW)

    def test_where_there_is_no_protocol_the_one_off_names_the_basis(self):
        assert said(asked(terms=None, sensitivity=Sensitivity.SPECIAL)) == ["P.none"]
        other = replace(EARLY_HELP, serves_purpose=False, has_basis=False)
        assert said(asked(terms=other, sensitivity=Sensitivity.SPECIAL)) == ["P.purpose"]

    def test_a_note_on_health_is_not_in_the_protocol_whatever_its_conditions(self):
        without = replace(EARLY_HELP, has_category=False)

        assert said(asked(terms=without, sensitivity=Sensitivity.SPECIAL)) == ["P.category"]

    def test_a_purpose_in_other_words_names_no_basis(self):
        verdict = asked(terms=None, is_purpose_listed=False)

        assert said(verdict) == ["P.none", "B.purpose"]
        assert verdict.steps == (To.ONE_OFF, To.COMPLETE_BASIS)


class TestWhatTheFamilySays:
    @pytest.mark.parametrize(
        ("stands", "answer", "state", "steps"),
        [
            (Stands.AGREED, ALLOW, None, ()),
            (Stands.NOTHING, STEP, "not_asked", (To.ASK_PERSON,)),
            (Stands.INFORMED, STEP, "not_asked", (To.ASK_PERSON,)),
            (Stands.NOT_TOLD, STEP, "not_asked", (To.ASK_PERSON,)),
            (Stands.CONSIDERED, STEP, "not_asked", (To.ASK_PERSON,)),
            (Stands.DISPUTED, STEP, "disputed", (To.RESOLVE_DISPUTE,)),
            (Stands.REFUSED, REFUSE, "refused", ()),
            (Stands.OBJECTED, REFUSE, "refused", ()),
            (Stands.WITHDRAWN, REFUSE, "withdrawn", ()),
        ],
    )
    def test_where_people_are_asked_only_their_yes_is_a_yes(self, stands, answer, state, steps):
        verdict = under(COMMUNITY, stands)

        assert (verdict.answer, said(verdict), verdict.steps) == (answer, [f"A.{state}"] if state else [], steps)

    @pytest.mark.parametrize(
        ("stands", "answer", "state", "steps"),
        [
            (Stands.INFORMED, ALLOW, None, ()),
            (Stands.AGREED, ALLOW, None, ()),
            (Stands.NOT_TOLD, WITH, "not_told", ()),
            (Stands.CONSIDERED, WITH, "considered", ()),
            (Stands.NOTHING, STEP, "untold", (To.INFORM_PERSON,)),
            (Stands.OBJECTED, STEP, "objected", (To.CONSIDER_OBJECTION,)),
            (Stands.REFUSED, STEP, "objected", (To.CONSIDER_OBJECTION,)),
            (Stands.WITHDRAWN, STEP, "objected", (To.CONSIDER_OBJECTION,)),
            (Stands.DISPUTED, STEP, "objected", (To.CONSIDER_OBJECTION,)),
        ],
    )
    def test_where_people_are_told_they_can_object(self, stands, answer, state, steps):
        verdict = under(EARLY_HELP, stands)

        assert (verdict.answer, said(verdict), verdict.steps) == (answer, [f"A.{state}"] if state else [], steps)

    @pytest.mark.parametrize(("until", "key"), [(TODAY, None), (YESTERDAY, "A.expired"), (None, None)])
    def test_a_yes_holds_up_to_its_last_day(self, until, key):
        verdict = asked(terms=COMMUNITY, stands=Stands.AGREED, stands_until=until)

        assert said(verdict) == ([key] if key else [])
        assert verdict.steps == ((To.ASK_PERSON,) if key else ())

    def test_only_a_yes_runs_out(self):
        assert said(asked(terms=COMMUNITY, stands=Stands.REFUSED, stands_until=YESTERDAY)) == ["A.refused"]

    @pytest.mark.parametrize("terms", [None, COMMUNITY, EARLY_HELP])
    @pytest.mark.parametrize(
        ("stands", "key"),
        [
            (Stands.NOTHING, None),
            (Stands.AGREED, None),
            (Stands.INFORMED, None),
            (Stands.NOT_TOLD, None),
            (Stands.CONSIDERED, None),
            (Stands.DISPUTED, "A.disputed"),
            (Stands.REFUSED, "A.refused"),
            (Stands.WITHDRAWN, "A.withdrawn"),
        ],
    )
    def test_without_a_protocol_in_force_only_what_is_against_it_counts(self, terms, stands, key):
        ended = terms and replace(terms, ends_on=YESTERDAY)
        verdict = asked(terms=ended, stands=stands)

        assert [one for one in said(verdict) if one.startswith("A")] == ([key] if key else [])

    @pytest.mark.parametrize(
        ("terms", "key"), [(None, "A.objected"), (EARLY_HELP, "A.objected"), (COMMUNITY, "A.refused")]
    )
    def test_an_objection_stays_what_it_was_when_the_protocol_ends(self, terms, key):
        ended = terms and replace(terms, ends_on=YESTERDAY)

        assert key in said(asked(terms=ended, stands=Stands.OBJECTED))

    @pytest.mark.parametrize(("terms", "key"), [(COMMUNITY, "A.not_asked"), (EARLY_HELP, "A.untold")])
    def test_a_protocol_whose_review_is_overdue_is_in_force(self, terms, key):
        assert said(under(terms, Stands.NOTHING, review_on=YESTERDAY)) == [key, "P.overdue"]

    def test_a_yes_for_another_purpose_serves_nothing(self):
        assert said(under(serves_purpose=False)) == ["P.purpose"]


class TestTheWayItGoes:
    def test_a_safer_way_than_the_least_safe_one_is_safe(self):
        assert asked(channel=5).answer is ALLOW

    @pytest.mark.parametrize(
        ("is_protection", "is_by_telephone", "key"),
        [(True, True, None), (True, False, "S.weak"), (False, True, "S.weak"), (False, False, "S.weak")],
    )
    def test_what_was_told_to_a_duty_team_by_telephone_was_told(self, is_protection, is_by_telephone, key):
        verdict = asked(channel=0, is_protection=is_protection, is_by_telephone=is_by_telephone)

        assert said(verdict) == ([key] if key else [])


def test_each_gate_has_its_own_letter_and_each_state_its_own_name():
    verdict = asked(
        law=Law.UNCLEAR, keep_until=YESTERDAY, hand=Hand.CONFLICT, known=Known.UNVERIFIED, terms=None,
        is_purpose_listed=False, stands=Stands.DISPUTED, others=Others.INSEPARABLE, chain=Chain.OUTSIDE,
        mask=Mask.UNSURE, channel=0,
    )  # fmt: skip

    assert "".join(finding.gate for finding in verdict.findings) == "TLWRPBA3OMS"
    assert set(Gate) - {finding.gate for finding in verdict.findings} == {Gate.OVERRIDE}
    assert all(finding.clauses for finding in verdict.findings)


def test_people_are_asked_where_nothing_else_is_said():
    assert Terms(starts_on=TODAY, ends_on=TOMORROW, review_on=TOMORROW).mode is Mode.CONSENT
