"""The command `kinweave`: everything that whoever runs a service does, one word each."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import django

from kinweave.command.parser import parser
from kinweave.command.stopping import Stop


def main(words: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when it did what was asked; 1, with the reason in words, when it could not."""
    options = parser().parse_args(words)
    os.environ.setdefault("KINWEAVE_PG_ROLE", options.role)
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
