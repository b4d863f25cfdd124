"""`kinweave backup`: everything a service keeps, but its keys, as one sealed file."""

import os
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection, connections
from django.utils import timezone

from kinweave.foundation.files import alone, sync_folder
from kinweave.keeping_safe import Stopped, age, postgresql
from kinweave.keeping_safe.apart import opened
from kinweave.keeping_safe.contents import migrations, tables
from kinweave.keeping_safe.manifest import Manifest, files_in, hashes, release
from kinweave.trail import anchor, checkpoints, looks, partners, rows
from kinweave.trail.stated import Stated

DATABASE = "kinweave.sqlite3"
DUMP = "kinweave.dump"


def back_up(to: Path, recipients: Sequence[str]) -> Path:
    """Write one sealed file into the folder `to`, for the holders of these public keys. Gives its path.

    The service may run meanwhile. Neither the key ring nor the secret key is in it. Raises Stopped.
    """
    keys, at = age.recipients(recipients), timezone.now()
    to.mkdir(mode=0o700, parents=True, exist_ok=True)
    archive = to / f"kinweave-{at:%Y-%m-%d-%H%M%S}.tar.gz.age"
    if archive.exists():
        raise Stopped(f"There is a backup {archive} already. Try again in a second.")
    with workplace(settings.DATA) as folder:
        copied = folder / "copied"
        plain = pack(copy_everything(copied, at), copied, folder / "packed")
        seal(plain, archive, keys)
    return archive


@contextmanager
def workplace(beside: Path) -> Iterator[Path]:
    """A folder to work in, closed to others, of which nothing is left."""
    folder = Path(tempfile.mkdtemp(prefix=".at-work-", dir=beside))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def copy_everything(to: Path, at: datetime) -> Manifest:
    """Copy all that is kept, and say what it is.

    First the looks that wait: one that is taken up meanwhile is then here twice, and is kept once. Then the
    database. The anchor and the files after it, for they are never behind it: what is ahead in the anchor is left.
    """
    (to / "trail").mkdir(parents=True)
    copy_if_there(looks.waiting(), to / "trail")
    copy_if_there(looks.waiting().with_suffix(".taken"), to / "trail")
    manifest = copy_database(to, at)
    copy_files(Path(settings.MEDIA_ROOT), to / "files")
    return Manifest(**{**vars(manifest), "files": hashes(to, files_beside_the_database(to))})


def copy_if_there(file: Path, to: Path) -> None:
    """Copy a file that others may be writing to."""
    with alone(file):
        if file.exists():
            shutil.copy2(file, to)


def copy_files(source: Path, to: Path) -> None:
    """Copy what was uploaded."""
    if source.exists():
        shutil.copytree(source, to)


def files_beside_the_database(folder: Path) -> Iterable[Path]:
    """What is compared by its bytes. The database is compared by its rows."""
    return [file for file in files_in(folder) if file.name not in {DATABASE, DUMP} or file.parent != folder]


def copy_database(to: Path, at: datetime) -> Manifest:
    """Copy the database by its own means, with as much of the anchor as belongs to it."""
    if connection.vendor == "sqlite":
        copy_sqlite(to / DATABASE)
        with opened(to / DATABASE) as apart:
            return described(apart, to, at)
    with rows.snapshot("default"):
        postgresql.dump(to / DUMP)
        return described("default", to, at)


def copy_sqlite(to: Path) -> None:
    """Copy the database in use through SQLite's own backup interface. Raises Stopped if it is damaged."""
    connection.ensure_connection()
    with closing(sqlite3.connect(to)) as copy:
        connection.connection.backup(copy)
    with opened(to) as apart:
        check_integrity(apart)


def check_integrity(using: str) -> None:
    """Ask SQLite whether a database is whole. Raises Stopped with what it found."""
    with connections[using].cursor() as cursor:
        found = [row[0] for row in cursor.execute("PRAGMA integrity_check").fetchall()]
        found += [f"{row[0]} points to nothing" for row in cursor.execute("PRAGMA foreign_key_check").fetchall()]
    if found != ["ok"]:
        raise Stopped(f"The database is damaged: {'; '.join(found[:3])}. Restore the latest backup.")


def described(using: str, to: Path, at: datetime) -> Manifest:
    """The figures of a copied database, and its anchor beside it."""
    reached = {holder: (rows.head_of(holder, using) or (0,))[0] for holder in rows.holders(using)}
    entries = [one for one in anchor.read(anchor.path())[0] if one.last <= reached.get(one.holder, 0)]
    (to / "trail" / "anchor.jsonl").write_text(anchor.spelled(entries))
    copy_checkpoints(to / "trail", reached)
    return Manifest(
        made_at=at.isoformat(timespec="seconds"),
        release=release(),
        engine=connections[using].vendor,
        migrations=migrations(using),
        tables=tables(using),
        files={},
    )


def copy_checkpoints(to: Path, reached: Mapping[str, int]) -> None:
    """The checkpoints that belong to a copied database, and what is remembered of partners."""
    kept = [one for one in checkpoints.read(checkpoints.path())[0] if belongs(checkpoints.stated(one.note), reached)]
    (to / checkpoints.path().name).write_text(checkpoints.spelled(kept))
    notes = partners.taken_in(partners.path_of_taken_in())[0]
    taken_in = [one for one in notes if belongs(partners.stated_in(one), reached)]
    (to / partners.path_of_taken_in().name).write_text(partners.spelled(taken_in))
    copy_if_there(partners.path_of_seen(), to)


def belongs(said: Stated, reached: Mapping[str, int]) -> bool:
    """Whether a checkpoint is of lines that were copied."""
    return said.size <= reached.get(said.holder, 0)


def pack(manifest: Manifest, folder: Path, to: Path) -> Path:
    """Put everything into one file. What it holds comes first, and can be read first."""
    named = folder.with_name("manifest.json")
    named.write_text(manifest.spelled())
    with tarfile.open(to, "w:gz", compresslevel=3) as tar:
        tar.add(named, "manifest.json")
        tar.add(folder, "kept")
    return to


def seal(plain: Path, archive: Path, keys: Sequence[age.Recipient]) -> None:
    """Seal the file; it appears under its name when all of it is on the disk."""
    part = archive.with_suffix(".part")
    try:
        part.touch(mode=0o600)
        age.seal(plain, part, keys)
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.rename(archive)
        sync_folder(archive.parent)
    finally:
        part.unlink(missing_ok=True)
