"""`migrate`, as Django does it; a new database is made in one go before."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from kinweave.foundation import new_database


class Command(migrate.Command):
    """Bring the database up to date."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Make a new database first, unless only a part of the migrations is asked for."""
        connection = connections[options["database"]]
        if not options["app_label"] and new_database.is_new(connection):
            new_database.make(connection)
        super().handle(*args, **options)
