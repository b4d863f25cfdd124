"""Each example in an empty town: whatever it writes is undone."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from hypothesis.stateful import RuleBasedStateMachine

from kinweave.foundation import Refused
from kinweave.trail import anchor
from tests.town import Town


@contextmanager
def forgotten() -> Iterator[None]:
    """What is written inside is undone afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def undone() -> Iterator[Town]:
    """A town that is gone afterwards."""
    anchor.path().unlink(missing_ok=True)
    with forgotten():
        yield Town()


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
