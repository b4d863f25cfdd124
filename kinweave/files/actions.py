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


@act
def store_photo(*, name: str, data: bytes, holder_id: UUID, by: Viewer) -> StoredFile:
    """Store a photograph made anew, without its metadata. Raises Refused when it cannot be read as one."""
    require(rules.may_store_photo(name=name, size=len(data), beginning=data[:8]))
    made = made_anew(data)
    stored = StoredFile(holder_id=holder_id, sha256=hashlib.sha256(made).hexdigest(), size=len(made), stored_at=by.at)
    write(stored, made)
    stored.save()
    note("stored a photograph", stored, by=by)
    return stored


def made_anew(data: bytes) -> bytes:
    """The photograph as our own process made it. Raises Refused when that process could not."""
    try:
        run = subprocess.run(  # nosec B603  # our own file, by this Python; only the photograph comes from outside
            [sys.executable, "-I", photo_maker.__file__],
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
