"""A folder with an up-to-date database: made once, copied for each test that wants one."""

import shutil

import pytest

from tests.command.running import Kinweave


@pytest.fixture(scope="session")
def up_to_date_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("up-to-date")
    made = Kinweave(folder).run("migrate")
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture
def kinweave(up_to_date_folder, tmp_path) -> Kinweave:
    """The command, on a folder of its own with an up-to-date and empty database."""
    folder = tmp_path / "data"
    shutil.copytree(up_to_date_folder, folder)
    return Kinweave(folder)
