"""A Merkle tree over the lines of a chain, as RFC 9162, section 2.1, has it. Hashes are 32 bytes of SHA-256.

A leaf is hashed after 0x00 and two nodes after 0x01, so that neither can be taken for the other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce
from hashlib import sha256

LENGTH = 32  # bytes of a hash
EMPTY = sha256(b"").digest()  # the root of a tree without leaves


def leaf(data: bytes) -> bytes:
    """The hash of one entry."""
    return sha256(b"\x00" + data).digest()


def node(left: bytes, right: bytes) -> bytes:
    """The hash over two subtrees."""
    return sha256(b"\x01" + left + right).digest()


@dataclass
class Tree:
    """A tree that grows at its end. It keeps only the roots of its whole subtrees, the largest first."""

    size: int = 0
    peaks: list[bytes] = field(default_factory=list)

    def add(self, hashed: bytes) -> None:
        """Put one more leaf at the end."""
        size = self.size
        while size & 1:
            hashed, size = node(self.peaks.pop(), hashed), size >> 1
        self.peaks.append(hashed)
        self.size += 1

    @property
    def root(self) -> bytes:
        """The hash over all of it."""
        return reduce(lambda right, left: node(left, right), reversed(self.peaks)) if self.peaks else EMPTY


def root(leaves: Iterable[bytes]) -> bytes:
    """The root of a tree with these leaves, which are hashes already."""
    tree = Tree()
    for one in leaves:
        tree.add(one)
    return tree.root


def split(size: int) -> int:
    """How many leaves of more than one stand on the left: the largest power of two below their number."""
    return 1 << (size - 1).bit_length() - 1


def inclusion(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """What is needed, besides a leaf, to come to the root: its neighbours, the nearest first."""
    if len(leaves) == 1:
        return []
    middle = split(len(leaves))
    left, right = leaves[:middle], leaves[middle:]
    if index < middle:
        return [*inclusion(left, index), root(right)]
    return [*inclusion(right, index - middle), root(left)]


def consistency(leaves: Sequence[bytes], old: int) -> list[bytes]:
    """What shows that a tree is the one it was when it had `old` leaves, with more at its end."""
    return [] if old in {0, len(leaves)} else _consistency(leaves, old, is_whole=True)


def _consistency(leaves: Sequence[bytes], old: int, *, is_whole: bool) -> list[bytes]:
    if old == len(leaves):
        return [] if is_whole else [root(leaves)]
    middle = split(len(leaves))
    left, right = leaves[:middle], leaves[middle:]
    if old <= middle:
        return [*_consistency(left, old, is_whole=is_whole), root(right)]
    return [*_consistency(right, old - middle, is_whole=False), root(left)]


def is_included(hashed: bytes, *, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether a leaf stands at this place (from 0) in the tree of this size and root."""
    if not 0 <= index < size:
        return False
    inner, border = _way_up(index, size)
    if not _are_hashes([hashed, root, *proof], inner + border + 2):
        return False
    found = hashed
    for level, other in enumerate(proof[:inner]):
        found = node(other, found) if index >> level & 1 else node(found, other)
    return _to_the_edge(found, proof[inner:]) == root


def is_consistent(*, old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the tree of size `new` begins with the whole tree of size `old`."""
    if not 0 <= old <= new:
        return False
    if old in {0, new}:
        return not proof and old_root == (new_root if old == new else EMPTY) and _are_hashes([old_root, new_root], 2)
    return _grew(old, old_root, new, new_root, proof)


def _grew(old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    full = (old & -old).bit_length() - 1  # levels of the whole subtree at the old end
    inner, border = _way_up(old - 1, new)
    rest = [old_root, *proof] if old == 1 << full else [*proof]
    if not _are_hashes([old_root, new_root, *rest], inner - full + border + 3):
        return False
    first, *rest = rest
    was = now = first
    for level, other in enumerate(rest[: inner - full], start=full):
        if old - 1 >> level & 1:
            was, now = node(other, was), node(other, now)
        else:
            now = node(now, other)
    edge = rest[inner - full :]
    return _to_the_edge(was, edge) == old_root and _to_the_edge(now, edge) == new_root


def _way_up(index: int, size: int) -> tuple[int, int]:
    """The steps from a leaf to where it meets the right edge of the tree, and those along the edge to the root."""
    inner = (index ^ size - 1).bit_length()
    return inner, (index >> inner).bit_count()


def _to_the_edge(found: bytes, others: Sequence[bytes]) -> bytes:
    return reduce(lambda right, left: node(left, right), others, found)


def _are_hashes(hashes: Sequence[bytes], count: int) -> bool:
    return len(hashes) == count and all(len(one) == LENGTH for one in hashes)
