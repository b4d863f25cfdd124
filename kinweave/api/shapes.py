"""What is taken along when somebody takes their own data: the shape of each record, for the API's description."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from ninja import Field, Schema
from pydantic import create_model

from kinweave.keeping.copying import SECTIONS, Section

KINDS: dict[type[models.Field[Any, Any]], Any] = {
    models.UUIDField: UUID,
    models.ForeignKey: UUID,
    models.DateTimeField: datetime,
    models.DateField: date,
    models.TimeField: time,
    models.BooleanField: bool,
    models.DecimalField: Decimal,
    models.IntegerField: int,
    models.JSONField: dict[str, Any] | list[Any],
}  # the first that fits; everything else is text


def field_at(model: type[models.Model], path: str) -> models.Field[Any, Any] | None:
    """The field to which a path leads; None for what a record says of itself."""
    *way, last = path.split("__")
    for step in way:
        model = model._meta.get_field(step).related_model  # type: ignore[assignment]  # a key leads to a model
    try:
        found: Any = model._meta.get_field(last)
    except FieldDoesNotExist:
        return None
    return found  # type: ignore[no-any-return]  # a concrete field


def kind_at(model: type[models.Model], path: str) -> Any:
    """What kind of value stands at a path; any may be missing."""
    found = field_at(model, path)
    return next((kind for field, kind in KINDS.items() if isinstance(found, field)), str) | None


def shape_of(section: Section) -> Any:
    """The shape of one kind of record."""
    fields: Any = {path: (kind_at(section.model, path), ...) for path in section.fields}
    name = "".join(word.capitalize() for word in section.key.split("_"))
    return create_model(name, __base__=Schema, __doc__=f"{section.model.__doc__}", **fields)


class Looked(Schema):
    """Somebody who looked at your record."""

    at: datetime
    who: str | None = Field(alias="by_name")
    role: str = Field(alias="by_role")


class Person(Schema):
    """All that one organisation holds about you."""

    id: UUID
    held_by: str = Field(alias="holder.called")
    called: str
    pronouns: str
    born_on: date | None


RECORDS: Any = {section.key: (list[shape_of(section)], ...) for section in SECTIONS}  # type: ignore[misc]  # made here
Everything = create_model(
    "Everything",
    __base__=Schema,
    __doc__="A person, and every record about them.",
    person=(Person, ...),
    who_looked=(list[Looked], ...),
    **RECORDS,
)


class Export(Schema):
    """Everything about yourself, once for each organisation that knows you."""

    made_at: datetime
    people: list[Everything]  # type: ignore[valid-type]  # put together above


class NotFound(Schema):
    """There is nothing here for you."""

    detail: str
