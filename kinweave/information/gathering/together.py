"""Rows of several tables in one statement: each row comes as a JSON object, under the name of its table."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, TypeAlias
from uuid import UUID

from django.db.models import (
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    F,
    Field,
    JSONField,
    QuerySet,
    UUIDField,
    Value,
)
from django.db.models.functions import JSONObject

Row: TypeAlias = SimpleNamespace
Reader: TypeAlias = Callable[[Any], Any] | None  # how a field is read; None: as it stands
Part: TypeAlias = tuple[QuerySet[Any], tuple[str, ...]]  # which rows, and which of their fields


@dataclass(frozen=True, slots=True)
class Crossing:
    """The rows of a part that a function of the owner gives, in columns of the same names."""

    call: str
    values: tuple[Any, ...]
    part: Part


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement for the rows of several parts: its text, its values, and how each field is read."""

    text: str
    values: tuple[Any, ...]
    readers: dict[str, dict[str, Reader]]

    def read(self, rows: Iterable[tuple[str, Any]]) -> dict[str, list[Row]]:
        """The rows of each part. Dates, instants, ids and lists come back as what they are."""
        found: dict[str, list[Row]] = {name: [] for name in self.readers}
        for name, row in rows:
            read, fields = self.readers[name], _list(row).items()
            found[name].append(Row(**{field: _read(read[field], value) for field, value in fields}))
        return found


def statement(parts: Mapping[str, Part | Crossing]) -> Statement:
    """The statement for these parts."""
    own = {name: part for name, part in parts.items() if not isinstance(part, Crossing)}
    crossing = {name: part for name, part in parts.items() if isinstance(part, Crossing)}
    first, *others = [_as_json(name, queryset, fields) for name, (queryset, fields) in own.items()]
    text, values = first.union(*others, all=True).query.sql_with_params()
    for name, part in crossing.items():
        text += f" UNION ALL SELECT %s, to_jsonb(one) FROM (SELECT * FROM {part.call}) one"  # nosec B608  # our own functions
        values = (*values, name, *part.values)
    readers = {name: _readers(*part) for name, part in (own | {key: one.part for key, one in crossing.items()}).items()}
    return Statement(text, tuple(values), readers)


def _as_json(name: str, queryset: QuerySet[Any], fields: tuple[str, ...]) -> QuerySet[Any, Any]:
    row = JSONObject(**{field: F(field) for field in fields})
    plain = queryset.order_by().annotate(_part=Value(name, CharField()), _row=row)
    pairs: QuerySet[Any, Any] = plain.values_list("_part", "_row")
    return pairs


def _readers(queryset: QuerySet[Any], fields: tuple[str, ...]) -> dict[str, Reader]:
    annotated = queryset.query.annotations
    types = {
        name: annotated[name].output_field if name in annotated else _field(queryset.model, name) for name in fields
    }
    return {name: next((read for kind, read in _READ if isinstance(one, kind)), None) for name, one in types.items()}


def _field(model: Any, path: str) -> Field[Any, Any]:
    field: Any = None
    for name in path.split("__"):
        field = model._meta.pk if name == "pk" else model._meta.get_field(name)
        model = field.related_model
    while field.is_relation:
        field = field.target_field
    last: Field[Any, Any] = field
    return last


def _read(reader: Reader, value: Any) -> Any:
    """A value as Python has it: databases differ in how they write these into JSON."""
    return value if value is None or reader is None else reader(value)


def _instant(value: str) -> datetime:
    at = datetime.fromisoformat(value)
    return at if at.tzinfo else at.replace(tzinfo=UTC)  # SQLite keeps instants in UTC, and does not say so


def _list(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


_READ: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (UUIDField, lru_cache(maxsize=4096)(UUID)),  # the same few come again and again
    (DateTimeField, _instant),  # before days: it is one of them
    (DateField, date.fromisoformat),
    (BooleanField, bool),
    (JSONField, _list),
)
