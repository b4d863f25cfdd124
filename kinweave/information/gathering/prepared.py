"""The one statement that loads the facts: made once for each shape of question."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, TypeAlias
from uuid import UUID, uuid4

from django.db import connection

from kinweave.foundation import Viewer
from kinweave.information.gathering.agreed import about_agreements
from kinweave.information.gathering.around import Around
from kinweave.information.gathering.kept import about_items
from kinweave.information.gathering.made import Made, made, rounded
from kinweave.information.gathering.people import about_people
from kinweave.information.gathering.together import Row, Statement, statement

Value: TypeAlias = UUID | datetime | date
AT = datetime(1971, 2, 3, 4, 5, 6, tzinfo=UTC)
KNOWN = datetime(1972, 3, 4, 5, 6, 7, tzinfo=UTC)
SOONER = datetime(1973, 4, 5, 6, 7, 8, tzinfo=UTC)


def facts_about(around: Around, only: tuple[str, ...] = ()) -> dict[str, list[Row]]:
    """The rows of every part, or of some, in one statement."""
    together, asked = _prepared(_stand_in(around), connection.vendor, only)
    return together.read(asked.ask(dict(_values(around))))


@lru_cache(maxsize=256)
def _prepared(shape: "_Shape", vendor: str, only: tuple[str, ...]) -> tuple[Statement, Made]:
    stand_in = shape.around
    parts = about_people(stand_in) | about_agreements(stand_in) | about_items(stand_in)
    together = statement({name: part for name, part in parts.items() if not only or name in only})
    return together, made(together.text, together.values, dict(_values(stand_in)))


class _Shape:
    """Questions of one shape: alike in everything on which the statement depends but ids and instants."""

    def __init__(self, around: Around, key: tuple[Any, ...]) -> None:
        self.around, self.key = around, key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Shape) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


def _stand_in(around: Around) -> _Shape:
    """Questions like these, about nobody. Sets keep their size, rounded up, so that few shapes are met."""
    by = around.by
    sizes = {name: rounded(len(ids)) for name, ids in _sets(around)}
    key = (*sizes.items(), by.may, by.role, by.sees_everyone, by.person_id is None, by.organisation_id is None)
    some = {name: frozenset(uuid4() for _ in range(size)) for name, size in sizes.items()}
    theirs: dict[str, Any] = {name.removeprefix("by_"): ids for name, ids in some.items() if name.startswith("by_")}
    me, here = by.person_id and uuid4(), by.organisation_id and uuid4()
    viewer = replace(by, at=AT, person_id=me, organisation_id=here, **theirs)
    own: dict[str, Any] = {name: ids for name, ids in some.items() if not name.startswith("by_")}
    return _Shape(replace(around, by=viewer, known=KNOWN, sooner=SOONER, **own), key)


def _sets(around: Around) -> Iterator[tuple[str, frozenset[UUID]]]:
    """Every set of ids, by its name."""
    for of, prefix in ((around, ""), (around.by, "by_")):
        for one in fields(of):
            value = getattr(of, one.name)
            if isinstance(value, frozenset) and one.name != "may":
                yield f"{prefix}{one.name}", value


def _values(around: Around) -> Iterator[tuple[str, Value]]:
    """Every id and instant with the name of its place; a set that was rounded up says its last one again."""
    by: Viewer = around.by
    moments = {"at": by.at, "on": by.on, "known": around.known, "sooner": around.sooner}
    yield from moments.items()
    yield from ((name, value) for name, value in (("me", by.person_id), ("here", by.organisation_id)) if value)
    for name, ids in _sets(around):
        ordered = sorted(ids)
        for place in range(rounded(len(ordered))):
            yield f"{name}_{place}", ordered[min(place, len(ordered) - 1)]
