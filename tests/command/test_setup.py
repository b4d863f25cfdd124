"""The first organisation and the two people it begins with."""

import re
import sqlite3
from urllib.parse import urlsplit

import pytest

from tests.command.running import Kinweave

ANSWERS = (
    "--area", "Ashby Vale", "--organisation", "Ashby Vale Connect",
    "--administrator", "Morag Hale", "--administrator-email", "Morag@example.org",
    "--lead", "Ines Pereira", "--lead-email", "ines@example.org",
)  # fmt: skip
TO_FILES = {"KINWEAVE_EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend"}


@pytest.fixture(scope="module")
def set_up(tmp_path_factory):
    """A folder that was set up, and what was said."""
    kinweave = Kinweave(tmp_path_factory.mktemp("set-up"))
    return kinweave, kinweave.run("setup", *ANSWERS, **TO_FILES)


def rows(kinweave: Kinweave, query: str) -> list[tuple]:
    with sqlite3.connect(kinweave.folder / "kinweave.sqlite3") as database:
        return database.execute(query).fetchall()


def test_it_makes_the_organisation_and_two_people_with_posts(set_up):
    kinweave, said = set_up

    posts = rows(kinweave, "select role_key, confirmed_on is not null from access_post order by role_key")

    assert said.returncode == 0, said.stderr
    assert posts == [("administrator", 1), ("manager", 1)]
    assert rows(kinweave, "select called from parties_party where kind = 'organisation'") == [("Ashby Vale Connect",)]
    assert rows(kinweave, "select place, is_demonstration from access_installation") == [("Ashby Vale", 0)]


def test_nobody_types_a_password_each_gets_a_link_that_works(set_up):
    kinweave, said = set_up
    links = [urlsplit(link).path for link in re.findall(r"http://localhost:8000/\S+", said.stdout)]

    with kinweave.serving() as service:
        answers = [service.get(link).status for link in links]

    assert len(links) == 2
    assert answers == [302, 302]


def test_it_says_that_the_test_letter_went(set_up):
    kinweave, said = set_up

    letters = list((kinweave.folder / "letters").iterdir())

    assert "A test e-mail has gone to morag@example.org" in said.stdout
    assert "morag@example.org" in letters[0].read_text()


def test_again_it_makes_nothing_new(set_up):
    kinweave, _ = set_up
    count = "select (select count(*) from parties_party), (select count(*) from access_account)"
    before = rows(kinweave, count)

    said = kinweave.run("setup", *ANSWERS, **TO_FILES)

    assert said.returncode == 0, said.stderr
    assert rows(kinweave, count) == before


def test_a_letter_that_cannot_go_is_said_with_where_to_look(set_up):
    kinweave, _ = set_up

    said = kinweave.run("setup", *ANSWERS, KINWEAVE_EMAIL_HOST="127.0.0.1", KINWEAVE_EMAIL_PORT="1")

    assert said.returncode == 0
    assert "did not go" in said.stdout
    assert "KINWEAVE_EMAIL" in said.stdout


def test_the_trail_of_the_beginning_is_whole(set_up):
    kinweave, _ = set_up

    said = kinweave.run("trail", "verify")

    assert (said.returncode, said.stdout.strip()) == (0, "The trail is whole.")


def test_a_line_that_was_changed_is_named(set_up, tmp_path):
    kinweave, _ = set_up
    with sqlite3.connect(kinweave.folder / "kinweave.sqlite3") as database:
        (was,) = database.execute("select by_role from trail_line where number = 1").fetchone()
        database.execute("update trail_line set by_role = 'manager' where number = 1")

    said = kinweave.run("trail", "verify")

    with sqlite3.connect(kinweave.folder / "kinweave.sqlite3") as database:
        database.execute("update trail_line set by_role = ? where number = 1", [was])
    assert said.returncode == 1
    assert "line 1: was changed." in said.stdout


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"--lead-email": "ines"}, "ines is not an e-mail address"),
        ({"--lead-email": "morag@example.org"}, "two people"),
        ({"--area": ""}, "Which area is this service for?"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_with_how_to_mend_it(tmp_path, change, sentence):
    answers = dict(zip(ANSWERS[::2], ANSWERS[1::2], strict=True)) | change

    said = Kinweave(tmp_path).run("setup", *[word for pair in answers.items() for word in pair])

    assert said.returncode == 1
    assert sentence in said.stderr
    assert "Traceback" not in said.stderr
