"""Danny's visits at noon, and three people at a browser: his worker, her lead, and a stranger."""

from tests.web.people.conftest import lead, noon, stranger, worker

__all__ = ["lead", "noon", "stranger", "worker"]
