"""Taking a step for somebody who asked: agree for once, weigh, read, hand over, advise. R6, R13, R14. 003-P24."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kinweave.access.actions import row_of
from kinweave.agreements.bases import conditions, offered
from kinweave.agreements.models import LocalRule, OneOff
from kinweave.agreements.terms import Category, Purpose
from kinweave.foundation import Viewer, require
from kinweave.foundation.text import tidy
from kinweave.information.actions.passing import human_of
from kinweave.information.actions.steps import closed, require_stands_apart, still_waiting
from kinweave.information.asking import Question, ask
from kinweave.information.masking import says
from kinweave.information.models import Item, MaskCheck, Mention, OneOffItem, SharingDecision, StepAsked
from kinweave.information.rules import helping as rules
from kinweave.information.weighing.reading import HEADING, TEXT
from kinweave.information.weighing.standing import is_protection
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, held_like
from kinweave.trail.acts import act, note
from kinweave.trail.digests import commitment

SAFEGUARDING = "safeguarding_lead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a sharing that is agreed for once says, as whoever agrees chooses."""

    reason: str
    confidentiality: str
    mode: str
    basis: str
    their_basis: str
    until: date
    keep_months: int = 12
    condition: str = ""
    request_in_writing: str = ""


@act
def agree_once(*, asked: StepAsked, items: Sequence[Item], terms: Terms, on: date, by: Viewer) -> OneOff:
    """Agree to one sharing without a protocol: exactly these items, on this basis, until a day. R6. 003-P20, P24."""
    alone_with(asked)
    asked.refresh_from_db()
    decision = asked.decision
    person, to = decision.person, receiver_of(decision)
    require_stands_apart(person, on=on, by=by)
    alone_with(person.keeper)  # so often for this pair: counted when no other is being agreed
    require(rules.may_agree_once(_once(asked, items, terms, on, by)))
    made = OneOff.objects.create(
        person=person,
        to_organisation=to,
        purpose=decision.purpose,
        categories=sorted({one.category for one in items}),
        details=sorted({detail for one in items for detail in one.details}),
        asked_by=row_of(asked.recorded_by_id),
        approved_by_id=by.person_id,
        approved_at=by.at,
        **{name: getattr(terms, name) for name in Terms.__slots__},
        **held_like(person, by),
    )
    for one in items:
        OneOffItem.objects.create(one_off=made, item=one, **held_like(one, by))
    note("agreed to a sharing for once", made, by=by, purpose=made.purpose, items=len(items))
    closed([asked], terms.reason[: StepAsked._meta.get_field("answer_words").max_length], by=by)
    return made


def _once(asked: StepAsked, items: Sequence[Item], terms: Terms, on: date, by: Viewer) -> rules.Once:
    """What the rule is asked."""
    decision = asked.decision
    us, them, purpose = decision.person.keeper, receiver_of(decision), decision.purpose
    ours, theirs = (
        {one.key for one in offered(agency=agency, mode=terms.mode, purposes=[purpose])}
        for agency in (us.agency, them.agency)
    )
    wanted = {one["item"] for one in decision.items}
    return rules.Once(
        is_waiting=asked.answer == StepAsked.Answer.WAITING,
        asked_by=human_of(asked.recorded_by_id),
        agreed_by=human_of(by.person_id),
        may_agree="agree" in by.may,
        times=times(us.pk, them, purpose),
        is_closed_here=is_closed_here(items, purpose, on),
        says_why=bool(terms.reason.strip()),
        says_confidentiality=bool(terms.confidentiality.strip()),
        has_items=bool(items) and {str(one.pk) for one in items} <= wanted,
        basis_fits=terms.basis in ours,
        their_basis_fits=terms.their_basis in theirs,
        condition_fits=_condition_fits(items, terms, purpose),
        is_asked_in_writing=purpose != Purpose.CRIME or bool(terms.request_in_writing.strip()),
        until=terms.until,
        on=on,
    )


def receiver_of(decision: SharingDecision) -> Party:
    """The agency to which it would go. Raises LookupError where nobody was named."""
    if decision.recipient is None:
        raise LookupError("Nobody was named to receive it.")
    return decision.recipient.organisation


def times(giver: Any, receiver: Party, purpose: str) -> int:
    """So often a sharing was agreed for once, for this pair of agencies and this purpose, whomever it was about."""
    return int(OneOff.objects.between(giver, receiver.pk).filter(purpose=purpose).count())


def is_closed_here(items: Iterable[Item], purpose: str, on: date) -> bool:
    """Whether the organisation's own rules close this purpose, or one of these kinds: then nothing can be agreed."""
    each = list(items)
    rules_here = LocalRule.objects.filter(holder_id__in={one.holder_id for one in each}).current(on)
    never = {(one.kind, one.value) for one in rules_here}
    kinds = {(LocalRule.Kind.NEVER_THIS, one.category) for one in each}
    return bool(never & ({(LocalRule.Kind.NEVER_FOR, purpose)} | kinds))


