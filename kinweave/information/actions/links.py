"""A link for one recipient outside, and its code: given by telephone, five tries, one hour. R19. Criterion: 003-P23."""

import hmac
import secrets
from datetime import date, timedelta

from kinweave.agreements.terms import Channel
from kinweave.foundation import Viewer, require
from kinweave.foundation.decision import Decision
from kinweave.foundation.recognising import recognised
from kinweave.information.models import OutsideLink, Passing
from kinweave.information.rules.receiving import TRIES, may_enter, may_make_link
from kinweave.parties.records import alone_with, stamped
from kinweave.trail.acts import act, note

LINK_LASTS = timedelta(days=14)
CODE_LASTS = timedelta(hours=1)
DIGITS = 6


@act
def make_link(*, passing: Passing, on: date, by: Viewer) -> tuple[OutsideLink, str]:
    """Make a link for the recipient of a passing; an earlier one ends. Gives the row, and the secret, which the
    row does not hold."""
    alone_with(passing)
    require(may_make_link(went_by_link=passing.channel == Channel.LINK))
    OutsideLink.objects.filter(passing=passing, ended_at__isnull=True).update(ended_at=by.at)
    secret = secrets.token_urlsafe(32)
    link = OutsideLink.objects.create(
        passing=passing,
        link_hash=recognised(secret),
        until=by.at + LINK_LASTS,
        holder_id=passing.holder_id,
        **stamped(by),
    )
    note("made a link", link, by=by, holder_id=passing.sender_id)
    return link, secret


@act
def make_code(*, link: OutsideLink, on: date, by: Viewer) -> str:
    """Make a code for a link, to be told by telephone on the published number. Gives it once."""
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    link.code_hash, link.code_until, link.tries = recognised(f"{link.pk}:{code}"), by.at + CODE_LASTS, 0
    link.save(update_fields=["code_hash", "code_until", "tries"])
    note("made a code", link, by=by, holder_id=link.passing.sender_id)
    return code


@act
def try_code(*, link: OutsideLink, code: str, on: date, by: Viewer) -> Decision:
    """Try a code. A wrong one counts; after five, or an hour, a new one is needed."""
    alone_with(link)
    link.refresh_from_db()
    is_right = hmac.compare_digest(link.code_hash, recognised(f"{link.pk}:{code.strip()}"))
    decision = may_enter(
        is_ended=link.ended_at is not None,
        is_over=by.at >= link.until,
        tries=link.tries,
        has_code=bool(link.code_hash) and link.code_until is not None and by.at < link.code_until,
        is_right=is_right,
    )
    if link.tries >= TRIES:
        return decision
    link.tries += 1
    link.save(update_fields=["tries"])
    note("tried a code", link, by=by, worked=decision.is_yes)
    return decision
