"""A note on the wrong record, two corrections that Danny asked for, his sheet for the minibus, and two emergencies."""

from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from kinweave.access import breaking
from kinweave.access.models import BreakGlass
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import righting as told
from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.keeping.actions import righting
from kinweave.keeping.models import Correction

ME, WORKER, LEAD = "danny", "ffion", "meera"
MISTAKEN, NOTICED, REFUSED_ASKED, ANSWERED, ASKED, MADE = 39, 38, 30, 25, 6, 9  # days ago
IN_VAIN, SIGNED, WAITING = 12, 11, 1
GOOD_FOR = timedelta(days=80)
BORN = date(1971, 2, 9)


def write(town: Town) -> None:
    """Write down what was put right, and what was asked for in a hurry."""
    diary = town.diary
    diary.write(MISTAKEN, "16:20", partial(write_wrongly, town))
    diary.write(NOTICED, "09:05", partial(strike, town))
    diary.write(REFUSED_ASKED, "18:30", partial(ask_about_moving, town))
    diary.write(ANSWERED, "10:40", partial(refuse, town))
    diary.write(ASKED, "19:10", partial(ask_about_the_card, town))
    diary.write(MADE, "11:45", partial(make_sheet, town))
    diary.write(IN_VAIN, "14:55", partial(ask_in_vain, town, "agnieszka", told.IN_VAIN))
    diary.write(SIGNED, "09:20", partial(sign, town))
    diary.write(WAITING, "16:35", partial(ask_in_vain, town, "callum", told.WAITING))


def write_wrongly(town: Town, at: datetime) -> None:
    """A note that belongs to Peg goes on Danny's record."""
    eyes = town.eyes(WORKER, at)
    note: dict[str, Any] = {name: told.STRUCK[name] for name in ("kind", "what_mattered", "mood")}
    who = [town.people[WORKER]]
    town.visits["struck"] = events.write_note(person=town.people[ME], day=eyes.on, who=who, on=eyes.on, by=eyes, **note)


def strike(town: Town, at: datetime) -> None:
    """Ffion notices, and strikes it out."""
    eyes = town.eyes(WORKER, at)
    entry = town.visits["struck"]
    righting.strike(kind="event", entry=entry, because=told.STRUCK["because"], on=eyes.on, by=eyes)


def ask_about_moving(town: Town, at: datetime) -> None:
    """Danny says that a day is wrong, in his words."""
    said = {name: told.REFUSED[name] for name in ("about_words", "wrong", "right")}
    ask(town, at, {}, **said)


def ask_about_the_card(town: Town, at: datetime) -> None:
    """Danny says that a note is wrong."""
    event = Event.objects.get(pk=town.visits[ME].pk)
    ask(town, at, {"event": event}, **told.OPEN)


def ask(town: Town, at: datetime, entries: dict[str, Any], **said: str) -> None:
    """Danny asks for something to be put right, on his own page."""
    eyes = town.eyes(ME, at)
    righting.ask_correction(person=town.people[ME], entries=entries, on=eyes.on, by=eyes, **said)


def refuse(town: Town, at: datetime) -> None:
    """It stays as it is; the reason is given, and his words stand beside it."""
    eyes = town.eyes(WORKER, at)
    asked = Correction.objects.get(person=town.people[ME], answer="")
    reason = told.REFUSED["reason"]
    righting.answer_correction(
        correction=asked, answer="refused", reason=reason, version=asked.version, on=eyes.on, by=eyes
    )


def make_sheet(town: Town, at: datetime) -> None:
    """A sheet for the driver of the Saturday minibus."""
    eyes = town.eyes(WORKER, at)
    parts = {**dict.fromkeys(told.SHEET["parts"], ""), "call": str(told.SHEET["call"])}
    righting.make_sheet(
        person=town.people[ME],
        for_whom=str(told.SHEET["for_whom"]),
        parts=parts,
        texts=[parts["call"]],
        expires_on=eyes.on + GOOD_FOR,
        on=eyes.on,
        by=eyes,
    )


def ask_in_vain(town: Town, worker: str, asked: dict[str, str], at: datetime) -> None:
    """Somebody asks for a record that is not here."""
    eyes = town.eyes(worker, at)
    breaking.break_glass_by_name(full_name=asked["full_name"], born_on=BORN, because=asked["because"], by=eyes)


def sign(town: Town, at: datetime) -> None:
    """Meera signs the review."""
    eyes = town.eyes(LEAD, at)
    broken = BreakGlass.objects.get(reviewed_on__isnull=True)
    breaking.sign_review(broken=broken, found=told.IN_VAIN["found"], on=eyes.on, by=eyes)
