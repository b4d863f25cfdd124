"""`kinweave keys export` and `kinweave keys rotate`: the keys that open sealed fields."""

from argparse import Namespace

from kinweave.keeping_safe import keys


def run(options: Namespace) -> None:
    """Write a recovery file, or make a new key and seal everything again with it."""
    if options.do == "export":
        keys.export(options.to, options.recipients)
        print(f"The recovery file is {options.to}. Keep it apart from the server and from the backups.")
    else:
        keys.rotate()
        print("Every sealed field is sealed with a new key. Make a new recovery file: kinweave keys export")
