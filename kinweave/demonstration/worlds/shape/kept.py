"""The shape of what is known in a world, and of what is asked about it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from kinweave.agreements.terms import DETAILS, Category, Channel, Purpose
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
from kinweave.information.models import Hop, Item, Mention
from kinweave.parties.models import Hold as HoldRow


class MentionShape(Shape):
    """Somebody else in an item."""

    words: Words
    party: Annotated[Key | None, Names(*PEOPLE)] = None
    instead: Words = ""
    kind: Annotated[str, OneOf(Mention.Kind.values)] = "third_party"
    can_mask: bool = True
    in_own_role: bool = False
    agreed_on: date | None = None
    balance: Words = ""
    balanced_by: Annotated[Key | None, Names("workers")] = None


class ReleaseShape(Recorded):
    """The source lets an item go further."""

    to: Annotated[Key, Names("organisations")]
    purpose: Annotated[str, OneOf(Purpose.values)]
    until_on: date
    words: Words
    given_by: Words = "the source"
    given_at: AwareDatetime
    ended_at: AwareDatetime | None = None


class HopShape(Shape):
    """An agency an item came through, with its label."""

    agency: Annotated[Key | None, Names("organisations")] = None
    agency_words: Words = ""
    label: Annotated[str, OneOf(Hop.Label.values)]
    purposes: list[Annotated[str, OneOf(Purpose.values)]] = []
    releases: list[ReleaseShape] = []


class ItemShape(Recorded):
    """One thing that is known about somebody."""

    key: Key
    person: Annotated[Key, Names("people")]
    category: Annotated[str, OneOf(Category.values)]
    details: list[Annotated[str, OneOf(DETAILS)]] = []
    title: Words
    text: Words
    sensitivity: Annotated[str, OneOf(Item.Sensitivity.values)] | None = None
    collected_for: Annotated[str, OneOf(Purpose.values)] = "early_help"
    keep_until: date | None = None
    true_on: date | None = None
    concern: Annotated[Key | None, Names("concerns")] = None
    mentions: list[MentionShape] = []
    chain: list[HopShape] = []


class HoldShape(Spell):
    """What is kept beyond its last day: everything about a person, or these items."""

    person: Annotated[Key, Names("people")]
    kind: Annotated[str, OneOf(HoldRow.Kind.values)]
    because: Words
    purpose: Annotated[str, OneOf(["", *Purpose.values])] = ""
    items: Annotated[list[Key], Names("items")] = []


class OverrideShape(Shape):
    """Sharing to keep somebody safe in spite of a refusal."""

    person: Annotated[Key, Names("people")]
    concern: Annotated[Key, Names("concerns")]
    recipient: Annotated[Key, Names("recipients")]
    items: Annotated[list[Key], Names("items")]
    reason: Words = "They may be harmed."
    why_not_asked: Words = "They said no."
    harm: Words = "More bruises."
    necessity: Words = "Nobody else can see to it."
    requested_by: Annotated[Key, Names("workers")]
    requested_at: AwareDatetime
    signed_by: Annotated[Key | None, Names("workers")] = None
    signed_at: AwareDatetime | None = None
    declined_at: AwareDatetime | None = None
    valid_until: AwareDatetime


class Expected(Shape):
    """What the answer should be: `gates` are those that decide it, `also` the others that are not plainly yes."""

    answer: Literal["refuse", "step", "allow_with", "allow"]
    gates: list[str] = []
    also: list[str] = []
    steps: list[str] = []


class QuestionShape(Shape):
    """May these items go? `when` is the instant it is valid at; `known_when` whose knowledge counts."""

    key: Key = "question"
    who: Annotated[Key, Names("workers")]
    to: Annotated[Key, Names("recipients")]
    what: Annotated[list[Key], Names("items")] = Field(min_length=1)
    purpose: Words
    when: AwareDatetime
    known_when: AwareDatetime | None = None
    channel: Annotated[str, OneOf(Channel.values)] = "link"
    is_mask_settled: bool = False
    expected: Expected | None = None
