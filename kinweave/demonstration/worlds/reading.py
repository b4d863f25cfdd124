"""Reads a world from a file, or says in one sentence what is wrong with it, by the name of the place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from kinweave.demonstration.worlds.shape import PARTIES, Names, World

SPELLS = (
    ("from_on", "until_on"),
    ("starts_on", "ends_on"),
    ("joins_on", "leaves_on"),
    ("from_at", "until_at"),
    ("raised_on", "resolved_on"),
    ("given_at", "ended_at"),
    ("received_at", "entered_at"),
    ("requested_at", "signed_at"),
    ("requested_at", "valid_until"),
    ("verified_on", "ended_on"),
)


class Wrong(Exception):
    """A world that cannot be read; its text is one sentence that names the place."""


def read(text: str | bytes) -> World:
    """A world, checked whole. Raises Wrong with the first thing that is wrong in it."""
    try:
        world = World.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise Wrong(_said(error.errors(include_url=False)[0])) from error
    for sentence in (*_twice(world), *_nowhere(world), *_backwards(world)):
        raise Wrong(sentence)
    return world


def _said(error: Any) -> str:
    """What pydantic found, in one sentence."""
    where, kind, message = _place(error["loc"]), error["type"], error["msg"]
    if kind == "json_invalid":
        return f"This is not JSON: {error['ctx']['error']}."
    if kind == "extra_forbidden":
        return f"{where}: there is no such key here."
    if kind == "missing":
        return f"{where}: this is missing."
    if kind.startswith(("date_", "datetime_", "timezone_")):
        return f"{where}: {error['input']!r} is not {_day_or_instant(kind)}."
    return f"{where}: {message[0].lower()}{message[1:]}."


def _day_or_instant(kind: str) -> str:
    is_day = kind.startswith("date_")
    return "a day that exists, as in 2026-10-14" if is_day else "an instant with its zone, as in 2026-10-14T10:00:00Z"


def _place(path: Iterable[str | int]) -> str:
    """The place in the file, as somebody would write it: questions[0].purpose."""
    place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return place.removeprefix(".") or "The file"


def _parts(shape: BaseModel, place: str = "") -> Iterator[tuple[str, str, BaseModel]]:
    """Every part of a world: its place, the list it stands in, and the part."""
    for name in type(shape).model_fields:
        value = getattr(shape, name)
        for number, part in enumerate(value if isinstance(value, list) else []):
            if isinstance(part, BaseModel):
                here = f"{place}{name}[{number}]"
                yield here, name, part
                yield from _parts(part, f"{here}.")


def _twice(world: World) -> Iterator[str]:
    """Keys that name two things: parties share one list of keys."""
    lists: dict[str, list[str]] = {}
    for _, name, part in _parts(world):
        if hasattr(part, "key"):
            lists.setdefault("parties" if name in PARTIES else name, []).append(part.key)
    for name, keys in lists.items():
        yield from (f"{name}: the key {key!r} stands twice." for key, times in Counter(keys).items() if times > 1)


def _nowhere(world: World) -> Iterator[str]:
    """Keys that lead nowhere."""
    for place, _, part in _parts(world):
        for field, info in type(part).model_fields.items():
            for names in (one for one in info.metadata if isinstance(one, Names)):
                known = {one.key for name in names.lists for one in getattr(world, name)}
                lost = [key for key in _keys(getattr(part, field)) if key not in known]
                yield from (f"{place}.{field}: {key!r} is not among {' or '.join(names.lists)}." for key in lost)


def _keys(value: Any) -> list[str]:
    if isinstance(value, list):
        return [one for one in value if isinstance(one, str)]
    return [value] if isinstance(value, str) else []


def _backwards(world: World) -> Iterator[str]:
    """Ends before their beginnings."""
    for place, _, part in _parts(world):
        for first, last in SPELLS:
            begins, ends = getattr(part, first, None), getattr(part, last, None)
            if begins is not None and ends is not None and ends < begins:
                yield f"{place}.{last}: {ends} is before {first}, {begins}."
