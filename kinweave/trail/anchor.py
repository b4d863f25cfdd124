"""The anchor: the heads of the chains, in a file outside the database. A cut tail shows here."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from kinweave.trail.models import Head


def path() -> Path:
    """Where the anchor is kept: `trail/anchor.jsonl` in the data folder, or where KINWEAVE_ANCHOR says."""
    return Path(os.environ.get("KINWEAVE_ANCHOR", settings.DATA / "trail" / "anchor.jsonl"))


def keep(heads: Iterable["Head"]) -> None:
    """Add the heads of the chains that an act has just moved on. One write, so that lines never mix."""
    text = "".join(json.dumps([str(head.holder_id), head.number, head.digest]) + "\n" for head in heads)
    append(path(), text)


def append(file: Path, text: str) -> None:
    """Add text to the end of a file, in one piece, and wait until the disk has it."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    number = os.open(file, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    try:
        os.write(number, text.encode())
        os.fsync(number)
    finally:
        os.close(number)


def kept() -> Iterator[tuple[str, int, str]]:
    """Every head the anchor holds: chain, number of the line, its digest."""
    if path().exists():
        with path().open() as file:
            for text in file:
                holder, number, digest = json.loads(text)
                yield holder, number, digest
