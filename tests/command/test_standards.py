"""Standards are read from files, and what each holds is said in a line."""

import pytest

TEXT = "Not a standard at all.\n"


def test_a_file_that_is_no_standard_is_said_and_the_command_ends_with_1(kinweave, tmp_path):
    file = tmp_path / "shopping.txt"
    file.write_text(TEXT)

    said = kinweave.run("standards", "import", str(file))

    assert said.returncode == 1
    assert said.stdout.startswith("shopping.txt: ")
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize("name", ["nowhere.txt", "picture.png"])
def test_a_file_that_cannot_be_read_is_said_with_its_name(kinweave, tmp_path, name):
    if name == "picture.png":
        (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\n")

    said = kinweave.run("standards", "import", str(tmp_path / name))

    assert said.returncode == 1
    assert name in said.stdout
