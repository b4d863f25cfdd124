"""Checkpoints: made when they are due, kept outside, and what they notice that a chain and its anchor do not."""

import json
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection

from kinweave.trail import anchor, checkpoints, signing
from kinweave.trail.acts import acting, note
from kinweave.trail.checkpoints import is_due
from kinweave.trail.digests import CHAINED, digest
from kinweave.trail.models import Checkpoint, Detail, Head, Line, SigningKey
from kinweave.trail.notes import Note
from kinweave.trail.rows import as_django_has_them, as_sqlite_has_them
from kinweave.trail.verify import broken
from tests.town import NOON


def say(town, *words: str) -> None:
    """One act for each word, on the chain of Danny's organisation."""
    for what in words:
        with acting():
            note("said", town.danny, by=town.founder, what=what)


def checkpoint(town, after: timedelta = timedelta(0)) -> list[Checkpoint]:
    return checkpoints.make_all(at=town.at + after, by=town.founder)


def chain(town) -> str:
    return f"Chain {town.danny.holder_id}"


@pytest.fixture
def signed(ashby):
    """Ashby, with some lines, a checkpoint, and more lines."""
    say(ashby, "one", "two", "three")
    checkpoint(ashby)
    say(ashby, "four", "five")
    return ashby


@pytest.mark.parametrize(
    ("lines", "minutes", "due"),
    [(0, 0, False), (1, 0, False), (1, 14, False), (1, 15, True), (0, 60, False), (999, 1, False), (1_000, 0, True),
     (1, -1, True), (1, -60, True), (0, -60, False)],
)  # fmt: skip
def test_a_checkpoint_is_due_after_a_thousand_lines_or_a_quarter_of_an_hour(lines, minutes, due):
    """Or when the clock went back since the last one, so that it cannot be put off for ever."""
    assert is_due(500 + lines, (500, NOON), NOON + timedelta(minutes=minutes)) is due


def test_the_first_line_of_a_chain_is_signed_at_once():
    assert is_due(1, None, NOON)
    assert not is_due(0, None, NOON)


def test_a_checkpoint_says_how_far_the_chain_has_come_and_is_signed(signed):
    row = Checkpoint.objects.of(signed.danny.holder_id)[0]
    line = Line.objects.of(signed.danny.holder_id).get(number=row.size)

    said = checkpoints.stated(row.note)

    assert (said.holder, said.size, said.head) == (str(signed.danny.holder_id), row.size, line.digest)
    assert Note.read(row.note).is_signed_by(signing.own_keys()[0])
    assert said.at == "2026-10-14T11:00:00+00:00"
    assert broken() == []


def test_a_checkpoint_goes_on_from_the_one_before_and_is_made_once(signed):
    second = checkpoint(signed)
    again = checkpoint(signed)

    assert [one.holder_id for one in second] == [signed.danny.holder_id]
    assert again == []
    assert broken() == []


def test_the_round_makes_what_is_due_and_no_more(signed):
    soon, later = signed.at + timedelta(minutes=14), signed.at + timedelta(minutes=15)

    made = [checkpoints.make_due(at=at, by=signed.founder) for at in (soon, later, later)]

    assert made == [0, 1, 0]
    assert broken() == []


def test_when_the_clock_goes_back_lines_and_checkpoints_go_on_in_their_order(signed):
    signed.founder = type(signed.founder)(at=signed.at - timedelta(hours=1), system="tests", name="tests")
    say(signed, "an hour earlier, as the clock has it")
    made = checkpoints.make_due(at=signed.at - timedelta(hours=1), by=signed.founder)

    lines = list(Line.objects.of(signed.danny.holder_id))

    assert made >= 1
    assert lines[-1].at < lines[-2].at
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert broken() == []


def rewritten_from(town, number: int) -> None:
    """Somebody with the database *and* the anchor writes the chain anew from a line on, every digest included."""
    previous = Line.objects.of(town.danny.holder_id).get(number=number - 1).digest
    entries, _ = anchor.read(anchor.path())
    for line in Line.objects.of(town.danny.holder_id).after(number - 1, up_to=10**9):
        line.previous, line.by_role = previous, "manager"
        previous = digest([getattr(line, name) for name in CHAINED])
        entries = [one._replace(digest=previous) if one.digest == line.digest else one for one in entries]
        Line.objects.filter(pk=line.pk).update(previous=line.previous, by_role="manager", digest=previous)
    Head.objects.filter(pk=town.danny.holder_id).update(digest=previous)
    anchor.path().write_text(anchor.spelled(entries))


def cut_to(town, number: int) -> None:
    """Somebody with the database *and* the anchor cuts off the end of a chain."""
    last = Line.objects.of(town.danny.holder_id).get(number=number)
    gone = Line.objects.of(town.danny.holder_id).after(number, up_to=10**9)
    Detail.objects.filter(line__in=gone).delete()
    gone.delete()
    Head.objects.filter(pk=town.danny.holder_id).update(number=number, digest=last.digest)
    kept = [one for one in anchor.read(anchor.path())[0] if one.holder != str(last.holder_id) or one.last <= number]
    anchor.path().write_text(anchor.spelled(kept))


