"""How often the five that are suggested are the five that were expected, and whether any stated limit is breached."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from kinweave.directory.access import SPEAKS, known_needs
from kinweave.plans.rules.suggesting import Friend, Place, Seeker, matches
from tests.experiments.suggesting.oracle import FIVE, breaches, expected
from tests.experiments.suggesting.reader import reader
from tests.experiments.suggesting.world import Person, Spot, minutes, world

Way = Callable[[Person, list[Spot]], list[str]]


@dataclass
class Score:
    """What one way of suggesting found over all people."""

    hits: int = 0
    wanted: int = 0
    all_five: int = 0
    told: int = 0
    breached: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        """The part of what was expected that was suggested."""
        return self.hits / self.wanted


def as_seeker(one: Person) -> Seeker:
    """A person as the code knows them."""
    return Seeker(
        likes=one.likes,
        friends=[
            Friend(friend.name, friend.name, friend.likes, friend.is_paid, friend.feels, friend.want,
                   friend.is_kept_apart)
            for friend in one.friends
        ],
        free_days=one.free_days,
        pence=one.pence,
        access=one.access | ({f"{SPEAKS}{one.language}"} if one.language else frozenset()),
        minutes=one.minutes,
        age=one.age,
        likes_to_be_alone=one.likes_to_be_alone,
        kept_away=one.kept_away,
    )  # fmt: skip


def as_place(one: Person, place: Spot) -> Place:
    """A place as the code knows it."""
    return Place(
        id=place.id,
        name=place.name,
        interests=place.interests,
        where=place.where,
        weekdays=place.weekdays,
        pence=place.pence,
        access=known_needs(place.access, place.languages),
        youngest=place.youngest,
        oldest=place.oldest,
        minutes=minutes(one, place),
    )


def as_suggested(one: Person, spots: list[Spot]) -> list[str]:
    """What the code suggests first."""
    return [match.place for match in matches([as_place(one, spot) for spot in spots], as_seeker(one))][:FIVE]


def nearest_first(one: Person, spots: list[Spot]) -> list[str]:
    """The nearest places that share an interest: what a map does."""
    liked = [spot for spot in spots if spot.interests & one.likes]
    return [spot.id for spot in sorted(liked, key=lambda spot: min(minutes(one, spot).values(), default=999))][:FIVE]


def most_popular(one: Person, spots: list[Spot]) -> list[str]:
    """The places with most members that share an interest: what a list of favourites does."""
    liked = [spot for spot in spots if spot.interests & one.likes]
    return [spot.id for spot in sorted(liked, key=lambda spot: -spot.members)][:FIVE]


def within_limits(way: Way) -> Way:
    """The same, after what breaches a limit is left out: so that only the order is compared."""

    def suggest(one: Person, spots: list[Spot]) -> list[str]:
        return way(one, [spot for spot in spots if not breaches(one, spot)])

    return suggest


WAYS: dict[str, Way] = {
    "as suggested": as_suggested,
    "nearest first": nearest_first,
    "most popular": most_popular,
    "nearest first, within limits": within_limits(nearest_first),
    "most popular, within limits": within_limits(most_popular),
}


def score(way: Way, seed: int | None = None) -> Score:
    """How one way does, over everybody in a world, by what the oracle expects."""
    people, spots = world() if seed is None else world(seed)
    return scored(way, people, spots, {one.id: {each.place for each in expected(one, spots)} for one in people})


def score_by_reader(way: Way) -> Score:
    """How one way does, by what the reader would name."""
    return scored(way, *reader())


def scored(way: Way, people: list[Person], spots: list[Spot], five: dict[str, set[str]]) -> Score:
    """How one way does, beside the five that are expected for each."""
    known, found = {spot.id: spot for spot in spots}, Score()
    for one in people:
        wanted, told = five[one.id], way(one, spots)
        found.hits += len(wanted & set(told))
        found.wanted += len(wanted)
        found.all_five += wanted == set(told)
        found.told += len(told)
        found.breached.update(name for place in told for name in breaches(one, known[place]))
    return found
