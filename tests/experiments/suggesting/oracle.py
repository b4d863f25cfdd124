"""Which five places each person should be told of, and why: from limits that nothing may breach, and a judgement.

**Limits.** Whatever a person stated is a limit. A place that is known to breach one is never suggested: closed on all
their days, dearer than they can pay, without something they need, further than they can go by every way they go, for
another age, without anybody who speaks their language, named by a restriction. Whoever likes to be on their own is
told of no place where one is expected to take part with others. What is not known of a place breaches nothing; it
counts against it.

**Judgement**, in points, written down before any suggestion was looked at:

- What the person likes comes first: 4 for the first interest they share with the place, 2 for each further one.
- Somebody they may want to go with likes it too: 3. Whoever is paid, feels bad, is wanted less or is kept apart, never.
- The way is short, at most half of what they accept: 2. Within it: 1.
- It costs nothing, or at most half of what they can pay: 1.
- Their own language is spoken there: 2.
- Each need that is known to be met: 1. Each that nobody knows of: -2, because they may stand before a closed door.
- The days, the cost, the way are not known: -1 for each.
- It was checked within three months: 1. Not for more than a year: -1.
- Five is a choice only if the five differ: a third place for the same first interest loses 3, each further one too.

What is equal goes by the shorter way, then by name.
"""

from collections import Counter
from dataclasses import dataclass

from tests.experiments.suggesting.world import Friend, Person, Spot, minutes

FIVE = 5
COMPANY = frozenset(
    {"singing", "dance", "football", "cooking", "crafts", "games", "learning", "talking", "volunteering", "music"}
)  # where one takes part with others


@dataclass(frozen=True, slots=True)
class Expected:
    """A place that a person should be told of, with its points and the reasons."""

    place: str
    points: int
    reasons: tuple[str, ...]


def breaches(one: Person, place: Spot) -> list[str]:
    """The limits that a place is known to breach."""
    way = minutes(one, place)
    said = {
        "day": bool(place.weekdays and one.free_days and not place.weekdays & one.free_days),
        "cost": place.pence is not None and one.pence is not None and place.pence > one.pence,
        "access": any(place.access.get(key) is False for key in one.access),
        "distance": bool(way and one.minutes is not None and min(way.values()) > one.minutes),
        "age": (place.youngest or 0) > one.age or one.age > (place.oldest or 200),
        "language": bool(one.language and place.languages and one.language not in place.languages),
        "solitude": one.likes_to_be_alone and bool(place.interests & COMPANY),
        "restriction": any(place.where in words for words in one.kept_away),
    }
    return [name for name, is_breached in said.items() if is_breached]


def may_come_along(friend: Friend) -> bool:
    """Whether the person may want to go there with somebody."""
    return not (friend.is_paid or friend.is_kept_apart or friend.feels == "bad" or friend.want == "less")


def judged(one: Person, place: Spot) -> Expected:
    """The points of a place for a person, and the reasons."""
    shared = sorted(one.likes & place.interests)
    reasons = [(f"likes {key}", 2 if at else 4) for at, key in enumerate(shared)]
    reasons += [
        (f"{friend.name} likes it too", 3)
        for friend in one.friends
        if may_come_along(friend) and friend.likes & set(shared)
    ][:1]
    reasons += of_the_way(one, place) + of_the_purse(one, place)
    if one.language and one.language in place.languages:
        reasons.append(("their language is spoken", 2))
    reasons += [(f"{key} is there", 1) if key in place.access else (f"{key} is not known", -2) for key in one.access]
    if not place.weekdays:
        reasons.append(("the days are not known", -1))
    if place.checked <= 92:
        reasons.append(("checked lately", 1))
    elif place.checked > 365:
        reasons.append(("not checked for a year", -1))
    return Expected(place.id, sum(points for _why, points in reasons), tuple(sorted(why for why, _points in reasons)))


def of_the_way(one: Person, place: Spot) -> list[tuple[str, int]]:
    """What the way counts for."""
    way = minutes(one, place)
    if not way:
        return [("the way is not known", -1)]
    if one.minutes is None:
        return []
    return [("a short way", 2)] if min(way.values()) <= one.minutes / 2 else [("within their way", 1)]


def of_the_purse(one: Person, place: Spot) -> list[tuple[str, int]]:
    """What the cost counts for."""
    if place.pence is None:
        return [("the cost is not known", -1)]
    is_light = place.pence == 0 or (one.pence is not None and place.pence <= one.pence / 2)
    return [("costs little", 1)] if is_light else []


def expected(one: Person, places: list[Spot]) -> list[Expected]:
    """The five for a person, the best first; fewer when fewer fit."""
    spots = {place.id: place for place in places if place.interests & one.likes and not breaches(one, place)}
    left = {name: judged(one, place) for name, place in spots.items()}
    chosen: list[Expected] = []
    seen: Counter[str] = Counter()
    while left and len(chosen) < FIVE:
        best = min(left.values(), key=lambda each: order(each, one, spots[each.place], seen))
        chosen.append(left.pop(best.place))
        seen[first_interest(one, spots[best.place])] += 1
    return chosen


def order(each: Expected, one: Person, place: Spot, seen: Counter[str]) -> tuple[int, int, str]:
    """Where a place stands when so many for the same first interest were chosen before."""
    again = max(0, seen[first_interest(one, place)] - 1)
    way = min(minutes(one, place).values(), default=999)
    return -(each.points - 3 * again), way, place.name


def first_interest(one: Person, place: Spot) -> str:
    """The interest that a place counts for."""
    return min(one.likes & place.interests)
