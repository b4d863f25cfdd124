"""`kinweave keys`: the keys that open sealed fields, kept for two people, brought back, or made new."""

from argparse import Namespace

from kinweave.command.stopping import Stop
from kinweave.foundation.sealing import CannotOpen
from kinweave.keeping_safe import Stopped, keys


def run(options: Namespace) -> None:
    """Do what was asked with the keys, and say what to do next."""
    try:
        print({"export": export, "restore": restore, "rotate": rotate}[options.do](options))
    except (Stopped, CannotOpen, OSError) as reason:
        raise Stop(str(reason)) from reason


def export(options: Namespace) -> str:
    """Write the recovery file."""
    keys.export(options.to, options.recipients)
    return f"The recovery file is {options.to}. Keep it apart from the server and from the backups."


def restore(options: Namespace) -> str:
    """Put the key ring back from a recovery file."""
    return f"The key ring is back: {keys.bring_back(options.file, options.identity)}"


def rotate(options: Namespace) -> str:
    """Make a new key, and seal everything again with it."""
    sealed = keys.rotate()
    return f"There is a new key. Sealed again: {sealed}. Make a new recovery file: kinweave keys export"
