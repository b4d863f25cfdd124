"""Files that survive a crash."""

import multiprocessing
import stat

import pytest

from kinweave.foundation.files import BLOCK, append, replace
from tests.foundation.children import append_many

SPAWN = multiprocessing.get_context("spawn")


def test_lines_are_added_at_the_end(tmp_path):
    path = tmp_path / "folder" / "lines"

    append(path, "one\n")
    append(path, "two\n")

    assert path.read_text() == "one\ntwo\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("torn", ["t", "torn" * BLOCK, "x" * (BLOCK - 4), "x" * BLOCK])
@pytest.mark.parametrize("before", ["", "one\n", "one\n" * BLOCK])
def test_what_a_crash_left_of_a_line_is_cut_off_before_the_next(tmp_path, before, torn):
    path = tmp_path / "lines"
    path.write_text(before + torn)

    append(path, "next\n")

    assert path.read_text() == before + "next\n"


def test_four_processes_never_mix_their_lines(tmp_path):
    path = tmp_path / "lines"
    processes = [SPAWN.Process(target=append_many, args=(path, name)) for name in "abcd"]

    for process in processes:
        process.start()
    for process in processes:
        process.join()

    written = path.read_text().splitlines()
    assert sorted(written) == sorted(f"{name} {number}" for name in "abcd" for number in range(100))


def test_a_file_is_replaced_whole_and_leaves_nothing_beside_it(tmp_path):
    path = tmp_path / "ring"
    replace(path, b"old")

    replace(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
