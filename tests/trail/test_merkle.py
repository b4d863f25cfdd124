"""The tree: vectors that every implementation has, every small tree against the words of RFC 9162, and bad proofs."""

from hashlib import sha256

import pytest

from kinweave.trail.merkle import (
    EMPTY,
    Tree,
    consistency,
    inclusion,
    is_consistent,
    is_included,
    leaf,
    node,
    root,
)

ENTRIES = [bytes.fromhex(text) for text in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
PATH_OF_FIFTH = (  # inclusion of entry 5 (from 0) among all eight
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
)
FROM_SIX_TO_EIGHT = (
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
)
MOST = 64
DATA = [bytes([number]) for number in range(MOST)]
LEAVES = [leaf(one) for one in DATA]


def mth(data: list[bytes]) -> bytes:
    """RFC 9162, 2.1.1, word for word: the hash of a list of entries."""
    if not data:
        return sha256(b"").digest()
    if len(data) == 1:
        return sha256(b"\x00" + data[0]).digest()
    k = below(len(data))
    return sha256(b"\x01" + mth(data[:k]) + mth(data[k:])).digest()


def below(n: int) -> int:
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def path(m: int, data: list[bytes]) -> list[bytes]:
    """RFC 9162, 2.1.3.1."""
    if len(data) == 1:
        return []
    k = below(len(data))
    return [*path(m, data[:k]), mth(data[k:])] if m < k else [*path(m - k, data[k:]), mth(data[:k])]


def subproof(m: int, data: list[bytes], b: bool) -> list[bytes]:
    """RFC 9162, 2.1.4.1."""
    if m == len(data):
        return [] if b else [mth(data)]
    k = below(len(data))
    if m <= k:
        return [*subproof(m, data[:k], b), mth(data[k:])]
    return [*subproof(m - k, data[k:], False), mth(data[:k])]


REFERENCE = [mth(DATA[:size]) for size in range(MOST + 1)]


def test_the_well_known_roots_come_out():
    leaves = [leaf(entry) for entry in ENTRIES]

    assert [root(leaves[:size]).hex() for size in range(9)] == list(ROOTS)


def test_the_well_known_proofs_come_out():
    leaves = [leaf(entry) for entry in ENTRIES]

    assert [one.hex() for one in inclusion(leaves, 5)] == list(PATH_OF_FIFTH)
    assert [one.hex() for one in consistency(leaves, 6)] == list(FROM_SIX_TO_EIGHT)


def test_a_tree_that_grows_has_the_root_of_the_whole_at_every_size():
    tree = Tree()
    for size in range(MOST):
        assert tree.root == REFERENCE[size]
        tree.add(LEAVES[size])


def test_every_inclusion_in_every_small_tree_is_as_the_standard_says_and_verifies():
    for size in range(1, MOST + 1):
        for index in range(size):
            proof = inclusion(LEAVES[:size], index)

            assert proof == path(index, DATA[:size])
            assert is_included(LEAVES[index], index=index, size=size, proof=proof, root=REFERENCE[size])


def test_every_growth_of_every_small_tree_is_as_the_standard_says_and_verifies():
    for new in range(1, MOST + 1):
        for old in range(1, new + 1):
            proof = consistency(LEAVES[:new], old)

            assert proof == subproof(old, DATA[:new], True)
            assert is_consistent(old=old, old_root=REFERENCE[old], new=new, new_root=REFERENCE[new], proof=proof), (
                old,
                new,
            )


def flipped(hashed: bytes) -> bytes:
    return bytes([hashed[0] ^ 1]) + hashed[1:]


def bad_proofs(proof: list[bytes]):
    """Every way a proof goes wrong that was good."""
    for at, one in enumerate(proof):
        yield [*proof[:at], flipped(one), *proof[at + 1 :]]
        yield [*proof[:at], *proof[at + 1 :]]
        yield [*proof[:at], one, *proof[at:]]
        yield [*proof[:at], one[:-1], *proof[at + 1 :]]
        yield [*proof[:at], b"", *proof[at + 1 :]]
    for at in range(len(proof) - 1):
        yield [*proof[:at], proof[at + 1], proof[at], *proof[at + 2 :]]
    yield [*proof, EMPTY]
    yield [EMPTY, *proof]
    yield [*proof, *proof] if proof else [EMPTY]
    if len(proof) > 1:
        yield proof[::-1]
        yield []


def test_every_inclusion_that_was_tampered_with_fails():
    tried = 0
    for size in range(1, 34):
        for index in range(size):
            good = {"index": index, "size": size, "proof": inclusion(LEAVES[:size], index), "root": REFERENCE[size]}
            wrong = [{**good, "proof": proof} for proof in bad_proofs(good["proof"])]
            wrong += [
                {**good, "index": other} for other in (-1, index - 1, index + 1, size, size + 1) if other != index
            ]
            wrong += [{**good, "root": other} for other in (flipped(good["root"]), EMPTY, b"", REFERENCE[size + 1])]
            wrong += [{**good, "size": 0}, {**good, "size": index}]

            assert [one for one in wrong if is_included(LEAVES[index], **one)] == []
            assert not is_included(flipped(LEAVES[index]), **good)
            assert not is_included(LEAVES[index + 1], **good)
            assert not is_included(DATA[index], **good)
            tried += len(wrong) + 3
    assert tried > 12 * 33 * 17


def test_every_growth_that_was_tampered_with_fails():
    for new in range(2, 34):
        for old in range(1, new):
            good = {
                "old": old, "old_root": REFERENCE[old], "new": new, "new_root": REFERENCE[new],
                "proof": consistency(LEAVES[:new], old),
            }  # fmt: skip
            wrong = [{**good, "proof": proof} for proof in bad_proofs(good["proof"])]
            wrong += [{**good, name: other} for name in ("old_root", "new_root") for other in (
                flipped(good[name]), EMPTY, b"", REFERENCE[old - 1], REFERENCE[new + 1],
            )]  # fmt: skip
            wrong += [{**good, "old": -1}, {**good, "old": new}, {**good, "old": new + 1}, {**good, "new": old}]
            wrong += [{**good, "old_root": good["new_root"], "new_root": good["old_root"]}]

            assert [one for one in wrong if is_consistent(**one)] == []


def test_two_histories_that_part_are_not_one_that_grew():
    for new in range(2, 34):
        for old in range(1, new):
            other = [*LEAVES[: old - 1], flipped(LEAVES[old - 1]), *LEAVES[old:new]]

            assert not is_consistent(
                old=old, old_root=REFERENCE[old], new=new, new_root=root(other), proof=consistency(other, old)
            )


def test_nothing_is_before_everything_and_a_tree_is_as_it_is():
    assert is_consistent(old=0, old_root=EMPTY, new=5, new_root=REFERENCE[5], proof=[])
    assert not is_consistent(old=0, old_root=REFERENCE[1], new=5, new_root=REFERENCE[5], proof=[])
    assert is_consistent(old=5, old_root=REFERENCE[5], new=5, new_root=REFERENCE[5], proof=[])
    assert not is_consistent(old=5, old_root=REFERENCE[5], new=5, new_root=REFERENCE[4], proof=[])


def test_a_node_is_never_taken_for_a_leaf():
    """Without the two marks, the two halves of a tree of four would make a tree of two with the same root."""
    two = [node(LEAVES[0], LEAVES[1]), node(LEAVES[2], LEAVES[3])]
    as_entries = [leaf(LEAVES[0] + LEAVES[1]), leaf(LEAVES[2] + LEAVES[3])]

    assert root(two) == REFERENCE[4], "an inner node in a leaf's place: a line's own hash is always made with leaf()"
    assert root(as_entries) != REFERENCE[4]
    assert not is_included(as_entries[0], index=0, size=4, proof=inclusion(LEAVES[:4], 0)[1:], root=REFERENCE[4])
    assert not is_included(two[0], index=0, size=4, proof=inclusion(LEAVES[:4], 0)[1:], root=REFERENCE[4])


@pytest.mark.parametrize("size", [1, 2, 3, 64])
def test_a_place_outside_the_tree_is_nowhere(size):
    assert not is_included(LEAVES[0], index=size, size=size, proof=[], root=REFERENCE[size])
