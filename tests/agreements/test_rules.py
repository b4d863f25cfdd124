"""How a protocol stands, what is missing before it goes out, who may answer for whom, which bases are offered."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kinweave.agreements.bases import conditions, offered, why_not
from kinweave.agreements.rules import drafts, protocols
from kinweave.agreements.rules.drafts import Draft, Missing, OwnPart, missing, missing_of
from kinweave.agreements.rules.standing import Side, Stand, State, state
from kinweave.agreements.terms import BASES, Condition

TODAY = date(2026, 10, 14)
DAY = timedelta(days=1)
SIGNED = Side(gives=True, receives=True, has_signed=True)
SILENT = replace(SIGNED, has_signed=False)
STANDS = Stand(
    is_sent=True, starts_on=TODAY - 100 * DAY, ends_on=TODAY + 300 * DAY, review_on=TODAY + 200 * DAY,
    sides=(SIGNED, SIGNED),
)  # fmt: skip


def how(**different):
    return state(replace(STANDS, **different), TODAY)


def test_a_protocol_is_in_force_when_both_sides_signed_and_the_day_is_inside_its_dates():
    assert how() is State.IN_FORCE
    assert how(ends_on=TODAY) is State.IN_FORCE
    assert how(ends_on=TODAY - DAY) is State.ENDED
    assert how(starts_on=TODAY) is State.IN_FORCE
    assert how(starts_on=TODAY + DAY) is State.LATER


def test_one_signature_is_not_enough_and_two_that_only_give_are_not_either():
    giver = replace(SIGNED, receives=False)

    assert how(sides=(SIGNED, SILENT)) is State.OUT
    assert how(sides=(giver, giver)) is State.OUT
    assert how(sides=(giver, replace(SIGNED, gives=False))) is State.IN_FORCE
    assert how(sides=(SIGNED,)) is State.OUT


def test_a_review_is_announced_thirty_days_before_and_stops_everything_three_months_after():
    assert how(review_on=TODAY + 31 * DAY) is State.IN_FORCE
    assert how(review_on=TODAY + 30 * DAY) is State.DUE
    assert how(review_on=TODAY) is State.DUE
    assert how(review_on=TODAY - DAY) is State.OVERDUE
    assert how(review_on=date(2026, 7, 14)) is State.OVERDUE
    assert how(review_on=date(2026, 7, 13)) is State.LONG_OVERDUE


def test_what_is_suspended_ended_or_superseded_says_so_whatever_else_it_is():
    away = replace(SIGNED, is_there=False)

    assert how(is_suspended=True) is State.SUSPENDED
    assert how(sides=(SIGNED, away)) is State.SUSPENDED
    assert how(sides=(SIGNED, SIGNED, away)) is State.IN_FORCE
    assert how(is_suspended=True, ended_on=TODAY) is State.ENDED
    assert how(superseded_on=TODAY) is State.SUPERSEDED
    assert how(superseded_on=TODAY + DAY) is State.IN_FORCE
    assert how(is_sent=False) is State.DRAFT
    assert how(is_sent=False, ended_on=TODAY) is State.ENDED


OURS = OwnPart(has_kind=True, has_task=True, basis_fits=True, condition_fits=True, has_policy=True, has_contact=True)
WHOLE = Draft(
    on=TODAY, has_why=True, sides=(SILENT, SILENT), purposes=frozenset({"care"}),
    purposes_with_uses=frozenset({"care"}), has_confidentiality=True, starts_on=TODAY, ends_on=TODAY + 300 * DAY,
    review_on=TODAY + 200 * DAY, ours=OURS,
)  # fmt: skip


def test_a_draft_that_says_everything_can_go_out():
    assert missing(WHOLE) == []
    assert drafts.may_send([], is_sent=False, leads_it=True).is_yes
    assert not drafts.may_send([Missing.WHY], is_sent=False, leads_it=True).is_yes
    assert not drafts.may_send([], is_sent=True, leads_it=True).is_yes
    assert not drafts.may_send([], is_sent=False, leads_it=False).is_yes


@pytest.mark.parametrize(
    ("different", "gap"),
    [
        ({"has_why": False}, Missing.WHY),
        ({"sides": (SILENT,)}, Missing.AGENCIES),
        ({"sides": (replace(SILENT, gives=False), replace(SILENT, gives=False))}, Missing.DIRECTION),
        ({"purposes": frozenset(), "purposes_with_uses": frozenset()}, Missing.PURPOSES),
        ({"purposes_with_uses": frozenset()}, Missing.USES),
        ({"has_confidentiality": False}, Missing.CONFIDENTIALITY),
        ({"ends_on": None}, Missing.DATES),
        ({"review_on": TODAY + 301 * DAY}, Missing.DATES),
        ({"is_new_version": True}, Missing.WHAT_CHANGED),
        ({"ours": replace(OURS, has_kind=False)}, Missing.AGENCY_KIND),
        ({"ours": replace(OURS, has_task=False)}, Missing.TASK),
        ({"ours": replace(OURS, basis_fits=False)}, Missing.BASIS),
        ({"ours": replace(OURS, condition_fits=False)}, Missing.CONDITION),
        ({"ours": replace(OURS, has_policy=False)}, Missing.POLICY),
        ({"ours": replace(OURS, has_contact=False)}, Missing.CONTACT),
    ],
)
def test_what_is_missing_is_a_named_step(different, gap):
    assert missing(replace(WHOLE, **different)) == [gap]


def test_what_follows_from_the_kind_of_agency_is_asked_after_the_kind():
    assert missing_of(replace(OURS, has_kind=False, basis_fits=False)) == [Missing.AGENCY_KIND]


def days(**different):
    usual = {"starts_on": TODAY, "ends_on": TODAY + 9 * DAY, "review_on": TODAY + 5 * DAY, "on": TODAY}
    return drafts.may_have_days(**usual | different).is_yes


def test_a_protocol_ends_after_it_begins_and_is_looked_at_in_between():
    assert days()
    assert days(review_on=TODAY + 9 * DAY)
    assert not days(review_on=TODAY + 10 * DAY)
    assert not days(review_on=TODAY)
    assert not days(ends_on=TODAY - DAY)
    assert not days(starts_on=TODAY - 30 * DAY, ends_on=TODAY - DAY, review_on=TODAY - 5 * DAY)
    assert not days(review_on=None)


def may_answer(**different):
    usual = {"is_ours": True, "is_sent": True, "is_over": False, "has_signed": False, "answer": "signed"}
    return protocols.may_answer(protocols.Signing(**usual | different)).is_yes


def test_nobody_signs_for_another_agency_nor_twice_nor_what_is_not_out():
    assert may_answer()
    assert not may_answer(is_ours=False)
    assert not may_answer(has_signed=True)
    assert not may_answer(is_sent=False)
    assert not may_answer(is_over=True)


def test_an_agency_says_its_own_basis_before_it_signs_but_can_say_no_without():
    assert not may_answer(gaps=(Missing.BASIS,))
    assert not may_answer(gaps=(Missing.BASIS,), answer="reservation", words="Only this year")
    assert may_answer(gaps=(Missing.BASIS,), answer="declined", words="Too much goes")


def test_whoever_says_anything_but_yes_says_why():
    assert not may_answer(answer="reservation")
    assert may_answer(answer="reservation", words="Only this year")
    assert not may_answer(answer="declined", words=" ")
    assert not may_answer(answer="withdrawn", has_signed=True)
    assert may_answer(answer="withdrawn", has_signed=True, words="It was misused")
    assert not may_answer(answer="withdrawn", words="It was misused")


def test_an_agency_stops_its_own_side_and_who_leads_stops_the_whole():
    def may(**different):
        usual = {"leads_it": False, "is_own_side": True, "is_running": True, "is_suspended": False}
        return protocols.may_suspend(**usual | different).is_yes

    assert may()
    assert may(leads_it=True, is_own_side=False)
    assert not may(is_own_side=False)
    assert not may(is_running=False)
    assert not may(is_suspended=True)


def test_whoever_suspended_ends_it():
    assert protocols.may_resume(suspended_it=True, is_suspended=True).is_yes
    assert not protocols.may_resume(suspended_it=False, is_suspended=True).is_yes
    assert not protocols.may_resume(suspended_it=True, is_suspended=False).is_yes


def test_the_next_review_lies_ahead_and_inside_the_protocol():
    def may(day):
        return protocols.may_look_again(next_on=day, ends_on=TODAY + 9 * DAY, on=TODAY).is_yes

    assert may(TODAY + 9 * DAY)
    assert not may(TODAY)
    assert not may(TODAY + 10 * DAY)


def test_an_agency_leaves_by_itself_and_not_backwards():
    def may(**different):
        usual = {"is_ours": True, "is_over": False, "has_left": False, "leaves_on": TODAY, "on": TODAY}
        return protocols.may_leave(**usual | different).is_yes

    assert may()
    assert not may(is_ours=False)
    assert not may(has_left=True)
    assert not may(leaves_on=TODAY - DAY)


def test_a_protocol_follows_an_agency_only_by_a_recorded_paper():
    def may(**different):
        usual = {"has_become_another": True, "is_recorded": False, "other_is_in_it": False, "is_in_it": True}
        return protocols.may_novate(**usual | different).is_yes

    assert may()
    assert not may(is_in_it=False)
    assert not may(has_become_another=False)
    assert not may(is_recorded=True)
    assert not may(other_is_in_it=True)


def test_a_local_rule_only_tightens_and_never_closes_help():
    def may(kind, value="", **different):
        return protocols.may_tighten(**{"is_ours": True, "is_there": False} | different, kind=kind, value=value).is_yes

    assert may("no_grace")
    assert may("never_for", "care")
    assert not may("never_for", "safeguarding")
    assert not may("never_for", "access")
    assert may("override_hours", "24")
    assert not any(may("override_hours", hours) for hours in ("72", "0", "-1", "many", "²"))
    assert not may("no_grace", is_there=True)
    assert not may("no_grace", is_ours=False)


def keys(agency, mode, *purposes):
    return {one.key for one in offered(agency=agency, mode=mode, purposes=purposes)}


def test_a_public_authority_is_offered_its_public_task_and_no_legitimate_interest():
    council = keys("local_authority", "inform", "safeguarding")
    charity = keys("charity", "inform", "safeguarding")

    assert "public_task" in council
    assert not council & {"recognised_interest", "legitimate_interests"}
    assert {"recognised_interest", "legitimate_interests"} <= charity
    assert "public_task" not in charity


def test_a_recognised_interest_serves_safeguarding_and_nothing_beside_it():
    assert "recognised_interest" not in keys("charity", "inform", "safeguarding", "care")
    assert "recognised_interest" not in keys("charity", "inform", "early_help")


def test_where_people_are_asked_their_yes_is_the_basis_and_where_they_are_told_it_is_not():
    assert keys("charity", "consent", "care") == {"consent"}
    assert "consent" not in keys("charity", "inform", "care")


def test_an_agency_of_an_unknown_kind_is_offered_nothing():
    assert keys("", "inform", "care") == set()


def test_what_is_not_offered_says_why():
    told = why_not(BASES["recognised_interest"], agency="police", mode="inform", purposes=["crime"])

    assert str(told) == "A public authority cannot use it for its tasks."


def test_only_what_is_sensitive_needs_a_condition():
    assert conditions(uses=[("care", "identity")], mode="inform") == []
    assert Condition.CARE in conditions(uses=[("care", "health")], mode="inform")


def test_crimes_need_a_condition_for_crimes():
    found = conditions(uses=[("crime", "crime")], mode="inform")

    assert Condition.UNLAWFUL_ACTS in found
    assert Condition.CARE not in found


def test_the_condition_of_safeguarding_serves_safeguarding_only():
    assert Condition.SAFEGUARDING not in conditions(uses=[("early_help", "health")], mode="inform")
    assert Condition.SAFEGUARDING in conditions(uses=[("safeguarding", "health"), ("care", "identity")], mode="inform")


def test_with_consent_what_is_sensitive_needs_an_explicit_yes():
    assert conditions(uses=[("care", "health")], mode="consent") == [Condition.EXPLICIT]
    assert Condition.EXPLICIT not in conditions(uses=[("care", "health")], mode="inform")
