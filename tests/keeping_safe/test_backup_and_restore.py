"""Back up, lose everything, restore: what comes back is the same, or nothing comes back and it says why."""

import shutil
import sqlite3
import stat
import tarfile
from pathlib import Path

import pyrage
import pytest
from django.db import connections
from django.utils import timezone

from kinweave.foundation import system
from kinweave.keeping_safe import Stopped, backup, manifest
from kinweave.keeping_safe.backup import back_up
from kinweave.keeping_safe.contents import tables
from kinweave.keeping_safe.manifest import files_in, hashes
from kinweave.keeping_safe.restore import restore
from kinweave.parties.models import Whereabouts
from kinweave.trail import checkpoints, looks, partners
from kinweave.trail.models import Line, Look
from kinweave.trail.verify import broken
from tests.house import living_in, on_sqlite


@pytest.fixture
def archive(lived_in, people, tmp_path_factory) -> Path:
    """A backup of the town, which Bea and Carl can each open."""
    return back_up(tmp_path_factory.mktemp("backups"), [people[0].public, people[1].public])


@pytest.fixture
def elsewhere(tmp_path_factory) -> Path:
    """A machine that has nothing yet."""
    return tmp_path_factory.mktemp("elsewhere") / "kept"


def left_in(folder: Path) -> list[Path]:
    return list(folder.rglob("*")) if folder.exists() else []


def opened_archive(archive: Path, people, folder: Path) -> Path:
    """What is inside a backup."""
    pyrage.decrypt_file(str(archive), str(folder / "plain"), [identity_of(people[0])])
    with tarfile.open(folder / "plain") as tar:
        tar.extractall(folder, filter="data")
    (folder / "plain").unlink()
    return folder


def identity_of(person):
    return pyrage.x25519.Identity.from_str(person.secret.read_text().splitlines()[-1])


def sealed_again(folder: Path, people, to: Path) -> Path:
    """A backup that somebody with the public key has put together anew."""
    with tarfile.open(to.with_suffix(".tar"), "w:gz") as tar:
        for part in ("manifest.json", "kept"):
            tar.add(folder / part, part)
    pyrage.encrypt_file(str(to.with_suffix(".tar")), str(to), [pyrage.x25519.Recipient.from_str(people[0].public)])
    return to


def test_back_up_lose_everything_restore_and_all_is_the_same(lived_in, house, archive, people):
    before, photographs, lines = (
        tables("default"),
        hashes(house / "files", files_in(house / "files")),
        Line.objects.count(),
    )
    connections["default"].close()
    ring = (house / "keys" / "ring.json").read_bytes()
    for part in list(house.iterdir()):
        shutil.rmtree(part) if part.is_dir() else part.unlink()

    report = restore(archive, house, people[1].secret)

    assert tables("default") == before
    assert hashes(house / "files", files_in(house / "files")) == photographs
    assert broken() == report.faults == []
    assert (report.lines, report.rows) == (lines, sum(table.rows for table in before.values()))
    assert "rows" in str(report)
    assert looks.take_up_waiting() == 1
    (house / "keys").mkdir(exist_ok=True)
    (house / "keys" / "ring.json").write_bytes(ring)
    assert Whereabouts.objects.get().address == "14 Mill Lane"


def test_a_restored_service_goes_on_where_it_stopped(lived_in, archive, elsewhere, people):
    restore(archive, elsewhere, people[0].secret)

    with living_in(elsewhere, on_sqlite(elsewhere / "kinweave.sqlite3")):
        from_here = Line.objects.count()
        lived_in.person("Somebody new")
        assert Line.objects.count() > from_here
        assert broken() == []


def test_a_backup_holds_no_key(archive, people, house, tmp_path_factory):
    folder = opened_archive(archive, people, tmp_path_factory.mktemp("opened"))

    ring = (house / "keys" / "ring.json").read_text().split('"')
    everything = b"".join(file.read_bytes() for file in files_in(folder))

    assert [file for file in files_in(folder) if "key" in file.name or "ring" in file.name] == []
    assert [key for key in ring if len(key) > 20 and key.encode() in everything] == []
    assert b"14 Mill Lane" not in everything


def test_a_backup_is_closed_to_others_and_leaves_nothing_beside_it(archive, house):
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    assert list(archive.parent.iterdir()) == [archive]
    assert not [path for path in house.iterdir() if path.name.startswith(".at-work")]
    assert b"Danny" not in archive.read_bytes()


