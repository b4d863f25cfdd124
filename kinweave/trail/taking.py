"""Taking records away: noted before anything leaves. When the line cannot be written, nothing leaves."""

from collections.abc import Iterable

from django.db import models

from kinweave.foundation import Viewer
from kinweave.trail.acts import act, note
from kinweave.trail.models import Checkpoint, Line


@act
def note_export(people: Iterable[models.Model], *, by: Viewer) -> None:
    """Note, for each person, that their whole record was taken away as a file."""
    for person in people:
        note("took a copy of the record", person, by=by)


@act
def note_proof(of: Line | Checkpoint, *, by: Viewer) -> None:
    """Note that a proof was taken away: of a line, or of how the trail grew up to a checkpoint."""
    note("took a proof of the trail", of, by=by)


@act
def note_taking(record: models.Model, what: str, *, how: str, because: str, by: Viewer) -> None:
    """Note that a part of a record was taken away as a file, and why: `what` is the verb, in the past tense."""
    note(what, record, by=by, how=how, because=because)
