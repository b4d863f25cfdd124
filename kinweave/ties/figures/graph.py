"""Who knows whom, without the person in the middle: neighbours, groups, and what one absence parts."""

from collections.abc import Collection, Iterable, Iterator, Mapping

Neighbours = dict[str, set[str]]


def neighbours_of(ids: Iterable[str], pairs: Iterable[Collection[str]]) -> Neighbours:
    """Each person's acquaintances in the circle; pairs of one, or with somebody outside, are left out."""
    neighbours: Neighbours = {each: set() for each in ids}
    for first, second in (tuple(pair) for pair in pairs if len(pair) == 2):
        if first != second and first in neighbours and second in neighbours:
            neighbours[first].add(second)
            neighbours[second].add(first)
    return neighbours


def density(size: int, ties: int) -> float | None:
    """Ties that are there over ties that could be, n(n-1)/2; not defined for fewer than two people."""
    return ties / (size * (size - 1) / 2) if size >= 2 else None


def groups_of(neighbours: Mapping[str, set[str]]) -> tuple[tuple[str, ...], ...]:
    """The connected components, each in order of id, the largest first."""
    unseen = set(neighbours)
    found = []
    while unseen:
        group = reached(neighbours, min(unseen))
        unseen -= group
        found.append(tuple(sorted(group)))
    return tuple(sorted(found, key=lambda group: (-len(group), group)))


def reached(neighbours: Mapping[str, set[str]], start: str) -> set[str]:
    """Everybody who can be reached from one person, with that person."""
    seen, waiting = {start}, [start]
    while waiting:
        fresh = neighbours[waiting.pop()] - seen
        seen |= fresh
        waiting.extend(fresh)
    return seen


def parts_without(neighbours: Mapping[str, set[str]]) -> dict[str, int]:
    """Into how many parts each person's own group falls without them; 0 for somebody who stands alone."""
    walk = Walk(neighbours)
    for root in sorted(neighbours):
        if root not in walk.seen:
            walk.through(root)
    return walk.parts


class Walk:
    """One depth-first walk that counts, for everybody at once, the parts that only they hold together.

    O(n + m), by low points: J. Hopcroft and R. Tarjan (1973), Communications of the ACM 16:372.
    """

    def __init__(self, neighbours: Mapping[str, set[str]]) -> None:
        self.neighbours = neighbours
        self.seen: dict[str, int] = {}
        self.low: dict[str, int] = {}
        self.parts: dict[str, int] = {}
        self.path: list[tuple[str, Iterator[str]]] = []

    def through(self, root: str) -> None:
        """Walk one group from a root, which has no part above it."""
        self._enter(root)
        while self.path:
            fresh = self._next()
            if fresh is None:
                self._leave()
            else:
                self._enter(fresh)
        self.parts[root] -= 1

    def _enter(self, each: str) -> None:
        self.seen[each] = self.low[each] = len(self.seen)
        self.parts[each] = 1  # the part above
        self.path.append((each, iter(self.neighbours[each])))

    def _next(self) -> str | None:
        here, ahead = self.path[-1]
        for each in ahead:
            if each not in self.seen:
                return each
            self.low[here] = min(self.low[here], self.seen[each])
        return None

    def _leave(self) -> None:
        here, _ = self.path.pop()
        if self.path:
            above = self.path[-1][0]
            self.low[above] = min(self.low[above], self.low[here])
            self.parts[above] += self.low[here] >= self.seen[above]  # this branch reaches no higher
