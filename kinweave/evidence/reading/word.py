"""Takes the paragraphs of a Word document, also those in tables and text boxes, as numbered lines."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any
from zlib import error as ZlibError

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml.etree import LxmlError

from kinweave.evidence.reading import sentences
from kinweave.evidence.reading.lines import MOST_LINES, Line, checked
from kinweave.evidence.reading.numbering import Numbering
from kinweave.evidence.reading.refusals import Unreadable
from kinweave.evidence.reading.standard import Message

MOST_ENTRIES = 400
MOST_UNPACKED_BYTES = 40_000_000
MOST_XML_BYTES = 6_000_000

_PARAGRAPH, _BOOKMARK, _TEXT = qn("w:p"), qn("w:bookmarkStart"), qn("w:t")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a text box, said again
_SKIPPED = {qn("w:del"), qn("w:moveFrom"), _FALLBACK}
_INSTEAD = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_LEFT_OUT = re.compile(r"/word/(header|footer|footnotes|endnotes|comments)\d*\.xml")
_BROKEN = (zipfile.BadZipFile, ZlibError, EOFError, OSError, KeyError, ValueError, TypeError, AttributeError,
           RuntimeError, NotImplementedError, IndexError, OpcError, LxmlError)  # fmt: skip
# What zipfile and python-docx raise on damaged files. Only calls to them are guarded, none of our own.


def open_word(content: bytes) -> WordDocument:
    """A Word document from its bytes. Raises Unreadable for one broken, or that unpacks to too much."""
    _refuse_too_much(content)
    try:
        document = Document(BytesIO(content))
        opened = document.element.body, document.styles.element
    except _BROKEN as error:
        raise Unreadable(sentences.BROKEN_WORD) from error
    if any(part is None for part in opened):
        raise Unreadable(sentences.BROKEN_WORD)
    return document


def _refuse_too_much(content: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            entries = package.infolist()
    except _BROKEN as error:
        raise Unreadable(sentences.BROKEN_WORD) from error
    written = [entry for entry in entries if entry.filename.endswith((".xml", ".rels"))]
    if (
        len(entries) > MOST_ENTRIES
        or sum(entry.file_size for entry in entries) > MOST_UNPACKED_BYTES
        or sum(entry.file_size for entry in written) > MOST_XML_BYTES
    ):
        raise Unreadable(sentences.UNPACKS_TOO_MUCH)


def lines_of_word(document: WordDocument) -> list[Line]:
    """The paragraphs in order, each followed by a blank line, for a paragraph always stands by itself."""
    # One line more than allowed is enough to refuse the rest unread.
    return checked(list(islice(_lines(document), MOST_LINES + 1)), counted_in="paragraph")


def _lines(document: WordDocument) -> Iterator[Line]:
    numbering = Numbering(document)
    for number, (block, bookmarks) in enumerate(_numbered(document.element.body), start=1):
        mark = numbering.mark_of(block)
        text = f"{bookmarks}{mark} {_text(block)}" if mark else f"{bookmarks}{_text(block)}"
        yield from (Line(number, part) for part in text.split("\n"))
        yield Line(number, "")


def _numbered(body: Any) -> Iterator[tuple[Any, str]]:
    """Each paragraph, with the bookmarks that stand between it and the one before."""
    bookmarks = ""
    for block in _blocks(body):
        if block.tag == _BOOKMARK:
            bookmarks += _marker(block)
        else:
            yield block, bookmarks
            bookmarks = ""


def _blocks(element: Any) -> Iterator[Any]:
    """The paragraphs below an element and the bookmarks between; text boxes follow their paragraph."""
    for child in element:
        if child.tag == _PARAGRAPH:
            yield child
            yield from (inner for inner in _blocks(child) if inner.tag == _PARAGRAPH)
        elif child.tag == _BOOKMARK:
            yield child
        elif child.tag not in _SKIPPED:
            yield from _blocks(child)


def _text(element: Any) -> str:
    """The words below an element, without those of paragraphs nested in it."""
    own = (child for child in element if child.tag != _PARAGRAPH and child.tag not in _SKIPPED)
    return "".join(map(_words, own))


def _words(element: Any) -> str:
    if element.tag == _TEXT:
        return element.text or ""
    if element.tag == _BOOKMARK:
        return _marker(element)
    return _INSTEAD.get(element.tag) or _text(element)


def _marker(bookmark: Any) -> str:
    return f"[bookmark: {bookmark.get(qn('w:name'), '')}]"


def messages_of_word(document: WordDocument) -> list[Message]:
    """What of the document is not read: page headers and footers, footnotes, comments."""
    parts = [part for part in document.part.package.iter_parts() if _LEFT_OUT.fullmatch(part.partname)]
    return [Message(1, sentences.LEFT_OUT, {"words": text}) for part in parts if (text := _all_text(part.blob))]


def _all_text(xml: bytes) -> str:
    try:
        root = parse_xml(xml)
    except LxmlError:
        return ""
    return " ".join("".join(element.text or "" for element in root.iter(_TEXT)).split())[:60]
