"""What is known when Ana, Mia's key person, asks whether a note about attendance may go to Hana, for early help."""

from dataclasses import replace
from datetime import date, timedelta

from kinweave.information.rules import (
    Answer,
    Chain,
    Facts,
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
    Verdict,
    decide,
)

TODAY = date(2026, 10, 14)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
EARLY_HELP = Terms(
    starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31), review_on=date(2026, 12, 31), mode=Mode.INFORM
)
COMMUNITY = replace(EARLY_HELP, mode=Mode.CONSENT)
ALL_WELL = Facts(
    on=TODAY,
    is_purpose_listed=True,
    law=Law.CLEAR,
    keep_until=TOMORROW,
    hand=Hand.WORKS_WITH,
    known=Known.VERIFIED,
    terms=EARLY_HELP,
    sensitivity=Sensitivity.ORDINARY,
    stands=Stands.INFORMED,
    others=Others.NONE,
    chain=Chain.INSIDE,
    mask=Mask.NONE,
    channel=4,
    least_channel=4,
)


def asked(**differs) -> Verdict:
    """The answer, where something is otherwise than well."""
    return decide(replace(ALL_WELL, **differs))


def under(terms: Terms = COMMUNITY, stands: Stands = Stands.AGREED, on: date = TODAY, **differs) -> Verdict:
    """The answer where the protocol is otherwise: what stands, on which day, and what differs in the protocol."""
    return decide(replace(ALL_WELL, terms=replace(terms, **differs), stands=stands, on=on, keep_until=None))


def said(verdict: Verdict) -> list[str]:
    """Each gate that is not plainly yes, with its state."""
    return [finding.key for finding in verdict.findings]


def gates(verdict: Verdict) -> set[Gate]:
    """The gates that are not plainly yes."""
    return {finding.gate for finding in verdict.findings}


REFUSE, STEP, WITH, ALLOW = Answer
