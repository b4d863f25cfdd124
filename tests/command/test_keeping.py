"""Backup, restore and keys, as they are typed. What they do inside is tested beside them."""

import re
import shutil
import subprocess
import sys

import pytest
from pyrage import x25519

from tests.command.running import Kinweave


@pytest.fixture(scope="module")
def people():
    """Two people with age keys."""
    return x25519.Identity.generate(), x25519.Identity.generate()


@pytest.fixture
def backup(kinweave, people, tmp_path) -> subprocess.CompletedProcess[str]:
    """What the command said when it made a backup."""
    return kinweave.run("backup", str(tmp_path / "kept"), "--recipient", str(people[0].to_public()))


def key_file(tmp_path, person) -> str:
    file = tmp_path / "identity"
    file.write_text(str(person))
    return str(file)


def test_a_backup_comes_back_into_an_empty_folder_and_is_served(kinweave, backup, people, tmp_path):
    (archive,) = (tmp_path / "kept").iterdir()
    shutil.rmtree(kinweave.folder)
    again = tmp_path / "again"

    restored = kinweave.run("restore", str(archive), "--into", str(again), "--identity", key_file(tmp_path, people[0]))

    assert backup.returncode == 0, backup.stderr
    assert str(archive) in backup.stdout
    assert restored.returncode == 0, restored.stderr
    assert "are the same as what was backed up" in restored.stdout
    with Kinweave(again).serving() as service:
        assert service.get("/api/health").status == 200


def test_the_wrong_key_opens_nothing_and_leaves_nothing(kinweave, backup, people, tmp_path):
    (archive,) = (tmp_path / "kept").iterdir()
    again = tmp_path / "again"

    refused = kinweave.run("restore", str(archive), "--into", str(again), "--identity", key_file(tmp_path, people[1]))

    assert backup.returncode == 0, backup.stderr
    assert refused.returncode == 1
    assert refused.stderr.startswith("Nothing was restored. ")
    assert not again.exists()


def test_a_key_that_is_not_one_is_refused_in_a_sentence(kinweave, tmp_path):
    refused = kinweave.run("backup", str(tmp_path / "kept"), "--recipient", "my password")

    assert refused.returncode == 1
    assert refused.stderr.startswith("No backup was made. ")
    assert "Traceback" not in refused.stderr


def test_keys_are_made_new_kept_for_two_people_and_brought_back(kinweave, people, tmp_path):
    recovery = tmp_path / "recovery.age"
    to_both = [word for one in people for word in ("--recipient", str(one.to_public()))]

    rotated = kinweave.run("keys", "rotate")
    exported = kinweave.run("keys", "export", str(recovery), *to_both)
    ring = (kinweave.folder / "keys" / "ring.json").read_bytes()
    shutil.rmtree(kinweave.folder / "keys")
    back = kinweave.run("keys", "restore", str(recovery), "--identity", key_file(tmp_path, people[1]))

    assert re.search(r"Sealed again: \d+", rotated.stdout)
    assert exported.returncode == 0, exported.stderr
    assert back.returncode == 0, back.stderr
    assert (kinweave.folder / "keys" / "ring.json").read_bytes() == ring


def test_keys_are_kept_for_no_fewer_than_two(kinweave, people, tmp_path):
    kinweave.run("keys", "rotate")

    refused = kinweave.run("keys", "export", str(tmp_path / "r.age"), "--recipient", str(people[0].to_public()))

    assert refused.returncode == 1
    assert "two people" in refused.stderr


def test_two_installations_counter_sign_each_other_and_a_file_is_checked_apart(kinweave, tmp_path):
    other = Kinweave(tmp_path / "other")
    handed, chain, verifier = (str(tmp_path / name) for name in ("handed.json", "chain.jsonl", "verifier.pyz"))
    kinweave.run("trail", "rotate")
    key = re.search("Signs now: (.+)", kinweave.run("trail", "key").stdout)[1]

    signed = [kinweave.run("trail", "checkpoint"), kinweave.run("trail", "hand-out", handed)]
    unknown = other.run("trail", "counter-sign", handed)
    known = other.run("trail", "counter-sign", handed, "--key", key)
    taken = kinweave.run("trail", "take-in", handed)
    written = [kinweave.run("trail", "export", chain), kinweave.run("trail", "verifier", verifier)]
    checked = subprocess.run(
        [sys.executable, "-I", verifier, "--key", key, chain], capture_output=True, text=True, check=False
    )

    assert [one.returncode for one in (*signed, known, taken, *written)] == [0] * 6
    assert (unknown.returncode, "is not known here" in unknown.stderr) == (1, True)
    assert "Taken in: 1 counter-signed" in taken.stdout
    assert checked.returncode == 0, checked.stdout
    assert "The trail is whole." in kinweave.run("trail", "verify").stdout


def test_a_chain_is_named_by_an_id(kinweave, tmp_path):
    refused = kinweave.run("trail", "export", str(tmp_path / "chain"), "--chain", "Ashby")

    assert refused.returncode == 1
    assert refused.stderr == "A chain is named by the id of its organisation.\n"
