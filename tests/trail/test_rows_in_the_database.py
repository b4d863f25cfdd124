"""Whatever field of the trail is changed in the database, verifying reads it there and finds it."""

from datetime import timedelta

import pytest
from django.db import connection, models

from kinweave.foundation import new_id
from kinweave.trail.digests import CHAINED
from kinweave.trail.models import Detail, Gathering, Head, Line, Look, Seen
from kinweave.trail.verify import broken
from tests.trail.chains import some_looks

FIELDS = [
    (model, field) for model in (Line, Detail, Head, Look, Seen, Gathering) for field in model._meta.concrete_fields
]


@pytest.fixture
def looked(ashby):
    """A town whose trail has lines and gathered looks."""
    some_looks(ashby, ashby.danny)
    return ashby


def other(field: models.Field, value: object) -> object:
    """Another value of the field, as the database keeps it."""
    if isinstance(field, models.UUIDField | models.ForeignKey):
        return new_id().hex
    if isinstance(field, models.DateTimeField):
        return str((value + timedelta(seconds=1)).replace(tzinfo=None))
    return value + 1_000 if isinstance(value, int) else f"{value}x"


def change(model: type[models.Model], field: models.Field, row: models.Model) -> None:
    quote, table = connection.ops.quote_name, model._meta.db_table
    key = model._meta.pk
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute(
            f"UPDATE {quote(table)} SET {quote(field.column)} = %s WHERE {quote(key.column)} = %s",
            [other(field, getattr(row, field.attname)), key.get_db_prep_value(row.pk, connection)],
        )
        assert cursor.rowcount == 1


@pytest.mark.parametrize(("model", "field"), FIELDS, ids=str)
def test_a_changed_field_is_found(looked, model, field):
    before = broken()

    change(model, field, model._base_manager.last())

    assert before == []
    assert broken() != []


@pytest.mark.parametrize("model", [Seen, Look, Detail, Head, Gathering], ids=lambda model: model.__name__)
def test_a_row_that_was_deleted_is_found(looked, model):
    row = model._base_manager.last()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute(
            f"DELETE FROM {model._meta.db_table} WHERE {model._meta.pk.column} = %s",
            [model._meta.pk.get_db_prep_value(row.pk, connection)],
        )

    assert broken() != []


def test_every_field_of_a_line_is_chained_so_that_a_new_one_is_thought_of():
    assert {field.attname for field in Line._meta.concrete_fields} == {*CHAINED, "digest"}
