"""`kinweave directory`: take in postcodes and outlines, make the search anew."""

from argparse import Namespace
from pathlib import Path

from django.utils import timezone

from kinweave.directory import outlines
from kinweave.directory.postcodes import bringing
from kinweave.directory.postcodes.reading import Unreadable
from kinweave.directory.postcodes.words import what_is_wrong
from kinweave.directory.search import keeping
from kinweave.foundation import Viewer, system


def run(options: Namespace) -> int:
    """Do what was asked."""
    return DO[options.do](options)


def import_postcodes(options: Namespace) -> int:
    """Take in each file, and print a line about it. Returns 1 when one could not be taken, else 0."""
    by = system("directory import-postcodes", timezone.now())
    taken = [import_one(path, by) for path in options.files]
    return 0 if all(taken) else 1


def import_one(path: Path, by: Viewer) -> bool:
    """Take in one file, and say how many postcodes it has, or what is wrong with it."""
    try:
        found = bringing.bring_in(path=path, on=by.on, by=by, said=say_how_far)
    except Unreadable as wrong:
        print(f"{path.name}: {what_is_wrong(wrong.code, wrong.where)}")
        return False
    print(f"{path.name}: {found.rows:,} postcodes.")
    return True


def say_how_far(done: int, rows: int) -> None:
    """Print how far a long file is, now and then."""
    if done % 100_000 == 0:
        print(f"{done:,} of {rows:,}", flush=True)


def import_outlines(options: Namespace) -> int:
    """Take in a file, and print how many outlines it has, or what is wrong with it. Returns 1 then, else 0."""
    by = system("directory import-outlines", timezone.now())
    try:
        number = outlines.bring_in(path=options.file, on=by.on, by=by)
    except outlines.Unreadable as wrong:
        print(f"{options.file.name}: {wrong}")
        return 1
    print(f"{options.file.name}: {number:,} outlines.")
    return 0


def reindex(_options: Namespace) -> int:
    """Make the index anew, and print how many places and entries it holds."""
    print(f"{keeping.reindex():,} places and providers can be found.")
    return 0


DO = {"import_postcodes": import_postcodes, "import_outlines": import_outlines, "reindex": reindex}
