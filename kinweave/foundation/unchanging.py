"""Rows that the database itself keeps as they are: it refuses to change them, and to delete them.

Stands among a model's constraints, so it comes with the table, and comes again whenever SQLite makes the table anew.
"""

from collections.abc import Iterable
from typing import Any

from django.db.backends.ddl_references import Columns, Statement, Table
from django.db.models import BaseConstraint, Model

SQLITE = (
    "CREATE TRIGGER %(name)s_update BEFORE UPDATE OF %(columns)s ON %(table)s WHEN %(kept)s"
    " BEGIN SELECT RAISE(ABORT, 'a row of %(name)s is never changed'); END",
    "CREATE TRIGGER %(name)s_delete BEFORE DELETE ON %(table)s WHEN %(kept)s"
    " BEGIN SELECT RAISE(ABORT, 'a row of %(name)s is never deleted'); END",
)
SQLITE_EMPTIED = (
    "CREATE TRIGGER %(trigger)s BEFORE UPDATE OF %(column)s ON %(table)s"
    " WHEN %(kept)s AND NEW.%(column)s NOT IN ('', OLD.%(column)s)"
    " BEGIN SELECT RAISE(ABORT, 'a row of %(name)s is never changed'); END",
)
POSTGRESQL = (
    "CREATE OR REPLACE FUNCTION %(name)s() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS"
    " $$ BEGIN RAISE EXCEPTION 'a row of %(name)s is never changed' USING ERRCODE = 'integrity_constraint_violation';"
    " END $$",
    "CREATE TRIGGER %(name)s BEFORE UPDATE OF %(columns)s OR DELETE ON %(table)s"
    " FOR EACH ROW WHEN (%(kept)s) EXECUTE FUNCTION %(name)s()",
)
POSTGRESQL_EMPTIED = (
    "CREATE TRIGGER %(trigger)s BEFORE UPDATE OF %(column)s ON %(table)s"
    " FOR EACH ROW WHEN (%(kept)s AND NEW.%(column)s NOT IN ('', OLD.%(column)s)) EXECUTE FUNCTION %(name)s()",
)
Words = dict[str, tuple[str, ...]]
PUT_UP: Words = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
PUT_UP_EMPTIED: Words = {"sqlite": SQLITE_EMPTIED, "postgresql": POSTGRESQL_EMPTIED}
TAKEN_DOWN: Words = {
    "sqlite": ("DROP TRIGGER %(name)s_update", "DROP TRIGGER %(name)s_delete"),
    "postgresql": ("DROP TRIGGER %(name)s ON %(table)s", "DROP FUNCTION %(name)s()"),
}
TAKEN_DOWN_EMPTIED: Words = {
    "sqlite": ("DROP TRIGGER %(trigger)s",),
    "postgresql": ("DROP TRIGGER %(trigger)s ON %(table)s",),
}


class NeverChanged(BaseConstraint):
    """A row is never deleted, and no field of it is changed but those named: keys that a merge leads elsewhere, and
    text that a new key seals again. What is named as `emptied` can be taken away, and never be another. `once` names
    the field that is filled when a row is finished: until then it changes."""

    def __init__(self, *, name: str, but: Iterable[str] = (), emptied: Iterable[str] = (), once: str = "") -> None:
        super().__init__(name=name)
        self.but, self.emptied, self.once = tuple(but), tuple(emptied), once

    def constraint_sql(self, model: Any, schema_editor: Any) -> Any:
        """Nothing inside CREATE TABLE: it is said once the table is there."""
        schema_editor.deferred_sql += self._put_up(model, schema_editor)

    def create_sql(self, model: Any, schema_editor: Any) -> Any:
        """Put up on a table that is there."""
        for statement in self._put_up(model, schema_editor):
            schema_editor.execute(statement)

    def remove_sql(self, model: Any, schema_editor: Any) -> Any:
        """Take down."""
        emptied = self._said_of_emptied(TAKEN_DOWN_EMPTIED, model, schema_editor)
        for statement in [*emptied, *self._said(TAKEN_DOWN, model, schema_editor)]:
            schema_editor.execute(statement)

    def validate(self, *args: Any, **kwargs: Any) -> None:
        """Nothing to ask of a form."""

    def deconstruct(self) -> Any:
        """As a migration writes it."""
        path, args, kwargs = super().deconstruct()
        also = {name: getattr(self, name) for name in ("emptied", "once") if getattr(self, name)}
        return path, args, kwargs | {"but": self.but} | also

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NeverChanged) and self._told == other._told

    def __hash__(self) -> int:
        return hash(self._told)

    @property
    def _told(self) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
        return self.name, self.but, self.emptied, self.once

    def _put_up(self, model: type[Model], editor: Any) -> list[Statement]:
        return [*self._said(PUT_UP, model, editor), *self._said_of_emptied(PUT_UP_EMPTIED, model, editor)]

    def _said(self, words: Words, model: type[Model], editor: Any) -> list[Statement]:
        table, may_change = model._meta.db_table, {*self.but, *self.emptied}
        kept = [one for one in model._meta.local_concrete_fields if one.name not in may_change]
        parts = {
            "table": Table(table, editor.quote_name),
            "columns": Columns(table, [str(one.column) for one in kept], editor.quote_name),
            "name": self.name,
            "kept": self._kept(model, editor),
        }
        return [Statement(one, **parts) for one in words[editor.connection.vendor]]

    def _kept(self, model: type[Model], editor: Any) -> str:
        """What is true of a row that stays as it is."""
        if not self.once:
            return "1 = 1"
        field: Any = model._meta.get_field(self.once)
        return f"OLD.{editor.quote_name(field.column)} IS NOT NULL"

    def _said_of_emptied(self, words: Words, model: type[Model], editor: Any) -> list[Statement]:
        table, said = model._meta.db_table, words[editor.connection.vendor]
        return [
            Statement(
                one,
                table=Table(table, editor.quote_name),
                column=Columns(table, [str(field.column)], editor.quote_name),
                name=self.name,
                kept=self._kept(model, editor),
                trigger=f"{self.name}_{field.name}",
            )
            for field in model._meta.local_concrete_fields
            if field.name in self.emptied
            for one in said
        ]
