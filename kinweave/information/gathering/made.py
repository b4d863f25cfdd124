"""Statements that are made once, for making them costs more than asking: for stand-ins (ids and instants that nobody
has), and asked with what is real in their places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from kinweave.information.gathering.across import adapted


@dataclass(frozen=True, slots=True)
class Made:
    """A statement with a name in each place: the same name for the same value, so that few are handed over."""

    text: str
    kept: Mapping[str, Any]  # what is the same each time

    def ask(self, real: Mapping[str, Any]) -> list[Any]:
        """Its rows, with what is real under the names of its stand-ins."""
        with connection.cursor() as cursor:
            cursor.execute(self.text, {**self.kept, **{name: adapted(value) for name, value in real.items()}})
            rows: list[Any] = cursor.fetchall()
        return rows


def made(text: str, values: Iterable[Any], stand_ins: Mapping[str, Any]) -> Made:
    """A statement of Django's with names in its places: those of the stand-ins, and others for what is kept."""
    moving = {_key(adapted(value)): name for name, value in stand_ins.items()}
    kept: dict[Any, str] = {}
    names = [moving.get(key) or kept.setdefault(key, f"kept{len(kept)}") for key in map(_key, values)]
    places = tuple(f"%({name})s" for name in names)
    return Made(text.replace("%%", "%%%%") % places, {name: value for (_, value), name in kept.items()})


def _key(value: Any) -> tuple[type, Any]:
    return type(value), value  # True is no 1
