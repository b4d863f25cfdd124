"""Invented places, and a search that reads every one of them: slow, plain, and independent of the index."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from math import asin, cos, radians, sin, sqrt
from random import Random
from uuid import UUID

from kinweave.directory.access import ACCESS
from kinweave.directory.interests import INTERESTS
from kinweave.directory.listed import Access, Listed, Opening
from kinweave.directory.search.asking import Asked
from kinweave.foundation import LONDON

MIDDLE = (51.93, -2.98)
NOON = datetime(2026, 10, 14, 12, tzinfo=LONDON)
VOCABULARY = ("choir", "tea", "fern", "clay", "chess", "drum", "lunch", "mill", "quay", "hall", "vale", "friend")
ENGLISH = {key: str(name) for key, name in {**INTERESTS, **ACCESS}.items()}
REGISTERS = {"ofsted": "childcare", "cqc": "care", "care_inspectorate": "care", "charity": "charity", "own:1": "listed"}
DAYS, PARTS = range(7), ("morning", "afternoon", "evening")


def places(seed: int, number: int) -> list[Listed]:
    """So many invented places around the middle of a town."""
    draw = Random(seed)
    return [place(draw, number) for number in range(number)]


def place(draw: Random, number: int) -> Listed:
    """One invented place."""
    is_entry = draw.random() < 0.3
    has_point = draw.random() < 0.9
    return Listed(
        id=UUID(int=number + 1), is_entry=is_entry, name=" ".join(draw.sample(VOCABULARY, 2)).title(),
        description=" ".join(draw.choices(VOCABULARY, k=4)), address=draw.choice(VOCABULARY), updated_at=NOON,
        source="Invented", checked_on=date(2026, 10, 14) - timedelta(days=draw.randrange(300)),
        register=draw.choice(list(REGISTERS)) if is_entry else "", kind=draw.choice(VOCABULARY) if is_entry else "",
        point=(MIDDLE[0] + draw.gauss(0, 0.12), MIDDLE[1] + draw.gauss(0, 0.2)) if has_point else None,
        pence=draw.choice((None, 0, 0, 300, 500, 501, 900)), languages=tuple(draw.sample(("en", "cy", "pl"), 2)),
        youngest=draw.choice((None, 5, 18, 60)), oldest=draw.choice((None, None, 64, 99)),
        openings=tuple(opening(draw, number * 10 + one) for one in range(draw.randrange(4))),
        accesses=tuple(Access(id=UUID(int=1), key=key, is_there=draw.random() < 0.7, checked_on=date(2026, 10, 1))
                       for key in draw.sample(sorted(ACCESS), 3)),
        interests=tuple(draw.sample(sorted(INTERESTS), draw.randrange(4))), **room(draw),
    )  # fmt: skip


def room(draw: Random) -> dict:
    """What somebody said of room, of late or long ago; most say nothing."""
    said = draw.choice(("", "", "yes", "yes", "soon", "no"))
    return {"room": said, "room_on": date(2026, 10, 14) - timedelta(days=draw.randrange(90))} if said else {}


def opening(draw: Random, number: int) -> Opening:
    """One opening of an hour or more."""
    hour = draw.randrange(8, 20)
    return Opening(
        id=UUID(int=number + 1),
        weekday=draw.randrange(7),
        opens_at=time(hour),
        closes_at=time(hour + draw.randrange(1, 4)),
    )


def questions(seed: int, number: int) -> list[Asked]:
    """So many mixed questions."""
    draw = Random(seed)
    return [question(draw) for _number in range(number)]


def question(draw: Random) -> Asked:
    """One question: each thing is asked for now and then."""

    def sometimes(choices, share, other=""):
        return draw.choice(list(choices)) if draw.random() < share else other

    is_near = draw.random() < 0.6
    near = (MIDDLE[0] + draw.gauss(0, 0.05), MIDDLE[1] + draw.gauss(0, 0.08))
    return Asked(
        words=" ".join(draw.sample(VOCABULARY, draw.randrange(0, 3))),
        near=near if is_near else None, within=draw.choice((1.6, 5.0, 8.0, 20.0, 40.0)),
        age=sometimes((3, 18, 30, 64, 65, 80), 0.3, None), interest=sometimes(INTERESTS, 0.2),
        day=str(sometimes(DAYS, 0.3)), part=sometimes(PARTS, 0.3), cost=sometimes(("free", "low"), 0.3),
        language=sometimes(("en", "cy", "pl"), 0.2), kind=sometimes(("club", "care", "charity"), 0.2),
        access=tuple(draw.sample(sorted(ACCESS), draw.choice((0, 0, 0, 1, 2)))),
        room=sometimes(("yes",), 0.2), room_since=date(2026, 9, 13),
        checked_since=sometimes((date(2026, 7, 14),), 0.2, None), best_first=draw.random() < 0.3, most=5000,
    )  # fmt: skip


def kilometres(one, other) -> float:
    """Haversine, on a ball of 6,371 km; each point as exact as the index keeps it."""
    (a, b), (c, d) = ((round(x, 5) for x in point) for point in (one, other))
    half = sin(radians(c - a) / 2) ** 2 + cos(radians(a)) * cos(radians(c)) * sin(radians(d - b) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))


def spoken(listed: Listed) -> set[str]:
    """Every word by which a place may be found, in English."""
    there = [one.key for one in listed.accesses if one.is_there]
    said = (listed.name, listed.description, listed.kind, listed.organisation_name, listed.address, listed.area)
    return set(" ".join([*said, *(ENGLISH[key] for key in (*listed.interests, *there))]).casefold().split())


def tags(listed: Listed) -> set[str]:
    """Each thing that a filter can ask for."""
    found = {f"interest:{key}" for key in listed.interests} | {f"language:{code}" for code in listed.languages}
    found |= {f"access:{one.key}" for one in listed.accesses if one.is_there}
    found.add(f"kind:{REGISTERS[listed.register] if listed.is_entry else 'club'}")
    if listed.pence is not None and listed.pence <= 500:
        found |= {"cost:low"} | ({"cost:free"} if listed.pence == 0 else set())
    return found


def has_room(listed: Listed, asked: Asked) -> bool:
    """Whether somebody said that there is room, not too long ago."""
    return listed.room == "yes" and listed.room_on >= asked.room_since


def is_open(listed: Listed, day: str, part: str) -> bool:
    """Whether it is open on a day, in a part of the day, or in that part of that day."""
    hours = {"morning": (0, 12), "afternoon": (12, 17), "evening": (17, 24)}[part] if part else (0, 24)
    return any(
        (not day or one.weekday == int(day)) and one.opens_at.hour < hours[1] and one.closes_at.hour > hours[0]
        for one in listed.openings
    )


def fits(listed: Listed, asked: Asked, without: str = "") -> bool:
    """Whether a place is what somebody looks for; `without` one of the choices."""
    day, part = (("" if name == without else getattr(asked, name)) for name in ("day", "part"))
    chosen = {f"{name}:{getattr(asked, name)}" for name in ("interest", "cost", "language", "kind")
              if getattr(asked, name) and name != without}  # fmt: skip
    return (
        set(asked.words.split()) <= spoken(listed)
        and chosen | {f"access:{key}" for key in asked.access} <= tags(listed)
        and (not (day or part) or is_open(listed, day, part))
        and (
            asked.age is None
            or (listed.youngest or 0) <= asked.age <= (999 if listed.oldest is None else listed.oldest)
        )
        and (not asked.room or has_room(listed, asked))
        and (asked.checked_since is None or listed.checked_on >= asked.checked_since)
    )


def is_near(listed: Listed, asked: Asked) -> bool:
    """Whether it lies within the distance."""
    if asked.near is None:
        return True
    return listed.point is not None and kilometres(asked.near, listed.point) <= asked.within


def found(all_of_them, asked: Asked, without: str = "") -> list[Listed]:
    """Every place that fits."""
    return [one for one in all_of_them if fits(one, asked, without) and is_near(one, asked)]


def counts(all_of_them, asked: Asked) -> dict[str, int]:
    """How many there would be for each choice."""
    counted = Counter()
    for name in ("interest", "cost", "language", "kind"):
        counted.update(tag for one in found(all_of_them, asked, name) for tag in tags(one) if tag.startswith(name))
    counted.update(tag for one in found(all_of_them, asked) for tag in tags(one) if tag.startswith("access"))
    counted.update("room:yes" for one in found(all_of_them, asked) if has_room(one, asked))
    for one in found(all_of_them, asked, "day"):
        counted.update(f"day:{day}" for day in DAYS if is_open(one, str(day), asked.part))
    for one in found(all_of_them, asked, "part"):
        counted.update(f"part:{part}" for part in PARTS if is_open(one, asked.day, part))
    return dict(counted)
