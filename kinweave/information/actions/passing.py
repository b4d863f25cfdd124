"""Passing on, and deciding not to. Decided anew inside the act: what a page showed before does not count. R4, R23."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from kinweave.agreements.models import OneOff, Protocol
from kinweave.agreements.terms import Purpose
from kinweave.concerns.interpreting import require_not_named
from kinweave.foundation import Refused, Viewer, require
from kinweave.foundation.period import months_after
from kinweave.information.asking import Question, Ruling, ask
from kinweave.information.models import PassedItem, Passing, Recipient, SharingDecision
from kinweave.information.receipt import receipt_of
from kinweave.information.recording import conditions, keep_decision
from kinweave.information.rules import passing as rules
from kinweave.information.rules.answers import Condition
from kinweave.information.rules.labels import strictest
from kinweave.information.rules.receiving import LABEL_OF_WHAT_CAME
from kinweave.parties.actions import support, withhold
from kinweave.parties.models import Party
from kinweave.parties.records import stamped
from kinweave.parties.rules import NOT_HERE
from kinweave.trail.acts import act, note

REVIEWED_WITHIN = timedelta(hours=24)
Outcome = SharingDecision.Outcome


@act
def share(
    *,
    questions: Sequence[Question],
    words: str = "",
    told_at: datetime | None = None,
    keep: dict[str, Any] | None = None,
    on: date,
    by: Viewer,
) -> Passing:
    """Pass items on, exactly as they were shown, when each of them may go now. Criteria: 003-P23, 002-P24.

    `told_at` is the instant at which it was told by telephone, where that came first. `keep` says why and until when
    it is kept from the person's own page.
    """
    rulings = ask(questions)
    require_may_go(rulings)
    require_nothing_names(questions[0], on=on, by=by)
    decision = keep_decision(rulings=rulings, outcome=Outcome.SHARED, by=by)
    passing = Passing.objects.create(
        **_what_went(rulings, decision, by),
        words=words,
        sent_at=by.at,
        told_at=told_at,
        review_due_at=by.at + REVIEWED_WITHIN if is_reviewed(rulings) else None,
    )
    _pass_items(rulings, passing, on=on, by=by)
    _open_to_recipient(passing, by=by)
    passing.receipt = receipt_of(passing)
    passing.save(update_fields=["receipt"])
    if keep is not None:
        withhold(row=passing, version=passing.version, on=on, by=by, **keep)
    note("shared information", passing, by=by, holder_id=passing.sender_id, items=len(rulings))
    note("was given information", passing, by=by, items=len(rulings))
    return passing


def require_may_go(rulings: Sequence[Ruling]) -> None:
    """Go on when every item may go. Raises Refused: with the one sentence, where a cause may not be known."""
    if any(one.is_hidden and not one.verdict.may_go for one in rulings):
        raise Refused(NOT_HERE)
    require(rules.may_go(one.verdict.answer for one in rulings))


def require_nothing_names(question: Question, *, on: date, by: Viewer) -> None:
    """Go on when nothing names the recipient, also by their name alone. A duty team is nobody in particular. R9."""
    to = question.recipient
    if to.role != Recipient.Role.DUTY:
        require_not_named(person=question.item.person, party=to.party, name=to.name, tried="sharing", on=on, by=by)


def is_reviewed(rulings: Sequence[Ruling]) -> bool:
    """Whether something was not held up that would have been: then somebody else looks at it within a day. R18."""
    return Condition.REVIEW_WITHIN_A_DAY in conditions(rulings)


def _what_went(rulings: Sequence[Ruling], decision: SharingDecision, by: Viewer) -> dict[str, object]:
    """The row of a passing: held by the recipient's agency, its controller from now on."""
    asked, terms = rulings[0].question, rulings[0].terms_row
    return {
        "holder": asked.recipient.organisation,
        "sender_id": asked.item.holder_id,
        "sent_by_id": by.person_id,
        "recipient": asked.recipient,
        "person": asked.item.person,
        "whom": asked.item.person.called,
        "decision": decision,
        "protocol": terms if isinstance(terms, Protocol) else None,
        "one_off": terms if isinstance(terms, OneOff) else None,
        "override": next((one.override for one in rulings if one.override), None),
        "purpose": asked.purpose,
        "channel": asked.channel,
        "conditions": decision.conditions,
        "is_about_concern": is_kept_quiet(rulings, decision),
        **stamped(by),
    }


