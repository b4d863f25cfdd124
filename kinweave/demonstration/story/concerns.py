"""Danny told somebody, and it was put right; Ffion was worried, and the council knows. Contacts outside stand there."""

from datetime import datetime
from functools import partial
from typing import Any

from kinweave.concerns import actions
from kinweave.concerns.models import Concern
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import concerns as words

CONTACTS, TOLD, ANSWERED, PUT_RIGHT = 550, 92, 91, 80  # days ago
SEEN, REFERRED, HEARD = 5, 5, 2


def write(town: Town) -> None:
    """Write down whom a concern can reach outside, and two that were raised."""
    diary = town.diary
    for number, one in enumerate(words.OUTSIDE):
        diary.write(CONTACTS - number, "10:00", partial(keep_contact, town, one))
    diary.write(TOLD, "19:20", partial(danny_tells, town))
    diary.write(ANSWERED, "09:30", partial(ffion_answers, town))
    diary.write(PUT_RIGHT, "15:40", partial(it_is_put_right, town))
    diary.write(SEEN, "10:10", partial(ffion_is_worried, town))
    diary.write(REFERRED, "11:00", partial(ruth_refers, town))
    diary.write(HEARD, "14:15", partial(ruth_hears, town))


def keep_contact(town: Town, one: words.Contact, at: datetime) -> None:
    """A lead keeps a contact outside."""
    eyes = town.eyes(one.by, at)
    actions.keep_outside_contact(
        organisation=town.organisations[one.organisation],
        name=one.name,
        phone=one.phone,
        hours=one.hours,
        email=one.email,
        takes_concerns=bool(one.email),
        on=eyes.on,
        by=eyes,
    )


def kept(town: Town, kind: str) -> Concern:
    """The concern about Danny of one kind."""
    return Concern.objects.get(person=town.people["danny"], kind=kind)


def danny_tells(town: Town, at: datetime) -> None:
    """Danny tells Ffion, from his own page."""
    eyes = town.eyes("danny", at)
    actions.tell_someone(
        person=town.people["danny"], to=town.people["ffion"], words=words.DANNY_TOLD, on=eyes.on, by=eyes
    )


def ffion_answers(town: Town, at: datetime) -> None:
    """Ffion says that she has it, and what she did."""
    eyes, concern = town.eyes("ffion", at), kept(town, Concern.Kind.TELL_SOMEONE)
    actions.acknowledge(concern=concern, on=eyes.on, by=eyes)
    actions.write_progress(concern=concern, words=words.ANSWERED, on=eyes.on, by=eyes)


def it_is_put_right(town: Town, at: datetime) -> None:
    """Danny is told, and it is resolved."""
    eyes, concern = town.eyes("ffion", at), kept(town, Concern.Kind.TELL_SOMEONE)
    said: dict[str, Any] = {"on": eyes.on, "by": eyes}
    actions.tell_raiser(concern=concern, words=words.TOLD_DANNY, day=eyes.on, version=concern.version, **said)
    actions.resolve(concern=concern, outcome=words.CAME_OF_IT, learning=words.LEARNED, version=concern.version, **said)


def ffion_is_worried(town: Town, at: datetime) -> None:
    """Ffion is worried about Danny's money."""
    eyes = town.eyes("ffion", at)
    actions.raise_concern(
        holder=town.organisations["connect"],
        kind=Concern.Kind.SAFEGUARDING,
        words=words.FFION_SAW,
        person=town.people["danny"],
        raised_by=town.people["ffion"],
        how=Concern.How.PAGE,
        on=eyes.on,
        by=eyes,
    )


def ruth_refers(town: Town, at: datetime) -> None:
    """The safeguarding lead has it, and telephones the council."""
    eyes, concern = town.eyes("ruth", at), kept(town, Concern.Kind.SAFEGUARDING)
    said: dict[str, Any] = {"on": eyes.on, "by": eyes}
    actions.acknowledge(concern=concern, **said)
    actions.refer(concern=concern, to_whom=words.REFERRED_TO, day=eyes.on, words=words.REFERRED, **said)
    actions.tell_raiser(concern=concern, words=words.TOLD_FFION, day=eyes.on, version=concern.version, **said)


def ruth_hears(town: Town, at: datetime) -> None:
    """The council says where its enquiry stands."""
    eyes = town.eyes("ruth", at)
    actions.keep_told(
        concern=kept(town, Concern.Kind.SAFEGUARDING),
        process="adult",
        state="gathering",
        told_by=words.TOLD_BY,
        told_on=eyes.on,
        on=eyes.on,
        by=eyes,
    )
