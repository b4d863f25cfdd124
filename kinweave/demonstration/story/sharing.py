"""Who acts for other agencies; what Ffion shared about Danny, did not share, and asked for first."""

from datetime import datetime, timedelta
from functools import partial

from kinweave.concerns.models import Concern
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import sharing as told
from kinweave.information import actions
from kinweave.information.asking import Question
from kinweave.information.models import Item, Override, Passing, Recipient
from kinweave.information.rules import Step
from kinweave.parties.actions.agencies import know_agency

DANNY = "danny"


def write(town: Town) -> None:
    """Write down the address books, and what went to Owen."""
    town.diary.write(380, "09:10", partial(found_agencies, town))
    town.diary.write(88, "09:40", partial(fill_books, town))
    town.diary.write(18, "14:10", partial(share_likes, town))
    town.diary.write(17, "09:15", partial(acknowledge, town))
    town.diary.write(12, "11:20", partial(keep_number_back, town))
    town.diary.write(4, "13:20", partial(ask_override, town))
    town.diary.write(4, "14:05", partial(decline_override, town))
    town.diary.write(3, "16:45", partial(ask_first, town))
    town.diary.write(2, "09:20", partial(ask_officer, town))


def found_agencies(town: Town, at: datetime) -> None:
    """The council and the police stand in the list of agencies."""
    eyes = town.eyes("meera", at)
    for called, agency in told.AGENCIES.items():
        town.organisations[called] = know_agency(called=called, agency=agency, on=eyes.on, by=eyes)


def fill_books(town: Town, at: datetime) -> None:
    """Each service writes down whom it knows at the others, and how it checked who they are."""
    for where, agency, name, role, phone in told.BOOK:
        writer, lead = town.eyes(told.WRITERS[where], at), town.eyes(told.LEADS[where], at)
        party = town.people.get(told.SIGNS_IN.get(name, ""))
        known = actions.know_recipient(
            organisation=town.organisations[agency],
            name=name,
            role=role,
            phone=phone,
            party=party,
            on=writer.on,
            by=writer,
        )
        actions.verify_recipient(recipient=known, how=told.HOW, version=known.version, on=lead.on, by=lead)


def question(town: Town, facts: told.Facts, at: datetime) -> Question:
    """Ffion asks whether something about Danny may go to Owen."""
    eyes = town.eyes("ffion", at)
    owen = Recipient.objects.get(name="Owen Rees", holder=town.organisations["connect"])
    kept = actions.keep_item(person=town.people[DANNY], collected_for="community_support", on=eyes.on, by=eyes, **facts)
    item = Item.objects.to_ask().get(pk=kept.pk)
    return Question(item=item, recipient=owen, purpose="community_support", channel="here", by=eyes)


def share_likes(town: Town, at: datetime) -> None:
    """Danny said yes to this: it goes."""
    eyes = town.eyes("ffion", at)
    actions.share(questions=[question(town, told.LIKES, at)], on=eyes.on, by=eyes)


def acknowledge(town: Town, at: datetime) -> None:
    """Owen has it."""
    eyes, passing = town.eyes("owen", at), Passing.objects.get(person=town.people[DANNY])
    actions.acknowledge(passing=passing, version=passing.version, on=eyes.on, by=eyes)
    actions.open_again(passing=passing, on=eyes.on, by=eyes)


def keep_number_back(town: Town, at: datetime) -> None:
    """Danny said no to this: it does not go, and why is kept."""
    eyes = town.eyes("ffion", at)
    asked = question(town, told.PHONE, at)
    actions.decide_not_to_share(questions=[asked], because=told.NOT_SHARED, on=eyes.on, by=eyes)


def ask_first(town: Town, at: datetime) -> None:
    """No protocol is for this: Ffion asks a manager."""
    eyes = town.eyes("ffion", at)
    asked = question(town, told.HEALTH, at)
    actions.ask_step(questions=[asked], step=Step.ONE_OFF, words=told.ASKED, on=eyes.on, by=eyes)


def ask_override(town: Town, at: datetime) -> None:
    """Ffion would tell Riverside’s safeguarding lead about Danny’s money, and nobody has asked him."""
    eyes, people = town.eyes("ffion", at), town.people
    concern = Concern.objects.get(person=people[DANNY], kind=Concern.Kind.SAFEGUARDING)
    facts = told.MONEY | {"collected_for": "safeguarding", "from_concern": concern}
    actions.ask_override(
        items=[actions.keep_item(person=people[DANNY], on=eyes.on, by=eyes, **facts)],
        recipient=Recipient.objects.get(name="Sunita Rao", holder=town.organisations["connect"]),
        concern=concern,
        valid_until=at + timedelta(hours=24),
        on=eyes.on,
        by=eyes,
        **told.OVERRIDE,
    )


def decline_override(town: Town, at: datetime) -> None:
    """Ruth does not sign it, and says why."""
    eyes, override = town.eyes("ruth", at), Override.objects.get(person=town.people[DANNY])
    actions.decline_override(override=override, because=told.DECLINED, on=eyes.on, by=eyes)


def ask_officer(town: Town, at: datetime) -> None:
    """Ffion wants to know what the rules say of health: Imran has not answered yet."""
    eyes = town.eyes("ffion", at)
    asked = question(town, told.HEALTH | {"title": told.SWIMMING}, at)
    actions.ask_officer(questions=[asked], words=told.TO_OFFICER, on=eyes.on, by=eyes)
