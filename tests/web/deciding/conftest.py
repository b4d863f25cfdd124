"""Danny's pages at noon, as his worker, a stranger and he himself open them."""

from tests.web.people.conftest import lead, noon, stranger, worker

__all__ = ["lead", "noon", "stranger", "worker"]
