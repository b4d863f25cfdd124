"""A chain of a thousand lines, in memory, that a test may change as somebody at the database could."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from kinweave.foundation import new_id
from kinweave.trail import anchor, looks
from kinweave.trail.acts import acting, note
from kinweave.trail.digests import CHAINED, digest
from kinweave.trail.models import Gathering, Line
from kinweave.trail.rows import Gathered, LineRow, gathered, head_of, lines_of
from kinweave.trail.verify import Fault, faults
from tests.town import Town


@dataclass(frozen=True)
class Chain:
    """All that is compared when one chain is verified."""

    lines: Sequence[LineRow]
    head: tuple[int, str] | None
    entries: Sequence[anchor.Entry]
    reached: int
    gathered: Sequence[Gathered]

    def faults(self) -> list[Fault]:
        """What is wrong with it."""
        return list(faults(self.lines, self.head, self.entries, self.reached, self.gathered))

    def named(self) -> set[int]:
        """The lines that are named when it is verified."""
        return {number for number, _ in self.faults()}

    def with_lines(self, lines: Sequence[LineRow]) -> "Chain":
        """The chain with other lines, read in the order of their numbers as from the database."""
        return replace(self, lines=sorted(lines, key=lambda line: line.number))

    def with_line(self, index: int, **fields: object) -> "Chain":
        """The chain with one line changed."""
        changed = self.lines[index]._replace(**fields)
        return self.with_lines([*self.lines[:index], changed, *self.lines[index + 1 :]])

    def without(self, index: int) -> "Chain":
        """The chain without one line."""
        return replace(self, lines=[*self.lines[:index], *self.lines[index + 1 :]])

    def cut_to(self, length: int, *, mend_head: bool) -> "Chain":
        """The chain without its end; the head is mended as well by whoever is thorough."""
        lines = self.lines[:length]
        end = (lines[-1].number, lines[-1].digest) if lines else None
        return replace(self, lines=lines, head=end if mend_head else self.head)

    def act_around(self, number: int) -> range:
        """The numbers of the lines that were written in one act with a line."""
        entry = next(entry for entry in self.entries if entry.first <= number <= entry.last)
        return range(entry.first, entry.last + 1)


def with_digest(line: LineRow) -> LineRow:
    """A line whose digest was made to fit what it says."""
    return line._replace(digest=digest(line.chained))


def changed_value(name: str, value: object) -> object:
    """Another value that a field could hold; for a number, one that no other line has."""
    if name == "number":
        return int(str(value)) + 1_000_000
    if value is None or name.endswith("id"):
        return str(new_id())
    return f"{value}."


def write_thousand(town: Town, length: int = 1_000) -> UUID:
    """Write a chain of so many lines: acts of one to four, and looks gathered in every twenty lines."""
    danny = town.danny
    while (missing := length - Line.objects.filter(holder_id=danny.holder_id).count()) > 0:
        if missing % 20 == 0:
            some_looks(town, danny)
        else:
            with acting():
                for number in range(min(missing % 20, 1 + missing % 4)):
                    note("said", danny, by=town.founder, what=f"line {number}")
    return danny.holder_id


def some_looks(town: Town, person) -> None:
    """Two looks in one minute, one of them a list; gathered."""
    viewer = town.viewer(town.ffion)
    looks.look({person.holder_id: [person.pk]}, page="person", by=viewer)
    looks.look({person.holder_id: [person.pk, new_id()]}, page="people", by=viewer)
    looks.gather(before=town.at + timedelta(minutes=1), by=town.founder)


def read_chain(holder: UUID) -> Chain:
    """The chain as it stands in the database and the anchor."""
    entries = [entry for entry in anchor.read(anchor.path())[0] if entry.holder == str(holder)]
    reached = max(entry.last for entry in entries if entry.state == anchor.DID)
    rows = list(gathered(Gathering.objects.filter(holder_id=holder)))
    return Chain(list(lines_of(str(holder), "default")), head_of(str(holder), "default"), entries, reached, rows)


def some_of(chain: Chain, length: int) -> Chain:
    """The beginning of a chain, as it was when it had so many lines: up to the end of an act."""
    entries = [entry for entry in chain.entries if entry.last <= length]
    reached = max(entry.last for entry in entries)
    lines = chain.lines[:reached]
    looked = {line.record_id for line in lines if line.verb == "looked"}
    rows = [one for one in chain.gathered if one.gathering[0] in looked]
    return Chain(lines, (reached, lines[-1].digest), entries, reached, rows)


COMPARED = (*CHAINED, "digest", "salt", "text")
