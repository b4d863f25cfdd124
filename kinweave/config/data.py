"""Where a running service keeps everything: the database, the files, the keys, the trail's anchor."""

import os
import secrets
from pathlib import Path


def data_folder() -> Path:
    """The folder `KINWEAVE_DATA_DIR` (default `var`), made if absent, closed to other users."""
    folder = Path(os.environ.get("KINWEAVE_DATA_DIR", "var")).resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def secret_key(folder: Path) -> str:
    """The key that signs sessions and forms: from the environment, or made once and kept in the folder."""
    given = os.environ.get("KINWEAVE_SECRET_KEY")
    return given if given else kept_secret(folder / "secret-key")


def kept_secret(path: Path) -> str:
    """The secret in a file; made if absent, by whichever process comes first."""
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
    except FileExistsError:
        pass
    return path.read_text().strip()
