"""How much one step of an import does: less where the machine is slow, more where it is quick."""

import pytest

from kinweave.directory import steps
from kinweave.directory.models import EntryVersion
from kinweave.directory.pace import AIM, LEAST, Pace, part_of
from tests.directory.registers import applied, nursery, ofsted


def after(*seconds: float) -> float:
    """What part of the most rows is taken after steps that took so long."""
    pace = Pace()
    for one in seconds:
        pace.took(one)
    return pace.share


def test_a_slow_step_is_followed_by_a_smaller_one_and_a_quick_one_by_a_larger():
    usual = after(AIM)

    assert usual == Pace().share
    assert after(AIM * 2) == usual / 2
    assert after(AIM * 2, AIM / 2) == usual
    assert after(AIM / 2) == usual * 2 == 1


def test_however_slow_it_is_it_goes_on_and_however_quick_nobody_waits_long():
    assert part_of(100, after(60.0, 60.0)) == 100 * LEAST
    assert part_of(1, after(60.0)) == 1
    assert part_of(100, after(*[0.0] * 9)) == 100


@pytest.mark.django_db
def test_on_a_slow_machine_steps_become_small_and_leave_out_nothing(town, monkeypatch):
    editor, shares = town.viewer(town.somebody_at_work("Lena", "directory_editor")), []
    monkeypatch.setattr(steps, "STAGED_AT_ONCE", 20)
    monkeypatch.setattr(Pace, "took", lambda self, seconds, real=Pace.took: real(self, 1.0))
    monkeypatch.setattr(Pace, "let_others_write", lambda self: shares.append(self.share))

    found = applied(editor, ofsted(*(nursery(f"EY3{number:05}", f"Nursery {number}") for number in range(30))))

    assert min(shares) == LEAST
    assert EntryVersion.objects.filter(of=found).count() == 30
