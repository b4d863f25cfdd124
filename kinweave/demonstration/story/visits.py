"""Danny goes out with his friends, sees his dad with Ffion there, and talks about real friends."""

from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from kinweave.demonstration.town import Town
from kinweave.demonstration.words import visits as told
from kinweave.events import actions as events
from kinweave.events.models import SupervisedContact, SupervisedVisit

ME, WORKER = "danny", "ffion"
AGREED, HELD, AHEAD = 33, 16, 5  # days ago; the last one is days from now
TALKED_SAFE, TALKED_IN_TOUCH, ASKED = 19, 6, 4


def write(town: Town) -> None:
    """Write down the outing, the visits of Danny's dad, and two talks."""
    diary = town.diary
    diary.write(AGREED, "10:00", partial(agree, town))
    diary.write(AGREED - 1, "10:00", partial(arrange, town, diary.day(HELD)))
    diary.write(HELD, "15:30", partial(write_up, town))
    diary.write(HELD - 1, "10:00", partial(arrange, town, diary.day(-AHEAD)))
    diary.write(diary.written(TALKED_SAFE), "14:30", partial(talk_about_friends, town))
    diary.write(diary.written(TALKED_IN_TOUCH), "14:30", partial(talk_about_marcus, town))
    diary.write(ASKED, "11:10", partial(ask_to_the_match, town))
    diary.write(ASKED, "16:10", partial(ask_to_the_library, town))


def agree(town: Town, at: datetime) -> None:
    """Danny, his dad and Ffion agree in writing how they meet."""
    eyes = town.eyes(WORKER, at)
    said: dict[str, Any] = {"on": eyes.on, "by": eyes}
    contact = events.draft_contact(
        tie=town.ties[ME]["Dad"],
        level=SupervisedContact.Level.SUPERVISED,
        purpose=SupervisedContact.Purpose.ASSESSMENT,
        supervisor=town.people[WORKER],
        review_on=eyes.on + timedelta(days=80),
        **said,
    )
    events.word_contact(
        contact=contact, may_leave_alone=False, allowed_by="", version=contact.version, **told.AGREED, **said
    )
    events.sign_contact(contact=contact, agreed_by=told.SIGNED_BY, agreed_on=eyes.on, version=contact.version, **said)


def arrange(town: Town, day: date, at: datetime) -> None:
    """A visit of Danny's dad is arranged, with Ffion there."""
    eyes = town.eyes(WORKER, at)
    events.arrange_supervised(
        contact=SupervisedContact.objects.get(person=town.people[ME]),
        supervisor=town.people[WORKER],
        day=day,
        planned_from=time(14),
        planned_until=time(15),
        place=told.PLACE,
        on=eyes.on,
        by=eyes,
    )


def write_up(town: Town, at: datetime) -> None:
    """Ffion writes up what she saw, what she thinks, and what Danny said afterwards."""
    eyes = town.eyes(WORKER, at)
    visit = SupervisedVisit.objects.get(event__person=town.people[ME], event__day=eyes.on)
    events.write_up_supervised(
        visit=visit,
        person_came_at=time(13, 50),
        visitor_came_at=time(14, 10),
        ended_at=time(15),
        was_left_alone=False,
        version=visit.version,
        on=eyes.on,
        by=eyes,
        **told.RECORD,
    )


def talk_about_friends(town: Town, at: datetime) -> None:
    """Danny and Ffion look at the page about real friends."""
    eyes = town.eyes(WORKER, at)
    events.keep_talk(
        person=town.people[ME],
        purpose="staying_safe",
        day=eyes.on,
        methods=["pictures"],
        mood="so_so",
        who=[town.people[WORKER]],
        on=eyes.on,
        by=eyes,
        **told.SAFE,
    )


def talk_about_marcus(town: Town, at: datetime) -> None:
    """Danny and Ffion talk about how he can keep in touch with his brother."""
    eyes = town.eyes(WORKER, at)
    events.keep_talk(
        person=town.people[ME],
        purpose="in_touch",
        day=eyes.on,
        said=told.IN_TOUCH,
        methods=["pictures"],
        mood="good",
        tie=town.ties[ME]["Marcus"],
        who=[town.people[WORKER]],
        on=eyes.on,
        by=eyes,
    )


def ask_to_the_match(town: Town, at: datetime) -> None:
    """Sam and Coach Lee are asked to an away match on Saturday. Sam comes."""
    eyes, ties = town.eyes(WORKER, at), town.ties[ME]
    event = events.arrange(
        person=town.people[ME],
        worker=town.people[WORKER],
        kind="outing",
        day=town.diary.next_saturday(),
        time=time(13),
        minutes=240,
        place=told.OUTING,
        is_unusual=True,
        asked=[ties["Sam"].to_party, ties["Coach Lee"].to_party],
        on=eyes.on,
        by=eyes,
    )
    events.say_who_comes(event=event, replies={ties["Sam"].to_party: "comes"}, on=eyes.on, by=eyes)


def ask_to_the_library(town: Town, at: datetime) -> None:
    """Amira and somebody from her circle do something together."""
    eyes = town.eyes(WORKER, at)
    events.arrange(
        person=town.people["amira"],
        worker=town.people[WORKER],
        kind="activity",
        day=town.diary.next_saturday(),
        time=time(11),
        place=told.ACTIVITY,
        asked=[next(iter(town.ties["amira"].values())).to_party],
        on=eyes.on,
        by=eyes,
    )
