"""Protocols between the three organisations, and Danny's conversation about who is told what."""

from datetime import date, datetime, timedelta
from functools import partial

from kinweave.agreements import wording
from kinweave.agreements.actions.family import Chosen, Speaker, Voiced
from kinweave.agreements.asking import Asked, asked_of
from kinweave.agreements.models import Assent, Protocol, ProtocolParty, ProtocolUse
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import families as told
from kinweave.foundation import Viewer
from kinweave.information.families import hear
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.parties.records import stamped
from kinweave.trail.acts import act, note

BEGAN, LASTS = 90, timedelta(days=730)
AGAIN = timedelta(days=182)
REFUSED = "contact"  # he would rather give his number himself


def write(town: Town) -> None:
    """Write down the protocols, who is a parent, and what Danny said."""
    for number, one in enumerate(told.PROTOCOLS):
        town.diary.write(BEGAN, f"09:{30 + number}", partial(sign, town, one))
    town.diary.write(BEGAN - 10, "11:00", partial(say_parent, town))
    town.diary.write(20, "15:30", partial(talk_with_danny, town))


def sign(town: Town, one: tuple[str, str, str, str, str, dict[str, list[str]], tuple[str, ...]], at: datetime) -> None:
    """A protocol is written, sent out and signed by everybody in it."""
    agree_protocol(one, [town.organisations[key] for key in one[-1]], by=town.founder(at), on=town.founder(at).on)
    for key, kind in told.AGENCIES.items():
        Party.objects.filter(pk=town.organisations[key].pk).update(agency=kind)


@act
def agree_protocol(
    one: tuple[str, str, str, str, str, dict[str, list[str]], tuple[str, ...]],
    members: list[Party],
    *,
    by: Viewer,
    on: date,
) -> Protocol:
    """Write a protocol as it stands once everybody has signed it."""
    title, why, whom, mode, purpose, uses, _keys = one
    kept = {"holder": members[0], **stamped(by)}
    protocol = Protocol.objects.create(
        title=title,
        why=why,
        whom=whom,
        mode=mode,
        starts_on=on,
        ends_on=on + LASTS,
        review_on=on + AGAIN * 2,
        sent_at=by.at,
        **kept,
    )
    for category, details in uses.items():
        ProtocolUse.objects.create(protocol=protocol, purpose=purpose, category=category, details=details, **kept)
    for member in members:
        basis = "consent" if mode == "consent" else "legitimate_interests"
        party = ProtocolParty.objects.create(protocol=protocol, organisation=member, basis=basis, **kept)
        Assent.objects.create(
            party=party, answer="signed", signed_by=f"{member.called}: manager", said_at=by.at, **kept
        )
    note("agreed a protocol", protocol, by=by)
    return protocol


def say_parent(town: Town, at: datetime) -> None:
    """Carys holds parental responsibility for Seren."""
    eyes = town.eyes("bea", at)
    people = town.people
    parties.say_parent(person=people["seren"], parent=people["carys"], how_known=told.PARENT_KNOWN, on=eyes.on, by=eyes)


def said_of(one: Asked) -> str:
    """What Danny says: yes where it is his choice, but for his number; told where it is not."""
    if not one.is_their_choice:
        return "informed"
    return "refused" if one.category == REFUSED else "agreed"


def talk_with_danny(town: Town, at: datetime) -> None:
    """Ffion talks with Danny, in easy read, about who is told what. Tomasz is there."""
    eyes, danny = town.eyes("ffion", at), town.people["danny"]
    choices = [
        Chosen(organisation=one.agency, category=one.category, purpose=one.purpose, said=said_of(one))
        for one in asked_of(danny, on=eyes.on, at=at)
        if one.agency == town.organisations["riverside"]
    ]
    hear(
        person=danny,
        voiced=Voiced(speaker=Speaker.PERSON, said_by=danny),
        choices=choices,
        review_on=eyes.on + AGAIN,
        wording=wording.VERSION,
        on=eyes.on,
        by=eyes,
        **told.DANNY,
    )
