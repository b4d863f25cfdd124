"""Facts of a decision that may lie at other organisations: ids and flags, whoever holds them.

On PostgreSQL each is asked of a function of the owner that reaches over the wall, in the same statement as all the
others (docs/adr/0010-the-wall-between-organisations.md); on SQLite the same is asked of the tables.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias
from uuid import UUID

from django.db import connection

from kinweave.foundation import wall
from kinweave.information.gathering.together import Crossing, Part

Asked: TypeAlias = Iterable[UUID] | datetime | date


def across(function: str, part: Part, *asked: Asked) -> Part | Crossing:
    """The rows of a part: of a function of the owner, where there is a wall."""
    if not wall.is_up():
        return part
    written = [spelled(one) for one in asked]
    values = [value for one in written for value in one.values]
    return Crossing(f"{function}({', '.join(one.text for one in written)})", tuple(values), part)


@dataclass(frozen=True, slots=True)
class Spelled:
    """What is asked, as PostgreSQL reads it."""

    text: str
    values: tuple[Any, ...]


def spelled(one: Asked) -> Spelled:
    """An instant, a day, or ids as an array of as many places."""
    if isinstance(one, datetime):
        return Spelled("%s::timestamptz", (adapted(one),))
    if isinstance(one, date):
        return Spelled("%s::date", (adapted(one),))
    ids = tuple(sorted(one))
    return Spelled(f"ARRAY[{', '.join(['%s'] * len(ids))}]::uuid[]", ids)


def adapted(value: Any) -> Any:
    """A value as this database is given it."""
    if isinstance(value, str):
        return value
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value)
