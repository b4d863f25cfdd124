"""Statements that are made once, for making them costs more than asking: for stand-ins (ids and instants that nobody
has), and asked with what is real in their places."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid4

from django.db import connection
from django.db.models import Model

from kinweave.information.gathering.across import adapted


@dataclass(frozen=True, slots=True)
class Made:
    """A statement with a name in each place: the same name for the same value, so that few are handed over."""

    text: str
    kept: Mapping[str, Any]  # what is the same each time

    def ask(self, real: Mapping[str, Any]) -> list[Any]:
        """Its rows, with what is real under the names of its stand-ins."""
        with connection.cursor() as cursor:
            cursor.execute(self.text, self.values(real))
            rows: list[Any] = cursor.fetchall()
        return rows

    def values(self, real: Mapping[str, Any]) -> dict[str, Any]:
        """What goes into its places."""
        return {**self.kept, **{name: adapted(value) for name, value in real.items()}}


def made(text: str, values: Iterable[Any], stand_ins: Mapping[str, Any]) -> Made:
    """A statement of Django's with names in its places: those of the stand-ins, and others for what is kept."""
    moving = {_key(adapted(value)): name for name, value in stand_ins.items()}
    kept: dict[Any, str] = {}
    names = [moving.get(key) or kept.setdefault(key, f"kept{len(kept)}") for key in map(_key, values)]
    places = tuple(f"%({name})s" for name in names)
    return Made(text.replace("%%", "%%%%") % places, {name: value for (_, value), name in kept.items()})


def _key(value: Any) -> tuple[type, Any]:
    return type(value), value  # True is no 1


def whole(model: type[Model], ids: Collection[UUID]) -> dict[UUID, Any]:
    """Whole rows by their ids, without what they lead to."""
    if not ids:
        return {}
    some = [*ids, *[max(ids)] * (rounded(len(ids)) - len(ids))]
    asked = _made_whole(model, len(some), connection.vendor)
    return {row.pk: row for row in model._default_manager.raw(asked.text, asked.values(_by_number(some)))}


@lru_cache(maxsize=64)
def _made_whole(model: type[Model], size: int, vendor: str) -> Made:
    ids = [uuid4() for _ in range(size)]
    text, values = model._default_manager.filter(pk__in=ids).query.sql_with_params()
    return made(text, values, _by_number(ids))


def _by_number(ids: Iterable[UUID]) -> dict[str, UUID]:
    return {f"one{number}": one for number, one in enumerate(ids)}


def rounded(size: int) -> int:
    """The next power of two, so that few statements are made; nothing stays nothing."""
    return 1 << (size - 1).bit_length() if size else 0
