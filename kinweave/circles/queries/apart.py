"""Who is kept apart from whom, as a condition of a list on PostgreSQL: it reaches over the wall, as yes or no."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import BooleanField, F, Func, Subquery, Value


class Humans(Subquery):
    """The humans that a query finds, as PostgreSQL's array."""

    template = "ARRAY(%(subquery)s)"


class IsKeptApart(Func):
    """Whether some restriction keeps two groups of humans, or one of them and a circle, apart."""

    function = "is_kept_apart"
    output_field = BooleanField()

    def __init__(self, a: Any, b: Any, *, day: Any, still: date, circle: Any, scopes: Iterable[str]) -> None:
        super().__init__(a, b, day, Value(still), circle, Value(list(scopes)))


class Joined(Func):
    """One human more in an array."""

    function = "array_append"


def one_of(path: str) -> Func:
    """A row's own human, as an array."""
    return Func(F(path), template="ARRAY[%(expressions)s]")