def _condition_fits(items: Sequence[Item], terms: Terms, purpose: str) -> bool:
    """Whether what is sensitive has its condition: by its kind, or as whoever kept it said."""
    if all(one.sensitivity == Item.Sensitivity.ORDINARY for one in items):
        return True
    return terms.condition in may_be(items, mode=terms.mode, purpose=purpose)


def may_be(items: Sequence[Item], *, mode: str, purpose: str) -> list[Any]:
    """The conditions under which what is sensitive in these items may go."""
    sensitive = {"special": Category.HEALTH, "criminal": Category.CRIME}  # one of each kind: the rule asks for no more
    uses = [(purpose, sensitive[str(one.sensitivity)]) for one in items if str(one.sensitivity) in sensitive]
    return list(conditions(uses=uses, mode=mode))


@act
def balance(*, mention: Mention, words: str, on: date, by: Viewer) -> Mention:
    """Weigh why something goes with somebody's name, and write it down. R13. Criterion: 003-P24."""
    alone_with(mention)
    mention.refresh_from_db()
    require_stands_apart(mention.item.person, on=on, by=by)
    require(
        rules.may_balance(
            leads=by.role == SAFEGUARDING,
            is_mentioned=mention.party is not None and mention.party.human in by.own_humans,
            is_open=not mention.balance,
            words=words,
        )
    )
    mention.balance, mention.balanced_by_id = words, by.person_id
    mention.save(update_fields=["balance", "balanced_by"])
    note("weighed that a name goes along", mention, by=by)
    return mention


@act
def weigh_names(*, asked: StepAsked, mentions: Sequence[Mention], words: str, on: date, by: Viewer) -> StepAsked:
    """Weigh each of these names, and answer who asked. R13. Criterion: 003-P24."""
    still_waiting(asked)
    require_stands_apart(asked.decision.person, on=on, by=by)
    require(rules.may_settle_for(count=len(mentions)))
    for one in mentions:
        balance(mention=one, words=words, on=on, by=by)
    closed([asked], words[: StepAsked._meta.get_field("answer_words").max_length], by=by)
    return asked


@act
def settle_mask(*, question: Question, marked: Sequence[str], is_absent: bool, on: date, by: Viewer) -> MaskCheck:
    """Read an item as it would go: mark what should not, or say that there is nothing. R14. Criteria: 003-P23, P24.

    What is said counts for this very text: another text, or another address, is read anew.
    """
    [ruling] = ask([question])
    item, protects = question.item, is_protection(question)
    if not protects:
        require_stands_apart(item.person, on=on, by=by)
    is_sender = item.recorded_by is not None and item.recorded_by.human in by.own_humans
    require(
        rules.may_settle(
            is_unsure=bool(ruling.to_read),
            is_sender=is_sender,
            leads="agree" in by.may,
            protects=protects,
        )
    )
    marks = [mark for words in marked for mark in places(item, words)]
    stand_there = all(places(item, words) for words in marked)
    require(rules.may_mark(stand_in_text=stand_there, says=bool(marked) != is_absent))
    salt = secrets.token_bytes(32)
    check = MaskCheck.objects.create(
        item=item,
        marks=marks,
        commitment=commitment(ruling.to_read.encode(), salt).hex(),
        salt=salt.hex(),
        has_fresh_eyes=not protects,
        **held_like(item, by),
    )
    note("read an item before it goes", check, by=by, marks=len(marks))
    return check


def places(item: Item, words: str) -> list[tuple[str, int, int]]:
    """Where words stand in an item, in any case."""
    both = ((HEADING, item.title), (TEXT, item.text))
    wanted = tidy(words)  # a browser sends other line endings than those that are kept
    return [(name, *one.span()) for name, text in both for one in says(wanted).finditer(text) if wanted]


@act
def read_for(
    *, asked: StepAsked, questions: Sequence[Question], marked: Sequence[str], is_absent: bool, on: date, by: Viewer
) -> StepAsked:
    """Read each item that has to be read, and answer who asked. R14. Criterion: 003-P24."""
    still_waiting(asked)
    require_stands_apart(asked.decision.person, on=on, by=by)
    unsure = [one.question for one in ask(questions) if one.to_read]
    require(rules.may_settle_for(count=len(unsure)))
    require(rules.may_mark(stand_in_text=_all_stand(unsure, marked), says=bool(marked) != is_absent))
    for one in unsure:
        here = [words for words in marked if places(one.item, words)]
        settle_mask(question=one, marked=here, is_absent=not here, on=on, by=by)
    closed([asked], "", by=by)
    return asked


@act
def read_oneself(*, questions: Sequence[Question], marked: Sequence[str], on: date, by: Viewer) -> None:
    """To keep somebody safe whoever sends it reads it, on the same screen: what they marked stays here. R18."""
    unsure = [ruling.question for ruling in ask(questions) if ruling.to_read]
    require(rules.may_mark(stand_in_text=_all_stand(unsure, marked), says=True))
    for one in unsure:
        here = [words for words in marked if places(one.item, words)]
        settle_mask(question=one, marked=here, is_absent=not here, on=on, by=by)


def _all_stand(questions: Sequence[Question], marked: Sequence[str]) -> bool:
    return all(any(places(one.item, words) for one in questions) for words in marked)
