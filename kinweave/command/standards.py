"""`kinweave standards import`: read National Occupational Standards from files."""

import sys
from argparse import Namespace

from django.utils import timezone

from kinweave.evidence.importing import import_files
from kinweave.foundation import system


def run(options: Namespace) -> int:
    """Import each file, and print a line about it. Returns 1 when one could not be imported, else 0."""
    by = system("standards import", timezone.now())
    return import_files(options.files, key=options.key, by=by, on=by.on, out=sys.stdout)
