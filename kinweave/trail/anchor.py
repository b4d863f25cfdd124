"""The anchor: what each act adds to its chains, in a file outside the database.

An act says what it *will* write just before its transaction commits, and that it *did* just after. So lines
that are in no entry were not written by an act, and an end that an act did write cannot be cut off unseen.
A crash between the two leaves a "will" alone: its lines may be there or not.
"""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

from django.conf import settings

from kinweave.foundation.files import alone, append

WILL, DID = "will", "did"
Read = TypeVar("Read")


class Entry(NamedTuple):
    """The lines of one act in one chain: from the first to the last, and the digest of the last."""

    holder: str
    first: int
    last: int
    digest: str
    state: str = WILL


def path() -> Path:
    """Where the anchor is kept: `trail/anchor.jsonl` in the data folder, or where KINWEAVE_ANCHOR says."""
    return Path(os.environ.get("KINWEAVE_ANCHOR", settings.DATA / "trail" / "anchor.jsonl"))


def will(entries: Iterable[Entry]) -> None:
    """Keep what an act is about to write, and wait until the disk has it."""
    append(path(), spelled(entries))


def did(entries: Iterable[Entry]) -> None:
    """Keep that an act has written. The next act's wait brings this to the disk as well."""
    append(path(), spelled(entry._replace(state=DID) for entry in entries), until_on_disk=False)


def spelled(entries: Iterable[Entry]) -> str:
    """Entries as the file has them, one on each line."""
    return "".join(json.dumps(entry) + "\n" for entry in entries)


def read(file: Path) -> tuple[list[Entry], list[str]]:
    """The entries of an anchor, and a sentence for each line that cannot be read."""
    return read_each(file, entry_in, "The anchor")


def read_each(file: Path, reading: Callable[[str], Read | None], called: str) -> tuple[list[Read], list[str]]:
    """What stands in the lines of a file, and a sentence for each that cannot be read."""
    with alone(file):
        text = file.read_text(errors="replace") if file.exists() else ""
    found, unreadable = [], []
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        one = reading(line)
        if one is None:
            unreadable.append(f"{called}, line {number}: {why_unreadable(line)}")
        else:
            found.append(one)
    return found, unreadable


def entry_in(line: str) -> Entry | None:
    """The entry in one line of the file; None when the line is not whole."""
    try:
        holder, first, last, digest, state = json.loads(line)
        entry = Entry(str(holder), int(first), int(last), str(digest), str(state))
    except (ValueError, TypeError):
        return None
    return entry if line.endswith("\n") else None


def why_unreadable(line: str) -> str:
    """What happened to a line that is not an entry."""
    if line.endswith("\n"):
        return "cannot be read. It was changed."
    return "was cut short, as by a crash. The next act mends it."
