"""The same people as on the pages about places."""

from tests.web.places.conftest import danny, noon, stranger, worker

__all__ = ["danny", "noon", "stranger", "worker"]
