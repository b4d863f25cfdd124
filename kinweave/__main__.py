"""The command `kinweave`: everything that whoever runs a service does, one word each."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from importlib import import_module
from tempfile import TemporaryDirectory

import django

from kinweave.command.parser import parser
from kinweave.command.stopping import Stop


def main(words: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when it did what was asked; 1, with the reason in words, when it could not."""
    options = parser().parse_args(words)
    with folder_of_its_own() if options.is_apart else nullcontext():
        return do(options)


@contextmanager
def folder_of_its_own() -> Iterator[None]:
    """Keep what a command makes in a folder that is gone afterwards, whatever service this machine runs."""
    for name in [name for name in os.environ if name.startswith("KINWEAVE_")]:
        del os.environ[name]
    with TemporaryDirectory(prefix="kinweave-") as folder:
        os.environ["KINWEAVE_DATA_DIR"] = folder
        yield


def do(options: Namespace) -> int:
    """Do what a command asks."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kinweave.config.settings")
    django.setup()
    # Only now, and only this one: a command's file may import records, which want settings first.
    try:
        return import_module(options.work).run(options) or 0
    except Stop as reason:
        print(reason, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
