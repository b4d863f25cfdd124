"""The same people at the same noon as on Danny's page; and what is read of a page."""

from tests.web.people.conftest import lead, noon, stranger, worker

__all__ = ["lead", "noon", "stranger", "worker"]
