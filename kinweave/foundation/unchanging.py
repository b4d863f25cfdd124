"""Rows that the database itself keeps as they are: it refuses to change them, and to delete them.

Stands among a model's constraints, so it comes with the table, and comes again whenever SQLite makes the table anew.
"""

from collections.abc import Iterable
from typing import Any

from django.db.backends.ddl_references import Columns, Statement, Table
from django.db.models import BaseConstraint, Model

SQLITE = (
    "CREATE TRIGGER %(name)s_update BEFORE UPDATE OF %(columns)s ON %(table)s"
    " BEGIN SELECT RAISE(ABORT, 'a row of %(name)s is never changed'); END",
    "CREATE TRIGGER %(name)s_delete BEFORE DELETE ON %(table)s"
    " BEGIN SELECT RAISE(ABORT, 'a row of %(name)s is never deleted'); END",
)
POSTGRESQL = (
    "CREATE OR REPLACE FUNCTION %(name)s() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS"
    " $$ BEGIN RAISE EXCEPTION 'a row of %(name)s is never changed' USING ERRCODE = 'integrity_constraint_violation';"
    " END $$",
    "CREATE TRIGGER %(name)s BEFORE UPDATE OF %(columns)s OR DELETE ON %(table)s"
    " FOR EACH ROW EXECUTE FUNCTION %(name)s()",
)
Words = dict[str, tuple[str, ...]]
PUT_UP: Words = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
TAKEN_DOWN: Words = {
    "sqlite": ("DROP TRIGGER %(name)s_update", "DROP TRIGGER %(name)s_delete"),
    "postgresql": ("DROP TRIGGER %(name)s ON %(table)s", "DROP FUNCTION %(name)s()"),
}


class NeverChanged(BaseConstraint):
    """A row is never deleted, and no field of it is changed but those named: keys that a merge leads elsewhere, and
    text that a new key seals again."""

    def __init__(self, *, name: str, but: Iterable[str] = ()) -> None:
        super().__init__(name=name)
        self.but = tuple(but)

    def constraint_sql(self, model: Any, schema_editor: Any) -> Any:
        """Nothing inside CREATE TABLE: it is said once the table is there."""
        schema_editor.deferred_sql += self._said(PUT_UP, model, schema_editor)

    def create_sql(self, model: Any, schema_editor: Any) -> Any:
        """Put up on a table that is there."""
        for statement in self._said(PUT_UP, model, schema_editor):
            schema_editor.execute(statement)

    def remove_sql(self, model: Any, schema_editor: Any) -> Any:
        """Take down."""
        for statement in self._said(TAKEN_DOWN, model, schema_editor):
            schema_editor.execute(statement)

    def validate(self, *args: Any, **kwargs: Any) -> None:
        """Nothing to ask of a form."""

    def deconstruct(self) -> Any:
        """As a migration writes it."""
        path, args, kwargs = super().deconstruct()
        return path, args, kwargs | {"but": self.but}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NeverChanged) and (self.name, self.but) == (other.name, other.but)

    def __hash__(self) -> int:
        return hash((self.name, self.but))

    def _said(self, words: dict[str, tuple[str, ...]], model: type[Model], editor: Any) -> list[Statement]:
        table, kept = (
            model._meta.db_table,
            [one for one in model._meta.local_concrete_fields if one.name not in self.but],
        )
        parts = {
            "table": Table(table, editor.quote_name),
            "columns": Columns(table, [str(one.column) for one in kept], editor.quote_name),
            "name": self.name,
        }
        return [Statement(one, **parts) for one in words[editor.connection.vendor]]
