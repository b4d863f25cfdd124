"""`kinweave migrate`: bring the database up to date."""

from argparse import Namespace

from django.core.management import call_command

from kinweave.foundation.database import is_up_to_date
from kinweave.keeping_safe.wall import put_up, take_down


def run(options: Namespace) -> None:
    """Apply every migration, make the table of the cache, and put the wall between organisations up again."""
    bring_up_to_date()
    put_up()
    print("The database is up to date.")


def bring_up_to_date() -> None:
    """The same, without a word, and at once when there is nothing to do."""
    if not is_up_to_date():
        take_down()
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        put_up()
