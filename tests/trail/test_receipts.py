"""Receipts: a few facts, signed, and nothing of the chain."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import pytest

from kinweave.trail import checkpoints, receipts, signing
from kinweave.trail.acts import acting, note
from kinweave.trail.digests import commitment
from kinweave.trail.models import Checkpoint, Head
from kinweave.trail.notes import Note
from kinweave.trail.receipts import TellsOfTheTree, is_genuine, public_keys, signed


@dataclass(frozen=True)
class Passed:
    """What a receipt says of one passing."""

    passing: UUID
    at: datetime
    conditions: tuple[str, ...]
    released: str


PASSED = Passed(
    UUID(int=7),
    datetime(2026, 10, 14, 11, tzinfo=UTC),
    ("Until 31 October.\nNot passed on.", "Mwy – “dim”"),
    commitment(b"Mia was here", bytes(16)).hex(),
)


def test_a_receipt_is_genuine_and_says_its_facts_in_lines():
    text = signed(PASSED)

    body = Note.read(text).body.splitlines()
    assert is_genuine(text, public_keys())
    assert body[0] == "kinweave receipt"
    assert [line.split(": ")[0] for line in body[1:]] == ["passing", "at", "conditions", "released", "key"]
    assert str(signing.own_keys()[0]) in body[-1]


def test_not_a_letter_of_it_can_be_changed():
    text = signed(PASSED)

    for at in range(0, len(text), 3):
        other = "x" if text[at] != "x" else "y"
        assert not is_genuine(text[:at] + other + text[at + 1 :], public_keys()), text[at - 10 : at + 10]
    for cut in range(0, len(text), 7):
        assert not is_genuine(text[:cut], public_keys())
    assert not is_genuine(text + " ", public_keys())


def test_another_key_is_not_ours_and_an_old_one_of_ours_is():
    text = signed(PASSED)
    others = [str(signing.begin("kinweave-other").key)]
    signing.renew()

    assert not is_genuine(text, others)
    assert not is_genuine(text, ["nonsense"])
    assert not is_genuine(text, [])
    assert is_genuine(text, public_keys())
    assert Note.read(signed(PASSED)).signatures != Note.read(text).signatures


@pytest.mark.django_db
def test_a_checkpoint_is_not_a_receipt(town):
    with acting():
        note("said", town.danny, by=town.founder)
    checkpoints.make_all(at=town.at, by=town.founder)

    assert not is_genuine(Checkpoint.objects.all()[0].note, public_keys())


@pytest.mark.parametrize("name", sorted(receipts.OF_THE_TREE))
def test_a_fact_of_the_tree_is_refused(name):
    kind = dataclass(frozen=True)(type("Statement", (), {"__annotations__": {name: int}}))

    with pytest.raises(TellsOfTheTree, match=name):
        signed(kind(41))


@pytest.mark.django_db
def test_a_receipt_is_the_same_whatever_else_has_happened(town):
    """Hidden acts change the tree: a receipt that told of it would tell of them."""
    before = signed(PASSED)
    with acting():
        for _ in range(3):
            note("said", town.danny, by=town.founder)
    checkpoints.make_all(at=town.at, by=town.founder)

    after = signed(PASSED)

    assert after == before
    head = Head.objects.get(pk=town.danny.holder_id)
    assert head.digest not in after
    assert not re.search(rf"\b{head.number}\b", after.replace("2026-10-14", ""))