def is_kept_quiet(rulings: Sequence[Ruling], decision: SharingDecision) -> bool:
    """Whether it never stands on the person's own page: it is to keep somebody safe, they were not told for a reason,
    or what it came from is kept from them."""
    asked = rulings[0].question
    if decision.concern_id or asked.purpose == Purpose.SAFEGUARDING or Condition.NOT_TOLD_YET in decision.conditions:
        return True
    items = [one.question.item for one in rulings]
    sources = [one for item in items for one in (item, item.from_event, item.from_risk, item.from_action)]
    return any(getattr(one, "withheld_because", None) is not None for one in sources if one)


def _pass_items(rulings: Sequence[Ruling], passing: Passing, *, on: date, by: Viewer) -> None:
    """The items as they went: after masks, under the strictest label, with their last day at the recipient."""
    terms = rulings[0].terms_row
    keep_until = months_after(on, terms.keep_months if terms else rules.KEPT_WITHOUT_TERMS)
    for number, one in enumerate(rulings, start=1):
        PassedItem.objects.create(
            passing=passing,
            item=one.question.item,
            number=number,
            category=one.question.item.category,
            title=one.released.title,
            text=one.released.text,
            label=strictest([one.released.label, LABEL_OF_WHAT_CAME]),
            masked=one.released.masked,
            keep_until=keep_until,
            holder_id=passing.holder_id,
            **stamped(by),
        )


def _open_to_recipient(passing: Passing, *, by: Viewer) -> None:
    """What opens exactly this part to the recipient, and to who sees everybody at their agency."""
    for supporter in filter(None, (passing.recipient.party, passing.holder)):
        support(
            supporter=supporter,
            person=passing.person,
            extent="part",
            cause="passing",
            cause_id=passing.pk,
            at=by.at,
            by=by,
        )


@act
def decide_not_to_share(*, questions: Sequence[Question], because: str, on: date, by: Viewer) -> SharingDecision:
    """Decide not to share, and say why: also where it may go. Criterion: 003-P23."""
    require(rules.may_decide_not(because=because))
    decision = keep_decision(rulings=ask(questions), outcome=Outcome.NOT_SHARED, because=because, by=by)
    note("decided not to share", decision, by=by, answer=decision.answer)
    return decision


@act
def record_call(*, questions: Sequence[Question], words: str, on: date, by: Viewer) -> SharingDecision:
    """Keep that something was told by telephone, whatever the answer was: what happened is always written down."""
    decision = keep_decision(rulings=ask(questions), outcome=Outcome.TOLD, because=words, by=by)
    note("wrote down a call", decision, by=by, answer=decision.answer)
    return decision


@act
def review_release(*, passing: Passing, words: str, version: int, on: date, by: Viewer) -> Passing:
    """Look at a release that nothing held up: by somebody else than who sent it. Criteria: 003-P24, P26."""
    require(
        rules.may_review(
            sent_by=human_of(passing.sent_by_id),
            reviewer=human_of(by.person_id),
            leads=by.sees_everyone,
            is_waiting=passing.review_due_at is not None and passing.reviewed_at is None,
            words=words,
        )
    )
    passing.change(version=version, reviewed_at=by.at, reviewed_by_id=by.person_id, review_words=words)
    note("reviewed a release", passing, by=by, holder_id=passing.sender_id)
    return passing


@act
def tell_person(*, passing: Passing, told_on: date, version: int, on: date, by: Viewer) -> Passing:
    """Keep that the person was told what went. Criterion: 003-P22."""
    require(rules.may_say_told(told_on=told_on, on=on))
    passing.change(version=version, person_told_on=told_on)
    note("told the person what was shared", passing, by=by, holder_id=passing.sender_id)
    return passing


def human_of(party_id: UUID | None) -> UUID | None:
    """The human behind a row; nothing for nobody."""
    return Party.objects.filter(pk=party_id).values_list("human", flat=True).first() if party_id else None
