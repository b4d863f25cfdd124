"""The ballot box: one list, sealed with a key of its own, always as long, written anew in another order each time.

The key is a file beside the key ring, in no backup, and is destroyed when the box is opened. A box whose key is gone
cannot be opened by anybody.
"""

import json
import secrets
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from kinweave.events.rules.check_in import MOST
from kinweave.foundation.sealing import CannotOpen, KeyRing, key_ring

Answer = dict[str, str]
AN_ANSWER = 2_048  # bytes that one answer may need, whatever its words
LONGEST = 300  # letters of the words


class KeyIsGone(Exception):
    """The key of a box is not there: the box came from a backup. Nobody can open it."""


def ring_of(check_in: UUID) -> KeyRing:
    """The key of one round."""
    return KeyRing(key_ring().path.parent / "rounds" / f"{check_in}.json")


def label(check_in: UUID, turn: int) -> str:
    """What a box is bound to: its round, and how often that was opened."""
    return f"events.box:{check_in}:{turn}"


def empty(check_in: UUID, turn: int) -> bytes:
    """A new box, with a new key."""
    destroy_key(check_in)
    return sealed([], check_in, turn)


def sealed(answers: Sequence[Answer], check_in: UUID, turn: int) -> bytes:
    """A box with these answers in it, in an order that says nothing."""
    mixed = list(answers)
    secrets.SystemRandom().shuffle(mixed)
    return ring_of(check_in).seal(packed(mixed), label(check_in, turn))


def opened(box: bytes, check_in: UUID, turn: int) -> list[Answer]:
    """What is in a box, sorted by what it says. Raises KeyIsGone, also for a box that was changed."""
    ring = ring_of(check_in)
    try:
        found: list[Answer] = json.loads(ring.open(box, label(check_in, turn)))
    except CannotOpen as error:
        raise KeyIsGone(str(check_in)) from error
    return in_order(found)


def in_order(answers: Sequence[Answer]) -> list[Answer]:
    """Answers in an order that comes from what they say, and from nothing else."""
    return sorted(answers, key=lambda one: json.dumps(one, sort_keys=True))


def packed(answers: Sequence[Answer]) -> str:
    """Answers as text that has the same length however many there are, and however long their words."""
    text = json.dumps(list(answers))  # in ASCII, so that letters are bytes
    return text.ljust(AN_ANSWER * MOST)


def destroy_key(check_in: UUID) -> None:
    """Destroy the key of a round."""
    path = ring_of(check_in).path
    for one in (path, path.with_name(path.name + ".lock")):
        one.unlink(missing_ok=True)


def tally(answers: Sequence[Answer], questions: Sequence[str], choices: Sequence[str]) -> dict[str, dict[str, int]]:
    """How often each question was answered in each way."""
    said: dict[str, list[Any]] = {name: [one.get(name) for one in answers] for name in questions}
    return {name: {choice: rows.count(choice) for choice in choices} for name, rows in said.items()}
