"""The override that counts for a question, and how it stands. R16, R17."""

from typing import Any
from uuid import UUID

from kinweave.agreements.terms import Purpose
from kinweave.information.gathering import Found
from kinweave.information.models import Override, Recipient
from kinweave.information.question import Question
from kinweave.information.rules import Asked, Signed, asked_for
from kinweave.parties.models import Party

BEST_FIRST = (Asked.VALID, Asked.UNSIGNED, Asked.NOT_ASKED)
Role = Recipient.Role


def override_for(question: Question, found: Found) -> tuple[Override | None, Asked]:
    """The override that stands best for this person, item and recipient; nothing when none counts."""
    if question.purpose != Purpose.SAFEGUARDING:
        return None, Asked.NOT_ASKED
    theirs = [one for one in found.overrides if one.person.human == question.item.person.human]
    each = [(one, asked_for(_signed(one, question, found), question.at)) for one in theirs]
    best = min(each, key=lambda pair: (BEST_FIRST.index(pair[1]), str(pair[0].pk)), default=(None, Asked.NOT_ASKED))
    return best if best[1] is not Asked.NOT_ASKED else (None, Asked.NOT_ASKED)


def _signed(one: Any, question: Question, found: Found) -> Signed:
    """The override as the rule asks about it, as it was known at the instant."""
    known = min(question.known, question.at)
    named = {row.party__human for row in found.of("named", concern_id=one.concern_id)}  # whoever holds their row
    is_approved = one.approved_at is not None and one.approved_at <= known
    return Signed(
        is_concern_open=one.concern.resolved_on is None or one.concern.resolved_on > question.on,
        says_why=all(words.strip() for words in (one.reason, one.why_not_asked, one.harm, one.necessity)),
        covers_item=bool(found.of("overridden", override_id=one.pk, item_id=question.item.pk)),
        covers_recipient=one.recipient_id == question.recipient.pk,
        is_recipient_safeguarding=question.recipient.role in (Role.SAFEGUARDING, Role.DUTY),
        requested_by=one.requested_by.human,
        approved_by=one.approved_by.human if is_approved else None,
        has_role=one.is_lead,
        is_signer_named=one.is_named or _is_about(one, one.approved_by, named),
        is_requester_named=one.is_asker_named or _is_about(one, one.requested_by, named),
        is_declined=one.declined_at is not None and one.declined_at <= known,
        valid_until=one.valid_until,
    )


def _is_about(one: Any, who: Party | None, named: set[UUID]) -> bool:
    """Whether the concern is about who signed or who asked, or names them."""
    about = one.concern.about_party
    return who is not None and (who.human in named or (about is not None and about.human == who.human))