def test_a_chain_that_was_written_anew_with_its_anchor_is_found_by_its_checkpoint(signed):
    size = Checkpoint.objects.of(signed.danny.holder_id)[0].size
    rewritten_from(signed, size - 1)

    assert broken() == [
        f"{chain(signed)}, line {size}: is where a signed checkpoint differs: a line up to here is not the one it saw."
    ]


def test_an_end_that_was_cut_off_with_its_anchor_is_found_by_its_checkpoint(signed):
    size = Checkpoint.objects.of(signed.danny.holder_id)[0].size
    cut_to(signed, size - 1)

    (fault,) = [one for one in broken() if "missing" in one]

    assert fault.startswith(f"{chain(signed)}, line {size}: is missing: the end was cut off")


def test_what_came_after_the_last_checkpoint_is_the_anchors_alone(signed):
    """Honest about its limit: until the next checkpoint, who holds database and anchor can cut the end off."""
    cut_to(signed, Checkpoint.objects.of(signed.danny.holder_id)[0].size)

    assert broken() == []


def test_a_changed_old_line_never_gets_into_a_later_checkpoint(signed):
    """A checkpoint goes on from the last one, and does not read what that one covers."""
    rewritten_from(signed, 2)
    checkpoint(signed)

    assert any("signed checkpoint differs" in fault for fault in broken())


@pytest.mark.parametrize("field", ["id", "holder_id", "size", "at", "note", "peaks"])
def test_a_changed_row_of_a_checkpoint_is_found(signed, field):
    row = Checkpoint.objects.of(signed.danny.holder_id)[0]
    other = {
        "id": signed.connect.pk, "holder_id": signed.nursery.pk, "size": row.size - 1,
        "at": row.at + timedelta(seconds=1), "note": row.note.replace("head", "heaD"), "peaks": '["00"]',
    }  # fmt: skip
    Checkpoint.objects.filter(pk=row.pk).update(**{field: other[field]})

    assert broken() != []


@pytest.mark.parametrize("field", ["id", "key", "note"])
def test_a_changed_key_is_found(signed, field):
    other = {"id": signed.connect.pk, "key": str(signing.begin("kinweave-other").key), "note": "nothing\n\n"}
    SigningKey.objects.update(**{field: other[field]})

    assert broken() != []


def test_a_key_that_no_line_began_is_found(signed):
    forged = signing.begin("kinweave-other")
    SigningKey.objects.create(key=str(forged.key), note=str(forged.begun[0]))

    assert any("a key signs that no line began" in fault for fault in broken())


def test_a_checkpoint_of_another_key_is_found(signed):
    """Somebody with the database and both files, and without the key, puts a checkpoint of their own there."""
    row = Checkpoint.objects.of(signed.danny.holder_id)[0]
    forged = str(signing.begin("kinweave-other").sign(Note.read(row.note).body))
    Checkpoint.objects.filter(pk=row.pk).update(note=forged)
    checkpoints.path().write_text(checkpoints.path().read_text().replace(json.dumps(row.note), json.dumps(forged)))

    assert f"{chain(signed)}, line {row.size}: has a checkpoint that no key of ours signed." in broken()


def test_a_line_of_the_file_that_cannot_be_read_is_named(signed):
    text = checkpoints.path().read_text()
    checkpoints.path().write_text(text.replace("kinweave-", "kinweeve-", 1))

    assert any("no key of ours signed" in fault or "cannot be read" in fault for fault in broken())


def test_a_crash_between_the_file_and_the_row_is_no_fault(signed, monkeypatch):
    def crash(*_args, **_kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr(Checkpoint, "save", crash)
    with pytest.raises(KeyboardInterrupt):
        checkpoint(signed)
    monkeypatch.undo()

    between = broken()
    checkpoint(signed)

    assert between == broken() == []


def test_a_new_key_is_signed_by_the_one_before_and_what_that_signed_stays_genuine(signed):
    before = signing.own_keys()[0]
    signing.renew()
    checkpoint(signed)

    first, second = signing.own_keys()
    latest, earlier = Checkpoint.objects.of(signed.danny.holder_id)

    assert first == before
    assert Note.read(latest.note).is_signed_by(second)
    assert not Note.read(latest.note).is_signed_by(first)
    assert Note.read(earlier.note).is_signed_by(first)
    assert Line.objects.filter(verb="began to sign with a key").count() == 2
    assert broken() == []


def test_the_private_key_is_nowhere_but_in_its_file(signed):
    private = json.loads(signing.path().read_text())["private"]

    with connection.cursor() as cursor:
        everything = "\n".join(
            str(row)
            for table in connection.introspection.table_names()
            for row in cursor.execute(f"SELECT * FROM {table}").fetchall()
        )

    assert private not in everything
    assert signing.path().stat().st_mode & 0o077 == 0


def test_a_fork_cannot_be_stored(signed):
    last = Line.objects.of(signed.danny.holder_id).last()
    fork = Line.objects.get(pk=last.pk)
    fork.pk, fork.number = signed.connect.pk, last.number + 1

    with pytest.raises(IntegrityError):
        fork.save(force_insert=True)


def test_lines_are_spelled_alike_whichever_way_they_are_read(signed):
    rows = Line.objects.of(signed.danny.holder_id)

    assert list(as_sqlite_has_them(rows)) == list(as_django_has_them(rows))
