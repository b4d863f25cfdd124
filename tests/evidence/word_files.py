"""Writes Word documents for tests, in the ways in which real standards were written."""

import re
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

BOOKMARK = re.compile(r"\[bookmark: ([^\]]*)\]")


def element(tag: str, **values: str) -> Any:
    """An element of a Word document with its attributes."""
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made


def write_line(paragraph: Any, line: str) -> None:
    """Add a line to a paragraph, its bookmarks as real ones."""
    for position, text in enumerate(BOOKMARK.split(line)):
        if position % 2:
            paragraph._p.append(element("w:bookmarkStart", id="0", name=text))
            paragraph._p.append(element("w:bookmarkEnd", id="0"))
        elif text:
            paragraph.add_run(text)


def paragraphs_of(text: str) -> list[list[str]]:
    """The lines of a text, those in small letters together with the line before, as Word has them."""
    paragraphs: list[list[str]] = []
    for line in text.split("\n"):
        if line.strip()[:1].islower() and paragraphs[-1][-1].strip():
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def as_paragraphs(text: str, path: Path) -> Path:
    """A text as a document of paragraphs, broken softly where the text is broken inside a sentence."""
    document = Document()
    for lines in paragraphs_of(text):
        paragraph = document.add_paragraph()
        for position, line in enumerate(lines):
            if position:
                paragraph.add_run().add_break()
            write_line(paragraph, line)
    document.save(str(path))
    return path


def as_table(text: str, path: Path) -> Path:
    """A text as a table: codes in the first column, words in the second, headings across both."""
    document = Document()
    table = document.add_table(rows=0, cols=2)
    for line in filter(str.strip, text.split("\n")):
        cells = table.add_row().cells
        code, words = re.fullmatch(r"([PK]\d+)?\s*(.*)", line.strip()).groups()
        if code:
            cells[0].text = code
            write_line(cells[1].paragraphs[0], words)
        else:
            write_line(cells[0].merge(cells[1]).paragraphs[0], words)
    document.save(str(path))
    return path


def add_list(document: Any, number: str, pattern: str) -> None:
    """Define an automatic list, whose numbers Word writes by a pattern such as `P%1`."""
    root = document.part.numbering_part.element
    kind, level = element("w:abstractNum", abstractNumId=number), element("w:lvl", ilvl="0")
    for tag, value in (("w:start", "1"), ("w:numFmt", "decimal"), ("w:lvlText", pattern)):
        level.append(element(tag, val=value))
    kind.append(level)
    root.insert(0, kind)
    each = element("w:num", numId=number)
    each.append(element("w:abstractNumId", val=number))
    root.append(each)


def as_lists(text: str, path: Path) -> Path:
    """A text with its codes left to Word: criteria and knowledge points are automatic lists."""
    document = Document()
    numbers = {"P": "71", "K": "72"}
    for letter, number in numbers.items():
        add_list(document, number, f"{letter}%1")
    for line in text.split("\n"):
        coded = re.fullmatch(r"([PK])\d+ (.*)", line)
        paragraph = document.add_paragraph(coded[2] if coded else line)
        if coded:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.append(element("w:ilvl", val="0"))
            properties.append(element("w:numId", val=numbers[coded[1]]))
    document.save(str(path))
    return path


def as_numbered_style(text: str, path: Path) -> Path:
    """A text whose codes are gone, its points in Word's own style List Number."""
    document = Document()
    for line in text.split("\n"):
        coded = re.fullmatch(r"[PK]\d+ (.*)", line)
        document.add_paragraph(coded[1] if coded else line, style="List Number" if coded else None)
    document.save(str(path))
    return path
