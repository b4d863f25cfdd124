"""Receipts: a signed statement of a few facts, and nothing of the chain they were written to.

A proof from the tree would show how many acts there were, and they change with acts that a reader may not know of.
"""

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING

from kinweave.trail import signing
from kinweave.trail.digests import canonical
from kinweave.trail.notes import Key, NotANote, Note
from kinweave.trail.stated import RECEIPT

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

OF_THE_TREE = frozenset({"number", "seq", "size", "root", "head", "previous", "digest", "index", "proof", "peaks"})


class TellsOfTheTree(ValueError):
    """A statement has a fact that would tell how many acts there were, or what stands beside one."""


def signed(statement: "DataclassInstance") -> str:
    """A receipt: the facts of a small frozen dataclass, one on each line, signed. What it holds is what it shows."""
    told = [field.name for field in fields(statement)]
    if OF_THE_TREE & {*told}:
        raise TellsOfTheTree(", ".join(sorted(OF_THE_TREE & {*told})))
    signer = signing.signer()
    facts = [*((name, getattr(statement, name)) for name in told), ("key", str(signer.key))]
    return str(signer.sign("".join([RECEIPT, "\n", *(f"{name}: {canonical(value)}\n" for name, value in facts)])))


def is_genuine(text: str, public_keys: Iterable[str]) -> bool:
    """Whether one of these keys signed this receipt, and not a letter of it was changed."""
    try:
        note, keys = Note.read(text), [Key.read(one) for one in public_keys]
    except NotANote:
        return False
    return note.body.startswith(f"{RECEIPT}\n") and any(note.signers(keys, signing.is_signed))


def public_keys() -> list[str]:
    """Every key with which this installation has signed receipts, for whoever checks one."""
    return [str(key) for key in signing.own_keys()]
