"""What a backup says about itself: the release and time it was made, and what it holds."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from django.db.migrations.loader import MigrationLoader

from kinweave.keeping_safe import Stopped
from kinweave.keeping_safe.contents import Table

FORM = 1  # of the archive itself; a later one is refused


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """The figures of a backup, by which it is compared when it comes back."""

    made_at: str
    release: str
    engine: str
    migrations: list[str]
    tables: Mapping[str, Table]
    files: Mapping[str, str]
    form: int = FORM

    @property
    def rows(self) -> int:
        """How many rows it holds in all."""
        return sum(one.rows for one in self.tables.values())

    def spelled(self) -> str:
        """The manifest as a file has it."""
        return json.dumps(asdict(self), indent=1, sort_keys=True)


def read(file: Path) -> Manifest:
    """The manifest in a backup. Raises Stopped when there is none that this release understands."""
    try:
        found = json.loads(file.read_text())
        newer = found["form"] > FORM or set(found["migrations"]) - migrations_known()
        if newer:
            raise Stopped(f"This backup is of a newer release, {found['release']}. Install that release, then restore.")
        return Manifest(**{**found, "tables": {name: Table(*one) for name, one in found["tables"].items()}})
    except (OSError, TypeError, KeyError, json.JSONDecodeError) as error:
        raise Stopped("This is not a backup of Kinweave: it does not say what it holds.") from error


def release() -> str:
    """The release of Kinweave that is at work."""
    try:
        return version("kinweave")
    except PackageNotFoundError:
        return "a copy of the source"


def migrations_known() -> set[str]:
    """The migrations of this release, as `app.name`."""
    loader = MigrationLoader(None)  # it opens no database
    return {".".join(one) for one in loader.disk_migrations} | replaced_by(loader)


def replaced_by(loader: MigrationLoader) -> set[str]:
    """Older migrations that this release has drawn together into one."""
    return {".".join(one) for migration in loader.disk_migrations.values() for one in migration.replaces}


def hashes(folder: Path, files: Iterable[Path]) -> dict[str, str]:
    """The SHA-256 of each file, by its path inside the folder."""
    return {str(file.relative_to(folder)): sha256(file) for file in sorted(files)}


def sha256(file: Path) -> str:
    """The SHA-256 of a file's bytes, hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def files_in(folder: Path) -> list[Path]:
    """Every file in a folder and the folders inside; none if it is not there."""
    return [path for path in folder.rglob("*") if path.is_file()]
