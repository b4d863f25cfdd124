"""What a rule says, and what happens when it does not say yes."""

import pytest

from kinweave.foundation import Answer, Refused, allow, refuse, require, step


def test_a_yes_lets_an_act_go_on():
    decision = allow("The circle is open.", "000-P6")

    assert require(decision) is decision
    assert (decision.answer, decision.is_yes, decision.criterion) == (Answer.ALLOW, True, "000-P6")


@pytest.mark.parametrize("say", [step, refuse])
def test_anything_else_stops_an_act_and_gives_the_reason_and_the_way_forward(say):
    decision = say("The lead has to agree.", "000-P7", way_forward="Ask the lead.")

    with pytest.raises(Refused, match="The lead has to agree") as refused:
        require(decision)

    assert refused.value.decision is decision
    assert not decision.is_yes
    assert decision.way_forward == "Ask the lead."
