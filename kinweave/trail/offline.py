"""The offline verifier: checks what was taken away from a trail, on a machine that has nothing but Python.

    python3 kinweave-verifier.pyz [--key KEY] FILE...

A FILE is a proof of a line, a proof of growth, a whole chain, or a receipt. KEY is the installation's public key, as
you were given it; without one, the file's own first key is believed, and named.
"""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kinweave.trail.digests import BEGINNING, CHAINED, digest
from kinweave.trail.merkle import Tree, is_consistent, is_included, leaf
from kinweave.trail.notes import Key, Note
from kinweave.trail.stated import RECEIPT, Stated, begun_key, keys_from

Said = dict[str, Any]
FORM = 1
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, IndexError)


class Wrong(Exception):
    """Something is not as it should be. Its text says what, in a sentence."""


def main(words: Sequence[str] | None = None) -> int:
    """Check each file, and print a sentence or more about it. Returns 0 when all are well, else 1."""
    parser = ArgumentParser(prog="kinweave-verifier", description="Check what was taken away from a trail of Kinweave.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--key", help="the installation's public key, as you were given it")
    options = parser.parse_args(words)
    return max([report(file, options.key) for file in options.files])


def report(file: Path, key: str | None) -> int:
    """Print what one file shows, or what is wrong with it."""
    try:
        sentences = list(checked(file, key))
    except Wrong as wrong:
        print(f"{file}: NOT GENUINE. {wrong}")
        return 1
    except (OSError, *UNREADABLE) as error:
        print(f"{file}: NOT GENUINE. It cannot be read ({type(error).__name__}): it was changed or cut short.")
        return 1
    print(f"{file}: genuine.", *sentences, sep="\n  ")
    return 0


def checked(file: Path, key: str | None = None) -> Iterator[str]:
    """A sentence for each thing that a file shows. Raises Wrong."""
    with file.open(encoding="utf-8", newline="") as opened:
        first = opened.readline()
        if first == f"{RECEIPT}\n":
            yield from receipt(first + opened.read(), key)
        elif first.startswith('{"form"'):
            yield from chain(known(json.loads(first)), opened, key)
        else:
            said = known(json.loads(first + opened.read()))
            yield from KINDS[said["what"]](said, key)


def known(said: Said) -> Said:
    """What a file says, in the form that this verifier knows. Raises Wrong."""
    if said["form"] != FORM:
        raise Wrong("It is in another form. Use the verifier of the release that wrote it.")
    return said


def trusted(begun: Iterable[str], key: str | None) -> tuple[list[Key], str]:
    """The keys to trust, and a sentence that says why."""
    notes = [Note.read(one) for one in begun]
    if not all(note.is_signed_by(begun_key(note)) for note in notes):
        raise Wrong("A note that begins a key was changed.")
    first = Key.read(key) if key else begun_key(notes[0])
    why = "The key is the one you gave." if key else f"Compare this key with the one you were given: {first}"
    return keys_from([first], notes), why


def signed(text: str, keys: list[Key]) -> Stated:
    """What a checkpoint states. Raises Wrong unless one of these keys signed it."""
    note = Note.read(text)
    said = Stated.read(note.body)
    if not any(note.signers(key for key in keys if key.name == said.signer)):
        raise Wrong("A checkpoint is not signed with a key that is trusted here.")
    return said


def inclusion(said: Said, key: str | None) -> Iterator[str]:
    """A line is in the chain, and was not changed."""
    keys, why = trusted(said["begun"], key)
    stated, line = signed(said["checkpoint"], keys), said["line"]
    if stated.holder != line["holder_id"] or not is_included(
        leaf(digest_of(line).encode()), index=line["number"] - 1, size=stated.size,
        proof=in_bytes(said["proof"]), root=stated.root,
    ):  # fmt: skip
        raise Wrong("The line is not in the chain, or it was changed.")
    yield f"Line {line['number']}, {verb_of(line)}: one of the {stated.size} signed on {stated.at}."
    yield why


