"""Passages, points and sections while they are being put together."""

from dataclasses import dataclass, field

from kinweave.evidence.reading import joining
from kinweave.evidence.reading.codes import Mark
from kinweave.evidence.reading.pieces import Piece
from kinweave.evidence.reading.standard import Fragment, Passage, Point, Section


@dataclass
class Drafted:
    """Words that are being put together."""

    fragments: list[Fragment] = field(default_factory=list)

    @classmethod
    def of(cls, pieces: list[Piece]) -> "Drafted":
        """Several pieces as one."""
        return cls([fragment for piece in pieces for fragment in piece.fragments])

    @property
    def text(self) -> str:
        """The words so far."""
        return " ".join(fragment.text for fragment in self.fragments)

    @property
    def last_words(self) -> str:
        """The words of the last line so far."""
        return self.fragments[-1].text

    @property
    def line(self) -> int:
        """The line on which the words begin, from 1."""
        return self.fragments[0].line

    @property
    def is_empty(self) -> bool:
        """Whether there are no words yet."""
        return not self.fragments

    def add(self, piece: Piece) -> None:
        """Go on with a piece."""
        self.fragments.extend(piece.fragments)

    def passage(self) -> Passage:
        """The finished passage."""
        return Passage(tuple(self.fragments))


@dataclass
class DraftedPoint(Drafted):
    """A criterion or knowledge point that is being put together: its words, its code, the code as written."""

    mark: Mark = field(kw_only=True)
    written: Fragment = field(kw_only=True)

    def point(self) -> Point:
        """The finished point."""
        return Point(self.mark.letter, self.mark.number, self.written, self.passage())


@dataclass
class DraftedSection:
    """A heading and the points under it."""

    heading: Drafted | None
    points: list[DraftedPoint] = field(default_factory=list)

    def section(self) -> Section:
        """The finished section."""
        heading = self.heading.passage() if self.heading else None
        return Section(heading, tuple(point.point() for point in self.points))


def paragraphs(pieces: list[Piece]) -> list[Drafted]:
    """The pieces put together where one goes on from the other. A list in small letters stays a list."""
    is_list = bool(pieces) and pieces[0].text[:1].islower()
    drafted: list[Drafted] = []
    for piece in pieces:
        if drafted and not is_list and joining.goes_on_in_prose(drafted[-1].last_words, piece):
            drafted[-1].add(piece)
        else:
            drafted.append(Drafted.of([piece]))
    return drafted
