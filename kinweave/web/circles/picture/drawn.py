"""What the picture is given, and the forms it takes."""

from dataclasses import dataclass, field
from enum import Enum

SECTORS = ("family", "friends", "community", "paid")


class Time(Enum):
    """Which of the two pictures of one layout."""

    NOW = "now"
    HOPED = "hoped"


@dataclass(frozen=True, slots=True)
class Drawn:
    """One person for the picture.

    `ring` is 1 (closest) to 4, or None for a hope without a tie yet. `hoped_ring` is None when no other ring
    is hoped for; with the wish to withdraw it means: no longer in the circle. `feels`: good, mixed, bad,
    unsure, not_asked. `wish`: maintain, develop, restore, withdraw, not_sure, not_asked.
    """

    id: str
    name: str
    label: str
    href: str
    ring: int | None
    hoped_ring: int | None
    sector: str
    slot: int
    feels: str = "not_asked"
    wish: str = "not_asked"
    photo_url: str | None = None
    rings: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Keep every ring that this person stands in, now or as hoped, the present one first."""
        object.__setattr__(self, "rings", tuple(dict.fromkeys(filter(None, (self.ring, self.hoped_ring)))))

    def ring_at(self, time: Time) -> int | None:
        """The ring to stand in: now, or as hoped; None for nowhere."""
        if time is Time.NOW:
            return self.ring
        return self.hoped_ring or self.ring

    @property
    def leaves(self) -> bool:
        """Whether it is hoped that they are no longer in the circle."""
        return self.wish == "withdraw" and self.ring is not None and self.hoped_ring is None


@dataclass(frozen=True, slots=True)
class Form:
    """The measures of one form, in units of its viewBox; letters are the sizes of their fonts."""

    radii: tuple[float, float, float, float]
    beside: float  # room left and right of the outermost ring
    above: float  # room above and below it
    me: float
    marker: float
    badge: float
    name: float
    longest: float  # the widest name before it is shortened
    initials: float
    ring_name: float
    my_name: float
    widest: float  # a wider picture is not fitted to the page, but drawn at its own size
    scale: float  # that size, in CSS pixels for each unit
    crowd: int  # more people than this are better shown one part of life at a time
    named: bool = True


WIDE = Form(
    radii=(118, 184, 244, 297), beside=13, above=37, me=32, marker=23, badge=10, name=18, longest=140,
    initials=15.5, ring_name=15, my_name=17, widest=700, scale=0.76, crowd=24,
)  # fmt: skip
PHONE = Form(
    radii=(84, 126, 164, 197), beside=3, above=31, me=25, marker=14.5, badge=8.5, name=16, longest=112,
    initials=12.5, ring_name=16, my_name=16, widest=403, scale=0.82, crowd=14,
)  # fmt: skip
THUMBNAIL = Form(
    radii=(76, 120, 160, 195), beside=5, above=5, me=20, marker=15, badge=0, name=0, longest=0,
    initials=0, ring_name=0, my_name=0, widest=10_000, scale=1, crowd=80, named=False,
)  # fmt: skip
