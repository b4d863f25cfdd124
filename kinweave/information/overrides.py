"""An override as the rules ask about it: who asked, who signed or would sign, and what it covers."""

from datetime import date
from uuid import UUID

from kinweave.access.models import Post
from kinweave.access.roles import SAFEGUARDING_LEAD
from kinweave.concerns.models import Concern
from kinweave.foundation import Viewer
from kinweave.information.models import Item, Override, Recipient
from kinweave.information.rules import Signed
from kinweave.parties.models import Party


def signed(
    override: Override, *, item: Item | None = None, recipient: Recipient | None = None, by: Viewer | None = None
) -> Signed:
    """What the rule is asked: about who signed it, or about somebody (`by`) who is about to."""
    signer = by.person_id if by else override.approved_by_id
    on = by.on if by else (override.approved_at or override.requested_at).date()
    covered = set(override.items.values_list("item", flat=True)) if item else set()
    return Signed(
        is_concern_open=override.concern.resolved_on is None,
        says_why=all((override.reason, override.why_not_asked, override.harm, override.necessity)),
        covers_item=item is None or item.pk in covered,
        covers_recipient=recipient is None or recipient.pk == override.recipient_id,
        is_recipient_safeguarding=override.recipient.role in (Recipient.Role.SAFEGUARDING, Recipient.Role.DUTY),
        requested_by=override.requested_by.human,
        approved_by=override.approved_by.human if override.approved_by else None,
        has_role=has_role(signer, override.holder_id, on),
        is_signer_named=is_named(override.concern, signer),
        is_requester_named=is_named(override.concern, override.requested_by_id),
        is_declined=override.declined_at is not None,
        valid_until=override.valid_until,
    )


def has_role(signer: UUID | None, organisation_id: UUID, on: date) -> bool:
    """Whether somebody was a safeguarding lead here on a day, confirmed."""
    posts = Post.objects.at(organisation_id).confirmed().current(on)
    return bool(posts.filter(person=signer, role_key=SAFEGUARDING_LEAD.key).exists()) if signer else False


def is_named(concern: Concern, signer: UUID | None) -> bool:
    """Whether a concern names somebody, or the human behind another row of theirs."""
    if signer is None:
        return False
    human = Party.objects.values_list("human", flat=True).get(pk=signer)
    named = set(concern.named.values_list("party__human", flat=True))
    return human in named or (concern.about_party is not None and concern.about_party.human == human)
