"""Standards come in from files: every version is kept, and what changed is said."""

from io import StringIO
from pathlib import Path

import pytest

from kinweave.evidence.importing import import_files
from kinweave.evidence.models import (
    Criterion,
    KnowledgePoint,
    ScopeNote,
    Section,
    Standard,
    StandardVersion,
    Value,
)
from kinweave.foundation import Viewer, stranger
from kinweave.trail.models import INSTALLATION, Line
from tests.evidence.examples import FIVE, GARDEN, WALKS
from tests.evidence.word_files import as_paragraphs

pytestmark = pytest.mark.django_db

SUMMARY = "G1 garden-companions: P 9, K 5, scope notes 5, values 3; version"


def brought_in(by: Viewer, *paths: Path, key: str = "") -> tuple[int, list[str]]:
    """Import files; the exit status and the printed lines."""
    out = StringIO()
    status = import_files(paths, key=key, by=by, on=by.on, out=out)
    return status, out.getvalue().splitlines()


def imports() -> list[str]:
    """The verbs that imports left on the installation's chain."""
    return [line.verb for line in Line.objects.of(INSTALLATION) if line.kind == "evidence.standardversion"]


def test_the_five_standards_come_in_with_their_numbers(importer: Viewer):
    files = FIVE or [WALKS]

    status, lines = brought_in(importer, *(each.path for each in files), key="" if FIVE else "W1")

    assert status == 0
    assert [line.split(": ", 1)[1] for line in lines] == [
        f"P {each.criteria}, K {each.knowledge_points}, scope notes {each.scope_notes}, "
        f"values {each.values}; version 1 (new)"
        for each in files
    ]
    assert [line[:3] for line in lines] == [each.key or "W1 " for each in files]
    assert Criterion.objects.count() == sum(each.criteria for each in files)
    assert KnowledgePoint.objects.count() == sum(each.knowledge_points for each in files)


def test_everything_read_is_kept(importer: Viewer, garden_file: Path):
    status, lines = brought_in(importer, garden_file, key="G1")

    version = StandardVersion.objects.get()
    assert (status, lines[0]) == (0, f"{SUMMARY} 1 (new)")
    assert lines[1:] == ["  line 23: P4 begins inside the line. It was read by itself."]
    assert str(version.standard) == "G1 garden-companions"
    assert list(Section.objects.order_by("part", "position").values_list("part", "heading")) == [
        ("knowledge", "Rights"),
        ("knowledge", "Soil and weather"),
        ("knowledge", "Values"),
        ("performance", "Find a garden together"),
        ("performance", "Dig side by side"),
    ]
    assert Criterion.objects.get(code="P3").text == "agree who carries the can"
    assert KnowledgePoint.objects.get(code="K4").section.heading == "Soil and weather"
    assert [value.text for value in Value.objects.order_by("position")][-1] == "To go home early"
    assert ScopeNote.objects.filter(part="knowledge").count() == 1
    assert version.source == "garden-companions.txt"
    assert (version.imported_at, version.imported_on) == (importer.at, importer.on)


def test_an_import_leaves_one_line_on_the_installations_own_chain(importer: Viewer, garden_file: Path):
    brought_in(importer, garden_file, key="G1")

    assert imports() == ["imported a standard"]


def test_the_same_text_makes_no_new_version_not_even_from_word(importer: Viewer, garden_file: Path):
    brought_in(importer, garden_file, key="G1")

    status, lines = brought_in(importer, as_paragraphs(GARDEN.text, garden_file.with_suffix(".docx")), key="G1")

    assert (status, lines[0]) == (0, f"{SUMMARY} 1 (known already)")
    assert StandardVersion.objects.count() == 1
    assert imports() == ["imported a standard"]


def test_a_changed_text_makes_the_next_version_and_says_what_changed(importer: Viewer, garden_file: Path):
    brought_in(importer, garden_file, key="G1")
    changed = GARDEN.text.replace("P9: write nothing down", "P9: write little\nP10 rest").replace(
        "P8 say well", "P8 say"
    )
    garden_file.write_text(changed.replace("K5 why a bed belongs to its gardener", ""), encoding="utf-8")

    status, lines = brought_in(importer, garden_file, key="G1")

    assert status == 0
    assert lines[0] == (
        "G1 garden-companions: P 10, K 4, scope notes 5, values 3; version 2 (added P10; removed K5; changed P8, P9)"
    )
    assert Criterion.objects.get(version__number=1, code="P9").text == "write nothing down"


