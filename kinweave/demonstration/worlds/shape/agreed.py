"""The shape of what was agreed in a world."""

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime

from kinweave.agreements.models import Assent, Choice, FamilyAgreement, LocalRule
from kinweave.agreements.models.protocol import BASES
from kinweave.agreements.terms import DETAILS, Category, Channel, Condition, Mode, Purpose, Whom
from kinweave.demonstration.worlds.shape.parts import (
    PEOPLE,
    Key,
    Names,
    OneOf,
    Recorded,
    Shape,
    Spell,
    Words,
)


class Use(Shape):
    """A purpose and a category of a protocol, and exactly these fields; none listed: the whole category."""

    purpose: Annotated[str, OneOf(Purpose.values)]
    category: Annotated[str, OneOf(Category.values)]
    details: list[Annotated[str, OneOf(DETAILS)]] = []


class Side(Shape):
    """An agency in a protocol."""

    organisation: Annotated[Key, Names("organisations")]
    gives: bool = True
    receives: bool = True
    basis: Annotated[str, OneOf(["", *(key for key, _ in BASES)])] = ""
    condition: Annotated[str, OneOf(["", *Condition.values])] = ""
    policy: Words = ""
    joins_on: date | None = None
    leaves_on: date | None = None
    answer: Annotated[str, OneOf(Assent.Answer.values)] | None = "signed"
    said_at: AwareDatetime | None = None


class Suspended(Recorded):
    """A protocol is stopped, whole or for one agency."""

    organisation: Annotated[Key | None, Names("organisations")] = None
    because: Words
    from_at: AwareDatetime
    until_at: AwareDatetime | None = None


class ProtocolShape(Recorded):
    """A protocol that was sent out."""

    key: Key
    held_by: Annotated[Key, Names("organisations")]
    whom: Annotated[str, OneOf(Whom.values)] = "all"
    mode: Annotated[str, OneOf(Mode.values)]
    channel: Annotated[str, OneOf(Channel.values)] = "link"
    starts_on: date
    ends_on: date
    review_on: date
    ended_on: date | None = None
    uses: list[Use]
    parties: list[Side]
    suspensions: list[Suspended] = []


class OneOffShape(Recorded):
    """A sharing that was agreed for once; without `approved_by` it was only asked for."""

    person: Annotated[Key, Names("people")]
    to: Annotated[Key, Names("organisations")]
    purpose: Annotated[str, OneOf(Purpose.values)]
    categories: list[Annotated[str, OneOf(Category.values)]]
    details: list[Annotated[str, OneOf(DETAILS)]] = []
    mode: Annotated[str, OneOf(Mode.values)]
    basis: Annotated[str, OneOf([key for key, _ in BASES])]
    their_basis: Annotated[str, OneOf([key for key, _ in BASES])]
    condition: Annotated[str, OneOf(["", *Condition.values])] = ""
    reason: Words
    request_in_writing: Words = ""
    channel: Annotated[str, OneOf(Channel.values)] = "link"
    asked_by: Annotated[Key, Names("workers")]
    approved_by: Annotated[Key | None, Names("workers")] = None
    approved_at: AwareDatetime | None = None
    until_on: date


class Said(Spell):
    """What was said about one agency and purpose, for each category named."""

    person: Annotated[Key, Names("people")]
    to: Annotated[Key, Names("organisations")]
    purpose: Annotated[str, OneOf(Purpose.values)]
    categories: list[Annotated[str, OneOf(Category.values)]]
    said: Annotated[str, OneOf(Choice.Said.values)]
    speaker: Annotated[str, OneOf(FamilyAgreement.Speaker.values)]
    said_by: Annotated[Key | None, Names(*PEOPLE)] = None
    own_view: Words = ""
    attorney: Annotated[Key | None, Names("attorneys")] = None
    because: Words = ""
    received_at: AwareDatetime


class LocalRuleShape(Spell):
    """What an organisation tightens for itself."""

    organisation: Annotated[Key, Names("organisations")]
    kind: Annotated[str, OneOf(LocalRule.Kind.values)]
    value: Words = ""
    because: Words = "We decided so."
