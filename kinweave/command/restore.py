"""`kinweave restore`: bring a backup back, and compare."""

from argparse import Namespace

from kinweave.command.stopping import Stop
from kinweave.keeping_safe.restore import restore


def run(options: Namespace) -> None:
    """Restore into an empty folder, and say what was found there. Raises Stop when anything differs."""
    try:
        restore(options.archive, options.into, options.identity)
    except (OSError, ValueError) as error:
        raise Stop(f"The backup was not restored: {error}") from error
    print(f"The backup is restored into {options.into}, and is the same as what was backed up.")
