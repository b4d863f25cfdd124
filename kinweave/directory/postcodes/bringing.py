"""Take in a file of postcodes: looked through to its end first, then kept in short transactions.

A bad file changes nothing. One that is killed in the middle goes on where it was; the same file again changes nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path

from kinweave.directory.models import Postcode, PostcodeFile
from kinweave.directory.postcodes.reading import Row, Unreadable, rows_of
from kinweave.directory.search import outbox
from kinweave.foundation import Viewer
from kinweave.trail.acts import acting, note

AT_ONCE = 2000  # rows in one transaction
CHANGES = ("outcode", "latitude", "longitude", "ended_in")


def bring_in(*, path: Path, on: date, by: Viewer, said: Callable[[int, int], None]) -> PostcodeFile:
    """Keep every postcode of a file. `said` is told how many are done, of how many. Raises Unreadable."""
    if not (rows := sum(1 for _row in rows_of(path))):
        raise Unreadable("empty")
    found = begun(path, rows, by)
    left = islice(rows_of(path), found.done, None)
    for some in batches(left):
        keep(found, some, by=by)
        said(found.done, found.rows)
    return found


def begun(path: Path, rows: int, by: Viewer) -> PostcodeFile:
    """The same file, if it was begun and not finished; else a new one."""
    with path.open("rb") as file:
        digest = sha256()
        while block := file.read(1 << 20):
            digest.update(block)
    same = PostcodeFile.objects.unfinished().filter(digest=digest.hexdigest(), rows=rows).first()
    return same or PostcodeFile.objects.create(
        name=path.name[-160:], digest=digest.hexdigest(), rows=rows, brought_at=by.at
    )


def batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """The rows, some at a time."""
    while some := list(islice(rows, AT_ONCE)):
        yield some


def keep(found: PostcodeFile, rows: Sequence[Row], *, by: Viewer) -> None:
    """Keep some postcodes, and how far the file has come, in one transaction."""
    with acting():
        once = {row.code: Postcode(outcode=row.code.split()[0], **row._asdict()) for row in rows}
        Postcode.objects.bulk_create(
            once.values(), update_conflicts=True, unique_fields=["code"], update_fields=CHANGES
        )
        found.done += len(rows)
        found.save(update_fields=["done"])
        if found.done == found.rows:
            outbox.all_is_new()
            note("brought in postcodes", found, by=by, rows=found.rows)
