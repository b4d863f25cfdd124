"""What is kept to be shared says what it is, when it was true, and what its source allows."""

import pytest

from kinweave.foundation import Answer, allow
from kinweave.information.rules.items import may_keep, may_label
from kinweave.information.rules.labels import LABELS
from tests.information.rules.asking import TODAY, TOMORROW, YESTERDAY

WHOLE = {
    "title": "Days",
    "text": "She came on Monday.",
    "true_on": TODAY,
    "keep_until": TODAY,
    "labels": ["amber"],
    "on": TODAY,
}
SAY_WHAT = "Give it a heading, and write what it says."


@pytest.mark.parametrize("differs", [{}, {"keep_until": None}, {"keep_until": TOMORROW}, {"labels": []}])
def test_it_can_be_kept(differs):
    assert may_keep(**WHOLE | differs) == allow("It can be kept.", "003-P23")


@pytest.mark.parametrize(
    ("differs", "reason"),
    [
        ({"title": " "}, SAY_WHAT),
        ({"text": " "}, SAY_WHAT),
        ({"true_on": TOMORROW}, "The day on which it was true lies ahead. Check the day."),
        ({"keep_until": YESTERDAY}, "Its last day is over. Choose how long it is kept."),
        ({"labels": ["red", ""]}, "Say what its source allows: choose a label for each agency it came through."),
    ],
)
def test_something_is_missing(differs, reason):
    decision = may_keep(**WHOLE | differs)

    assert (decision.answer, decision.reason, decision.criterion) == (Answer.STEP, reason, "003-P23")


@pytest.mark.parametrize(
    ("label", "chain"), [("clear", []), ("amber", ["green"]), ("amber", ["amber"]), ("red", ["amber", "green"])]
)
def test_whoever_received_it_may_be_stricter(label, chain):
    assert may_label(label, iter(chain), LABELS) == allow("It can be labelled.", "003-P23")


@pytest.mark.parametrize(("label", "chain"), [("clear", ["green"]), ("amber", ["green", "red", "clear"])])
def test_only_the_source_lets_it_go_further(label, chain):
    decision = may_label(label, chain, LABELS)

    assert (decision.answer, decision.criterion) == (Answer.REFUSE, "003-P23")
    assert (decision.reason, decision.way_forward) == ("Only its source lets it go further.", "Ask the source.")
