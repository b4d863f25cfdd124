"""Checkpoints and keys, compared with the lines as they are read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kinweave.trail import checkpoints, partners, signing
from kinweave.trail.checkpoints import Kept, peaks_of, spelled_time, stated
from kinweave.trail.digests import canonical
from kinweave.trail.merkle import Tree, leaf
from kinweave.trail.models import INSTALLATION, Checkpoint, SigningKey
from kinweave.trail.notes import Key, NotANote, Note
from kinweave.trail.rows import LineRow
from kinweave.trail.stated import Stated, begun_key

Fault = tuple[int, str]  # the number of the line, and what is wrong with it


@dataclass
class Outside:
    """What the files outside the database say of chains, and what cannot be believed of it."""

    kept: set[Kept] = field(default_factory=set)
    said: defaultdict[str, list[Stated]] = field(default_factory=lambda: defaultdict(list))
    faults: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, anchored: Path, keys: list[Key]) -> "Outside":
        """Read the checkpoints beside an anchor, and those that partners have counter-signed."""
        kept, unreadable = checkpoints.read(checkpoints.path(anchored))
        counter_signed, unreadable_too = partners.taken_in(partners.path_of_taken_in(anchored))
        found = cls({*kept}, faults=unreadable + unreadable_too)
        for note in (*(Note.read(one.note) for one in kept), *counter_signed):
            found.believe(note, keys)
        return found

    def believe(self, note: Note, keys: list[Key]) -> None:
        """Take a checkpoint for true if one of the installation's keys signed it."""
        one = Stated.read(note.body)
        if any(note.signers(keys, signing.is_signed)):
            self.said[one.holder].append(one)
        else:
            self.faults.append(f"Chain {one.holder}, line {one.size}: has a checkpoint that no key of ours signed.")


class Checkpoints:
    """The checkpoints of one chain, read beside its lines."""

    def __init__(self, said: Iterable[Stated] = (), rows: Iterable[Checkpoint] = ()) -> None:
        self.tree = Tree()
        self.said = sorted(said, key=lambda one: one.size, reverse=True)  # the next one is the last of the list
        self.rows = sorted(rows, key=lambda row: row.size, reverse=True)
        self.agrees = True

    def at(self, line: LineRow) -> Iterator[Fault]:
        """Go on to a line. Whether the checkpoints that end here say the same of all before it."""
        self.tree.add(leaf(line.digest.encode()))
        while self.said and self.said[-1].size == self.tree.size:
            yield from self._compare(self.said.pop(), line)
        while self.rows and self.rows[-1].size == self.tree.size:
            row = self.rows.pop()
            if self.agrees and row.peaks != peaks_of(self.tree):
                yield self.tree.size, "has a checkpoint whose subtrees were changed."

    def _compare(self, said: Stated, line: LineRow) -> Iterator[Fault]:
        if self.agrees and (said.root, said.head) != (self.tree.root, line.digest):
            self.agrees = False  # all later ones cover the same lines
            yield (
                self.tree.size,
                "is where a signed checkpoint differs: a line up to here is not the one it saw.",
            )

    def at_the_end(self) -> Iterator[Fault]:
        """What checkpoints have seen and is not there."""
        reached = max((one.size for one in self.said), default=0)
        if reached:
            yield (
                self.tree.size + 1,
                f"is missing: the end was cut off, or an older state brought back. A checkpoint saw line {reached}.",
            )


def wrong_with_rows(rows: Iterable[Checkpoint], kept: set[Kept]) -> Iterator[Fault]:
    """Whether the rows of checkpoints are those that were written outside the database."""
    for row in rows:
        if Kept(str(row.pk), row.note) not in kept:
            yield row.size, "has a checkpoint that is not kept outside the database."
        elif (f"{row.holder_id}", row.size, spelled_time(row.at)) != _told(row.note):
            yield row.size, "has a checkpoint that was changed."


def _told(text: str) -> tuple[str, int, str]:
    said = stated(text)
    return said.holder, said.size, said.at


def wrong_with_keys(began: Mapping[str, tuple[int, str | None]], using: str) -> Iterator[Fault]:
    """Whether the keys are those that lines of the installation's chain began."""
    rows = {str(row.pk): row for row in SigningKey.objects.using(using).all()}
    for pk, (number, text) in began.items():
        row = rows.pop(pk, None)
        if row is None or canonical({"key": row.key}) != text or not begins(row.note, row.key):
            yield number, "a key that signs was changed or taken away."
    for pk in rows:
        yield 0, f"a key signs that no line began (key {pk})."


def begins(text: str, key: str) -> bool:
    """Whether a note begins a key."""
    try:
        note = Note.read(text)
        begun = begun_key(note)
    except NotANote:
        return False
    return str(begun) == key and note.is_signed_by(begun, signing.is_signed)


def is_of_the_installation(holder: str) -> bool:
    """Whether a chain is the installation's own, which begins the keys."""
    return holder == INSTALLATION
