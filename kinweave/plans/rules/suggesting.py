"""What may suit a person: a place they share an interest with, in reach of their days, money, access and way.

Each match says why, and what is not known. It suggests and never enrols; nobody there learns of it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from kinweave.foundation.decision import Decision, allow, refuse, step

LATER_IS_AFTER = timedelta(days=90)
SHORTEST_NAME = 4  # letters; a shorter name would be found in any text
COMPANY = frozenset(  # places for these are places where one takes part with others
    {"singing", "dance", "football", "cooking", "crafts", "games", "learning", "talking", "volunteering", "music"}
)
DAYS, COST, AGE, WAY = "days", "cost", "age", "way"
YES, NO, LATER, MORE = "yes", "no", "later", "more"


@dataclass(frozen=True, slots=True)
class Place:
    """What a match needs to know of a place. `pence` is None, and `access` has no key, where nobody has said.

    `minutes` says how long the person's way there takes, by each way they go.
    """

    id: str
    name: str
    interests: frozenset[str]
    where: str = ""
    weekdays: frozenset[int] = frozenset()
    pence: int | None = None
    access: Mapping[str, bool] = field(default_factory=dict)
    youngest: int | None = None
    oldest: int | None = None
    minutes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Friend:
    """Somebody in the person's life, as the person's own circle knows them."""

    tie: str
    name: str
    likes: frozenset[str]
    is_paid: bool = False
    feels: str = ""
    want: str = ""
    is_kept_apart: bool = False


@dataclass(frozen=True, slots=True)
class Seeker:
    """What a person likes, and how far they can go. None and nothing: nobody has asked."""

    likes: frozenset[str]
    friends: Sequence[Friend] = ()
    free_days: frozenset[int] = frozenset()
    pence: int | None = None
    access: frozenset[str] = frozenset()
    minutes: int | None = None
    age: int | None = None
    likes_to_be_alone: bool = False
    kept_away: Sequence[str] = ()  # premises that a restriction keeps them from, in words


@dataclass(frozen=True, slots=True)
class Match:
    """A place that may suit a person: why, and what is not known."""

    place: str
    shared: tuple[str, ...]
    company: tuple[tuple[str, str], ...]  # tie and name of those who share it
    days: tuple[int, ...]
    pence: int | None
    way: tuple[str, int] | None  # how, and about how many minutes
    access: tuple[str, ...]  # what they need, and is there
    not_known: tuple[str, ...]  # days, cost, age, way, or the key of something they need


def matches(places: Iterable[Place], seeker: Seeker) -> list[Match]:
    """The places that may suit a person: by shared interests, then days, cost, access and way. Criteria: 002-P7, P9."""
    found = [(one, place) for place in places if (one := match(place, seeker))]
    return [one for one, place in sorted(found, key=lambda pair: rank(*pair))]


def rank(match: Match, place: Place) -> tuple[object, ...]:
    """Where a match stands in the list: what is shared, somebody to go with, little that is not known, a short way.

    It is always the same order for the same places.
    """
    way = match.way[1] if match.way else 999
    cost = match.pence if match.pence is not None else 99_999
    return -len(match.shared), not match.company, len(match.not_known), way, cost, place.name, place.id


def match(place: Place, seeker: Seeker) -> Match | None:
    """Why one place may suit a person, and what is not known; None when it does not."""
    shared = tuple(sorted(place.interests & seeker.likes))
    if not shared or is_out_of_reach(place, seeker) or is_kept_away(place, seeker.kept_away):
        return None
    if seeker.likes_to_be_alone and place.interests & COMPANY:
        return None
    days = place.weekdays & seeker.free_days if seeker.free_days else place.weekdays
    way = min(place.minutes.items(), key=lambda one: (one[1], one[0]), default=None)
    return Match(
        place=place.id,
        shared=shared,
        company=tuple((one.tie, one.name) for one in company(seeker.friends, shared)),
        days=tuple(sorted(days)),
        pence=place.pence,
        way=way,
        access=tuple(sorted(key for key in seeker.access if place.access.get(key))),
        not_known=tuple(not_known(place, seeker)),
    )


def is_out_of_reach(place: Place, seeker: Seeker) -> bool:
    """Whether it is known that a place is closed on the person's days, too dear, too far, or without what they need."""
    closed = bool(place.weekdays and seeker.free_days and not place.weekdays & seeker.free_days)
    dear = place.pence is not None and seeker.pence is not None and place.pence > seeker.pence
    shut_out = any(place.access.get(key) is False for key in seeker.access)
    far = bool(place.minutes and seeker.minutes and min(place.minutes.values()) > seeker.minutes)
    return closed or dear or shut_out or far or is_of_another_age(place, seeker.age)


def is_of_another_age(place: Place, age: int | None) -> bool:
    """Whether a place is for people of another age."""
    if age is None:
        return False
    return (place.youngest is not None and age < place.youngest) or (place.oldest is not None and age > place.oldest)


def not_known(place: Place, seeker: Seeker) -> Iterable[str]:
    """What nobody has said of a place that would matter to this person."""
    if not place.weekdays:
        yield DAYS
    if place.pence is None:
        yield COST
    if seeker.age is None and (place.youngest is not None or place.oldest is not None):
        yield AGE
    if not place.minutes:
        yield WAY
    yield from sorted(key for key in seeker.access if key not in place.access)


def is_kept_away(place: Place, premises: Collection[str]) -> bool:
    """Whether a restriction names the place, by its name or where it is. Criterion: 002-P5."""
    names = [name.casefold() for name in (place.name, place.where) if len(name) >= SHORTEST_NAME]
    texts = [text.casefold().strip() for text in premises if len(text.strip()) >= SHORTEST_NAME]
    return any(name in text or text in name for name in names for text in texts)


def company(friends: Iterable[Friend], shared: Collection[str]) -> list[Friend]:
    """Those who share an interest and may be named as company. Nobody says why somebody is not among them."""
    return [one for one in friends if may_be_company(one) and one.likes & set(shared)]


def may_be_company(friend: Friend) -> bool:
    """Whether somebody may be thought of as company: unpaid, not unwanted, and not kept apart. Criteria: 002-P5, P9."""
    unwanted = friend.feels == "bad" or friend.want in {"less", "withdraw"}
    return not (friend.is_paid or unwanted or friend.is_kept_apart)


def is_open(*, answer: str, answered_on: date, on: date) -> bool:
    """Whether a place may be suggested after the last answer: never after no, and after later when 90 days are over."""
    if answer == LATER:
        return on >= answered_on + LATER_IS_AFTER
    return answer == MORE


def may_answer_suggestion(*, answer: str, has_died: bool, is_offered: bool) -> Decision:
    """Decide whether an answer to a suggestion may be kept. There is no answer before somebody gives one."""
    if has_died:
        return refuse("This person has died. Nothing is suggested any more.", "002-P7")
    if not is_offered:
        return refuse("This place is not offered any more.", "002-P7", way_forward="Look at the other places.")
    if answer not in {YES, NO, LATER, MORE}:
        return step("Choose one of the answers.", "002-P7")
    return allow("This is the answer.", "002-P7")


def may_go_on(*, answer: str) -> Decision:
    """Decide whether something may be planned: only after yes. Criterion: 002-P7."""
    if answer != YES:
        return step("Ask first. Something is planned only after yes.", "002-P7")
    return allow("It can be planned.", "002-P7")
