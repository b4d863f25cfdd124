"""Whether a key leads to a row that a viewer may reach, and whether there is anything: asked cheaply, and often.

Nearly every query asks whether a person's record is open. Answering that takes the database no time; letting Django
build the same long condition anew for each query took most of the time of a page.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BooleanField, Expression, F, Model, QuerySet, UUIDField, Value
from django.db.models.sql import Query

from kinweave.foundation.viewer import Viewer

HERE = "{here}"  # where the key goes in the condition
KEPT = 256  # conditions: some twenty for each page that is being made


class Written(NamedTuple):
    """A condition as the database reads it, and what goes into it."""

    sql: str
    params: tuple[Any, ...]


class LeadsTo(Expression):
    """The condition that a key leads to a row that a viewer may see: the same rows as `visible_to` gives, by Django.

    The ways in are queries of the row's own model that take a viewer; each makes the rows fewer.
    """

    output_field = BooleanField()

    def __init__(self, path: str, viewer: Viewer, *ways: str) -> None:
        super().__init__()
        self.key: Any = F(path)
        self.viewer = viewer
        self.ways = ways or ("visible_to",)

    def get_source_expressions(self) -> list[Any]:
        """The key."""
        return [self.key]

    def set_source_expressions(self, exprs: Any) -> None:
        """The key, as the outer query names it."""
        (self.key,) = exprs

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:  # Django's signature
        """The condition, with the key in its place; nothing is reached by whom nothing can be open to."""
        found = written(self.key.target.related_model, self.viewer, self.ways, connection.vendor)
        if found is None:
            return compiler.compile(Value(False))  # type: ignore[no-any-return]  # Any, from Django
        sql, params = compiler.compile(self.key)
        return found.sql.replace(HERE, sql), [*params, *found.params]


class Here(Expression):
    """Stands for a key that is not known yet."""

    output_field = UUIDField()

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:  # Django's signature
        """A mark in the text."""
        return HERE, []


@lru_cache(maxsize=KEPT)
def written(model: type[Model], viewer: Viewer, ways: tuple[str, ...], vendor: str) -> Written | None:
    """The condition for rows of a model, as one kind of database reads it; None when it can never be true."""
    rows: Any = model._default_manager.all()
    for way in ways:
        rows = getattr(rows, way)(viewer)
    query = rows.filter(pk=Here()).query.exists()
    table = model._meta.db_table
    query.change_aliases({alias: f"{table}__{alias}" for alias in query.alias_map})  # no outer query calls them so
    return spelled(query)


def spelled(query: Query) -> Written | None:
    """Whether a query finds anything, as the database reads it; None when it never can."""
    try:
        sql, params = query.get_compiler(connection=connection).as_sql()
    except EmptyResultSet:
        return None
    return Written(f"EXISTS({sql})", tuple(params))


def which_find(questions: Iterable[QuerySet[Any]]) -> list[bool]:
    """Which of these queries find anything: all of them in one query, in their order."""
    asked = [spelled(rows.query.exists()) for rows in questions]
    written = [one for one in asked if one]
    found = iter(answers(written)) if written else iter(())
    return [one is not None and bool(next(found)) for one in asked]


def each(*questions: QuerySet[Any]) -> list[list[Any]]:
    """What each of several queries finds, when most find nothing: one query, and one more for each that does."""
    return [list(rows) if there else [] for rows, there in zip(questions, which_find(questions), strict=True)]


def answers(asked: Sequence[Written]) -> Sequence[Any]:
    """What the database says to several questions at once."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT " + ", ".join(one.sql for one in asked), [value for one in asked for value in one.params]
        )
        said: Sequence[Any] = cursor.fetchone()
    return said