def test_what_is_written_while_a_backup_is_made_does_not_spoil_it(
    lived_in, people, elsewhere, tmp_path_factory, monkeypatch
):
    copy = backup.copy_sqlite

    def copy_and_go_on(to: Path) -> None:
        copy(to)
        lived_in.person("Written meanwhile")

    monkeypatch.setattr(backup, "copy_sqlite", copy_and_go_on)
    archive = back_up(tmp_path_factory.mktemp("backups"), [people[0].public])

    report = restore(archive, elsewhere, people[0].secret)

    assert report.faults == []
    assert report.lines < Line.objects.count()


def test_a_look_that_is_taken_up_while_a_backup_is_made_is_kept_once(
    lived_in, people, elsewhere, tmp_path_factory, monkeypatch
):
    copy = backup.copy_sqlite
    monkeypatch.setattr(backup, "copy_sqlite", lambda to: [looks.take_up_waiting(), copy(to)])
    archive = back_up(tmp_path_factory.mktemp("backups"), [people[0].public])
    restore(archive, elsewhere, people[0].secret)

    with living_in(elsewhere, on_sqlite(elsewhere / "kinweave.sqlite3")):
        assert looks.take_up_waiting() == 0
        assert Look.objects.filter(page="circle").count() == 1


@pytest.mark.parametrize(
    "name", ["kinweave.sqlite3", "kinweave.sqlite3-wal", "kinweave.sqlite3-shm", "files/x", "trail/anchor.jsonl"]
)
def test_nothing_is_restored_over_what_is_there(archive, elsewhere, people, name):
    (elsewhere / name).parent.mkdir(parents=True)
    (elsewhere / name).write_text("old")
    before = left_in(elsewhere)

    with pytest.raises(Stopped, match=f"not empty: there is {name}"):
        restore(archive, elsewhere, people[0].secret)

    assert left_in(elsewhere) == before
    assert (elsewhere / name).read_text() == "old"


def test_a_leftover_wal_that_comes_while_restoring_stops_it(archive, elsewhere, people, monkeypatch):
    """A leftover -wal file once undid a restore without a word."""
    read = manifest.read

    def read_slowly(file: Path):
        (elsewhere / "kinweave.sqlite3-wal").write_bytes(b"old")
        return read(file)

    monkeypatch.setattr(manifest, "read", read_slowly)

    with pytest.raises(Stopped, match=r"kinweave\.sqlite3-wal"):
        restore(archive, elsewhere, people[0].secret)

    assert [path.name for path in left_in(elsewhere)] == ["kinweave.sqlite3-wal"]


def test_keys_that_were_put_there_first_stay(archive, elsewhere, people):
    (elsewhere / "keys").mkdir(parents=True)
    (elsewhere / "keys" / "ring.json").write_text("{}")
    (elsewhere / "files").mkdir()

    restore(archive, elsewhere, people[0].secret)

    assert (elsewhere / "keys" / "ring.json").read_text() == "{}"
    assert (elsewhere / "files" / "a" / "photograph").exists()


def test_the_wrong_key_opens_nothing(archive, elsewhere, people):
    with pytest.raises(Stopped, match="This key does not open this file"):
        restore(archive, elsewhere, people[2].secret)

    assert not elsewhere.exists()


@pytest.mark.parametrize("share", [0, 0.001, 0.3, 0.9, 0.9999])
def test_a_truncated_backup_is_refused(archive, elsewhere, people, share):
    whole = archive.read_bytes()
    archive.write_bytes(whole[: int(len(whole) * share)])

    with pytest.raises(Stopped, match="not whole"):
        restore(archive, elsewhere, people[0].secret)

    assert not elsewhere.exists()


@pytest.mark.parametrize("share", [0.02, 0.25, 0.5, 0.75, 0.9999])
def test_a_flipped_bit_is_refused(archive, elsewhere, people, share):
    changed = bytearray(archive.read_bytes())
    changed[int(len(changed) * share)] ^= 1
    archive.write_bytes(changed)

    with pytest.raises(Stopped, match="not whole"):
        restore(archive, elsewhere, people[0].secret)

    assert not elsewhere.exists()


def test_a_backup_of_a_newer_release_is_refused(archive, elsewhere, people, tmp_path_factory):
    folder = opened_archive(archive, people, tmp_path_factory.mktemp("opened"))
    named = folder / "manifest.json"
    named.write_text(named.read_text().replace('"access.0001_initial"', '"access.9999_later"'))
    newer = sealed_again(folder, people, archive.with_name("newer.age"))

    with pytest.raises(Stopped, match="of a newer release"):
        restore(newer, elsewhere, people[0].secret)

    assert not elsewhere.exists()


