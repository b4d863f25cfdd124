"""What can be done with referrals."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from kinweave.concerns.interpreting import require_not_named
from kinweave.foundation import Viewer, require
from kinweave.information.masking import without_names
from kinweave.information.models import Referral, ReferralItem
from kinweave.information.offering import Offer
from kinweave.information.rules import referrals as rules
from kinweave.parties.actions import withhold
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.trail.acts import act, note

Kept = dict[str, Any]


@act
def begin_referral(*, person: Party, to_whom: str, why: str, on: date, by: Viewer) -> Referral:
    """Begin to pass a person on to specialist help: to whom, and what help is asked for. Criterion: 002-P24."""
    require_not_named(person=person, name=to_whom, tried="referral", on=on, by=by)
    referral = Referral.objects.create(person=person, to_whom=to_whom, why=why, **held_like(person, by))
    note("began a referral", referral, by=by)
    return referral


@act
def choose_items(
    *, referral: Referral, offers: Iterable[Offer], words: str = "", version: int, on: date, by: Viewer
) -> Referral:
    """Choose exactly what goes: each item with its text as it is now. Criterion: 002-P24."""
    require(rules.may_choose(was_sent=referral.sent_on is not None))
    referral.change(version=version)
    referral.items.all().delete()  # nothing of it has gone: only what is chosen now can go
    chosen = [*offers]
    if words:
        chosen.append(Offer.of_words(words))
    ReferralItem.objects.bulk_create(
        ReferralItem(
            referral=referral,
            category=offer.category,
            title=offer.title,
            text=offer.text,
            row_id=offer.row_id,
            number=number,
            **held_like(referral.person, by),
        )
        for number, offer in enumerate(chosen, start=1)
    )
    note("chose what to pass on", referral, by=by, items=len(chosen))
    return referral


@act
def leave_out_names(
    *, referral: Referral, names: Iterable[tuple[Party, str]], version: int, on: date, by: Viewer
) -> Referral:
    """Put words like “a friend” for names that the reader does not need. Criterion: 002-P24."""
    require(rules.may_choose(was_sent=referral.sent_on is not None))
    left_out = [*names]
    masked = without_names(referral.why, left_out)
    referral.change(version=version, why=masked)
    for item in referral.items.all():
        item.title, item.text = without_names(item.title, left_out), without_names(item.text, left_out)
        item.save(update_fields=["title", "text"])
    note("left out names", referral, by=by, names=len(left_out))
    return referral


NOTHING_SAID: dict[str, Any] = {"agreed_how": "", "agreed_on": None, "without_because": "", "without_basis": ""}


@act
def send_referral(
    *,
    referral: Referral,
    sent_how: str,
    told_person_on: date | None = None,
    keep: Kept | None = None,
    version: int,
    on: date,
    by: Viewer,
    **agreement: Any,
) -> Referral:
    """Pass it on: what was chosen, as it was shown, from this moment unchanged. Criterion: 002-P24.

    `agreement` is agreed_how and agreed_on; or, without it, without_because and without_basis.
    `keep` says why and until when it is kept from the person's own page, where seeing it there could harm somebody.
    """
    said = NOTHING_SAID | agreement
    going = rules.Going(was_sent=referral.sent_on is not None, sent_how=sent_how, on=on, **said)
    require(rules.may_send(going))
    require_not_named(person=referral.person, name=referral.to_whom, tried="referral", on=on, by=by)
    referral.change(
        version=version,
        sent_on=on,
        sent_how=sent_how,
        told_person_on=told_person_on,
        **said,
    )
    if keep is not None:
        withhold(row=referral, version=referral.version, on=on, by=by, **keep)
    note("passed on", referral, by=by, items=referral.items.count(), agreed=said["agreed_on"] is not None)
    return referral


@act
def say_outcome(
    *,
    referral: Referral,
    outcome: str,
    outcome_on: date,
    outcome_words: str = "",
    told_person_on: date | None = None,
    version: int,
    on: date,
    by: Viewer,
) -> Referral:
    """Keep what came of a referral, and that the person was told of it. Criterion: 002-P24."""
    require(rules.may_say_outcome(sent_on=referral.sent_on, outcome_on=outcome_on, on=on))
    referral.change(
        version=version,
        outcome=outcome,
        outcome_on=outcome_on,
        outcome_words=outcome_words,
        told_person_on=told_person_on or referral.told_person_on,
    )
    note("said what came of a referral", referral, by=by, outcome=outcome)
    return referral
