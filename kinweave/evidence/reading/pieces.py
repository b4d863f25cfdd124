"""Cuts numbered lines into pieces: labels of the form, codes with their words, other words, strays."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from kinweave.evidence.reading import labels
from kinweave.evidence.reading.codes import Mark, cut_at_codes, mark_of
from kinweave.evidence.reading.lines import Line
from kinweave.evidence.reading.standard import Fragment, Part

BOOKMARK = re.compile(r"\[bookmark:\s*([^\[\]\n]*)\]", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"page\s+\d+(\s+of\s+\d+)?", re.IGNORECASE)


class Kind(StrEnum):
    """What a piece is."""

    START = "start"
    LABEL = "label"
    POINT = "point"
    WORDS = "words"
    STRAY = "stray"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of the source, what they are, and whether blank lines or an indent set them apart."""

    kind: Kind
    fragments: tuple[Fragment, ...] = ()
    part: Part | None = None
    mark: Mark | None = None
    after_blank: bool = False
    before_blank: bool = False
    indented: bool = False
    cut: bool = False

    @property
    def line(self) -> int:
        """The line on which it begins, from 1."""
        return self.fragments[0].line

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(fragment.text for fragment in self.fragments)


@dataclass(frozen=True, slots=True)
class _Strip:
    line: int
    text: str
    opens: Part | None = None
    cut: bool = False


def pieces_of(lines: Iterable[Line]) -> list[Piece]:
    """The pieces of a text, in order; blank lines are kept only as marks on their neighbours."""
    strips = [strip for line in lines for strip in _strips(line)]
    return _labelled(_spaced(_cut_at_codes(strips)))


def _strips(line: Line) -> Iterator[_Strip]:
    """The line cut at bookmarks that start a part and at labels glued to other words; bookmarks removed."""
    opens, text, position = None, "", 0
    for found in BOOKMARK.finditer(line.text):
        text, position = text + line.text[position : found.start()], found.end()
        part = labels.STARTS.get(found[1].strip().casefold())
        if part:
            yield from _unglued(_Strip(line.number, text, opens)) if text.strip() or opens else ()
            opens, text = part, ""
    yield from _unglued(_Strip(line.number, text + line.text[position:], opens))


def _unglued(strip: _Strip) -> Iterator[_Strip]:
    if strip.opens:
        yield _Strip(strip.line, "", strip.opens)
    inner = (edge for found in labels.GLUED.finditer(strip.text) for edge in found.span())
    edges = sorted({0, len(strip.text), *inner})
    wordy = [text for start, end in pairwise(edges) if (text := strip.text[start:end]).strip()]
    yield from (_Strip(strip.line, text) for text in wordy or ([] if strip.opens else [""]))


def _cut_at_codes(strips: list[_Strip]) -> Iterator[_Strip]:
    for strip, texts in zip(strips, cut_at_codes(strip.text for strip in strips), strict=True):
        yield replace(strip, text=texts[0])
        yield from (_Strip(strip.line, text, cut=True) for text in texts[1:])


def _spaced(strips: Iterable[_Strip]) -> list[Piece]:
    pieces: list[Piece] = []
    blank = True
    for place, strip in enumerate(strips):
        if strip.opens:
            pieces.append(Piece(Kind.START, part=strip.opens))
        elif strip.text.strip():
            pieces.append(_piece(strip, place, blank))
            blank = False
        else:
            blank = True
            pieces[-1:] = [replace(piece, before_blank=True) for piece in pieces[-1:]]
    return pieces


def _piece(strip: _Strip, place: int, after_blank: bool) -> Piece:
    words = strip.text.strip()
    mark, indented = mark_of(words), strip.text[:1].isspace()
    fragments = _fragments(words, mark, strip.line, place)
    kind = Kind.POINT if mark else Kind.STRAY if _is_stray(words) else Kind.WORDS
    return Piece(kind, fragments, None, mark, after_blank, False, indented, strip.cut)


def _fragments(words: str, mark: Mark | None, line: int, place: int) -> tuple[Fragment, ...]:
    """The words as one fragment, or the code and then its words. Places leave room for both."""
    cut = mark.length if mark else 0
    halves = words[:cut], words[cut:].strip()
    return tuple(Fragment(2 * place + half, line, text) for half, text in enumerate(halves) if text)


def split_at(piece: Piece, mark: Mark) -> Piece:
    """The piece again, as a point whose code is the mark."""
    (words,) = piece.fragments
    return replace(
        piece,
        kind=Kind.POINT,
        mark=mark,
        fragments=_fragments(words.text, mark, words.line, words.place // 2),
    )


def _is_stray(words: str) -> bool:
    return not any(map(str.isalpha, words)) or bool(_PAGE_NUMBER.fullmatch(words))


def _labelled(pieces: list[Piece]) -> list[Piece]:
    """The pieces, with words that are a label of the form made one, also where it is broken across lines."""
    found: list[Piece] = []
    position = 0
    while position < len(pieces):
        label, taken = _label_at(pieces, position)
        found.append(label or pieces[position])
        position += taken
    return found


def _label_at(pieces: list[Piece], position: int) -> tuple[Piece | None, int]:
    for count in range(labels.MOST_LINES, 0, -1):
        group = pieces[position : position + count]
        words = " ".join(piece.text for piece in group if piece.kind is Kind.WORDS)
        if len(group) == count and _all_words(group) and _heads_a_part(words, pieces[position + count :][:1]):
            fragments = tuple(fragment for piece in group for fragment in piece.fragments)
            return Piece(Kind.LABEL, fragments, labels.part_of(words)), count
    return None, 1


def _all_words(group: list[Piece]) -> bool:
    return all(piece.kind is Kind.WORDS for piece in group)


def _heads_a_part(words: str, following: list[Piece]) -> bool:
    before_a_point = any(piece.kind is Kind.POINT for piece in following)
    return labels.part_of(words) is not None and not (before_a_point and labels.gives_way(words))
