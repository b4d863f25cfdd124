"""Each example in an empty town: whatever it writes is undone."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from hypothesis.stateful import RuleBasedStateMachine

from kinweave.foundation import Refused
from tests.town import Town


@contextmanager
def undone() -> Iterator[Town]:
    """A town that is gone afterwards."""
    with transaction.atomic():
        yield Town()
        transaction.set_rollback(True)


class InATown(RuleBasedStateMachine):
    """A state machine that acts in a town of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._undoing = undone()
        self.town = self._undoing.__enter__()

    def teardown(self) -> None:
        self._undoing.__exit__(None, None, None)


def allowed(act, **facts) -> bool:
    """Try an act. Whether a rule allowed it."""
    try:
        act(**facts)
    except Refused:
        return False
    return True
