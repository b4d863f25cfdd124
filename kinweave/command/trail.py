"""`kinweave trail verify`: is the record of who did what whole?"""

from argparse import Namespace

from kinweave.trail.verify import broken


def run(options: Namespace) -> int:
    """Name every line that is not as it was written. Returns 0 when there is none, else 1."""
    faults = broken()
    print("\n".join(faults) or "The trail is whole.")
    return 1 if faults else 0
