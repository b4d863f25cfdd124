"""Which protocol or one-off carries a sharing best. The order in which they were entered changes nothing. R6, I25."""

from collections.abc import Sequence

from kinweave.information.rules import gates
from kinweave.information.rules.answers import Answer, Finding, Gate
from kinweave.information.rules.deciding import Verdict, decide
from kinweave.information.rules.facts import Facts

# from the farthest: what another purpose serves is no help; what has only run out is nearly there
NEARNESS = (
    gates.NO_PROTOCOL,
    gates.OTHER_PURPOSE,
    gates.CLOSED,
    gates.OTHER_PEOPLE,
    gates.OTHER_CATEGORY,
    gates.NOT_YET,
    gates.UNSIGNED,
    gates.LONG_OVERDUE,
    gates.ENDED,
    gates.SUSPENDED,
    gates.OVERDUE,
    gates.IN_FORCE,
)


def closest(each: Sequence[tuple[str, Facts]]) -> tuple[int, Verdict]:
    """The place of the best of several (key, facts), and its verdict: another agreement never lowers the answer."""
    weighed = [(place, key, facts, decide(facts)) for place, (key, facts) in enumerate(each)]
    best = max(weighed, key=lambda one: (*_worth(one[2], one[3]), one[1]))
    return best[0], best[3]


def _worth(facts: Facts, verdict: Verdict) -> tuple[Answer, int, int, Answer, Answer, int]:
    """The answer; then the protocol's own gate; then how much is held up; then basis and agreement."""
    protocol = gates.protocol(facts)
    waits = [one for one in verdict.findings if one.answer < Answer.ALLOW_WITH and one.gate is not Gate.OVERRIDE]
    agreed = gates.agreement(facts).answer
    return verdict.answer, int(protocol.answer), _nearness(protocol), gates.basis(facts).answer, agreed, -len(waits)


def _nearness(protocol: Finding) -> int:
    return NEARNESS.index(protocol)
