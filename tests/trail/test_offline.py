"""The offline verifier: one file, bare Python, and nothing that was tampered with gets past it."""

import json
import subprocess
import sys
from dataclasses import dataclass

import pytest

from kinweave.trail import checkpoints, offline, proofs, signing, verifier
from kinweave.trail.acts import acting, note
from kinweave.trail.erasing import erase
from kinweave.trail.models import Checkpoint, Line
from kinweave.trail.notes import Key, NotANote, Note
from kinweave.trail.receipts import signed
from tests.postgresql.arranging import behind_the_wall

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Told:
    passing: str
    released: str


@pytest.fixture
def files(town, tmp_path):
    """One file of each kind."""
    for what in ("one", "two", "three", "four", "five"):
        with acting():
            note("said", town.danny, by=town.founder, what=what)
    checkpoints.make_all(at=town.at, by=town.founder)
    viewer = town.viewer(town.ffion)
    with behind_the_wall(town.connect):
        erase(
            lines=Line.objects.filter(verb="said")[:1],
            ordered_by=town.danny.pk,
            ordered_on=town.on,
            rule="R",
            by=viewer,
        )
    signing.renew()
    checkpoints.make_all(at=town.at, by=town.founder)
    new, old = Checkpoint.objects.of(town.danny.holder_id)
    texts = {
        "line.json": proofs.of_line(Line.objects.filter(verb="said")[2], new),
        "growth.json": proofs.of_growth(old, new),
        "chain.jsonl": "".join(proofs.whole_chain(str(town.danny.holder_id))),
        "receipt.txt": signed(Told("p-1", "ab" * 32)),
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    return {name: tmp_path / name for name in texts}


def first_key() -> str:
    return str(signing.own_keys()[0])


def said_of(capsys, *words: object) -> tuple[int, str]:
    code = offline.main([str(word) for word in words])
    return code, capsys.readouterr().out


def test_it_needs_one_file_and_bare_python(files, tmp_path):
    archive = tmp_path / "elsewhere" / "kinweave-verifier.pyz"
    archive.parent.mkdir()
    archive.write_bytes(verifier.archive())
    names = ["line.json", "growth.json", "chain.jsonl"]

    done = subprocess.run(
        [sys.executable, "-I", "-S", archive, "--key", first_key(), *(files[name] for name in names)],
        capture_output=True, text=True, cwd=archive.parent, env={"PYTHONIOENCODING": "utf-8"}, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("genuine.") == 3
    assert verifier.archive() == archive.read_bytes(), "the same, byte for byte, each time"


def test_what_was_erased_lawfully_is_said(files, capsys):
    code, text = said_of(capsys, "--key", first_key(), files["chain.jsonl"])

    assert code == 0
    assert "What 1 of them said was erased lawfully." in text
    assert "The key is the one you gave." in text


def test_without_a_key_the_one_in_the_file_is_named_to_be_compared(files, capsys):
    code, text = said_of(capsys, files["growth.json"], files["receipt.txt"])

    assert code == 0
    assert f"Compare this key with the one you were given: {first_key()}" in text
    assert f"Compare this key with the one you were given: {signing.own_keys()[-1]}" in text


def test_with_the_key_of_somebody_else_nothing_is_genuine(files, capsys):
    other = str(signing.begin("kinweave-other").key)

    code, text = said_of(capsys, "--key", other, *files.values())

    assert code == 1
    assert text.count("NOT GENUINE") == len(files)


@pytest.mark.parametrize("name", ["line.json", "growth.json", "chain.jsonl", "receipt.txt"])
def test_a_file_that_was_changed_anywhere_is_not_genuine(files, capsys, name):
    """A letter in every few; blanks between the parts of a file say nothing, and may be others."""
    text, key = files[name].read_text(), str(signing.own_keys()[-1 if name == "receipt.txt" else 0])
    assert said_of(capsys, files[name], "--key", key)[0] == 0, "as it was taken away"
    for at in range(0, len(text), max(1, len(text) // 150)):
        if text[at] in " \n{}[],:" or text[at - 1] == "\\":
            continue
        other = "0" if text[at] != "0" else "1"
        files[name].write_text(text[:at] + other + text[at + 1 :])
        code, _ = said_of(capsys, files[name], "--key", key)

        assert code == 1, text[max(0, at - 40) : at + 40]


def test_a_chain_is_not_genuine_without_a_line_or_with_one_too_many(files, capsys):
    lines = files["chain.jsonl"].read_text().splitlines(keepends=True)
    assert said_of(capsys, files["chain.jsonl"])[0] == 0, "as it was taken away"
    for at in range(1, len(lines) - 1):
        for changed in ([*lines[:at], *lines[at + 1 :]], [*lines[:at], lines[at], *lines[at:]],
                        [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]]):  # fmt: skip
            if sorted(one for one in changed if "checkpoint" in one) != sorted(
                one for one in lines if "checkpoint" in one
            ):
                continue  # a checkpoint less, or twice, is no lie about a line
            files["chain.jsonl"].write_text("".join(changed))
            code, _ = said_of(capsys, files["chain.jsonl"])

            assert code == 1, at


def test_a_chain_without_its_last_checkpoint_says_how_far_it_is_signed(files, capsys):
    lines = files["chain.jsonl"].read_text().splitlines(keepends=True)
    first = next(at for at, one in enumerate(lines) if '"checkpoint"' in one[:14])

    files["chain.jsonl"].write_text("".join(lines[:-1]))
    code, text = said_of(capsys, files["chain.jsonl"])
    assert code == 0
    assert f"The first {first - 1} were signed" in text, "before them stands the heading"

    files["chain.jsonl"].write_text("".join([*lines[:first], *lines[first + 1 : -1]]))
    assert said_of(capsys, files["chain.jsonl"])[0] == 1


def test_of_an_act_on_a_concern_there_is_only_the_digest(files, town, tmp_path, capsys):
    line = Line.objects.filter(verb="said")[1]
    with acting():
        note("raised", town.danny, by=town.viewer(town.ffion), about_id=town.danny.pk)
    row = proofs.row_of(line)._replace(kind="concerns.concern")

    told = proofs.told(row)

    assert told == {"holder_id": row.holder_id, "number": row.number, "digest": row.digest}


@pytest.mark.parametrize(
    "text", ["", "x", "{}", "[]", '{"form": 1}\n', '{"what": "receipt"}', "kinweave receipt\n", "\x00"]
)
def test_what_is_no_such_file_is_said_in_a_sentence(tmp_path, capsys, text):
    file = tmp_path / "file"
    file.write_text(text)

    code, said = said_of(capsys, file)

    assert code == 1
    assert "NOT GENUINE" in said


def test_a_file_that_is_not_there_is_said(tmp_path, capsys):
    assert said_of(capsys, tmp_path / "nothing")[0] == 1


def test_a_key_reads_as_it_is_written_and_not_when_a_letter_is_another():
    key = signing.begin("kinweave-a").key
    spelled = str(key)

    assert Key.read(spelled) == key
    for at in range(len(spelled)):
        with pytest.raises(NotANote):
            Key.read(spelled[:at] + ("A" if spelled[at] != "A" else "B") + spelled[at + 1 :])


@pytest.mark.parametrize(
    "text",
    ["", "a", "a\n\n", "\n\n— b YWJjZGVm\n", "a\n\n- b YWJjZGVm\n", "a\n\n— b !\n", "a\n\n— b YWJj\n"],
)
def test_a_text_that_is_no_note_is_refused(text):
    with pytest.raises(NotANote):
        Note.read(text)


def test_a_growth_between_two_chains_is_none(files, town, tmp_path, capsys):
    said = json.loads(files["growth.json"].read_text())
    with acting():
        note("said", town.person("Mia", town.nursery), by=town.founder)
    checkpoints.make_all(at=town.at, by=town.founder)
    said["old"] = Checkpoint.objects.of(town.nursery.pk)[0].note
    files["growth.json"].write_text(json.dumps(said, indent=1))

    assert said_of(capsys, files["growth.json"])[0] == 1
