"""Danny's pages at noon, as his worker, her lead, a stranger and he himself open them; and what is asked."""

from tests.agreements.conftest import asked_and_told
from tests.web.people.conftest import lead, noon, stranger, worker

__all__ = ["asked_and_told", "lead", "noon", "stranger", "worker"]
