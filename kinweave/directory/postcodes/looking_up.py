"""Where something is that somebody typed: a postcode, the first half of one, or a part of town."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kinweave.directory.models import Area, Postcode
from kinweave.directory.registers.listing import postcode
from kinweave.foundation.text import tidy_line

OUTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?", re.IGNORECASE)
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Found:
    """A place as it is called, and its middle in degrees."""

    name: str
    point: Point


def looked_up(text: str) -> Found | None:
    """Where a postcode, the first half of one, or a part of town is; None when nobody knows.

    Postcodes that have ended are not found here: they stay for old addresses alone.
    """
    said = tidy_line(text)
    if code := postcode(said):
        found = Postcode.objects.live().filter(pk=code).first()
        return Found(code, found.point) if found else None
    if OUTCODE.fullmatch(said) and (middle := Postcode.objects.live().middle(said.upper())):
        return Found(said.upper(), middle)
    return next((Found(area.name, area.point) for area in Area.objects.all() if is_called(area.name, said)), None)


def is_called(name: str, said: str) -> bool:
    """Whether somebody means a part of town by what they typed."""
    return bool(said) and name.casefold() == said.casefold()


def points_of(codes: Iterable[str]) -> dict[str, Point]:
    """The points of postcodes, also of those that have ended: addresses outlive them."""
    wanted = set(codes)
    return {one.code: one.point for one in Postcode.objects.filter(pk__in=wanted)} if wanted else {}
