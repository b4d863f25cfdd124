"""Each kind of restriction has its own must-haves, and each is tried without."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kinweave.circles.rules.restrictions import Case, last_day, may_impose, may_lift, stops
from kinweave.foundation.decision import Answer

TODAY = date(2026, 10, 14)
SOON = TODAY + timedelta(days=14)
ANY = {
    "what": "contact", "scope": "no_contact", "on": TODAY, "starts_on": TODAY, "review_on": SOON,
    "basis": "Family Law Act 1996, section 42", "plain": "Gary may not come near you. A judge said so.",
}  # fmt: skip
COURT = Case(
    kind="court", **ANY, issuer="Ashby Vale Family Court", decided_on=TODAY, document="Safe, file 12",
    terms="He shall not contact her.", ends_on=TODAY + timedelta(days=365),
)  # fmt: skip
OWN = Case(kind="own", **ANY, own_words="I do not want him to ring me.")
BEST = Case(
    kind="best_interests", **(ANY | {"scope": "supervised"}), cannot_decide=True, has_best_interests=True,
    is_approved=True,
)  # fmt: skip
BORN_LATELY = date(2034, 5, 1)  # an adult on that day
PARENT = Case(
    kind="parent", **(ANY | {"scope": "supervised"}), adult_on=BORN_LATELY, legal_status="Lives with her mother",
    decision_maker="Her mother",
)  # fmt: skip
IN_CARE = replace(PARENT, kind="in_care", legal_status="Care order", decision_maker="Ashby Vale Council")
SERVICE = Case(kind="service", **(ANY | {"scope": "limits"}), premises="Our hall in Mill Street")
WHOLE = {"court": COURT, "own": OWN, "best": BEST, "parent": PARENT, "in care": IN_CARE, "service": SERVICE}


@pytest.mark.parametrize("case", WHOLE.values(), ids=WHOLE)
def test_a_restriction_with_all_it_must_have_may_be_put_in_force(case):
    assert may_impose(case).is_yes


@pytest.mark.parametrize("case", WHOLE.values(), ids=WHOLE)
@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ({"basis": ""}, "legal basis"),
        ({"plain": ""}, "plain words"),
        ({"review_on": TODAY}, "review date after"),
        ({"review_on": TODAY + timedelta(days=366)}, "within a year"),
        ({"ends_on": TODAY}, "last day"),
        ({"lead_is_named": True}, "another lead"),
        ({"is_against_themself": True}, "themself"),
    ],
)
def test_every_restriction_has_a_basis_plain_words_a_review_and_a_lead_it_does_not_name(case, lacking, said):
    answer = may_impose(replace(case, **lacking))

    assert not answer.is_yes
    assert said in answer.reason


@pytest.mark.parametrize(
    ("case", "lacking", "said"),
    [
        (COURT, {"issuer": ""}, "which court"),
        (COURT, {"decided_on": None}, "what day"),
        (COURT, {"decided_on": SOON}, "still to come"),
        (COURT, {"document": ""}, "Add the order"),
        (COURT, {"terms": ""}, "exact terms"),
        (COURT, {"ends_on": None}, "last day"),
        (OWN, {"own_words": ""}, "own words"),
        (BEST, {"has_best_interests": False}, "best-interests decision"),
        (BEST, {"is_approved": False}, "manager"),
        (BEST, {"review_on": TODAY + timedelta(days=29)}, "28 days"),
        (BEST, {"somebody_objects": True}, "may need the court"),
        (BEST, {"scope": "no_contact"}, "may need the court"),
        (PARENT, {"legal_status": ""}, "legal status"),
        (PARENT, {"decision_maker": ""}, "who decides"),
        (PARENT, {"is_against_parent": True}, "keep a parent away"),
        (IN_CARE, {"legal_status": ""}, "legal status"),
        (IN_CARE, {"decision_maker": ""}, "who decides"),
        (IN_CARE, {"is_against_parent": True}, "keep a parent away"),
        (SERVICE, {"premises": ""}, "premises"),
        (SERVICE, {"scope": "no_contact"}, "own premises"),
        (SERVICE, {"what": "whereabouts"}, "own premises"),
    ],
)
def test_each_must_have_of_each_kind_is_asked_for(case, lacking, said):
    answer = may_impose(replace(case, **lacking))

    assert not answer.is_yes
    assert said in answer.reason


@pytest.mark.parametrize("case", [BEST, PARENT, IN_CARE], ids=["best", "parent", "in care"])
@pytest.mark.parametrize("adult_on", [None, TODAY, TODAY - timedelta(days=4000)])
def test_no_agency_decides_over_the_contacts_of_an_adult_who_is_not_found_unable_to(case, adult_on):
    answer = may_impose(replace(case, adult_on=adult_on, cannot_decide=False))

    assert answer.answer is Answer.REFUSE
    assert "staying safe" in answer.way_forward


def test_a_court_an_own_choice_and_a_services_rule_are_not_agency_decisions():
    assert all(may_impose(replace(case, adult_on=None, cannot_decide=False)).is_yes for case in (COURT, OWN, SERVICE))


def test_legal_advice_lets_a_disputed_best_interests_decision_go_on():
    disputed = replace(BEST, scope="no_contact", somebody_objects=True, legal_advice="Our solicitor, today")

    assert may_impose(disputed).is_yes


@pytest.mark.parametrize("case", [BEST, PARENT, IN_CARE], ids=["best", "parent", "in care"])
def test_where_the_law_of_a_nation_is_not_prepared_no_rule_of_another_is_used(case):
    assert "this nation" in may_impose(replace(case, nation_is_ready=False)).reason


def test_an_arrangement_for_a_child_ends_on_the_day_they_are_an_adult():
    assert last_day(PARENT) == BORN_LATELY
    assert last_day(replace(PARENT, ends_on=SOON)) == SOON
    assert last_day(OWN) is None


@pytest.mark.parametrize(
    ("scope", "how", "supervised", "does"),
    [
        ("no_contact", "letters", True, True),
        ("indirect", "letters", False, False),
        ("indirect", "remote", False, True),
        ("remote", "remote", False, False),
        ("remote", "face", True, True),
        ("supervised", "face", False, True),
        ("supervised", "face", True, False),
        ("limits", "face", False, False),
        ("topics", "face", False, False),
    ],
)
def test_what_a_restriction_stops(scope, how, supervised, does):
    assert stops(scope=scope, how=how, is_supervised=supervised) is does


def test_one_lifts_ones_own_choice_and_a_manager_the_rest():
    assert may_lift(kind="own", by_the_person=True, is_lead=False, words="I changed my mind").is_yes
    assert not may_lift(kind="own", by_the_person=False, is_lead=True, words="It is over").is_yes
    assert may_lift(kind="court", by_the_person=False, is_lead=True, words="The order ended early").is_yes
    assert not may_lift(kind="court", by_the_person=True, is_lead=False, words="I do not like it").is_yes
    assert not may_lift(kind="own", by_the_person=True, is_lead=False, words=" ").is_yes
