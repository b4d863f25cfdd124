"""Places and clubs of Ashby Vale; what people like, how far they can go, and what they said to a suggestion."""

from datetime import datetime, time
from functools import partial
from typing import Any

from kinweave.demonstration.town import Town
from kinweave.demonstration.words.places import AREAS, DANNY_LIKES, PLACES, THEY_LIKE, Place
from kinweave.directory import actions as directory
from kinweave.directory.actions import Opening
from kinweave.directory.models import Service
from kinweave.parties import actions as parties
from kinweave.plans import actions as plans

ME, WORKER = "danny", "ffion"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LIKES = (
    ("peg", "ffion", ("singing", "gardening", "talking")),
    ("amira", "ffion", ("cooking", "learning", "reading", "swimming")),
    ("ivor", "owen", ("games", "walking", "singing")),
)

# Places that matter to Danny, to his mum, and to the practice: who says so, and why. He lets his mum see one of his.
SHOWN = "Rovers Ground"
MATTER = (
    ("person", "danny", SHOWN, "I know every seat. My dad took me there."),
    ("person", "danny", "The bench behind the library", "Nobody asks me anything there."),
    ("key_person", "grace", "St Anne’s on Sundays", "We sing, and he carries the books."),
    ("worker", "ffion", "Friday dance", "They ask us how to welcome people who need a quiet corner."),
)


def write(town: Town) -> None:
    """Write down the places, and what people like."""
    listed: dict[str, Service] = {}
    town.diary.write(240, "08:30", partial(draw_areas, town))
    for number, place in enumerate(PLACES):
        ago = place.checked
        town.diary.write(ago, f"08:{number % 60:02}", partial(list_place, town, place, ago, listed))
    town.diary.write(7, "12:10", partial(say_what_danny_likes, town))
    town.diary.write(7, "12:20", partial(say_how_far, town))
    for person, worker, keys in LIKES:
        town.diary.write(6, "15:40", partial(likes, town, person, worker, keys))
    town.diary.write(5, "18:30", partial(answer, town, listed))
    for line in MATTER:
        town.diary.write(4, "17:10", partial(say_place, town, *line))


def say_place(town: Town, author: str, who: str, place: str, why: str, at: datetime) -> None:
    """A place that matters to Danny, to his mum, or to the practice."""
    eyes = town.eyes(who, at)
    name = "" if author == "person" else town.people[who].called
    line = plans.say_place(
        person=town.people[ME], place=place, why=why, author=author, author_name=name, on=eyes.on, by=eyes
    )
    if place == SHOWN:
        plans.show_place(line=line, is_shown=True, version=1, on=eyes.on, by=eyes)


def draw_areas(town: Town, at: datetime) -> None:
    """The parts of town."""
    founder = town.founder(at)
    for name, latitude, longitude in AREAS:
        directory.draw_area(name=name, latitude=latitude, longitude=longitude, on=founder.on, by=founder)


def list_place(town: Town, place: Place, ago: int, listed: dict[str, Service], at: datetime) -> None:
    """One place, as it was when somebody checked it."""
    founder = town.founder(at)
    youngest, oldest = place.ages
    listed[place.name] = directory.list_service(
        name=place.name,
        description=place.description,
        where=place.where,
        area=place.area,
        interests=place.interests.split(),
        opening=opening(place.opening),
        access=access(place.access),
        languages=place.languages.split(),
        getting_there=place.way,
        pence=place.pence,
        cost_words=place.cost_words,
        youngest=youngest,
        oldest=oldest,
        source=place.source,
        checked_on=town.diary.day(ago),
        on=founder.on,
        by=founder,
    )


def opening(text: str) -> list[Opening]:
    """Days and times: "tue 10:00-12:00 fri 10:00-12:00"."""
    words = text.split()
    pairs = zip(words[::2], (hours.split("-") for hours in words[1::2]), strict=True)
    return [(DAYS.index(day), time.fromisoformat(opens), time.fromisoformat(closes)) for day, (opens, closes) in pairs]


def access(text: str) -> dict[str, bool]:
    """What is there, or with a minus what is not."""
    return {word.removeprefix("-"): not word.startswith("-") for word in text.split()}


def say_what_danny_likes(town: Town, at: datetime) -> None:
    """Danny chooses what he likes, and says what those in his circle like."""
    likes(town, ME, WORKER, DANNY_LIKES, at)
    eyes = town.eyes(WORKER, at)
    for called, keys in THEY_LIKE.items():
        party = town.ties[ME][called].to_party
        directory.say_likes(person=town.people[ME], party=party, chosen=keys, before=(), on=eyes.on, by=eyes)


def likes(town: Town, key: str, worker: str, keys: tuple[str, ...], at: datetime) -> None:
    """Somebody says what they like."""
    eyes, person = town.eyes(worker, at), town.people[key]
    directory.say_likes(person=person, party=person, chosen=keys, before=(), on=eyes.on, by=eyes)


def say_how_far(town: Town, at: datetime) -> None:
    """How far Danny can go."""
    eyes = town.eyes(WORKER, at)
    parties.say_travel(
        person=town.people[ME],
        area="Mill Lane",
        minutes=40,
        ways=["foot", "bus"],
        pence=500,
        access=[],
        free_days=[1, 3, 4, 5, 6],
        with_somebody=True,
        version=1,
        on=eyes.on,
        by=eyes,
    )


def answer(town: Town, listed: dict[str, Service], at: datetime) -> None:
    """Danny answers three suggestions on his own page: yes, no and tell me more."""
    me = town.eyes(ME, at)
    now: dict[str, Any] = {"person": town.people[ME], "method": "pictures", "on": me.on, "by": me}
    yes = plans.answer_suggestion(
        service=listed["Saturday training, helpers"], answer="yes", words="With Coach Lee.", may_hear="name", **now
    )
    plans.plan_to_go(suggestion=yes, what="Go there: Saturday training, helpers", doer=town.people[ME], on=me.on, by=me)
    plans.answer_suggestion(service=listed["Rhythm Room"], answer="no", words="Too loud.", **now)
    plans.answer_suggestion(service=listed["Friday dance"], answer="more", **now)
