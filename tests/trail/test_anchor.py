"""The anchor: a file outside the database that knows what acts have written."""

import pytest
from django.db import connection

from kinweave.trail import anchor
from kinweave.trail.acts import acting, note
from kinweave.trail.models import Head, Line
from kinweave.trail.verify import broken


@pytest.fixture
def danny(ashby):
    """Danny, with a few lines on the trail."""
    for called in ("one", "two", "three"):
        say(ashby, ashby.danny, called)
    return ashby.danny


def say(town, person, what: str) -> None:
    with acting():
        note("said", person, by=town.founder, what=what)


def text() -> str:
    return anchor.path().read_text()


def test_every_act_says_what_it_will_write_and_that_it_did(ashby, danny):
    entries, unreadable = anchor.read(anchor.path())

    assert unreadable == []
    assert [entry.state for entry in entries[-4:]] == ["will", "did", "will", "did"]
    assert entries[-1]._replace(state="will") == entries[-2]


def test_a_crash_between_the_commit_and_the_last_word_is_no_fault(ashby, danny):
    lines = text().splitlines(keepends=True)
    anchor.path().write_text("".join(lines[:-1]))

    assert broken() == []


def test_a_crash_between_the_first_word_and_the_commit_is_no_fault(ashby, danny, monkeypatch):
    def crash(entries):
        keep(entries)
        raise KeyboardInterrupt

    keep = anchor.will
    monkeypatch.setattr(anchor, "will", crash)
    with pytest.raises(KeyboardInterrupt):
        say(ashby, danny, "lost")
    monkeypatch.undo()

    between = broken()
    say(ashby, danny, "again")

    assert between == broken() == []


def test_an_end_that_was_cut_off_in_the_database_is_named(ashby, danny):
    last = Line.objects.of(danny.holder_id).last()
    before = Line.objects.get(holder_id=danny.holder_id, number=last.number - 1)
    last.detail.delete()
    last.delete()
    Head.objects.filter(pk=danny.holder_id).update(number=before.number, digest=before.digest)

    (fault,) = broken()

    assert fault.startswith(f"Chain {danny.holder_id}, line {last.number}: is missing: the end was cut off.")


def test_a_whole_chain_that_is_gone_is_named(ashby, danny):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM trail_detail")
        cursor.execute("DELETE FROM trail_line")
        cursor.execute("DELETE FROM trail_head")

    assert any(fault.startswith(f"Chain {danny.holder_id}, line 1: is missing") for fault in broken())


def test_a_line_that_a_crash_tore_is_named_and_mended_by_the_next_act(ashby, danny):
    whole = text()
    anchor.path().write_text(whole + whole.splitlines()[-1][:40])

    (fault,) = broken()
    say(ashby, danny, "four")

    number = len(whole.splitlines()) + 1
    assert fault == f"The anchor, line {number}: was cut short, as by a crash. The next act mends it."
    assert broken() == []


@pytest.mark.parametrize(
    "forged", ["nonsense", "[]", '["chain", 1, 2, "digest"]', '["chain", "x", 2, "digest", "did"]']
)
def test_a_line_of_the_anchor_that_cannot_be_read_is_named(ashby, danny, forged):
    lines = text().splitlines()
    anchor.path().write_text("\n".join([lines[0], forged, *lines[1:]]) + "\n")

    assert broken() == ["The anchor, line 2: cannot be read. It was changed."]


def test_an_anchor_that_was_taken_away_is_missed(ashby, danny):
    anchor.path().unlink()
    say(ashby, danny, "after")

    faults = [fault for fault in broken() if str(danny.holder_id) in fault]

    last = Line.objects.of(danny.holder_id).last().number
    assert faults == [f"Chain {danny.holder_id}, line 1: and on to line {last - 1}: the anchor does not know these."]


def test_a_line_that_was_forged_in_the_database_stays_named_after_honest_acts(ashby, danny):
    """Somebody at the database adds a line as the service would, head and digest included."""
    kept = text()
    say(ashby, danny, "forged")
    forged = Line.objects.of(danny.holder_id).last().number
    anchor.path().write_text(kept)
    say(ashby, danny, "honest")

    assert broken() == [
        f"Chain {danny.holder_id}, line {forged}: was not written by an act: the anchor does not know it."
    ]
