"""A reading while it is being made: what was found so far, and what was not understood."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kinweave.evidence.reading import joining, sentences
from kinweave.evidence.reading.codes import Mark
from kinweave.evidence.reading.drafted import Drafted, DraftedPoint, DraftedSection, paragraphs
from kinweave.evidence.reading.pieces import Piece
from kinweave.evidence.reading.standard import Message, Part, Passage, Reading, ScopeNote

_PARTS = {"P": Part.PERFORMANCE, "K": Part.KNOWLEDGE}
_MISSING = {
    "overview": sentences.NO_OVERVIEW,
    "criteria": sentences.NO_CRITERIA,
    "knowledge_points": sentences.NO_KNOWLEDGE,
    "values": sentences.NO_VALUES,
}
_LONGEST_TITLE = 150
_SHOWN = 60


@dataclass
class Draft:
    """What was found so far, by part; the criterion that may still go on; messages."""

    found: dict[Part, list[Drafted]] = field(default_factory=lambda: {part: [] for part in Part})
    sections: dict[str, list[DraftedSection]] = field(default_factory=lambda: {"P": [], "K": []})
    lines: dict[tuple[str, int], int] = field(default_factory=dict)
    titles: list[Drafted] = field(default_factory=list)
    introduction: list[Drafted] = field(default_factory=list)
    labels: list[Drafted] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    point: Drafted | None = None

    def say(self, line: int, sentence: str, **facts: str) -> None:
        """Leave a message about a line."""
        self.messages.append(Message(line, sentence, facts))

    def last_number(self, letter: str) -> int:
        """The highest number so far of the criteria (P) or knowledge points (K)."""
        return max((number for known, number in self.lines if known == letter), default=0)

    def open_point(self, piece: Piece, mark: Mark, heading: Drafted | None) -> Part:
        """Begin a criterion or knowledge point, under a new heading if there is one. Returns its part."""
        self._say_what_is_odd(piece, mark)
        self.lines[mark.name] = piece.line
        point = DraftedPoint(list(piece.fragments[1:]), mark=mark, written=piece.fragments[0])
        sections = self.sections[mark.letter]
        if heading or not sections:
            sections.append(DraftedSection(heading))
        sections[-1].points.append(point)
        self.point = point
        return _PARTS[mark.letter]

    def _say_what_is_odd(self, piece: Piece, mark: Mark) -> None:
        last = self.last_number(mark.letter)
        before = f"{mark.letter}{last}"
        if piece.cut:
            self.say(piece.line, sentences.BEGINS_INSIDE, code=mark.code)
        if mark.number > last + 1:
            self.say(piece.line, sentences.GAP if last else sentences.FIRST_MISSING, code=mark.code, before=before)
        if mark.number < last:
            self.say(piece.line, sentences.OUT_OF_ORDER, code=mark.code, before=before)

    def keep_unread(self, words: Drafted) -> None:
        """Keep words that were not understood with the remaining text, and say so."""
        self.found[Part.REMAINING].append(words)
        self.say(words.line, sentences.NOT_UNDERSTOOD, words=shortened(words.text))

    def keep_repeated(self, piece: Piece, mark: Mark) -> None:
        """Keep a criterion whose code was there before with the remaining text, and say so."""
        self.point = Drafted.of([piece])
        self.found[Part.REMAINING].append(self.point)
        self.say(piece.line, sentences.REPEATED, code=mark.code, earlier=str(self.lines[mark.name]))

    def settle(self, part: Part, pieces: list[Piece], following: Part | None) -> None:
        """Put words that are no criterion and no heading where their part has them."""
        if part is Part.FRONT:
            self._settle_front(paragraphs(pieces), following)
        elif part in _PARTS.values():
            self._keep_all_unread(paragraphs(pieces))
        elif part is Part.VALUES:
            self._settle_values(pieces)
        else:
            self.found[part].extend(paragraphs(pieces))

    def _settle_front(self, words: list[Drafted], following: Part | None) -> None:
        """Before every heading stand the title and, where its heading is missing, the overview."""
        title = next((passage for passage in words if _is_title(passage.text)), None)
        self.titles.extend([title] if title else [])
        rest = [passage for passage in words if passage is not title]
        if following is Part.OVERVIEW:
            self._keep_all_unread(rest)
        elif rest:
            self.say(rest[0].line, sentences.READ_AS_OVERVIEW)
            self.found[Part.OVERVIEW].extend(rest)

    def _settle_values(self, pieces: list[Piece]) -> None:
        """What ends with a colon leads in; the values follow, each beginning like the first."""
        ends = next((count for count, piece in enumerate(pieces, start=1) if piece.text.endswith(":")), 0)
        self.introduction.extend(paragraphs(pieces[:ends]))
        for value in paragraphs(pieces[ends:]):
            values = [*self.found[Part.VALUES], value]
            if values[0].text.casefold().startswith("to ") and not value.text.casefold().startswith("to "):
                self.keep_unread(value)
            else:
                self.found[Part.VALUES].append(value)

    def _keep_all_unread(self, words: list[Drafted]) -> None:
        for passage in words:
            self.keep_unread(passage)

    def reading(self) -> Reading:
        """The finished reading, its messages in the order of their lines."""
        for section in [*self.sections["P"], *self.sections["K"]]:
            for point in filter(lambda point: point.is_empty, section.points):
                self.say(point.written.line, sentences.NO_WORDS, code=point.mark.code)
        read = self._without_messages()
        missing = [Message(1, sentence) for name, sentence in _MISSING.items() if not getattr(read, name)]
        return read.with_messages([*missing, *self.messages])

    def _without_messages(self) -> Reading:
        return Reading(
            title=next(_passages(self.titles), None),
            overview=tuple(_passages(self.found[Part.OVERVIEW])),
            performance=tuple(section.section() for section in self.sections["P"]),
            knowledge=tuple(section.section() for section in self.sections["K"]),
            scope_notes=tuple(self._scope_notes()),
            values_introduction=tuple(_passages(self.introduction)),
            values=tuple(_passages(self.found[Part.VALUES])),
            remaining=tuple(_passages(self.found[Part.REMAINING])),
            labels=tuple(_passages(self.labels)),
        )

    def _scope_notes(self) -> Iterator[ScopeNote]:
        for part in (Part.SCOPE_OF_PERFORMANCE, Part.SCOPE_OF_KNOWLEDGE):
            yield from (ScopeNote(part, passage) for passage in _passages(self.found[part]))


def _passages(words: list[Drafted]) -> Iterator[Passage]:
    return (passage.passage() for passage in words)


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and " " in text and joining.looks_like_heading(text)


def shortened(text: str) -> str:
    """The first words of a long text, for a message."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
