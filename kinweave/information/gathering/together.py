"""Rows of several tables in one statement: each row comes as a JSON object, under the name of its table."""

import json
from datetime import UTC, date, datetime
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
Part: TypeAlias = tuple[QuerySet[Any], tuple[str, ...]]  # which rows, and which of their fields


def together(parts: dict[str, Part]) -> dict[str, list[Row]]:
    """The rows of each part, all in one statement. Dates, instants, ids and lists come back as what they are."""
    first, *others = [_as_json(name, queryset, fields) for name, (queryset, fields) in parts.items()]
    types = {name: _types(queryset, fields) for name, (queryset, fields) in parts.items()}
    found: dict[str, list[Row]] = {name: [] for name in parts}
    for name, row in first.union(*others, all=True):
        found[name].append(Row(**{field: _read(types[name][field], value) for field, value in row.items()}))
    return found


def _as_json(name: str, queryset: QuerySet[Any], fields: tuple[str, ...]) -> QuerySet[Any, Any]:
    row = JSONObject(**{field: F(field) for field in fields})
    plain = queryset.order_by().annotate(_part=Value(name, CharField()), _row=row)
    pairs: QuerySet[Any, Any] = plain.values_list("_part", "_row")
    return pairs


def _types(queryset: QuerySet[Any], fields: tuple[str, ...]) -> dict[str, Field[Any, Any]]:
    annotated = queryset.query.annotations
    return {
        name: annotated[name].output_field if name in annotated else _field(queryset.model, name) for name in fields
    }


def _field(model: Any, path: str) -> Field[Any, Any]:
    field: Any = None
    for name in path.split("__"):
        field = model._meta.pk if name == "pk" else model._meta.get_field(name)
        model = field.related_model
    while field.is_relation:
        field = field.target_field
    last: Field[Any, Any] = field
    return last


def _read(field: Field[Any, Any], value: Any) -> Any:
    """A value as Python has it: databases differ in how they write these into JSON."""
    if value is None:
        return None
    for kind, read in _READ:
        if isinstance(field, kind):
            return read(value)
    return value


def _instant(value: str) -> datetime:
    at = datetime.fromisoformat(value)
    return at if at.tzinfo else at.replace(tzinfo=UTC)  # SQLite keeps instants in UTC, and does not say so


def _list(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


_READ: tuple[tuple[type, Any], ...] = (
    (UUIDField, UUID),
    (DateTimeField, _instant),  # before days: it is one of them
    (DateField, date.fromisoformat),
    (BooleanField, bool),
    (JSONField, _list),
)
