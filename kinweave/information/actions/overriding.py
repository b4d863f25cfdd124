"""Asking for an override, and a different person's signature. R16, R17. Criteria: 003-P23, P24."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from kinweave.access.actions import row_of
from kinweave.agreements.models import LocalRule
from kinweave.concerns.interpreting import require_not_named
from kinweave.concerns.models import Concern
from kinweave.foundation import Viewer, require
from kinweave.foundation.period import months_after
from kinweave.information.actions.steps import closed
from kinweave.information.models import Item, Override, OverrideItem, Recipient, StepAsked
from kinweave.information.overrides import signed
from kinweave.information.rules import Step
from kinweave.information.rules import overriding as rules
from kinweave.parties.records import alone_with, held_like
from kinweave.trail.acts import act, note


@act
def ask_override(
    *,
    items: Sequence[Item],
    recipient: Recipient,
    concern: Concern,
    valid_until: datetime,
    on: date,
    by: Viewer,
    is_emergency: bool = False,
    **why: str,
) -> Override:
    """Ask for an override: `why` is reason, why_not_asked, harm and necessity, each in words. Criterion: 003-P23."""
    person = items[0].person
    require(
        rules.may_ask(
            says_why=all(why.get(one, "").strip() for one in ("reason", "why_not_asked", "harm", "necessity")),
            is_recipient_safeguarding=recipient.role in (Recipient.Role.SAFEGUARDING, Recipient.Role.DUTY),
            is_concern_open=concern.resolved_on is None,
            valid_until=valid_until,
            at=by.at,
            hours=hours_here(person, on),
        )
    )
    require_not_named(person=person, party=recipient.party, name=recipient.name, tried="sharing", on=on, by=by)
    override = Override.objects.create(
        person=person,
        concern=concern,
        recipient=recipient,
        is_emergency=is_emergency,
        requested_by=row_of(by.person_id),
        requested_at=by.at,
        valid_until=valid_until,
        review_on=months_after(on, 1),
        **why,
        **held_like(person, by),
    )
    for item in items:
        OverrideItem.objects.create(override=override, item=item, **held_like(person, by))
    note("asked for an override", override, by=by, items=len(items))
    return override


def hours_here(person: Any, on: date) -> int:
    """How long an override lasts at most where the record is held: an organisation may only shorten it. R30."""
    here = LocalRule.objects.filter(holder_id=person.holder_id, kind=LocalRule.Kind.OVERRIDE_HOURS).current(on)
    hours = [int(one.value) for one in here if one.value.isdigit()]
    return min([rules.LASTS_HOURS, *hours])


@act
def sign_override(*, override: Override, on: date, by: Viewer) -> Override:
    """Sign an override that somebody else asked for. Criterion: 003-P24."""
    _answer(override, by, approved_by_id=by.person_id, approved_at=by.at)
    note("signed an override", override, by=by)
    return override


@act
def decline_override(*, override: Override, because: str, on: date, by: Viewer) -> Override:
    """Do not sign it, and say why. Criterion: 003-P24."""
    require(rules.may_decline(because=because))
    _answer(override, by, declined_at=by.at, declined_because=because)
    note("declined an override", override, by=by)
    return override


def _answer(override: Override, by: Viewer, **answer: Any) -> None:
    """Keep an answer, if the rule lets this person give it, once."""
    alone_with(override)
    override.refresh_from_db()
    asked_themself = override.requested_by.human in by.own_humans
    require(rules.may_sign(signed(override, by=by), asked_themself=asked_themself, at=by.at))
    for name, value in answer.items():
        setattr(override, name, value)
    override.save(update_fields=[name.removesuffix("_id") for name in answer])
    waiting = StepAsked.objects.filter(
        step=Step.SIGN_OFF, decision__recipient=override.recipient_id, decision__person=override.person_id
    )
    closed(waiting.waiting(), override.declined_because or "", by=by)
