"""The shape of who is in a world, and of what stands between them."""

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime

from kinweave.access.roles import ROLES
from kinweave.circles.models import Restriction
from kinweave.concerns.models import Concern as ConcernRow
from kinweave.demonstration.worlds.shape.parts import (
    PARTIES,
    PEOPLE,
    Key,
    Names,
    OneOf,
    Recorded,
    Shape,
    Spell,
    Words,
)
from kinweave.information.models import Recipient
from kinweave.parties.agencies import Agency
from kinweave.parties.models import Capacity as CapacityRow
from kinweave.parties.nations import NATIONS
from kinweave.ties.models import Sector


class Organisation(Shape):
    """An organisation: what kind of agency, in which nation."""

    key: Key
    called: Words
    agency: Annotated[str, OneOf(["", *Agency.values])] = ""
    nation: Annotated[str, OneOf(NATIONS)] = "england"
    ended_on: date | None = None


class Person(Shape):
    """Somebody whose record an organisation holds; `same_as` is another row of the same human."""

    key: Key
    held_by: Annotated[Key, Names("organisations")]
    called: Words
    born_on: date | None = None
    same_as: Annotated[Key | None, Names(*PEOPLE)] = None


class Worker(Shape):
    """Somebody with a post, and whom they work with."""

    key: Key
    at: Annotated[Key, Names(*PARTIES)]
    called: Words
    role: Annotated[str, OneOf(ROLES)] = "support_worker"
    works_with: Annotated[list[Key], Names("people")] = []
    from_on: date | None = None
    until_on: date | None = None
    same_as: Annotated[Key | None, Names(*PEOPLE)] = None


class To(Recorded):
    """Somebody in an organisation's address book, to whom something can go."""

    key: Key
    at: Annotated[Key, Names(*PARTIES)]
    held_by: Annotated[Key, Names("organisations")]
    called: Words
    role: Annotated[str, OneOf(Recipient.Role.values)] = "worker"
    party: Annotated[Key | None, Names(*PEOPLE)] = None
    verified_on: date | None = None
    verified_how: Words = "rang the published number"
    ended_on: date | None = None


class Parent(Spell):
    """Parental responsibility. What a court limits is a restriction."""

    person: Annotated[Key, Names("people")]
    parent: Annotated[Key, Names(*PEOPLE)]


class CapacityShape(Recorded):
    """What was found about the decision to share: capacity of an adult, competence of a child."""

    person: Annotated[Key, Names("people")]
    outcome: Annotated[str, OneOf(CapacityRow.Outcome.values)]
    assessed_on: date
    is_about_sharing: bool = True


class Attorney(Spell):
    """A health and welfare attorney or deputy, with a registered document."""

    key: Key
    person: Annotated[Key, Names("people")]
    speaker: Annotated[Key, Names(*PEOPLE)]
    document: Words


class RestrictionShape(Spell):
    """Somebody is kept from somebody, or from a group in words."""

    person: Annotated[Key, Names("people")]
    against: Annotated[Key | None, Names(*PARTIES)] = None
    against_words: Words = ""
    what: Annotated[str, OneOf(Restriction.What.values)] = "contact"
    scope: Annotated[str, OneOf(Restriction.Scope.values)] = "no_contact"
    may_know: Annotated[list[Key] | None, Names("workers")] = None  # nobody listed: the whole team
    lead: Annotated[Key, Names("workers")]


class BarShape(Recorded):
    """Somebody may not know of a record."""

    person: Annotated[Key, Names("people")]
    barred: Annotated[Key, Names(*PARTIES)]
    from_at: AwareDatetime | None = None
    until_at: AwareDatetime | None = None


class TieShape(Recorded):
    """Somebody in a person's life."""

    person: Annotated[Key, Names("people")]
    to: Annotated[Key, Names(*PEOPLE)]
    sector: Annotated[str, OneOf(Sector.values)] = "family"
    began_on: date | None = None


class ConcernShape(Shape):
    """A concern: about whom, whom it names, who raised it."""

    key: Key
    person: Annotated[Key | None, Names("people")] = None
    about: Annotated[Key | None, Names(*PARTIES)] = None
    kind: Annotated[str, OneOf(ConcernRow.Kind.values)] = "safeguarding"
    words: Words = "Something was seen."
    named: Annotated[list[Key], Names(*PARTIES)] = []
    raised_by: Annotated[Key, Names(*PEOPLE)]
    raised_at: AwareDatetime
    resolved_on: date | None = None


class AddressShape(Recorded):
    """An address that is kept safe."""

    person: Annotated[Key, Names("people")]
    address: Words
