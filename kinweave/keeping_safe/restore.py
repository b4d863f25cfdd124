"""`kinweave restore`: bring a backup back into an empty place, and compare it with what it says of itself."""

import shutil
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from kinweave.foundation.files import sync_folder
from kinweave.keeping_safe import Stopped, age, manifest, postgresql
from kinweave.keeping_safe.apart import opened
from kinweave.keeping_safe.backup import (
    DATABASE,
    DUMP,
    check_integrity,
    files_beside_the_database,
    workplace,
)
from kinweave.keeping_safe.contents import tables
from kinweave.keeping_safe.manifest import Manifest, files_in, hashes
from kinweave.trail.models import Line
from kinweave.trail.verify import broken

IN_THE_WAY = [DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal"]


@dataclass(frozen=True, kw_only=True)
class Report:
    """What came back, and what was compared. `faults` are those of the trail, which the backup had already."""

    made_at: str
    release: str
    tables: int
    rows: int
    files: int
    lines: int
    faults: list[str]
    to_migrate: list[str]

    def __str__(self) -> str:
        return "\n".join(self.sentences())

    def sentences(self) -> Iterator[str]:
        """What was compared, and what to do next."""
        yield f"The backup of {self.made_at}, made by release {self.release}, is back."
        yield f"{self.rows} rows in {self.tables} tables and {self.files} files are the same as what was backed up."
        yield from self.faults or [f"The trail is whole: {self.lines} lines were read."]
        if self.to_migrate:
            yield "The backup is of an older release. Run: kinweave migrate"
        yield "Put the key ring into its folder, keys. Without it, sealed fields stay closed."


def restore(archive: Path, into: Path, identity: Path) -> Report:
    """Bring a backup back into an empty folder; on PostgreSQL, into the empty database of the settings as well.

    The folder may hold keys, and nothing else of a service. Nothing is left behind when this raises Stopped.
    """
    key = age.identity(identity)
    check_empty(into)
    check_empty_database()
    was_there = into.exists()
    into.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with workplace(into) as folder:
            age.unseal(archive, folder / "packed", key)
            unpack(folder / "packed", folder)
            report = bring_back(folder / "kept", manifest.read(folder / "manifest.json"))
            move_into(into, folder / "kept")
    except BaseException:
        if not was_there and not any(into.iterdir()):
            into.rmdir()
        raise
    return report


def check_empty(into: Path) -> None:
    """Raise Stopped if there is something that a restored service would mix with."""
    found = [into / name for name in IN_THE_WAY if (into / name).exists()]
    found += [file for name in ("files", "trail") for file in files_in(into / name) if file.suffix != ".lock"]
    if found:
        raise Stopped(f"{into} is not empty: there is {found[0].relative_to(into)}. Give an empty folder.")


def check_empty_database() -> None:
    """Raise Stopped if PostgreSQL's database, which the settings name, has tables."""
    if connection.vendor == "postgresql" and connection.introspection.table_names():
        raise Stopped("The database is not empty: it has tables. Give the name of an empty one.")


def unpack(packed: Path, folder: Path) -> None:
    """Take everything out of the one file. Raises Stopped when it is something else."""
    try:
        with tarfile.open(packed) as tar:
            tar.extractall(folder, filter="data")
    except (tarfile.TarError, EOFError) as error:
        raise Stopped("This is not a backup of Kinweave.") from error
    packed.unlink()


def bring_back(kept: Path, said: Manifest) -> Report:
    """Bring the database back, and compare everything with what the backup says it holds."""
    if said.engine != connection.vendor:
        raise Stopped(f"This backup is of {said.engine}, and the settings are for {connection.vendor}.")
    compare("files", said.files, hashes(kept, files_beside_the_database(kept)))
    with database(kept) as using:
        return compared(kept, said, using)


def database(kept: Path) -> AbstractContextManager[str]:
    """The database that came back: a file beside the one in use, or the empty one of the settings, filled."""
    return opened(kept / DATABASE) if connection.vendor == "sqlite" else filled(kept / DUMP)


@contextmanager
def filled(dump: Path) -> Iterator[str]:
    """PostgreSQL's database, filled from a copy; empty again when something is wrong with it."""
    postgresql.bring_back(dump)
    try:
        yield "default"
    except BaseException:
        postgresql.empty()
        raise
    dump.unlink()


def compared(kept: Path, said: Manifest, using: str) -> Report:
    """Compare a database with what the backup says of it. Raises Stopped where they differ."""
    if said.engine == "sqlite":
        check_integrity(using)
    compare("tables", said.tables, tables(using))
    return Report(
        made_at=said.made_at,
        release=said.release,
        tables=len(said.tables),
        rows=said.rows,
        files=len(files_in(kept / "files")),
        lines=Line.objects.using(using).count(),
        faults=broken(using=using, anchored=kept / "trail" / "anchor.jsonl"),
        to_migrate=sorted(manifest.migrations_known() - set(said.migrations)),
    )


def compare(what: str, said: Mapping[str, object], found: Mapping[str, object]) -> None:
    """Raise Stopped unless two lists of figures are the same, with the first name at which they differ."""
    if said == found:
        return
    names = sorted(name for name in {*said, *found} if said.get(name) != found.get(name))
    raise Stopped(f"The {what} differ from what was backed up: {names[0]}. Use another copy.")


def move_into(into: Path, kept: Path) -> None:
    """Put what came back into its place: the database last, so that nothing starts before all is there."""
    check_empty(into)
    moved: list[Path] = []
    try:
        for part in sorted(kept.iterdir(), key=lambda path: path.name == DATABASE):
            make_room(into / part.name)
            part.rename(into / part.name)
            moved.append(into / part.name)
    except BaseException:
        for part in moved:
            part.rename(kept / part.name)
        raise
    sync_folder(into)


def make_room(folder: Path) -> None:
    """Take an empty folder away; what it may still hold are locks."""
    if folder.is_dir():
        shutil.rmtree(folder)
