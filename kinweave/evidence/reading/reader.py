"""Reads the pieces of a standard, one after the other, into its parts."""

from collections.abc import Callable, Iterable

from kinweave.evidence.reading import joining, sentences
from kinweave.evidence.reading.codes import Mark, bare_mark_of
from kinweave.evidence.reading.drafted import Drafted
from kinweave.evidence.reading.drafting import Draft, shortened
from kinweave.evidence.reading.lines import Line, lines_of
from kinweave.evidence.reading.pieces import Kind, Piece, pieces_of, split_at
from kinweave.evidence.reading.standard import Part, Reading

_LETTERS = {Part.PERFORMANCE: "P", Part.KNOWLEDGE: "K"}
_BEFORE_VALUES = {Part.SCOPE_OF_PERFORMANCE, Part.SCOPE_OF_KNOWLEDGE, Part.REMAINING}


def read_text(source: str) -> Reading:
    """A standard from its extracted text. Raises Unreadable for characters that hide or a text too long."""
    return read_lines(lines_of(source))


def read_lines(lines: Iterable[Line]) -> Reading:
    """A standard from numbered lines."""
    pieces = pieces_of(lines)
    reader = _Reader(lettered={piece.mark.letter for piece in pieces if piece.mark})
    for piece in pieces:
        reader.take(piece)
    return reader.finish()


class _Reader:
    """Goes through the pieces; words wait until what follows shows what they are."""

    def __init__(self, lettered: set[str]) -> None:
        self.lettered = lettered
        self.draft = Draft()
        self.part = Part.FRONT
        self.waiting: list[Piece] = []
        self.ways: dict[Kind, Callable[[Piece], None]] = {
            Kind.START: self._start,
            Kind.LABEL: self._label,
            Kind.POINT: self._coded,
            Kind.WORDS: self._words,
            Kind.STRAY: self._stray,
        }

    def take(self, piece: Piece) -> None:
        """Read the next piece."""
        if "[bookmark" in piece.text:
            self.draft.say(piece.line, sentences.OPEN_BOOKMARK)
        self.ways[piece.kind](piece)

    def finish(self) -> Reading:
        """Settle what still waits, and give the whole."""
        self._settle(None)
        return self.draft.reading()

    def _start(self, piece: Piece) -> None:
        self._turn_to(piece.part)

    def _label(self, piece: Piece) -> None:
        self.draft.labels.append(Drafted.of([piece]))
        self._turn_to(piece.part)

    def _turn_to(self, part: Part | None) -> None:
        """Go on in another part. A heading that only repeats itself interrupts nothing."""
        if part is not None and part is not self.part:
            self._settle(part)
            self.draft.point = None
            self.part = part

    def _words(self, piece: Piece) -> None:
        """Words wait; but a plain number that is the very next counts as a code."""
        mark = self._bare_mark_of(piece)
        if mark:
            self.draft.say(piece.line, sentences.READ_AS_CODE, words=piece.text[: mark.length], code=mark.code)
            self._point(split_at(piece, mark), mark)
        else:
            self._notice_values(piece)
            self.waiting.append(piece)

    def _notice_values(self, piece: Piece) -> None:
        """The values can stand without their heading: their introduction leads in to rights."""
        if self.part in _BEFORE_VALUES and piece.text.casefold().endswith("rights:"):
            self.draft.say(piece.line, sentences.READ_AS_VALUES)
            self._turn_to(Part.VALUES)

    def _bare_mark_of(self, piece: Piece) -> Mark | None:
        """The plain number with which the words begin, where no criterion has a letter and it is the next."""
        letter = _LETTERS.get(self.part)
        mark = bare_mark_of(piece.text, letter) if letter and letter not in self.lettered else None
        return mark if mark and mark.number == self.draft.last_number(mark.letter) + 1 else None

    def _stray(self, piece: Piece) -> None:
        self.draft.keep_unread(Drafted.of([piece]))

    def _coded(self, piece: Piece) -> None:
        if piece.mark and self._belongs_here(piece.mark):
            self._point(piece, piece.mark)
        elif piece.mark and self.part in _LETTERS:
            self._settle(None)
            self.draft.keep_repeated(piece, piece.mark)
        else:
            self.waiting.append(piece)

    def _belongs_here(self, mark: Mark) -> bool:
        """Whether a code is new, and, outside the criteria, the very next: notes may speak of a criterion."""
        is_next = mark.number == self.draft.last_number(mark.letter) + 1
        return mark.name not in self.draft.lines and (self.part in _LETTERS or is_next)

    def _point(self, piece: Piece, mark: Mark) -> None:
        heading = self._heading()
        self._settle(self.part)
        self.part = self.draft.open_point(piece, mark, heading)

    def _heading(self) -> Drafted | None:
        """Take from the words that wait those which head the criterion that comes now."""
        self._continue_point()
        start = len(self.waiting) - 1
        while start > 0 and joining.goes_on(self.waiting[start - 1].text, self.waiting[start]):
            start -= 1
        group = self.waiting[max(start, 0) :]
        if not self._heads(group):
            return None
        del self.waiting[max(start, 0) :]
        if self.draft.point and any(map(joining.is_ambiguous, group)):
            self.draft.say(group[0].line, sentences.READ_AS_HEADING, words=shortened(group[0].text))
        return Drafted.of(group)

    def _heads(self, group: list[Piece]) -> bool:
        is_title = self.part is Part.FRONT and len(self.waiting) == len(group)
        worded = bool(group) and all(piece.kind is Kind.WORDS for piece in group)
        return worded and not is_title and joining.looks_like_heading(group[-1].text)

    def _continue_point(self) -> None:
        """Give the open criterion the waiting words that go on from it."""
        point = self.draft.point
        while point and self.waiting and self._goes_on(point):
            point.add(self.waiting.pop(0))

    def _goes_on(self, point: Drafted) -> bool:
        return point.is_empty or joining.goes_on_in_point(point.last_words, self.waiting[0])

    def _settle(self, following: Part | None) -> None:
        """Put the waiting words where the present part has them."""
        self._continue_point()
        self.draft.settle(self.part, self.waiting, following)
        self.waiting = []
