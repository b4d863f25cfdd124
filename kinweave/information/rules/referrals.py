"""What is allowed with referrals. A referral is never delayed: what keeps somebody safe goes at once, with a reason."""

from dataclasses import dataclass
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

OUTCOME_WITHIN_DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """What is known of a referral that is about to go."""

    was_sent: bool
    agreed_how: str
    agreed_on: date | None
    without_because: str
    without_basis: str
    sent_how: str
    on: date


def may_send(going: Going) -> Decision:
    """Decide whether a referral may go: with the person's agreement, or with a reason and a ground without it.

    Nothing else is asked for: neither an approval nor a waiting time. Criterion: 002-P24.
    """
    if going.was_sent:
        return refuse(
            "This was sent already. What went cannot be changed.", "002-P24", way_forward="Begin another referral."
        )
    if not going.sent_how.strip():
        return step("Write how you send it.", "002-P24")
    if going.agreed_how.strip() or going.agreed_on:
        return _with_agreement(going)
    if not going.without_because.strip() or not going.without_basis:
        return step(
            "Write how and when the person agreed. Without that, write why it goes, and choose the legal ground.",
            "002-P24",
        )
    return allow("It may go without their agreement, for the reason that was written.", "002-P24")


def _with_agreement(going: Going) -> Decision:
    if not going.agreed_how.strip() or going.agreed_on is None:
        return step("Write both how the person agreed, and when.", "002-P24")
    if going.agreed_on > going.on:
        return step("The day they agreed is still to come. Check the date.", "002-P24")
    return allow("They agreed.", "002-P24")


def may_choose(*, was_sent: bool) -> Decision:
    """Decide whether the items of a referral may still be chosen. Criterion: 002-P24."""
    if was_sent:
        return refuse(
            "This was sent already. What went cannot be changed.", "002-P24", way_forward="Begin another referral."
        )
    return allow("Nothing has gone yet.", "002-P24")


def may_say_outcome(*, sent_on: date | None, outcome_on: date, on: date) -> Decision:
    """Decide whether what came of a referral may be recorded. Criterion: 002-P24."""
    if sent_on is None:
        return step("Send it first.", "002-P24")
    if not sent_on <= outcome_on <= on:
        return step("The day of the answer is between the day it was sent and today.", "002-P24")
    return allow("It can be recorded.", "002-P24")
