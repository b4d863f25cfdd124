"""Count a circle: pure functions over plain records, no score and no ranking of people (002-P2, P6)."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from kinweave.ties.figures import burt
from kinweave.ties.figures.graph import Neighbours, density, groups_of, neighbours_of, parts_without

LONDON = ZoneInfo("Europe/London")
RINGS = (1, 2, 3, 4)
SECTORS = ("family", "friends", "community", "paid")
MORE = frozenset({"develop", "restore"})
EGO = ""  # the person in the middle; no tie has an empty id


@dataclass(frozen=True, slots=True)
class Person:
    """One current tie, as the figures need it; support is given to the person in the middle."""

    id: str
    name: str
    ring: int | None
    sector: str
    support_given: frozenset[str] = frozenset()
    support_received: frozenset[str] = frozenset()
    paid: bool = False
    wish: str = "not_asked"
    has_step: bool = False
    last_contact_on: date | None = None
    every_weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Loss:
    """What is left if one person steps away; `only_support` are the kinds that nobody else is named for."""

    person: Person
    only_support: tuple[str, ...]
    size: int
    groups: int
    density: float | None


@dataclass(frozen=True, slots=True)
class Quiet:
    """A tie without contact for more than twice the agreed weeks; `weeks` are whole weeks since the last."""

    person: Person
    weeks: int
    every_weeks: int


@dataclass(frozen=True)
class Figures:
    """A circle counted on one day; the person in the middle is never counted."""

    people: tuple[Person, ...]
    neighbours: Neighbours
    on: date

    @property
    def size(self) -> int:
        """How many people are in the circle."""
        return len(self.people)

    @cached_property
    def unpaid(self) -> int:
        """How many of them are not paid to be there."""
        return sum(not person.paid for person in self.people)

    @property
    def unpaid_share(self) -> float | None:
        """Unpaid over all, 0 to 1; not defined for an empty circle."""
        return self.unpaid / self.size if self.people else None

    @cached_property
    def by_ring(self) -> dict[int, int]:
        """How many stand in each ring, 1 (closest) to 4; those not there yet stand in none."""
        counts = Counter(person.ring for person in self.people)
        return {ring: counts[ring] for ring in RINGS}

    @cached_property
    def sectors_present(self) -> tuple[str, ...]:
        """The parts of life that somebody comes from, in the order of the picture."""
        present = {person.sector for person in self.people}
        return tuple(sector for sector in SECTORS if sector in present)

    @property
    def sectors_empty(self) -> tuple[str, ...]:
        """The parts of life that nobody comes from."""
        return tuple(sector for sector in SECTORS if sector not in self.sectors_present)

    @cached_property
    def ties(self) -> int:
        """How many pairs know each other."""
        return sum(map(len, self.neighbours.values())) // 2

    @property
    def density(self) -> float | None:
        """The share of possible pairs that know each other; None for fewer than two people."""
        return density(self.size, self.ties)

    @cached_property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Ids of people who know each other, directly or through others: one tuple per separate group."""
        return groups_of(self.neighbours)

    @cached_property
    def losses(self) -> tuple[Loss, ...]:
        """For each person, what the circle would be without them: a prompt to talk, not a measure of them."""
        providers = Counter(kind for person in self.people for kind in person.support_given)
        parts = parts_without(self.neighbours)
        return tuple(self._without(person, providers, parts[person.id]) for person in self.people)

    def _without(self, person: Person, providers: Counter[str], parts: int) -> Loss:
        return Loss(
            person=person,
            only_support=tuple(sorted(kind for kind in person.support_given if providers[kind] == 1)),
            size=self.size - 1,
            groups=len(self.groups) - 1 + parts,
            density=density(self.size - 1, self.ties - len(self.neighbours[person.id])),
        )

    @cached_property
    def wish_gaps(self) -> tuple[Person, ...]:
        """Those the person wants to see more, or again, with no step written down yet."""
        return tuple(person for person in self.people if person.wish in MORE and not person.has_step)

    @cached_property
    def wanted_more(self) -> tuple[Person, ...]:
        """Those the person wants to see more, or again."""
        return tuple(person for person in self.people if person.wish in MORE)

    @cached_property
    def quiet(self) -> tuple[Quiet, ...]:
        """Ties gone quiet, the longest first; an unknown last contact is unknown, not quiet."""
        found = (quiet_tie(person, self.on) for person in self.people)
        return tuple(sorted(filter(None, found), key=lambda quiet: (-quiet.weeks, quiet.person.name)))

    @cached_property
    def _with_ego(self) -> Neighbours:
        around = {each: {*known, EGO} for each, known in self.neighbours.items()}
        return {**around, EGO: set(self.neighbours)}

    @property
    def constraint(self) -> float | None:
        """Burt's constraint, for research exports only."""
        return burt.constraint(self._with_ego, EGO)

    @property
    def effective_size(self) -> float | None:
        """Burt's effective size, for research exports only."""
        return burt.effective_size(self._with_ego, EGO)

    @property
    def efficiency(self) -> float | None:
        """Effective size over size, for research exports only."""
        effective = self.effective_size
        return None if effective is None else effective / self.size


def counted(people: Sequence[Person], pairs: Iterable[Collection[str]], *, on: date) -> Figures:
    """Count a circle on a day, from its current ties and the pairs of ids who know each other."""
    ordered = tuple(sorted(people, key=lambda person: (person.name, person.id)))
    return Figures(ordered, neighbours_of((person.id for person in ordered), pairs), on)


def quiet_tie(person: Person, on: date) -> Quiet | None:
    """The tie gone quiet, if it has: more calendar days than twice the agreed weeks."""
    if person.last_contact_on is None or not person.every_weeks:
        return None
    days = (on - person.last_contact_on).days
    return Quiet(person, days // 7, person.every_weeks) if days > 14 * person.every_weeks else None


def day_in_london(moment: datetime) -> date:
    """The calendar day of an instant in Europe/London; ValueError for one without a time zone."""
    if moment.tzinfo is None:
        raise ValueError("A moment needs its time zone.")
    return moment.astimezone(LONDON).date()
