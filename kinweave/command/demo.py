"""`kinweave demo`: make the demonstration area."""

from argparse import Namespace

from django.conf import settings
from django.utils import timezone

from kinweave.command.migrate import bring_up_to_date
from kinweave.command.stopping import Stop
from kinweave.demonstration import area
from kinweave.foundation import Refused


def run(options: Namespace) -> None:
    """Load the invented town into an empty data folder; leave one that is there alone."""
    if not settings.DEMONSTRATION:
        raise Stop("Set KINWEAVE_DEMONSTRATION=yes first, for this command and for kinweave serve.")
    bring_up_to_date()
    print(made() if not area.is_loaded() else "The demonstration area is there already.", flush=True)


def made() -> str:
    """Load the town. Returns what was done; raises Stop with the reason when the folder holds something else."""
    try:
        area.begin(timezone.now())
    except Refused as refused:
        raise Stop(f"{refused.decision.reason} {refused.decision.way_forward}".strip()) from refused
    return f"The demonstration area is ready in {settings.DATA}."
