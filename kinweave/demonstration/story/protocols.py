"""What agencies agreed about sharing: in force, to be looked at again, out to sign, suspended for one, and a draft."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from kinweave.agreements.actions import drafts
from kinweave.agreements.actions import protocols as actions
from kinweave.agreements.models import Protocol, ProtocolParty
from kinweave.demonstration.people import STAFF
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import protocols as told
from kinweave.parties.actions.agencies import say_agency

LEADS = {"connect": "meera", "milllane": "bea", "riverside": "sunita"}
WHERE = {worker.key: worker.organisation for worker in STAFF}


def write(town: Town) -> None:
    """Write down which protocols there are, and how each came to stand as it does."""
    for key, agency in told.AGENCIES.items():
        town.diary.write(400, "10:00", partial(say_kind, town, key, agency))
    agree(town, told.SAFE, 390)
    agree(town, told.EARLY_HELP, 355)
    agree(town, told.COMPANY, 160)
    town.diary.write(6, "11:10", partial(draft, town, told.STARTING_SCHOOL))
    town.diary.write(6, "11:40", partial(sign, town, told.STARTING_SCHOOL, "milllane"))
    town.diary.write(4, "15:30", partial(suspend_for_riverside, town))
    town.diary.write(2, "16:20", partial(begin_draft, town))


def agree(town: Town, one: told.Told, days_ago: int) -> None:
    """A protocol is drafted and sent out, and everybody signs it within the week."""
    town.diary.write(days_ago, "10:30", partial(draft, town, one))
    for later, where in enumerate((one.at, *one.others), start=1):
        town.diary.write(days_ago - later, "14:00", partial(sign, town, one, where))


def say_kind(town: Town, key: str, agency: str, at: datetime) -> None:
    """A lead says what kind of agency theirs is."""
    eyes, organisation = town.eyes(key, at), town.organisations[WHERE[key]]
    organisation.refresh_from_db()
    say_agency(organisation=organisation, agency=agency, version=organisation.version, on=eyes.on, by=eyes)


def draft(town: Town, one: told.Told, at: datetime) -> None:
    """A lead answers each question, and sends the protocol out."""
    eyes = town.eyes(one.by, at)
    said: dict[str, Any] = {"on": eyes.on, "by": eyes}
    protocol = drafts.draft(title=one.title, why=one.why, **said)
    others = [town.organisations[key] for key in one.others]
    drafts.choose_agencies(protocol=protocol, organisations=others, version=protocol.version, **said)
    drafts.choose_purposes(protocol=protocol, purposes=[*one.what], version=protocol.version, **said)
    for purpose, details in one.what.items():
        version = protocol.version
        drafts.choose_details(protocol=protocol, purpose=purpose, details=details, version=version, **said)
    drafts.redraft(protocol=protocol, version=protocol.version, **said, **one.facts, **days_of(town, one))
    say_own_basis(town, one, one.at, at)
    protocol = actions.as_it_is(protocol)
    drafts.send_out(protocol=protocol, version=protocol.version, **said)


def days_of(town: Town, one: told.Told) -> dict[str, Any]:
    """The days of a protocol, counted from today."""
    today = town.founder(town.at).on
    days = {"starts_on": one.starts, "ends_on": one.ends, "review_on": one.review}
    return {name: today + timedelta(days=count) for name, count in days.items()}


def say_own_basis(town: Town, one: told.Told, where: str, at: datetime) -> ProtocolParty:
    """An agency says on what basis it shares, and whom to ask."""
    eyes = town.eyes(LEADS[where], at)
    protocol = actions.as_it_is(Protocol.objects.get(title=one.title))
    party = next(side for side in protocol.parties.all() if side.organisation_id == town.organisations[where].pk)
    facts = told.OWN[where] | one.says
    return actions.say_of_ourselves(party=party, version=party.version, on=eyes.on, by=eyes, **facts)


def sign(town: Town, one: told.Told, where: str, at: datetime) -> None:
    """An agency's own lead signs."""
    eyes = town.eyes(LEADS[where], at)
    party = say_own_basis(town, one, where, at)
    actions.answer(party=party, answer="signed", signed_by=f"{eyes.name}, {eyes.role_name}", on=eyes.on, by=eyes)


def suspend_for_riverside(town: Town, at: datetime) -> None:
    """Something went wrong at Riverside, and Sunita stops their side for a while."""
    eyes = town.eyes("sunita", at)
    protocol = actions.as_it_is(Protocol.objects.get(title=told.SAFE.title))
    party = next(side for side in protocol.parties.all() if side.organisation_id == eyes.organisation_id)
    actions.suspend(protocol=protocol, party=party, because=told.SUSPENDED, on=eyes.on, by=eyes)


def begin_draft(town: Town, at: datetime) -> None:
    """Meera has begun another one."""
    eyes = town.eyes("meera", at)
    title, why = told.MEALS
    drafts.draft(title=title, why=why, on=eyes.on, by=eyes)
