"""Whether an override is valid: signed by a different person in the right role, and in time. R16, R17."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.information.rules.facts import Asked

LASTS_HOURS = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """An override as the rule asks about it. Humans, not accounts: one human may have several rows."""

    is_concern_open: bool
    says_why: bool  # reason, why the person was not asked, harm and necessity
    covers_item: bool
    covers_recipient: bool
    is_recipient_safeguarding: bool
    requested_by: UUID
    approved_by: UUID | None
    has_role: bool  # the signer is a safeguarding lead
    is_signer_named: bool  # in the concern
    is_requester_named: bool = False  # in the concern
    is_declined: bool
    valid_until: datetime


def asked_for(override: Signed | None, at: datetime) -> Asked:
    """How an override stands at an instant: one that ran out, was declined or lacks something counts for nothing."""
    if override is None or not _is_complete(override) or override.is_declined or override.valid_until <= at:
        return Asked.NOT_ASKED
    return Asked.VALID if _is_signed(override) else Asked.UNSIGNED


def _is_complete(one: Signed) -> bool:
    covers = one.covers_item and one.covers_recipient and one.is_recipient_safeguarding
    return covers and one.is_concern_open and one.says_why and not one.is_requester_named


def _is_signed(one: Signed) -> bool:
    if one.approved_by is None or one.approved_by == one.requested_by:
        return False
    return one.has_role and not one.is_signer_named


def may_sign(one: Signed, *, asked_themself: bool, at: datetime) -> Decision:
    """Decide whether somebody may sign an override. Criterion: 003-P24."""
    if asked_themself:
        return refuse("Nobody signs what they asked for themselves.", "003-P24", way_forward="Ask another lead.")
    if not one.has_role or one.is_signer_named:
        return refuse("A safeguarding lead signs this.", "003-P24", way_forward="Ask the safeguarding lead.")
    if one.is_declined or one.approved_by is not None:
        return refuse("This was answered already.", "003-P24")
    if one.valid_until <= at:
        return refuse("The time for this has run out.", "003-P24", way_forward="Ask for it again.")
    if not one.is_concern_open:
        return refuse("The concern it rests on is closed.", "003-P24")
    if one.is_requester_named:
        return refuse("Somebody whom the concern is about asked for this.", "003-P24")
    return allow("It may be signed.", "003-P24")


def may_ask(
    *,
    says_why: bool,
    is_recipient_safeguarding: bool,
    is_concern_open: bool,
    valid_until: datetime,
    at: datetime,
    hours: int,
) -> Decision:
    """Decide whether an override may be asked for. An organisation may shorten its time, never lengthen it."""
    if not is_concern_open:
        return step("An override rests on an open concern.", "003-P24", way_forward="Raise a concern first.")
    if not says_why:
        return step("Write the reason, why the person was not asked, the harm, and why it is needed.", "003-P24")
    if not is_recipient_safeguarding:
        return step("An override goes to a safeguarding contact.", "003-P24", way_forward="Choose one.")
    if valid_until <= at:
        return step("Choose a time that is still to come.", "003-P24")
    if valid_until > at + timedelta(hours=min(hours, LASTS_HOURS)):
        return step("An override lasts at most three days, or less where your service says so.", "003-P24")
    return allow("It can be asked for.", "003-P24")


def may_decline(*, because: str) -> Decision:
    """Decide whether an override may be declined: with a reason. Criterion: 003-P24."""
    return allow("It is kept.", "003-P24") if because.strip() else step("Write why you do not sign it.", "003-P24")