def test_a_text_that_changed_outside_the_criteria_is_a_version_too(importer: Viewer, garden_file: Path):
    brought_in(importer, garden_file, key="G1")
    garden_file.write_text(GARDEN.text.replace("small gardens", "big gardens"), encoding="utf-8")

    lines = brought_in(importer, garden_file, key="G1")[1]

    assert lines[0] == f"{SUMMARY} 2 (other text changed)"


def test_going_back_to_an_older_text_is_a_version_of_its_own(importer: Viewer, garden_file: Path):
    for text in (GARDEN.text, GARDEN.text.replace("K1 what", "K1 all that"), GARDEN.text):
        garden_file.write_text(text, encoding="utf-8")
        brought_in(importer, garden_file, key="G1")

    assert [version.number for version in StandardVersion.objects.latest_first()] == [3, 2, 1]


def test_a_standard_with_a_title_is_called_by_it(importer: Viewer, tmp_path: Path):
    path = tmp_path / "walk.txt"
    path.write_text("Walk to a garden\n\nOverview\nThis is about gardens.\n\nP1 walk\n\nK1 soil", encoding="utf-8")

    brought_in(importer, path, key="G2")

    assert Standard.objects.get().title == "Walk to a garden"


def test_an_unknown_standard_asks_for_its_key(importer: Viewer, garden_file: Path):
    status, lines = brought_in(importer, garden_file)

    assert status == 1
    assert lines == [
        "garden-companions.txt: Kinweave does not know this standard. "
        "Import the file again with --key, such as --key 005."
    ]
    assert not Standard.objects.exists()


@pytest.mark.parametrize("key", ["two words", "../up", "é", "x" * 41])
def test_a_key_that_cannot_be_a_key_is_refused(key: str, importer: Viewer, garden_file: Path):
    status, lines = brought_in(importer, garden_file, key=key)

    assert status == 1
    assert lines[0].endswith("A key has at most 40 letters, figures, dots, hyphens or underscores.")


def test_a_key_is_for_one_file(importer: Viewer, garden_file: Path):
    assert brought_in(importer, garden_file, garden_file, key="G1") == (
        1,
        ["--key names one standard. Give one file with it."],
    )


def test_a_bad_file_does_not_stop_the_others(importer: Viewer, tmp_path: Path):
    good, bad = tmp_path / "groups.txt", tmp_path / "social-networks.docx"
    good.write_text(GARDEN.text, encoding="utf-8")
    bad.write_bytes(b"not Word")

    status, lines = brought_in(importer, bad, good, tmp_path / "missing.txt")

    assert status == 1
    assert lines[0] == ("social-networks.docx: This is called .docx but is not a Word document. Save it again in Word.")
    assert lines[1].startswith("004 Develop groups that promote individual growth, development and independence: P 9")
    assert lines[-2] == "  The catalogue knows P 29, K 57 for this standard. Check the file."
    assert lines[-1] == "missing.txt: There is no such file. Check its name and folder."
    assert StandardVersion.objects.count() == 1


def test_whoever_has_signed_in_reads_standards_and_a_stranger_does_not(town, importer: Viewer, garden_file: Path):
    brought_in(importer, garden_file, key="G1")

    worker, nobody = town.viewer(town.ffion), stranger(town.at)

    assert Standard.objects.visible_to(worker).by_key().count() == 1
    assert StandardVersion.objects.visible_to(worker).count() == 1
    assert not Standard.objects.visible_to(nobody).exists()
    assert not StandardVersion.objects.visible_to(nobody).exists()


def test_what_an_import_did_not_finish_is_not_kept(importer: Viewer, garden_file: Path, monkeypatch):
    def fail(*args: object, **kwargs: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("kinweave.evidence.actions.note", fail)

    with pytest.raises(OSError, match="disk"):
        brought_in(importer, garden_file, key="G1")

    assert not Standard.objects.exists()
    assert imports() == []
