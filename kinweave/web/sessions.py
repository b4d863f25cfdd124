"""Sessions in the database, whose renewal lets a page go rather than wait behind a long write."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import UpdateError
from django.db import OperationalError

from kinweave.foundation.patience import hurried

PATIENCE = 0.25  # seconds that a page waits for its session to be renewed


class SessionStore(db.SessionStore):
    """A session. When a page has only renewed it, and the database is busy, the next page renews it."""

    only_renewed = False

    def save(self, must_create: bool = False) -> None:
        """Save the session: at once, when that can be left for the next page; otherwise as long as it takes."""
        if must_create or not self.only_renewed:
            super().save(must_create)
            return
        try:
            with hurried(PATIENCE):
                super().save()
        except OperationalError:
            return
        except UpdateError as error:
            # Django says this of a busy database too; else the session was ended meanwhile, and stays so.
            if not isinstance(error.__context__, OperationalError):
                raise
