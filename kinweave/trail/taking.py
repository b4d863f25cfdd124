"""Taking records away: noted before anything leaves. When the line cannot be written, nothing leaves."""

from collections.abc import Iterable

from django.db import models

from kinweave.foundation import Viewer
from kinweave.trail.acts import act, note


@act
def note_export(people: Iterable[models.Model], *, by: Viewer) -> None:
    """Note, for each person, that their whole record was taken away as a file."""
    for person in people:
        note("took a copy of the record", person, by=by)
