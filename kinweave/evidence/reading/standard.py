"""A standard as it was read: every character of the source stands in exactly one fragment."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

_BROKEN_AT_HYPHEN = re.compile(r"(?<=[^\W\d_]-) (?=[a-z])(?!and |or )")


class Part(StrEnum):
    """The parts of the form on which standards are written."""

    FRONT = "front"
    OVERVIEW = "overview"
    PERFORMANCE = "performance"
    KNOWLEDGE = "knowledge"
    SCOPE_OF_PERFORMANCE = "scope of performance"
    SCOPE_OF_KNOWLEDGE = "scope of knowledge"
    VALUES = "values"
    REMAINING = "remaining"


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words that stand together in the source: their place in the order, their line, from 1, the words."""

    place: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that belong together, though the source may have split them across lines."""

    fragments: tuple[Fragment, ...]

    @property
    def line(self) -> int:
        """The line on which it begins, from 1."""
        return self.fragments[0].line

    @property
    def text(self) -> str:
        """The words, with one space between them; none where a line was broken at a hyphen."""
        words = " ".join(" ".join(fragment.text.split()) for fragment in self.fragments)
        return _BROKEN_AT_HYPHEN.sub("", words) if len(self.fragments) > 1 else words


@dataclass(frozen=True, slots=True)
class Point:
    """A performance criterion (P) or a knowledge point (K): its code as written, its number, its words."""

    letter: str
    number: int
    mark: Fragment
    wording: Passage

    @property
    def code(self) -> str:
        """Its code as everybody writes it, such as P6."""
        return f"{self.letter}{self.number}"

    @property
    def text(self) -> str:
        """Its words, without the code."""
        return self.wording.text


@dataclass(frozen=True, slots=True)
class Section:
    """Criteria or knowledge points under one heading; the heading can be missing."""

    heading: Passage | None
    points: tuple[Point, ...]

    @property
    def title(self) -> str:
        """The heading's words, or nothing."""
        return self.heading.text if self.heading else ""


@dataclass(frozen=True, slots=True)
class ScopeNote:
    """A note on the scope of the performance criteria, or of the knowledge points."""

    part: Part
    passage: Passage


@dataclass(frozen=True, slots=True)
class Message:
    """What the reader did not understand, and its line. Translate `sentence` before you fill it in."""

    line: int
    sentence: str
    facts: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.sentence.format(**self.facts)


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole standard as it was read, with messages about what was not understood."""

    title: Passage | None = None
    overview: tuple[Passage, ...] = ()
    performance: tuple[Section, ...] = ()
    knowledge: tuple[Section, ...] = ()
    scope_notes: tuple[ScopeNote, ...] = ()
    values_introduction: tuple[Passage, ...] = ()
    values: tuple[Passage, ...] = ()
    remaining: tuple[Passage, ...] = ()
    labels: tuple[Passage, ...] = ()
    messages: tuple[Message, ...] = ()
    counted_in: str = "line"

    def with_messages(self, more: Iterable[Message], counted_in: str = "line") -> "Reading":
        """The same reading with more messages, in the order of their lines, or of paragraphs in Word."""
        messages = tuple(sorted((*more, *self.messages), key=lambda message: message.line))
        return replace(self, messages=messages, counted_in=counted_in)

    @property
    def criteria(self) -> tuple[Point, ...]:
        """The performance criteria of all sections, in order."""
        return tuple(point for section in self.performance for point in section.points)

    @property
    def knowledge_points(self) -> tuple[Point, ...]:
        """The knowledge points of all sections, in order."""
        return tuple(point for section in self.knowledge for point in section.points)

    @property
    def digest(self) -> str:
        """SHA-256 of the words and where they belong, in hexadecimal; line breaks do not count."""
        words = unicodedata.normalize("NFC", "\n".join(self.wording()))
        return hashlib.sha256(words.encode()).hexdigest()

    def wording(self) -> Iterator[str]:
        """One line for each passage: where it belongs, and its words. The form's own labels are left out."""
        yield f"title {self.title.text if self.title else ''}"
        yield from (f"overview {passage.text}" for passage in self.overview)
        yield from _sections_wording("performance", self.performance)
        yield from _sections_wording("knowledge", self.knowledge)
        yield from (f"scope note: {note.part}: {note.passage.text}" for note in self.scope_notes)
        yield from (f"values introduction {passage.text}" for passage in self.values_introduction)
        yield from (f"value {passage.text}" for passage in self.values)
        yield from (f"remaining {passage.text}" for passage in self.remaining)


def _sections_wording(name: str, sections: tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        yield f"{name} section {section.title}"
        yield from (f"{point.code} {point.text}" for point in section.points)
