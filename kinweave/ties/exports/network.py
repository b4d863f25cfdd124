"""A circle as research knows it: the person (ego), those around them (alters), and who knows whom.

Codes stand in place of names unless names are asked for. No key of the service leaves with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

from kinweave.ties.figures import Figures
from kinweave.ties.standing import Stand, Standing

EGO = "EGO"
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Alter:
    """Somebody around the person; what was not said is None."""

    id: str
    name: str
    label: str
    ring: int
    sector: str
    paid: bool
    feels: str
    starts: str
    every_weeks: int | None
    gives: str
    gets: str
    want: str
    hoped_ring: int | None
    known_for_years: int

    @property
    def attributes(self) -> dict[str, Value]:
        """What is known of them, but for their id."""
        return {name: getattr(self, name) for name in NAMES}


NAMES = tuple(one.name for one in fields(Alter) if one.name != "id")  # of what is known of an alter


@dataclass(frozen=True, slots=True)
class Network:
    """The circle on one day: who is in the middle, the alters, the pairs of ids, and its figures."""

    ego: str
    on: date
    alters: Sequence[Alter]
    pairs: Sequence[tuple[str, str]]
    figures: Figures

    @property
    def measures(self) -> dict[str, Value]:
        """The figures of the circle, the person in the middle not counted; what is not defined is None."""
        return {
            "size": self.figures.size,
            "unpaid": self.figures.unpaid,
            "ties": self.figures.ties,
            "density": self.figures.density,
            "groups": len(self.figures.groups),
            "effective_size": self.figures.effective_size,
            "efficiency": self.figures.efficiency,
            "constraint": self.figures.constraint,
        }


def network_of(stand: Stand, *, ego: str = EGO, with_names: bool = False) -> Network:
    """The circle on a day. `with_names` keeps names and who they are to the person; otherwise there are codes."""
    ordered = sorted(stand.ties, key=lambda one: str(one.tie.pk))  # by a random key: the order tells nothing
    codes = {str(one.tie.pk): f"P{number:02}" for number, one in enumerate(ordered, 1)}
    alters = [alter(one, codes[str(one.tie.pk)], stand.on, with_names) for one in ordered]
    known = [(codes[one], codes[other]) for one, other in stand.pairs if one in codes and other in codes]
    pairs = sorted((min(pair), max(pair)) for pair in known)
    return Network(ego if with_names else EGO, stand.on, alters, pairs, stand.figures())


def alter(one: Standing, code: str, on: date, with_names: bool) -> Alter:
    """Somebody around the person, as research knows them."""
    counted = one.counted()
    return Alter(
        id=code,
        name=one.name if with_names else code,
        label=one.tie.label if with_names else "",
        ring=one.seen.ring,
        sector=one.seen.sector,
        paid=counted.paid,
        feels=one.seen.feels,
        starts=one.seen.starts,
        every_weeks=one.seen.every_weeks,
        gives=" ".join(one.seen.gives),
        gets=" ".join(one.seen.gets),
        want=one.want,
        hoped_ring=one.hoped_ring,
        known_for_years=(on - one.tie.began_on).days // 365,
    )
