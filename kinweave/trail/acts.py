"""An act: one transaction whose lines are written just before it commits."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar
from uuid import UUID

from django.db import models, transaction

from kinweave.foundation import Viewer
from kinweave.trail.chain import Noted, write

P = ParamSpec("P")
R = TypeVar("R")

_noted: ContextVar[list[Noted] | None] = ContextVar("noted", default=None)


@contextmanager
def acting() -> Iterator[None]:
    """Open an act, or join the one that is open. An inner act that is undone takes its own lines with it."""
    lines = _noted.get()
    with _outermost() if lines is None else _inner(lines):
        yield


@contextmanager
def _outermost() -> Iterator[None]:
    token = _noted.set([])
    try:
        with transaction.atomic():
            yield
            if not transaction.get_rollback():
                write(_noted.get() or [])
    finally:
        _noted.reset(token)


@contextmanager
def _inner(lines: list[Noted]) -> Iterator[None]:
    before, undone = len(lines), True
    try:
        with transaction.atomic():
            yield
            undone = transaction.get_rollback()
    finally:
        if undone:
            del lines[before:]


def act(verb: Callable[P, R]) -> Callable[P, R]:
    """Make a verb an act: all of it happens, with its line on the trail, or none of it."""

    @wraps(verb)
    def acted(*args: P.args, **kwargs: P.kwargs) -> R:
        with acting():
            return verb(*args, **kwargs)

    return acted


def note(
    verb: str,
    record: models.Model,
    *,
    by: Viewer,
    holder_id: UUID | None = None,
    about_id: UUID | None = None,
    **detail: object,
) -> None:
    """Put one line on the trail of the record's holder. Only inside an act."""
    lines = _noted.get()
    if lines is None:
        raise RuntimeError("A line can be noted only inside an act.")
    lines.append(
        Noted(
            holder_id=holder_id or getattr(record, "holder_id", None),
            verb=verb,
            kind=record._meta.label_lower,
            record_id=record.pk,
            about_id=about_id or getattr(record, "about_id", None),
            by=by,
            detail=detail,
        )
    )
