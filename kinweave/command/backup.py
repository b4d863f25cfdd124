"""`kinweave backup`: one sealed file with everything."""

from argparse import Namespace

from kinweave.command.stopping import Stop
from kinweave.keeping_safe import Stopped
from kinweave.keeping_safe.backup import back_up


def run(options: Namespace) -> None:
    """Write the sealed file, and say where it is."""
    try:
        print(f"The backup is {back_up(options.to, options.recipients)}.")
    except (Stopped, OSError) as reason:
        raise Stop(f"No backup was made. {reason}") from reason