def consistency(said: Said, key: str | None) -> Iterator[str]:
    """A chain only grew from one checkpoint to another."""
    keys, why = trusted(said["begun"], key)
    old, new = signed(said["old"], keys), signed(said["new"], keys)
    if old.origin != new.origin or not is_consistent(
        old=old.size, old_root=old.root, new=new.size, new_root=new.root, proof=in_bytes(said["proof"])
    ):
        raise Wrong("The later checkpoint does not go on from the earlier one: lines were changed or taken away.")
    yield f"The {old.size} lines signed on {old.at} are the first of the {new.size} signed on {new.at}, unchanged."
    yield why


def receipt(text: str, key: str | None) -> Iterator[str]:
    """A receipt was signed, and not changed."""
    note = Note.read(text)
    spelled = note.body.splitlines()[-1].removeprefix("key: ")
    first = Key.read(key or json.loads(spelled))
    if not note.is_signed_by(first):
        raise Wrong("It was changed, or another key signed it.")
    yield "The key is the one you gave." if key else f"Compare this key with the one you were given: {first}"
    yield from note.body.splitlines()[1:-1]


@dataclass
class Reading:
    """Where somebody stands who reads a whole chain from its beginning."""

    keys: list[Key]
    holder: str
    previous: str = BEGINNING
    tree: Tree = field(default_factory=Tree)
    erased: int = 0
    withheld: int = 0
    covered: int = 0
    at: str = ""

    def line(self, *values: object) -> None:
        """Go on to a line. Raises Wrong."""
        number = self.tree.size + 1
        line = dict(zip(CHAINED, values, strict=True))
        if (line["holder_id"], line["number"], line["previous"]) != (self.holder, number, self.previous):
            raise Wrong(f"Line {number} is missing, or is not the one that belongs there.")
        self.erased += (line["verb"], line["kind"]) == ("erased lawfully", "trail.line")
        self._go_on(digest(values))

    def silent(self, digest: str) -> None:
        """Go on to a line of which only the digest is told."""
        self.withheld += 1
        self._go_on(digest)

    def checkpoint(self, text: str) -> None:
        """Compare all so far with what was signed. Raises Wrong."""
        said = signed(text, self.keys)
        if (said.holder, said.size, said.root, said.head) != (
            self.holder,
            self.tree.size,
            self.tree.root,
            self.previous,
        ):
            raise Wrong(f"The checkpoint of {said.at} is over other lines: one of the first {said.size} was changed.")
        self.covered, self.at = said.size, said.at

    def _go_on(self, digest: str) -> None:
        self.tree.add(leaf(digest.encode()))
        self.previous = digest


def chain(said: Said, lines: Iterable[str], key: str | None) -> Iterator[str]:
    """Every line of a chain, from its beginning, and every checkpoint over them."""
    keys, why = trusted(said["begun"], key)
    reading = Reading(keys, said["holder"])
    for one in lines:
        what, *rest = json.loads(one)
        ENTRIES[what](reading, *rest)
    if not reading.covered:
        raise Wrong("No checkpoint is in it, so nothing shows where it ends.")
    yield f"{reading.tree.size} lines, one after the other. The first {reading.covered} were signed on {reading.at}."
    yield f"What {reading.erased} of them said was erased lawfully. Of {reading.withheld}, only the digest is told."
    yield why


def digest_of(line: Said) -> str:
    """The digest of a line in a proof: worked out from what it says, or told when that is withheld."""
    return line["digest"] if "digest" in line else digest([line[name] for name in CHAINED])


def verb_of(line: Said) -> str:
    """What a line says was done."""
    return "what it says is withheld" if "digest" in line else f"“{line['verb']}”, of {line['at']}"


def in_bytes(proof: Iterable[str]) -> list[bytes]:
    """A proof, as it is worked with."""
    return [bytes.fromhex(one) for one in proof]


ENTRIES: dict[str, Callable[..., None]] = {
    "line": Reading.line,
    "withheld": Reading.silent,
    "checkpoint": Reading.checkpoint,
}
KINDS = {"inclusion": inclusion, "consistency": consistency}

if __name__ == "__main__":
    sys.exit(main())
