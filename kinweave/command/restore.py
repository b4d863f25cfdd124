"""`kinweave restore`: bring a backup back, and compare."""

from argparse import Namespace

from kinweave.command.stopping import Stop
from kinweave.keeping_safe import Stopped
from kinweave.keeping_safe.restore import restore


def run(options: Namespace) -> None:
    """Restore into an empty folder, and say what was compared and what to do next."""
    try:
        report = restore(options.archive, options.into, options.identity)
    except (Stopped, OSError) as reason:
        raise Stop(f"Nothing was restored. {reason}") from reason
    print(report)
    if report.faults:
        raise Stop("It is as it was backed up, and its trail was broken before. Look into the lines named above.")
