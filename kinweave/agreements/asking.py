"""What somebody is asked or told about sharing: each agency, category and purpose of the protocols in force.

Where people are asked, it is their choice; where they are told, they can object. Sharing to keep somebody safe, to
prevent a crime, or because the person asked for what is kept about them, is nobody's choice here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from kinweave.agreements.models import Assent, Protocol
from kinweave.agreements.terms import Mode, Purpose, Whom
from kinweave.parties.models import Party
from kinweave.parties.nations import adult_on

NOT_ASKED_ABOUT = (Purpose.SAFEGUARDING, Purpose.CRIME, Purpose.ACCESS)
SIGNED = (Assent.Answer.SIGNED, Assent.Answer.RESERVATION)


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to ask or tell: who would be told what, for what, and whether it is the person's choice."""

    agency: Party
    category: str
    purpose: str
    mode: str

    @property
    def line(self) -> tuple[UUID, str, str]:
        """What it is about: the agency, the category, the purpose."""
        return (self.agency.pk, self.category, self.purpose)

    @property
    def key(self) -> str:
        """The same as one word."""
        return f"{self.agency.pk}.{self.category}.{self.purpose}"

    @property
    def is_their_choice(self) -> bool:
        """Whether it goes only with a yes."""
        return self.mode != Mode.INFORM


def asked_of(person: Party, *, on: date, at: datetime) -> list[Asked]:
    """What a person is asked or told, by agency; first what is their choice. In four queries.

    Where two protocols cover the same, people are asked.
    """
    found: dict[tuple[UUID, str, str], Asked] = {}
    for protocol in _in_force_for(person, on, at):
        for one in _of_protocol(protocol, person, on, at):
            if one.is_their_choice or one.line not in found:
                found[one.line] = one
    return sorted(found.values(), key=lambda one: (one.agency.sort_name, not one.is_their_choice, *map(str, one.line)))


def _in_force_for(person: Party, on: date, at: datetime) -> Iterator[Protocol]:
    """The protocols in force in which the person's holder gives, and that are for such people."""
    becomes_adult = adult_on(person.born_on, person.keeper.nation)
    ours = Whom.CHILDREN if becomes_adult is not None and becomes_adult > on else Whom.ADULTS
    rows = Protocol.objects.current(on).filter(
        parties__organisation=person.holder_id, parties__gives=True, whom__in=(Whom.ALL, ours)
    )
    for protocol in rows.prefetch_related(
        "parties__assents", "parties__organisation", "suspensions", "uses"
    ).distinct():
        holds = [one for one in protocol.parties.all() if one.organisation_id == person.holder_id]
        if _in_force(protocol, holds, on, at):
            yield protocol


def _in_force(protocol: Protocol, parties: Iterable[Any], on: date, at: datetime) -> bool:
    """Whether a protocol is signed, begun and not suspended for each of these agencies."""
    stopped = [one.party_id for one in protocol.suspensions.all() if _lasts(one, at)]
    return None not in stopped and all(_signed(one, on) and one.pk not in stopped for one in parties)


def _lasts(suspension: Any, at: datetime) -> bool:
    """Whether a suspension holds at an instant."""
    return suspension.from_at <= at and (suspension.until_at is None or at < suspension.until_at)


def _signed(party: Any, on: date) -> bool:
    """Whether an agency is in it on a day: signed, joined and not left."""
    said = sorted(party.assents.all(), key=lambda one: (one.said_at, one.recorded_at), reverse=True)
    within = (party.joins_on is None or party.joins_on <= on) and (party.leaves_on is None or party.leaves_on >= on)
    return within and bool(said) and said[0].answer in SIGNED


def _of_protocol(protocol: Protocol, person: Party, on: date, at: datetime) -> Iterator[Asked]:
    """What one protocol lets go, to each agency that receives."""
    for party in protocol.parties.all():
        receives = party.receives and party.organisation_id != person.holder_id
        if receives and _in_force(protocol, [party], on, at):
            for use in protocol.uses.all():
                if use.purpose not in NOT_ASKED_ABOUT:
                    yield Asked(party.organisation, use.category, use.purpose, protocol.mode)
