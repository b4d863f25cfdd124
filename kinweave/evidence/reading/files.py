"""Opens a file, finds out what it is, and has it read; says in one sentence why a file cannot be read."""

import codecs
from pathlib import Path

from kinweave.evidence.reading import sentences
from kinweave.evidence.reading.lines import lines_of
from kinweave.evidence.reading.reader import read_lines
from kinweave.evidence.reading.refusals import Unreadable
from kinweave.evidence.reading.standard import Reading
from kinweave.evidence.reading.word import lines_of_word, messages_of_word, open_word

MOST_BYTES = 10_000_000
_WORD = b"PK"
_OTHER_KINDS = {
    b"\xd0\xcf\x11\xe0": sentences.OLD_WORD,
    b"%PDF": sentences.PDF,
    b"{\\rtf": sentences.RICH_TEXT,
}
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_file(path: Path) -> Reading:
    """A standard from a text file or a Word document. Raises Unreadable with what is wrong and the mend."""
    content = _content(path)
    reading = _read_word(content) if content.startswith(_WORD) else _read_plain(content, path)
    if not (reading.criteria or reading.knowledge_points):
        raise Unreadable(sentences.NOT_A_STANDARD)
    return reading


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise Unreadable(sentences.NO_FILE)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable(sentences.CLOSED) from error
    if len(content) > MOST_BYTES:
        raise Unreadable(sentences.TOO_LARGE, most=str(MOST_BYTES // 1_000_000))
    return content


def _read_word(content: bytes) -> Reading:
    document = open_word(content)
    reading = read_lines(lines_of_word(document))
    return reading.with_messages(messages_of_word(document), counted_in="paragraph")


def _read_plain(content: bytes, path: Path) -> Reading:
    if path.suffix.casefold() == ".docx":
        raise Unreadable(sentences.NOT_WORD)
    for start, sentence in _OTHER_KINDS.items():
        if content.startswith(start):
            raise Unreadable(sentence)
    return read_lines(lines_of(_decoded(content)))


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content.startswith(_UTF_16) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Unreadable(sentences.WRONG_ENCODING, line=str(line)) from error
