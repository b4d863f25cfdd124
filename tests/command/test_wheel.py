"""The package as others get it: one file with the assets in it, run in an empty environment without Node."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.command.running import ROOT, Kinweave


def told(*words: str | Path) -> None:
    """Run a program to its end, with what it printed when it fails."""
    done = subprocess.run([str(word) for word in words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, built from what `make assets` made."""
    folder = tmp_path_factory.mktemp("wheel")
    told(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    (one,) = folder.glob("*.whl")
    return one


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Kinweave:
    """The wheel in an empty environment, with the locked packages a service needs and nothing else."""
    empty = tmp_path_factory.mktemp("empty")
    uv, python = Path(sys.executable).with_name("uv"), empty / "venv" / "bin" / "python"
    told(sys.executable, "-m", "venv", "--without-pip", empty / "venv")
    told(uv, "pip", "install", "--python", python, "--require-hashes", "-r", ROOT / "requirements" / "runtime.txt")
    told(uv, "pip", "install", "--python", python, "--no-deps", wheel)
    return Kinweave(empty / "data", python=str(python), where=empty, PATH=f"{python.parent}:/usr/bin:/bin")


def test_the_wheel_holds_what_pages_load_and_nothing_to_build_it_with(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    assert [name for name in names if re.search(r"static/collected/css/kinweave\.[0-9a-f]+\.css$", name)]
    assert [name for name in names if name.endswith("locale/cy/LC_MESSAGES/django.mo")]
    assert [name for name in names if name.startswith("tests/") or "node_modules" in name] == []


def test_the_installed_command_migrates_and_serves_its_first_page_with_its_styles(installed):
    asked = installed.run("--version")
    migrated = installed.run("migrate")
    with installed.serving() as service:
        page = service.get("/")
        if page.status in {301, 302}:
            page = service.get(page.headers["location"])
        styles = re.search(rb'href="(/static/[^"]+\.css)"', page.body)
        sheet = service.get(styles[1].decode())

    assert asked.stdout.startswith("kinweave ")
    assert migrated.returncode == 0, migrated.stderr
    assert page.status == 200
    assert sheet.status == 200
    assert "immutable" in sheet.headers["cache-control"]
