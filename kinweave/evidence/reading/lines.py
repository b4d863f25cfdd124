"""Cuts a text into numbered lines, and refuses characters that hide or disguise."""

import re
from dataclasses import dataclass

from kinweave.evidence.reading import sentences
from kinweave.evidence.reading.refusals import Unreadable

MOST_CHARACTERS = 1_000_000
MOST_LINES = 20_000

_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_SOFT_BREAKS = re.compile("[\v\f\x85\u2028\u2029]")  # inside a paragraph of Word; the line number stays
_HIDDEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)

_SENTENCES = {"line": sentences.HIDDEN_IN_LINE, "paragraph": sentences.HIDDEN_IN_PARAGRAPH}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source, or a piece of one, with its number from 1. In Word, paragraphs are counted."""

    number: int
    text: str


def lines_of(source: str) -> list[Line]:
    """The lines of a text. Raises Unreadable for a text too long, or with characters that hide."""
    if len(source) > MOST_CHARACTERS:
        raise Unreadable(sentences.TOO_LONG, most=f"{MOST_CHARACTERS:,}")
    lines = [Line(number, text) for number, text in enumerate(_LINE_ENDS.split(source), start=1)]
    return checked([soft for line in lines for soft in _softly_broken(line)])


def checked(lines: list[Line], counted_in: str = "line") -> list[Line]:
    """The same lines. Raises Unreadable when there are too many, or a character hides in one."""
    if len(lines) > MOST_LINES:
        raise Unreadable(sentences.TOO_MANY_LINES, most=f"{MOST_LINES:,}")
    for line in lines:
        _refuse_hidden(line, counted_in)
    return lines


def _softly_broken(line: Line) -> list[Line]:
    return [Line(line.number, text) for text in _SOFT_BREAKS.split(line.text)]


def _refuse_hidden(line: Line, counted_in: str) -> None:
    hidden = _HIDDEN.search(line.text)
    if hidden is not None:
        raise Unreadable(_SENTENCES[counted_in], line=str(line.number), code=f"U+{ord(hidden[0]):04X}")


def is_hidden(character: str) -> bool:
    """Whether a character is a control, a lone surrogate or one that changes the direction of reading."""
    return _HIDDEN.match(character) is not None
