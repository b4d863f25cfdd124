"""What a data protection officer finds: a passing without an answer, a request that is soon due, a breach."""

from datetime import datetime, timedelta
from functools import partial

from kinweave.demonstration.town import Town
from kinweave.demonstration.words import assuring as told
from kinweave.information import actions
from kinweave.information.actions import breaches
from kinweave.information.asking import Question
from kinweave.information.models import Item, Passing, Recipient
from kinweave.keeping.actions import access
from kinweave.keeping.models import AccessRequest

REFERRED, LOOKED, ASKED, TAKEN_UP, FOUND = 6, 5, 22, 21, 1  # days ago
A_WHILE = timedelta(minutes=40)


def write(town: Town) -> None:
    """Write down what waits for who answers for how things are shared."""
    town.diary.write(ASKED, "10:15", partial(ask, town))
    town.diary.write(TAKEN_UP, "09:05", partial(take_up, town))
    town.diary.write(REFERRED, "11:50", partial(refer, town))
    town.diary.write(LOOKED, "09:40", partial(look, town))
    town.diary.write(FOUND, "15:35", partial(write_down, town))


def refer(town: Town, at: datetime) -> None:
    """Ffion is worried about Peg's gas, and tells the council at once."""
    eyes, peg = town.eyes("ffion", at), town.people["peg"]
    duty = Recipient.objects.get(name="Adult duty team", holder=town.organisations["connect"])
    kept = actions.keep_item(person=peg, collected_for="safeguarding", on=eyes.on, by=eyes, **told.GAS)
    item = Item.objects.to_ask().get(pk=kept.pk)
    asked = Question(item=item, recipient=duty, purpose="safeguarding", channel="link", by=eyes)
    actions.share(questions=[asked], on=eyes.on, by=eyes)


def look(town: Town, at: datetime) -> None:
    """Ruth looks at what went at once."""
    eyes, passing = town.eyes("ruth", at), Passing.objects.get(person=town.people["peg"])
    actions.review_release(passing=passing, words=told.LOOKED, version=passing.version, on=eyes.on, by=eyes)


def ask(town: Town, at: datetime) -> None:
    """Elsie rings: she wants to see everything."""
    eyes = town.eyes("callum", at)
    access.ask_access(
        person=town.people["elsie"],
        how="phone",
        received_on=eyes.on,
        wanted=told.WANTED,
        identity_how=told.KNOWN,
        because=told.HELD,
        on=eyes.on,
        by=eyes,
    )


def take_up(town: Town, at: datetime) -> None:
    """Meera answers it."""
    eyes, request = town.eyes("meera", at), AccessRequest.objects.get(person=town.people["elsie"])
    access.take_up(request=request, version=request.version, on=eyes.on, by=eyes)


def write_down(town: Town, at: datetime) -> None:
    """Ffion left three plans on a bus, and says so."""
    eyes = town.eyes("ffion", at)
    breaches.record_breach(
        what=told.ON_THE_BUS,
        aware_at=at - A_WHILE,
        affected=told.THREE,
        categories=["identity", "interests"],
        done=told.FETCHED,
        on=eyes.on,
        by=eyes,
    )
