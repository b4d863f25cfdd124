"""What other systems ask for in an address, understood; or the one sentence that says what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from math import isfinite
from typing import Any
from uuid import UUID

from django.utils.dateparse import parse_date, parse_datetime, parse_time

from kinweave.directory.postcodes import points_of
from kinweave.directory.providers import provider_by
from kinweave.directory.published import Near, Wanted
from kinweave.directory.registers.listing import postcode
from kinweave.directory.taxonomies import Taxonomy, taxonomy_by, term_by
from kinweave.foundation.text import HIDDEN

USUAL, MOST = 50, 500  # of a page
LONGEST = 200  # characters of what is looked for
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FORMATS = ("json", "ndjson", "csv")
YES_OR_NO = {"true": True, "1": True, "false": False, "0": False, "": False}
GREATEST = 1_000_000  # of a number
FURTHEST = 50_000  # metres
WORDS = 12  # that are looked for


class Wrong(Exception):
    """A parameter that cannot be understood: which, and what it should be."""


class NotThere(Exception):
    """Something is asked for by an identity that nothing has: nothing is found."""


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is wanted."""

    number: int = 1
    size: int = USUAL

    @property
    def first(self) -> int:
        """The place of its first row, from 0."""
        return (self.number - 1) * self.size


class Asked:
    """The parameters of one address. Each method reads one, or raises Wrong."""

    def __init__(self, said: Mapping[str, str], on: date) -> None:
        self.said, self.on = {name: value.strip() for name, value in said.items()}, on

    def text(self, name: str) -> str:
        """Words, as they are typed."""
        value = self.said.get(name, "")
        if HIDDEN.search(value) or len(value) > LONGEST:
            raise Wrong(f"{name}: at most {LONGEST} characters, none of them hidden.")
        return value

    def words(self) -> tuple[str, ...]:
        """Each word that is looked for."""
        found = tuple(self.text("search").split())
        if len(found) > WORDS:
            raise Wrong(f"search: at most {WORDS} words.")
        return found

    def names(self, name: str) -> bool:
        """Whether every word that is looked for stands in a name."""
        return all(word.casefold() in name.casefold() for word in self.words())

    def flag(self, name: str) -> bool:
        """Yes or no."""
        value = self.text(name).lower()
        if value not in YES_OR_NO:
            raise Wrong(f"{name}: true or false.")
        return YES_OR_NO[value]

    def whole(self, name: str, usual: int) -> int:
        """A whole number from 1."""
        value = self.text(name) or str(usual)
        if not (value.isascii() and value.isdigit() and 0 < len(value) < 10 and int(value)):
            raise Wrong(f"{name}: a whole number from 1.")
        return int(value)

    def number(self, name: str, most: int = GREATEST) -> float | None:
        """A number from 0; None where there is none."""
        value = self.text(name)
        try:
            found = float(value) if value else None
        except ValueError:
            found = -1
        if found is not None and not (isfinite(found) and 0 <= found <= most):
            raise Wrong(f"{name}: a number from 0 to {most}.")
        return found

    def identity(self, name: str) -> UUID | None:
        """A UUID; None where there is none."""
        value = self.text(name)
        found = uuid_of(value) if value else None
        if value and found is None:
            raise Wrong(f"{name}: a UUID.")
        return found

    def clock(self, name: str) -> time | None:
        """A time of day; None where there is none."""
        value = self.text(name)
        found: time | None = parsed(parse_time, value)
        if value and (found is None or found.tzinfo):
            raise Wrong(f"{name}: a time, as 09:30.")
        return found

    def weekday(self) -> int | None:
        """A day of the week, Monday is 0; None where there is none."""
        value = self.text("day").upper()
        if value and not (value[:2] in DAYS and (len(value) == 2 or value in LONG_DAYS)):
            raise Wrong("day: MO, TU, WE, TH, FR, SA or SU.")
        return DAYS.index(value[:2]) if value else None

    def instant(self, name: str) -> datetime | None:
        """A day, or a day and a time; without a zone it is UTC. None where there is none."""
        value = self.text(name)
        if not value:
            return None
        moment = parsed(parse_datetime, value.replace(" ", "+") if "T" in value else value)
        day = parsed(parse_date, value)
        found = moment or (datetime(day.year, day.month, day.day) if day else None)
        if found is None or not 1900 <= found.year <= 9000:
            raise Wrong(f"{name}: a day or an instant, as 2026-03-01 or 2026-03-01T09:30:00Z.")
        return found if found.tzinfo else found.replace(tzinfo=UTC)

    def format(self) -> str:
        """How it is answered."""
        value = self.text("format").lower() or FORMATS[0]
        if value not in FORMATS:
            raise Wrong(f"format: {', '.join(FORMATS)}.")
        return value

    def page(self) -> Page:
        """Which page, of how many rows."""
        return Page(self.whole("page", 1), min(self.whole("per_page", USUAL), MOST))

    def near(self) -> Near | None:
        """Within a distance of a postcode. A postcode alone narrows nothing while no area has an outline."""
        code, metres = self.text("postcode"), self.number("proximity", FURTHEST)
        if not code:
            if metres is not None:
                raise Wrong("proximity: it needs a postcode.")
            return None
        point = points_of([postcode(code)]).get(postcode(code))
        if point is None:
            raise Wrong("postcode: this postcode is not known here.")
        return None if metres is None else Near(point, metres)

    def taxonomy(self) -> Taxonomy | None:
        """A taxonomy by its identity. Raises NotThere for one that nothing has."""
        found: Taxonomy | None = found_by(self.identity("taxonomy_id"), taxonomy_by)
        return found

    def chosen(self) -> dict[str, Any]:
        """What is asked for by an identity. What nothing has makes it hopeless, and is no mistake."""
        try:
            term = found_by(self.identity("taxonomy_term_id"), lambda sought: term_by(sought, self.on))
            provider = found_by(self.identity("organization_id"), lambda sought: provider_by(sought, self.on))
            return {"taxonomy": self.taxonomy(), "term": term, "providers": (provider,) if provider else None}
        except NotThere:
            return {"is_hopeless": True}

    def wanted(self, near: Near | None = None) -> Wanted:
        """All that narrows a list of services."""
        return Wanted(
            on=self.on,
            words=self.words(),
            changed_since=self.instant("modified_after"),
            youngest=self.number("minimum_age"),
            oldest=self.number("maximum_age"),
            opens_from=self.clock("start_time"),
            closes_by=self.clock("end_time"),
            weekday=self.weekday(),
            near=near,
            **self.chosen(),
        )


LONG_DAYS = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")


def uuid_of(text: str) -> UUID | None:
    """A UUID as it is written; None for what is none."""
    try:
        return UUID(text)
    except ValueError:
        return None


def parsed(parse: Any, text: str) -> Any:
    """What Django understands of a text; None when it is none of that, or no such day."""
    try:
        return parse(text)
    except ValueError:
        return None


def found_by(sought: UUID | None, find: Any) -> Any:
    """What has an identity; None where none is asked for. Raises NotThere."""
    found = find(sought) if sought else None
    if sought and found is None:
        raise NotThere
    return found
