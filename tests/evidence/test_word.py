"""A standard that comes as a Word document is read like its text; a bad file is refused in one sentence."""

import time
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinweave.evidence.reading import Unreadable, read_file, read_text
from kinweave.evidence.reading import word as word_reading
from tests.evidence.examples import EXAMPLES, PLAIN_ONES, Example
from tests.evidence.word_files import as_lists, as_numbered_style, as_paragraphs, as_table, element

PLAIN = """Walk to a garden
Overview
This is about gardens.
Performance criteria
You must be able to:
Walk there
P1 walk
P2 rest on the way
Dig
P3 dig
You need to know and understand:
Rights
K1 soil
K2 rain
Values
These include the rights:
To be asked"""


def points_of(path: Path) -> list[str]:
    """The points of a file, codes and words."""
    reading = read_file(path)
    return [f"{point.code} {point.text}" for point in (*reading.criteria, *reading.knowledge_points)]


@pytest.mark.parametrize("example", EXAMPLES)
def test_paragraphs_of_word_are_read_like_the_text(example: Example, tmp_path: Path):
    path = as_paragraphs(example.text, tmp_path / "standard.docx")

    reading = read_file(path)

    assert reading.digest == read_text(example.text).digest


@pytest.mark.parametrize("example", PLAIN_ONES)
def test_a_table_with_codes_in_a_column_of_their_own_is_read_like_the_text(example: Example, tmp_path: Path):
    path = as_table(example.text, tmp_path / "standard.docx")

    reading = read_file(path)

    assert reading.digest == read_text(example.text).digest


def test_a_table_of_the_projects_own_is_read_like_the_text(tmp_path: Path):
    assert read_file(as_table(PLAIN, tmp_path / "plain.docx")).digest == read_text(PLAIN).digest


def test_codes_that_word_counts_by_itself_are_read_like_the_text(tmp_path: Path):
    assert read_file(as_lists(PLAIN, tmp_path / "plain.docx")).digest == read_text(PLAIN).digest


def test_a_plain_numbered_list_is_read_as_criteria_until_the_numbers_stop_fitting(tmp_path: Path):
    path = as_numbered_style(PLAIN.split("You need to know")[0].strip(), tmp_path / "plain.docx")

    assert points_of(path) == ["P1 walk", "P2 rest on the way", "P3 dig"]


def test_headings_styled_as_headings_and_in_the_wrong_place_change_nothing(tmp_path: Path):
    document = Document()
    for line in PLAIN.split("\n"):
        document.add_paragraph(line, style="Heading 2" if line in ("Walk there", "Dig", "Rights") else None)
        if line == "P1 walk":
            document.add_paragraph("Knowledge and understanding", style="Heading 1")
    path = tmp_path / "headings.docx"
    document.save(str(path))

    reading = read_file(path)

    assert [point.code for point in reading.criteria] == ["P1", "P2", "P3"]
    assert [section.title for section in (*reading.performance, *reading.knowledge)] == [
        "Walk there",
        "Dig",
        "Rights",
    ]


def test_text_in_controls_is_read(tmp_path: Path):
    document = Document()
    for line in ("P1 walk", "P2 rest"):
        control, content = element("w:sdt"), element("w:sdtContent")
        content.append(document.add_paragraph(line)._p)
        control.append(content)
        document.element.body.insert(-1, control)
    path = tmp_path / "controls.docx"
    document.save(str(path))

    assert points_of(path) == ["P1 walk", "P2 rest"]


def test_text_that_was_inserted_is_read_and_text_that_was_deleted_is_not(tmp_path: Path):
    document = Document()
    paragraph = document.add_paragraph("P1 walk")
    for change, tag, words in (("w:ins", "w:t", " slowly"), ("w:del", "w:delText", " fast")):
        changed, run, text = element(change), element("w:r"), element(tag)
        text.text = words
        run.append(text)
        changed.append(run)
        paragraph._p.append(changed)
    path = tmp_path / "changes.docx"
    document.save(str(path))

    assert points_of(path) == ["P1 walk slowly"]


def test_a_page_header_is_said_to_be_left_out(tmp_path: Path):
    document = Document()
    document.add_paragraph("P1 walk")
    document.sections[0].header.paragraphs[0].text = "Walk to a garden, 2026"
    path = tmp_path / "header.docx"
    document.save(str(path))

    reading = read_file(path)

    sentence = "Page headers, footers, footnotes and comments are not read: “Walk to a garden, 2026”."
    assert sentence in [message.text for message in reading.messages]
    assert reading.counted_in == "paragraph"


def test_messages_about_word_count_paragraphs(tmp_path: Path):
    document = Document()
    for line in ("P1 walk", "P1 walk again"):
        document.add_paragraph(line)
    path = tmp_path / "twice.docx"
    document.save(str(path))

    messages = read_file(path).messages

    assert [(each.line, each.facts["code"]) for each in messages if "code" in each.facts] == [(2, "P1")]


