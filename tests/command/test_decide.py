"""A small world is read from a file, and its questions are answered; what is wrong in it is said by its place."""

import json
from pathlib import Path

import pytest

from kinweave.command.decide import schema
from kinweave.demonstration.worlds.reading import Wrong, read
from tests.command.running import Kinweave

SHARING = Path(__file__).parents[2] / "docs" / "sharing"
SMALL = {
    "organisations": [{"key": "NURS", "called": "A nursery"}, {"key": "HV", "called": "Health visiting"}],
    "people": [{"key": "mia", "held_by": "NURS", "called": "Mia"}],
    "workers": [{"key": "ana", "at": "NURS", "called": "Ana", "works_with": ["mia"]}],
    "recipients": [{"key": "hana", "at": "HV", "held_by": "NURS", "called": "Hana"}],
    "items": [{"key": "note", "person": "mia", "category": "identity", "title": "Name", "text": "Mia."}],
    "questions": [
        {"who": "ana", "to": "hana", "what": ["note"], "purpose": "care", "when": "2026-10-14T10:00:00Z"},
    ],
}  # fmt: skip


def test_the_command_answers_and_touches_no_service(tmp_path):
    said = Kinweave(tmp_path).run("decide", str(SHARING / "scenarios" / "w20.json"))

    [answer] = json.loads(said.stdout)["answers"]
    assert (said.returncode, answer["answer"]) == (0, "allow_with")
    assert [one["gate"] for one in answer["items"][0]["gates"]] == ["P", "A", "V"]
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_wrong_is_said_in_one_sentence(tmp_path):
    (tmp_path / "world.json").write_text(changed(["people", 0, "held_by"], "X"))

    said = Kinweave(tmp_path).run("decide", str(tmp_path / "world.json"))

    assert said.returncode == 1
    assert said.stderr == "world.json: people[0].held_by: 'X' is not among organisations.\n"


def test_the_schema_in_the_documents_is_the_one_that_is_used():
    assert (SHARING / "world.schema.json").read_text() == schema() + "\n"


def test_a_small_world_is_read():
    assert read(json.dumps(SMALL)).questions[0].channel == "link"


def changed(place: list, value) -> str:
    world = json.loads(json.dumps(SMALL))
    inner = world
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    return json.dumps(world)


NO_DAY = "'2026-02-30' is not a day that exists, as in 2026-10-14."
NO_INSTANT = "'2026-10-14T10:00:00' is not an instant with its zone, as in 2026-10-14T10:00:00Z."
HOLD = {"person": "mia", "kind": "complaint", "because": "Why", "from_on": "2026-02-02", "until_on": "2026-02-01"}


@pytest.mark.parametrize(
    ("place", "value", "sentence"),
    [
        (["colour"], "red", "colour: there is no such key here."),
        (["people", 0, "colour"], "red", "people[0].colour: there is no such key here."),
        (["people", 0, "born_on"], "2026-02-30", f"people[0].born_on: {NO_DAY}"),
        (["people", 0, "called"], 7, "people[0].called: input should be a valid string."),
        (["questions", 0, "when"], "2026-10-14T10:00:00", f"questions[0].when: {NO_INSTANT}"),
        (["questions", 0, "what"], ["tote"], "questions[0].what: 'tote' is not among items."),
        (["workers", 0, "key"], "mia", "parties: the key 'mia' stands twice."),
        (["holds"], [HOLD], "holds[0].until_on: 2026-02-01 is before from_on, 2026-02-02."),
    ],
)
def test_what_is_wrong_is_named(place, value, sentence):
    with pytest.raises(Wrong, match=r".") as wrong:
        read(changed(place, value))

    assert str(wrong.value) == sentence


def test_what_is_missing_and_what_is_no_json_is_named():
    with pytest.raises(Wrong, match=r"^organisations: this is missing\.$"):
        read("{}")
    with pytest.raises(Wrong, match=r"^This is not JSON: "):
        read("{")
