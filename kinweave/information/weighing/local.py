"""What an organisation tightened for itself. There is no way to loosen anything. R30."""

from dataclasses import dataclass

from kinweave.agreements.models import LocalRule
from kinweave.agreements.terms import SAFETY, Channel
from kinweave.information.gathering import Found
from kinweave.information.question import Question

Kind = LocalRule.Kind
GRACE_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Local:
    """What holds here."""

    grace_months: int = GRACE_MONTHS
    least_channel: int = 0
    is_closed: bool = False


def safety(channel: str) -> int:
    """How safe a way is; one that is not listed is the least safe."""
    return SAFETY[Channel(channel)] if channel in Channel else 0


def local(question: Question, found: Found) -> Local:
    """What the organisation that shares has tightened."""
    rules = [(row.kind, row.value) for row in found.of("local", holder_id=question.item.holder_id)]
    channels = [safety(value) for kind, value in rules if kind == Kind.CHANNEL]
    closed = {(Kind.NEVER_FOR, question.purpose), (Kind.NEVER_THIS, question.item.category)}
    return Local(
        grace_months=0 if any(kind == Kind.NO_GRACE for kind, _ in rules) else GRACE_MONTHS,
        least_channel=max(channels, default=0),
        is_closed=bool(closed & set(rules)),
    )
