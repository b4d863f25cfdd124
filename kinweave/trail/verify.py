"""`kinweave trail verify`: read every chain from its beginning and name what is broken."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kinweave.trail import anchor, checkpoints, rows
from kinweave.trail.anchor import DID, Entry
from kinweave.trail.checking import (
    Checkpoints,
    Fault,
    Outside,
    is_of_the_installation,
    wrong_with_keys,
    wrong_with_rows,
)
from kinweave.trail.digests import BEGINNING, canonical, commit, digest, digest_of_looks
from kinweave.trail.models import Checkpoint, Gathering
from kinweave.trail.rows import Gathered, LineRow

LOOKED = "looked", "trail.gathering"
BEGAN = "began to sign with a key", "trail.signingkey"
ERASED = "erased lawfully", "trail.line"


def broken(*, using: str = "default", anchored: Path | None = None) -> list[str]:
    """A sentence for each thing that is wrong, with the chain and the line. Empty when all is well."""
    file = anchored or anchor.path()
    seen, _ = anchor.read(file)  # before the database is read: an end that is missing in it was cut off
    with rows.snapshot(using):
        holders = rows.holders(using)
        entries, unreadable = anchor.read(file)  # after it: a line that is missing in this was not an act's
        outside = Outside.read(file, checkpoints.known_keys(using))
        chains = by_chain(entries)
        reached = {entry.holder: entry.last for entry in sorted(seen, key=by_last) if entry.state == DID}
        return [*unreadable, *outside.faults] + [
            f"Chain {holder}, line {number}: {fault}"
            for holder in sorted(holders | set(reached) | set(outside.said))
            for number, fault in faults_in(holder, chains[holder], reached.get(holder, 0), outside, using)
        ]


def by_chain(entries: Iterable[Entry]) -> defaultdict[str, list[Entry]]:
    """The entries of the anchor for each chain."""
    chains: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        chains[entry.holder].append(entry)
    return chains


def by_last(entry: Entry) -> int:
    """The number of the last line of an entry."""
    return entry.last


def faults_in(holder: str, entries: list[Entry], reached: int, outside: Outside, using: str) -> Iterator[Fault]:
    """What is wrong with one chain in the database."""
    gatherings = Gathering.objects.using(using).filter(holder_id=holder)
    kept = list(Checkpoint.objects.using(using).of(holder))
    walk = Walk(checkpoints=Checkpoints(outside.said[holder], kept))
    yield from faults(
        rows.lines_of(holder, using), rows.head_of(holder, using), entries, reached, rows.gathered(gatherings), walk
    )
    yield from wrong_with_rows(kept, outside.kept)
    if is_of_the_installation(holder):
        yield from wrong_with_keys(walk.began, using)


def faults(
    lines: Iterable[LineRow],
    head: tuple[int, str] | None,
    entries: Iterable[Entry],
    reached: int,
    gathered: Iterable[Gathered],
    walk: "Walk | None" = None,
) -> Iterator[Fault]:
    """What is wrong with one chain: its lines in order, its head, the anchor's entries, its looks, its checkpoints.

    `reached` is the last line that the anchor knows to have been written.
    """
    walk, anchors = walk or Walk(), Anchors(entries)
    for line in lines:
        yield from walk.at(line)
        yield from anchors.at(line)
    yield from walk.at_the_end()
    yield from anchors.at_the_end()
    yield from wrong_at_the_end(walk, head, reached)
    yield from wrong_with_looks(walk.looked, gathered)


@dataclass
class Walk:
    """Where somebody stands who reads a chain from its beginning, one line after the other."""

    number: int = 0
    previous: str = BEGINNING
    looked: dict[str, tuple[int, str | None]] = field(default_factory=dict)  # gathering: line, its detail
    began: dict[str, tuple[int, str | None]] = field(default_factory=dict)  # key: the same
    silent: dict[str, int] = field(default_factory=dict)  # lines without a detail that no line has explained yet
    checkpoints: Checkpoints = field(default_factory=Checkpoints)

    def at(self, line: LineRow) -> Iterator[Fault]:
        """Go on to a line. What is wrong with it, given the one before it."""
        yield from self._wrong_with_number(line)
        yield from self._wrong_with_link(line)
        yield from self._wrong_with_detail(line)
        yield from self.checkpoints.at(line)
        self.number, self.previous = line.number, line.digest
        if line.kind.startswith("trail."):
            yield from self._about_the_trail(line)

    def at_the_end(self) -> Iterator[Fault]:
        """What no later line has explained, and what checkpoints have seen and is gone."""
        yield from ((number, "has lost its detail.") for number in self.silent.values())
        yield from self.checkpoints.at_the_end()

    def _about_the_trail(self, line: LineRow) -> Iterator[Fault]:
        """Keep what a line says of the trail itself: looks, a key, a detail that was erased lawfully."""
        what = line.verb, line.kind
        if what == LOOKED:
            self.looked[line.record_id] = line.number, line.text
        elif what == BEGAN:
            self.began[line.record_id] = line.number, line.text
        elif what == ERASED and self.silent.pop(line.record_id, None) is None:
            yield line.number, "says that a line’s words were erased, and they are there."

    def _wrong_with_number(self, line: LineRow) -> Iterator[Fault]:
        if line.number <= self.number:
            yield line.number, "stands before the beginning of the chain."
        elif line.number > self.number + 1:
            yield self.number + 1, f"is missing. The next is line {line.number}."

    def _wrong_with_link(self, line: LineRow) -> Iterator[Fault]:
        if line.digest != digest(line.chained):
            yield line.number, "was changed."
        elif line.number == self.number + 1 and line.previous != self.previous:
            # A whole line says truly what it follows: so the fault is with the one before it.
            yield max(self.number, 1), "is not the one that the next line follows."

    def _wrong_with_detail(self, line: LineRow) -> Iterator[Fault]:
        """Whether a line still has the detail that it committed to. Without one, a later line has to say why."""
        if line.salt is None or line.text is None:
            self.silent[line.id] = line.number
        elif commit(line.salt, line.text) != line.commitment:
            yield line.number, "has a detail that was changed."


class Anchors:
    """The anchor's entries for one chain, read beside its lines."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = sorted(entries, key=by_last, reverse=True)  # the next one is the last of the list
        self.waiting: list[int] = []  # lines that no entry has confirmed yet

    def at(self, line: LineRow) -> Iterator[Fault]:
        """Go on to a line. Whether the anchor knows it, and the same one."""
        self._pass_over(line.number)
        self.waiting.append(line.number)
        if here := self._ending_at(line.number):
            yield from self._compare(line, here)

    def _compare(self, line: LineRow, here: list[Entry]) -> Iterator[Fault]:
        known = [entry for entry in here if entry.digest == line.digest]
        did = [entry for entry in here if entry.state == DID]
        if did and not any(entry.state == DID for entry in known):
            yield line.number, "is not the one that the anchor holds."
        if known or did:
            yield from self._confirm(min(entry.first for entry in known or did))

    def _pass_over(self, number: int) -> None:
        """Take the entries whose last line is missing. They confirm the lines in front of it still."""
        while self.entries and self.entries[-1].last < number:
            entry = self.entries.pop()
            if entry.state == DID:
                self.waiting = [one for one in self.waiting if one < entry.first]

    def _ending_at(self, number: int) -> list[Entry]:
        here = []
        while self.entries and self.entries[-1].last == number:
            here.append(self.entries.pop())
        return here

    def _confirm(self, first: int) -> Iterator[Fault]:
        """Lines of this act are known; those in front of it, that still wait, are not."""
        self.waiting = [number for number in self.waiting if number < first]
        yield from self.at_the_end()
        self.waiting = []

    def at_the_end(self) -> Iterator[Fault]:
        """The lines that no entry confirmed."""
        if len(self.waiting) == 1:
            yield self.waiting[0], "was not written by an act: the anchor does not know it."
        elif self.waiting:
            yield self.waiting[0], f"and on to line {self.waiting[-1]}: the anchor does not know these."


def wrong_at_the_end(walk: Walk, head: tuple[int, str] | None, reached: int) -> Iterator[Fault]:
    """Whether the chain ends where its head and the anchor say."""
    if (head or (0, BEGINNING)) != (walk.number, walk.previous):
        yield walk.number, "is the last, but the head of the chain says otherwise."
    if reached > walk.number:
        yield walk.number + 1, f"is missing: the end was cut off. The anchor has seen line {reached}."


def wrong_with_looks(looked: dict[str, tuple[int, str | None]], gathered: Iterable[Gathered]) -> Iterator[Fault]:
    """Whether the looks are those that the chain committed to."""
    found = {str(one.gathering[0]): digest_of_looks(one.gathering, one.looks) for one in gathered}
    for gathering, (number, text) in looked.items():
        if canonical({"looks": found.pop(gathering, None)}) != text:
            yield number, "a look was changed, added or removed."
    for gathering in found:
        yield 0, f"looks were gathered that no line commits to (gathering {gathering})."
