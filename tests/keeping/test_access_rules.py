"""What is allowed with a request to see what is kept, without a database: every missing thing stops the step alone."""

from datetime import date, timedelta

import pytest

from kinweave.keeping.rules import access as rules
from kinweave.parties.models.withholding import Exemption

DAY = date(2026, 10, 14)
LATER = DAY + timedelta(days=1)
STEPS = {
    "may_ask": ({"has_open": False, "received_on": DAY, "on": DAY, "speaks_about_it": True},
                {"has_open": True, "received_on": LATER, "speaks_about_it": False}),
    "may_know": ({"is_open": True, "is_known": False, "how": "Known", "known_on": DAY, "received_on": DAY, "on": DAY},
                 {"is_open": False, "is_known": True, "how": " ", "known_on": LATER, "received_on": LATER}),
    "may_question": ({"is_open": True, "words": "Which year?", "is_waiting": False},
                     {"is_open": False, "words": "", "is_waiting": True}),
    "may_take_answer": ({"is_waiting": True, "asked_on": DAY, "answered_on": DAY, "answer": "2026", "on": DAY},
                        {"is_waiting": False, "asked_on": LATER, "answered_on": LATER, "answer": " "}),
    "may_lengthen": ({"is_open": True, "months": 2, "because": "Much", "first_month_ends_on": DAY, "already": 0,
                      "on": DAY},
                     {"is_open": False, "months": 3, "because": "", "first_month_ends_on": None, "already": 1,
                      "on": LATER}),
    "may_decide_about_others": ({"is_open": True, "words": "Marcus", "decision": "balance", "because": "Fair"},
                                {"is_open": False, "words": " ", "because": ""}),
    "may_leave_out": ({"is_open": True, "sections": 1, "under": "harm", "because": "Harm", "asked_of": "Dr Moss"},
                      {"is_open": False, "sections": 0, "under": "", "because": "", "asked_of": " "}),
    "may_answer_harm": ({"is_waiting": True, "words": "It would"}, {"is_waiting": False, "words": ""}),
    "may_prepare": (
        {"is_open": True, "is_identity_known": True, "is_waiting": False, "undecided": 0, "unanswered": 0},
        {"is_open": False, "is_identity_known": False, "is_waiting": True, "undecided": 1, "unanswered": 1},
    ),
    "may_check": ({"is_open": True, "is_prepared": True, "prepared_it": False, "leads": True, "is_same": True},
                  {"is_open": False, "is_prepared": False, "prepared_it": True, "leads": False, "is_same": False}),
    "may_have": ({"is_open": True, "speaks_about_it": True}, {"is_open": False, "speaks_about_it": False}),
    "may_take": ({"is_checked": True, "is_same": True}, {"is_checked": False, "is_same": False}),
    "may_give": ({"is_open": True, "is_checked": True, "is_same": True, "how": "By hand", "to_whom": "Danny"},
                 {"is_open": False, "is_checked": False, "is_same": False, "how": " ", "to_whom": ""}),
    "may_close": ({"is_open": True, "outcome": "withdrawn", "because": "He rang"},
                  {"is_open": False, "outcome": "given", "because": " "}),
}  # fmt: skip
WRONG = [(name, {key: value}) for name, (_right, wrong) in STEPS.items() for key, value in wrong.items()]


@pytest.mark.parametrize("name", STEPS)
def test_with_everything_there_it_is_allowed(name):
    assert getattr(rules, name)(**STEPS[name][0]).is_yes


@pytest.mark.parametrize(("name", "wrong"), WRONG, ids=[f"{name}-{next(iter(wrong))}" for name, wrong in WRONG])
def test_one_thing_missing_stops_it(name, wrong):
    decision = getattr(rules, name)(**STEPS[name][0] | wrong)

    assert not decision.is_yes
    assert decision.criterion == "003-P26"


def test_a_professional_is_asked_for_every_ground_of_serious_harm_and_for_no_other():
    facts = STEPS["may_leave_out"][0] | {"asked_of": ""}

    needs = {ground for ground in Exemption.values if not rules.may_leave_out(**facts | {"under": ground}).is_yes}

    assert needs == {"harm", "health", "education"}
