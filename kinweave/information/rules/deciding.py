"""May I share this? The gates, the override, the referral that nothing holds up, and the one answer."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from kinweave.information.rules import gates
from kinweave.information.rules.answers import Answer, Condition, Finding, Gate, Step
from kinweave.information.rules.facts import Asked, Facts, Known

YES, WITH, STEP = Answer.ALLOW, Answer.ALLOW_WITH, Answer.STEP
LIFTED = frozenset({Gate.PROTOCOL, Gate.BASIS, Gate.AGREEMENT, Gate.OTHERS, Gate.ORIGIN})

SIGN_OFF = Finding(Gate.OVERRIDE, "unsigned", STEP, ("R16", "R17"), (Step.SIGN_OFF,))
OVERRIDDEN = Finding(
    Gate.OVERRIDE,
    "valid",
    WITH,
    ("R16", "R17"),
    (),
    (Condition.RECORD, Condition.TELL_SOURCE, Condition.TELL_PERSON_LATER, Condition.REVIEW),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, and every gate that is not plainly yes, the most severe first (R20).

    `raised` are the gates that an override or R18 lifted: their findings say what they were.
    """

    answer: Answer
    findings: tuple[Finding, ...] = ()
    raised: tuple[Gate, ...] = ()

    @property
    def may_go(self) -> bool:
        """Whether it may go, with conditions or without."""
        return self.answer >= WITH

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is needed first, each once."""
        return tuple(dict.fromkeys(step for one in self.findings if one.answer < WITH for step in one.steps))

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What goes along."""
        return tuple(dict.fromkeys(one for finding in self.findings for one in finding.conditions))


_EVERY = [one for one in vars(gates).values() if isinstance(one, Finding)]
_LIFTABLE = [one for one in _EVERY if one.gate in LIFTED and one.answer < WITH]
_UNTIL_SIGNED = {one: replace(one, answer=STEP, steps=(Step.SIGN_OFF,)) for one in _LIFTABLE if one.answer < STEP}
_BY_OVERRIDE = {
    one: replace(one, answer=WITH, clauses=(*one.clauses, "R16"), steps=(), conditions=OVERRIDDEN.conditions)
    for one in _LIFTABLE
}
_URGENT = (Condition.RECORD, Condition.REVIEW_WITHIN_A_DAY)
_ALSO = {gates.OUTSIDE: (Condition.TELL_SOURCE,), gates.UNSURE: (Condition.ADDRESS_MASKED,)}
_BY_PROTECTION = {
    one: replace(one, answer=WITH, clauses=(*one.clauses, "R18"), steps=(), conditions=_URGENT + _ALSO.get(one, ()))
    for one in (*_LIFTABLE, gates.LAW_UNCLEAR, gates.CONFLICT, gates.UNSURE)
}


def decide(facts: Facts) -> Verdict:
    """May this item go? The least answer of all gates, after a referral to protect and after the override.

    Criterion: 003-P23.
    """
    found = (
        gates.law(facts),
        gates.retention(facts),
        gates.worker(facts),
        gates.recipient(facts),
        gates.protocol(facts),
        gates.basis(facts),
        gates.agreement(facts),
        gates.others(facts),
        gates.origin(facts),
        gates.minimum(facts),
        gates.security(facts),
    )
    protects = is_protection(facts)
    return weighed(found, facts.asked, protects, protects and facts.is_mask_settled)


def is_protection(facts: Facts) -> bool:
    """Whether this is a safeguarding referral that nothing holds up. R18."""
    return facts.is_protection and facts.known is Known.VERIFIED


def weigh(found: tuple[Finding, ...], asked: Asked, protects: bool, is_mask_settled: bool) -> Verdict:
    """What comes of what the gates say, in whatever order they say it."""
    short = [one for one in found if one.answer is not YES]
    after = [_protected(one, is_mask_settled) for one in short] if protects else short
    lifted = [_overridden(one, asked) for one in after]
    raised = tuple(one.gate for one in lifted if one.answer is WITH and one not in short)
    told = sorted(lifted + _override(after, asked), key=lambda one: one.answer)
    return Verdict(told[0].answer if told else YES, tuple(told), raised)


weighed = lru_cache(maxsize=4096)(weigh)  # findings are of a fixed list, so most are the same as some moments ago


def _protected(finding: Finding, is_mask_settled: bool) -> Finding:
    """What a referral to protect raises: what is unsure, once the sender settled it. R18."""
    if finding is gates.UNSURE and not is_mask_settled:
        return finding
    return _BY_PROTECTION.get(finding, finding)


def _overridden(finding: Finding, asked: Asked) -> Finding:
    if asked is Asked.VALID:
        return _BY_OVERRIDE.get(finding, finding)
    return _UNTIL_SIGNED.get(finding, finding) if asked is Asked.UNSIGNED else finding


def _override(found: list[Finding], asked: Asked) -> list[Finding]:
    """The gate of the override itself: a valid one is always a condition; an unsigned one a step where needed."""
    if asked is Asked.VALID:
        return [OVERRIDDEN]
    is_needed = any(one.gate in LIFTED and one.answer < WITH for one in found)
    return [SIGN_OFF] if asked is Asked.UNSIGNED and is_needed else []


def bundled(answers: Iterable[Answer]) -> Answer:
    """The answer for several items: share with conditions, when a part of them may go, and the least otherwise."""
    each = list(answers)
    return max(min(each), WITH) if max(each) >= WITH else min(each)