def test_a_backup_of_an_older_release_is_restored_and_says_to_migrate(archive, elsewhere, people, monkeypatch):
    known = manifest.migrations_known()
    monkeypatch.setattr(manifest, "migrations_known", lambda: known | {"parties.0099_later"})

    report = restore(archive, elsewhere, people[0].secret)

    assert report.to_migrate == ["parties.0099_later"]
    assert "kinweave migrate" in str(report)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE parties_party SET called = 'Dan' WHERE called = 'Danny'", "tables differ.*parties_party"),
        ("DELETE FROM access_formkey; DELETE FROM trail_detail", "tables differ.*trail_detail"),
        ("CREATE TABLE added (id integer)", "tables differ.*added"),
    ],
)
def test_a_row_that_was_changed_inside_a_backup_is_found(archive, elsewhere, people, tmp_path_factory, change, said):
    folder = opened_archive(archive, people, tmp_path_factory.mktemp("opened"))
    with sqlite3.connect(folder / "kept" / "kinweave.sqlite3") as database:
        database.executescript(change)
    database.close()
    changed = sealed_again(folder, people, archive.with_name("changed.age"))

    with pytest.raises(Stopped, match=said):
        restore(changed, elsewhere, people[0].secret)

    assert not elsewhere.exists()


@pytest.mark.parametrize("name", ["files/a/photograph", "trail/anchor.jsonl"])
def test_a_file_that_was_changed_inside_a_backup_is_found(archive, elsewhere, people, tmp_path_factory, name):
    folder = opened_archive(archive, people, tmp_path_factory.mktemp("opened"))
    (folder / "kept" / name).write_text("")
    changed = sealed_again(folder, people, archive.with_name("changed.age"))

    with pytest.raises(Stopped, match=f"files differ.*{name}"):
        restore(changed, elsewhere, people[0].secret)

    assert not elsewhere.exists()


def test_something_else_that_is_sealed_is_not_a_backup(archive, elsewhere, people, tmp_path):
    (tmp_path / "letter").write_text("Dear Danny")
    other = archive.with_name("letter.age")
    pyrage.encrypt_file(str(tmp_path / "letter"), str(other), [pyrage.x25519.Recipient.from_str(people[0].public)])

    with pytest.raises(Stopped, match="not a backup of Kinweave"):
        restore(other, elsewhere, people[0].secret)

    assert not elsewhere.exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "at least one public key"),
        (["age1nonsense"], "is not a public key"),
        (["AGE-SECRET-KEY-1QQQ"], "secret key"),
        (["ssh-ed25519 nonsense"], "is not a public key"),
    ],
)
def test_a_backup_is_not_made_for_keys_that_are_none(house, tmp_path_factory, given, said):
    folder = tmp_path_factory.mktemp("backups")

    with pytest.raises(Stopped, match=said):
        back_up(folder, given)

    assert left_in(folder) == []


@pytest.mark.parametrize("text", ["", "age1notasecret", "AGE-SECRET-KEY-1NONSENSE"])
def test_a_file_without_a_secret_key_opens_nothing(archive, elsewhere, tmp_path, text):
    (tmp_path / "key").write_text(text)

    with pytest.raises(Stopped, match="holds no secret key"):
        restore(archive, elsewhere, tmp_path / "key")


def test_a_missing_file_is_said(archive, elsewhere, people, tmp_path):
    with pytest.raises(Stopped, match="cannot be read"):
        restore(archive, elsewhere, tmp_path / "none")
    with pytest.raises(Stopped, match="There is no file"):
        restore(tmp_path / "none", elsewhere, people[0].secret)


def test_a_broken_trail_comes_back_and_is_named(lived_in, people, elsewhere, tmp_path_factory):
    Line.objects.filter(holder_id=lived_in.connect.pk, number=2).update(verb="forged")
    archive = back_up(tmp_path_factory.mktemp("backups"), [people[0].public])

    report = restore(archive, elsewhere, people[0].secret)

    assert report.faults == broken() != []
    assert "line 2: was changed." in str(report)


def test_checkpoints_come_back_and_what_is_remembered_of_partners(lived_in, people, elsewhere, tmp_path_factory):
    now = timezone.now()
    checkpoints.make_all(at=now, by=system("tests", now))
    partners.path_of_seen().write_text('{"keys": [], "chains": {}}')
    archive = back_up(tmp_path_factory.mktemp("backups"), [people[0].public])

    report = restore(archive, elsewhere, people[0].secret)

    assert report.faults == []
    assert checkpoints.read(elsewhere / "trail" / "checkpoints.jsonl")[0] == checkpoints.read(checkpoints.path())[0]
    assert (elsewhere / "trail" / "partners.json").exists()
    assert not list(elsewhere.rglob("signing.json"))
