"""Protocols and approved one-offs as the terms that the gates read. R2, R6, R7, R27."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Model

from kinweave.agreements.models import OneOff, Protocol
from kinweave.agreements.terms import DETAILS, Channel, Purpose, Whom
from kinweave.foundation import LONDON
from kinweave.information.gathering import Found
from kinweave.information.gathering.together import Row
from kinweave.information.question import Question
from kinweave.information.rules import Mode, Terms
from kinweave.information.weighing.bases import is_enough_for_criminal, is_enough_for_special, may_rest_on
from kinweave.parties.nations import nation

ONE_DAY = timedelta(days=1)
SIGNED = ("signed", "reservation")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may carry a sharing: the row, the terms in it, the least safe channel and the fields it lets go."""

    row: Protocol | OneOff | None = None
    terms: Terms | None = None
    channel: str = Channel.SECURE_EMAIL  # where there are no terms
    fields: tuple[str, ...] = ()  # the details that it names for the category; none: the whole category

    def beyond(self, details: Iterable[str]) -> tuple[str, ...]:
        """The details of an item that the terms do not name."""
        return tuple(one for one in details if one in DETAILS and one not in self.fields) if self.fields else ()

    @property
    def key(self) -> str:
        """Puts candidates in one order."""
        return str(self.row.pk) if self.row else ""


def candidates(question: Question, found: Found) -> list[Candidate]:
    """Every protocol and one-off between these agencies; where there is none, the lack of any."""
    protocols = [_of_protocol(row, question, found) for row in _between(question, found)]
    one_offs = [_of_one_off(row, question, found) for row in _one_offs(question, found)]
    return [*protocols, *one_offs] or [Candidate()]


def _as_model(model: type[Model], row: Row) -> Any:
    names = [one.attname for one in model._meta.concrete_fields]
    return model.from_db(model._base_manager.db, names, [getattr(row, name) for name in names])


def _between(question: Question, found: Found) -> Iterator[Row]:
    gives = {row.protocol_id for row in found.of("parties", organisation_id=question.item.holder_id, gives=True)}
    to = question.recipient.organisation_id
    receives = {row.protocol_id for row in found.of("parties", organisation_id=to, receives=True)}
    return (row for row in found.of("protocols") if row.id in gives & receives)


def _one_offs(question: Question, found: Found) -> list[Row]:
    to = question.recipient.organisation_id
    of_them = found.of("one_offs", person__human=question.item.person.human, to_organisation_id=to)
    return [row for row in of_them if row.holder_id == question.item.holder_id]


@dataclass(frozen=True, slots=True)
class Ground:
    """What one side rests on: its basis, its condition, the policy that a condition may need."""

    agency: str
    basis: str
    condition: str
    policy: str


def _grounds(sides: Iterable[Ground], *, mode: str, purpose: str) -> dict[str, bool]:
    """Whether what both sides name is enough."""
    each = list(sides)
    return {
        "has_basis": all(may_rest_on(one.basis, agency=one.agency, mode=mode, purpose=purpose) for one in each),
        "has_special_condition": all(_enough(is_enough_for_special, one) for one in each),
        "has_criminal_condition": all(_enough(is_enough_for_criminal, one) for one in each),
    }


def _enough(rule: Callable[..., bool], side: Ground) -> bool:
    return rule(side.condition, policy=side.policy, basis=side.basis)


def _of_protocol(row: Row, question: Question, found: Found) -> Candidate:
    organisations = (question.item.holder_id, question.recipient.organisation_id)
    sides = [one for one in found.of("parties", protocol_id=row.id) if one.organisation_id in organisations]
    uses = found.of("uses", protocol_id=row.id, purpose=question.purpose)
    use = next((one for one in uses if one.category == question.item.category), None)
    grounds = [Ground(one.organisation__agency, one.basis, one.condition, one.policy) for one in sides]
    terms = Terms(
        starts_on=max(_days(row.starts_on, *(side.joins_on for side in sides))),
        ends_on=min(_days(row.ends_on, *_ends(row, found), *(side.leaves_on for side in sides))),
        review_on=row.review_on,
        is_signed=all(_has_signed(side, found) for side in sides),
        is_suspended=_is_suspended(row, sides, question, found),
        serves_purpose=bool(uses),
        has_category=use is not None,
        is_for_them=_is_for(row.whom, question),
        mode=Mode(row.mode),
        **_grounds(grounds, mode=row.mode, purpose=question.purpose),
    )
    return Candidate(_as_model(Protocol, row), terms, row.channel, tuple(use.details if use else ()))


def _days(*days: date | None) -> list[date]:
    return [day for day in days if day is not None]


def _ends(row: Row, found: Found) -> list[date | None]:
    """The day before it was ended; and before the version that took its place begins, once that was sent out."""
    begins = [one.starts_on for one in found.of("replaced", supersedes_id=row.id)]
    return [_day_before(day) for day in (row.ended_on, *begins)]


def _day_before(day: date | None) -> date | None:
    return day and day - ONE_DAY


def _has_signed(side: Row, found: Found) -> bool:
    said = found.of("assents", party_id=side.pk)
    latest = max(said, key=lambda one: (one.said_at, one.answer not in SIGNED, one.recorded_at, one.pk), default=None)
    return latest is not None and latest.answer in SIGNED


def _is_suspended(row: Row, sides: list[Row], question: Question, found: Found) -> bool:
    whom = {None, *(side.pk for side in sides)}
    stands = [one for one in found.of("suspensions", protocol_id=row.id) if one.party_id in whom]
    return any(one.until_at is None or one.until_at > question.at for one in stands)


def _is_for(whom: str, question: Question) -> bool:
    person, holder = question.item.person, question.item.holder
    age = person.age(question.on)
    is_child = age is not None and age < nation(holder.nation).adult_from
    return whom == Whom.ALL or is_child == (whom == Whom.CHILDREN)


def _of_one_off(row: Row, question: Question, found: Found) -> Candidate:
    """A one-off names a basis for each side; what police ask for about a crime, they ask in writing. It is for the
    items that it lists, where it lists any."""
    listed = {one.item_id for one in found.of("once", one_off_id=row.id)}
    is_asked = row.purpose != Purpose.CRIME or bool(row.request_in_writing)
    ours = Ground(row.holder__agency, row.basis, row.condition, row.reason)
    theirs = Ground(row.to_organisation__agency, row.their_basis, row.condition, row.reason)
    grounds = _grounds([ours, theirs], mode=row.mode, purpose=row.purpose)
    terms = Terms(
        starts_on=row.approved_at.astimezone(LONDON).date(),
        ends_on=row.until,
        review_on=row.until,
        serves_purpose=row.purpose == question.purpose,
        has_category=question.item.category in row.categories and (not listed or question.item.pk in listed),
        mode=Mode(row.mode),
        **grounds | {"has_basis": grounds["has_basis"] and is_asked},
    )
    return Candidate(_as_model(OneOff, row), terms, row.channel, tuple(row.details))
