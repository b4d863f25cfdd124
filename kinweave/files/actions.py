"""Take in a photograph: checked, made anew in a process of its own, stored."""

import hashlib
import os
import subprocess
import sys
from uuid import UUID

from kinweave.files import photo_maker, rules
from kinweave.files.models import StoredFile
from kinweave.foundation import Refused, Viewer, require, step
from kinweave.trail.acts import act, note

PATIENCE = 15  # seconds of the clock for one photograph
PAGE_SIDE = 2400  # pixels: a page of writing stays easy to read


@act
def store_photo(*, name: str, data: bytes, holder_id: UUID, by: Viewer) -> StoredFile:
    """Store a photograph made anew, without its metadata. Raises Refused when it cannot be read as one."""
    require(rules.may_store_photo(name=name, size=len(data), beginning=data[:8]))
    stored = keep(made_anew(data), holder_id, by)
    note("stored a photograph", stored, by=by)
    return stored


@act
def store_page(*, name: str, data: bytes, holder_id: UUID, by: Viewer) -> StoredFile:
    """Store a photograph of a page of writing, large enough to read, and made anew like any other."""
    require(rules.may_store_photo(name=name, size=len(data), beginning=data[:8]))
    stored = keep(made_anew(data, str(PAGE_SIDE)), holder_id, by)
    note("stored a page", stored, by=by)
    return stored


def keep(made: bytes, holder_id: UUID, by: Viewer) -> StoredFile:
    """Keep what was made anew."""
    stored = StoredFile(holder_id=holder_id, sha256=hashlib.sha256(made).hexdigest(), size=len(made), stored_at=by.at)
    write(stored, made)
    stored.save()
    return stored


def made_anew(data: bytes, *side: str) -> bytes:
    """The photograph as our own process made it. Raises Refused when that process could not."""
    try:
        run = subprocess.run(  # nosec B603  # our own file, by this Python; only the photograph comes from outside
            [sys.executable, "-I", photo_maker.__file__, *side],
            input=data, capture_output=True, timeout=PATIENCE, check=True, env={},
        )  # fmt: skip
    except subprocess.SubprocessError as error:
        raise Refused(step("This file cannot be read as a photograph. Send another one.")) from error
    return run.stdout


def write(stored: StoredFile, made: bytes) -> None:
    """Write the file in one piece, and wait until the disk has it."""
    stored.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = stored.path.with_suffix(".new")
    with temporary.open("wb") as file:
        file.write(made)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(stored.path)
