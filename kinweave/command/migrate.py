"""`kinweave migrate`: bring the database up to date."""

from argparse import Namespace

from django.core.management import call_command

from kinweave.foundation.database import is_up_to_date


def run(options: Namespace) -> None:
    """Apply every migration, and make the table of the cache."""
    bring_up_to_date()
    print("The database is up to date.")


def bring_up_to_date() -> None:
    """The same, without a word, and at once when there is nothing to do."""
    if not is_up_to_date():
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