def test_a_character_that_hides_in_word_is_refused_with_its_paragraph(tmp_path: Path):
    document = Document()
    document.add_paragraph("P1 walk")
    document.add_paragraph("P2 re\u202est")
    path = tmp_path / "hidden.docx"
    document.save(str(path))

    with pytest.raises(Unreadable, match=r"^Paragraph 2 has a character that nobody can see \(U\+202E\)"):
        read_file(path)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("words.docx", b"P1 walk", "This is called .docx but is not a Word document. Save it again in Word."),
        ("words.docx", b"PK\x03\x04 and no more", "This Word document is broken."),
        ("words.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This is an older Word file."),
        ("words.pdf", b"%PDF-1.7", "This is a PDF."),
        ("words.rtf", rb"{\rtf1 P1 walk}", "This is rich text."),
        ("words.txt", b"P1 walk\nP2 caf\xe9", "Line 2 is not in UTF-8."),
        ("words.txt", b"P1 walk\nP2 re\0st", "Line 2 has a character that nobody can see (U+0000)."),
        ("words.txt", b"", "There are no criteria (P1) and no knowledge points (K1)."),
        ("words.txt", b"Dear all, nothing here.", "There are no criteria (P1) and no knowledge points (K1)."),
    ],
)
def test_a_file_that_is_no_standard_is_refused_in_one_sentence(
    name: str, content: bytes, sentence: str, tmp_path: Path
):
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(Unreadable) as refused:
        read_file(path)

    assert str(refused.value).startswith(sentence)


def test_text_from_windows_is_read(tmp_path: Path):
    path = tmp_path / "words.txt"
    path.write_bytes("P1 walk\r\nK1 soil".encode("utf-16"))

    assert points_of(path) == ["P1 walk", "K1 soil"]


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(tmp_path: Path):
    with pytest.raises(Unreadable, match="There is no such file"):
        read_file(tmp_path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)

    with pytest.raises(Unreadable, match="larger than 10 MB"):
        read_file(path)


def test_a_document_that_would_unpack_to_too_much_is_refused_unopened(tmp_path: Path):
    path = as_paragraphs("P1 walk", tmp_path / "bomb.docx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/footnotes.xml", b"<w>" + b" " * word_reading.MOST_XML_BYTES)

    with pytest.raises(Unreadable, match="unpacks to more than a standard needs"):
        read_file(path)


def test_a_document_of_too_many_parts_is_refused_unopened(tmp_path: Path):
    path = as_paragraphs("P1 walk", tmp_path / "parts.docx")
    with zipfile.ZipFile(path, "a") as package:
        for number in range(word_reading.MOST_ENTRIES):
            package.writestr(f"word/media/image{number}.png", b"")

    with pytest.raises(Unreadable, match="unpacks to more than a standard needs"):
        read_file(path)


def test_a_spreadsheet_called_a_document_is_refused(tmp_path: Path):
    path = tmp_path / "sheet.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")

    with pytest.raises(Unreadable, match="This Word document is broken"):
        read_file(path)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    places=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=20),
    cut=st.floats(0, 1),
)
def test_a_damaged_document_is_read_or_refused_but_never_breaks_the_reader(
    places: list[tuple[float, int]], cut: float, tmp_path: Path
):
    content = bytearray(as_paragraphs(PLAIN, tmp_path / "whole.docx").read_bytes())
    for where, value in places:
        content[int(where * (len(content) - 1))] = value
    damaged = tmp_path / "damaged.docx"
    damaged.write_bytes(content[: int(len(content) * (1 - cut / 4))])

    outcome = refusal_of(damaged)

    assert outcome == "" or outcome.endswith(".")


INSIDES = ("word/document.xml", "word/numbering.xml", "[Content_Types].xml", "word/_rels/document.xml.rels")


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    inside=st.sampled_from(INSIDES),
    cut=st.tuples(st.floats(0, 1), st.integers(1, 300)),
    put=st.binary(max_size=9),
)
def test_a_document_damaged_inside_is_read_or_refused_too(
    inside: str, cut: tuple[float, int], put: bytes, tmp_path: Path
):
    whole, damaged = as_lists(PLAIN, tmp_path / "whole.docx"), tmp_path / "damaged.docx"
    with zipfile.ZipFile(whole) as package, zipfile.ZipFile(damaged, "w") as copy:
        for name in package.namelist():
            content = package.read(name)
            at = int(cut[0] * len(content))
            copy.writestr(name, content[:at] + put + content[at + cut[1] :] if name == inside else content)

    outcome = refusal_of(damaged)

    assert outcome == "" or outcome.endswith(".")


@pytest.mark.parametrize("tag", ["<w:p/>", "<w:numPr/>", "<w:t>&bomb;</w:t>", "<w:tbl>"])
def test_a_document_of_nothing_but_one_element_takes_little_time(tag: str, tmp_path: Path):
    whole, stuffed = as_paragraphs("P1 walk", tmp_path / "whole.docx"), tmp_path / "stuffed.docx"
    with zipfile.ZipFile(whole) as package, zipfile.ZipFile(stuffed, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in package.namelist():
            content = package.read(name)
            stuffing = tag.encode() * (4_000_000 // len(tag))
            changed = content.replace(b"</w:body>", stuffing + b"</w:body>")
            copy.writestr(name, changed if name == "word/document.xml" else content)
    began = time.process_time()

    outcome = refusal_of(stuffed)

    took = time.process_time() - began
    print(f"4 MB of {tag} took {took:.1f} s of CPU: {outcome or 'read'}")
    assert took < 10


def refusal_of(path: Path) -> str:
    """The sentence with which a file is refused, or nothing."""
    try:
        read_file(path)
    except Unreadable as reason:
        return str(reason)
    return ""
