"""`kinweave trail verify`: read every chain from its beginning and name what is broken."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kinweave.trail import anchor, rows
from kinweave.trail.anchor import DID, Entry
from kinweave.trail.digests import BEGINNING, canonical, commit, digest, digest_of_looks
from kinweave.trail.models import Gathering
from kinweave.trail.rows import Gathered, LineRow

Fault = tuple[int, str]  # the number of the line, and what is wrong with it


def broken(*, using: str = "default", anchored: Path | None = None) -> list[str]:
    """A sentence for each thing that is wrong, with the chain and the line. Empty when all is well."""
    file = anchored or anchor.path()
    seen, _ = anchor.read(file)  # before the database is read: an end that is missing in it was cut off
    with rows.snapshot(using):
        holders = rows.holders(using)
        entries, unreadable = anchor.read(file)  # after it: a line that is missing in this was not an act's
        chains = by_chain(entries)
        reached = {entry.holder: entry.last for entry in sorted(seen, key=by_last) if entry.state == DID}
        return unreadable + [
            f"Chain {holder}, line {number}: {fault}"
            for holder in sorted(holders | set(reached))
            for number, fault in faults_in(holder, chains[holder], reached.get(holder, 0), using)
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


def faults_in(holder: str, entries: list[Entry], reached: int, using: str) -> Iterator[Fault]:
    """What is wrong with one chain in the database."""
    gatherings = Gathering.objects.using(using).filter(holder_id=holder)
    return faults(
        rows.lines_of(holder, using), rows.head_of(holder, using), entries, reached, rows.gathered(gatherings)
    )


def faults(
    lines: Iterable[LineRow],
    head: tuple[int, str] | None,
    entries: Iterable[Entry],
    reached: int,
    gathered: Iterable[Gathered],
) -> Iterator[Fault]:
    """What is wrong with one chain: its lines in order, its head, the anchor's entries, its looks.

    `reached` is the last line that the anchor knows to have been written.
    """
    walk, anchors = Walk(), Anchors(entries)
    for line in lines:
        yield from walk.at(line)
        yield from anchors.at(line)
    yield from anchors.at_the_end()
    yield from wrong_at_the_end(walk, head, reached)
    yield from wrong_with_looks(walk.looked, gathered)


@dataclass
class Walk:
    """Where somebody stands who reads a chain from its beginning, one line after the other."""

    number: int = 0
    previous: str = BEGINNING
    looked: dict[str, tuple[int, str | None]] = field(default_factory=dict)  # gathering: line, its detail

    def at(self, line: LineRow) -> Iterator[Fault]:
        """Go on to a line. What is wrong with it, given the one before it."""
        yield from self._wrong_with_number(line)
        yield from self._wrong_with_link(line)
        yield from wrong_with_detail(line)
        self.number, self.previous = line.number, line.digest
        if (line.verb, line.kind) == ("looked", "trail.gathering"):
            self.looked[line.record_id] = line.number, line.text

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


def wrong_with_detail(line: LineRow) -> Iterator[Fault]:
    """Whether a line still has the detail that it committed to."""
    if line.salt is None or line.text is None:
        yield line.number, "has lost its detail."
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
