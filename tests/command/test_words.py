"""What the command says for itself."""

import re
import subprocess
import sys

import pytest

from kinweave.command.parser import parser
from kinweave.command.trail_words import DO
from tests.command.running import ROOT

COMMANDS = ("serve", "setup", "demo", "migrate", "backup", "restore", "trail", "keys", "standards")


def said(capsys, *words: str) -> str:
    """What the command prints, when it ends at once."""
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(words)
    printed = capsys.readouterr()
    assert ended.value.code == (0 if printed.out else 2)
    return printed.out + printed.err


def test_help_names_every_command_and_the_first_three_to_use(capsys):
    text = said(capsys, "--help")

    assert all(re.search(rf"^ +{name}\b", text, re.MULTILINE) for name in COMMANDS)
    assert text.index("kinweave setup") < text.index("kinweave serve") < text.index("kinweave backup")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(capsys, name):
    text = said(capsys, name, "--help")

    assert text.startswith(f"usage: kinweave {name}")
    assert "." in text


@pytest.mark.parametrize(
    "words",
    [
        *(("trail", name) for name in DO),
        ("keys", "export"),
        ("keys", "restore"),
        ("keys", "rotate"),
        ("standards", "import"),
    ],
    ids=" ".join,
)
def test_every_second_word_explains_itself(capsys, words):
    text = said(capsys, *words, "--help")

    assert text.startswith(f"usage: kinweave {' '.join(words)}")


def test_a_word_it_does_not_know_is_answered_with_those_it_does(capsys):
    text = said(capsys, "server")

    assert "invalid choice: 'server'" in text
    assert "serve" in text


def test_every_command_leads_to_a_file_that_does_it():
    words = {
        "serve": [], "setup": [], "demo": [], "migrate": [], "backup": ["to", "--recipient", "age1"],
        "restore": ["file", "--into", "folder", "--identity", "key"], "trail": ["verify"], "keys": ["rotate"],
        "standards": ["import", "file"],
    }  # fmt: skip

    for name, more in words.items():
        work = parser().parse_args([name, *more]).work
        assert (ROOT / (work.replace(".", "/") + ".py")).exists(), name


def test_asking_for_help_makes_no_folder(tmp_path):
    asked = subprocess.run(
        [sys.executable, "-m", "kinweave", "--help"], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert asked.stdout.startswith("usage: kinweave")
    assert list(tmp_path.iterdir()) == []
