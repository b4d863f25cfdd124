"""Partner installations that counter-sign: they remember how far a chain had come, and notice when it is taken back.

Nothing leaves by itself. One hands out a file, the other counter-signs it and gives it back, the first takes it in.
What is remembered lies in files beside the anchor, outside the database, so that no restore takes it back.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from kinweave.foundation.files import alone, append, replace
from kinweave.trail import anchor, proofs, signing
from kinweave.trail.merkle import is_consistent
from kinweave.trail.models import Checkpoint, Head
from kinweave.trail.notes import Key, Note
from kinweave.trail.stated import Stated, keys_from

FORM = 1


class CannotCounterSign(Exception):
    """A partner's file is not counter-signed. Its text says why, in a sentence."""


@dataclass
class Seen:
    """What this installation remembers of a partner: the keys it trusts, and the last checkpoint of each chain."""

    keys: list[str] = field(default_factory=list)
    chains: dict[str, str] = field(default_factory=dict)


def path_of_taken_in(anchored: Path | None = None) -> Path:
    """Where our checkpoints are kept that partners have counter-signed."""
    return (anchored or anchor.path()).with_name("counter-signed.jsonl")


def path_of_seen() -> Path:
    """Where it is kept what this installation has seen of its partners."""
    return anchor.path().with_name("partners.json")


def taken_in(file: Path) -> tuple[list[Note], list[str]]:
    """Our counter-signed checkpoints, and a sentence for each line of the file that cannot be read."""
    return anchor.read_each(file, note_in, "The counter-signed checkpoints")


def spelled(notes: Iterable[Note]) -> str:
    """Counter-signed checkpoints as the file has them, one on each line."""
    return "".join(json.dumps(str(note)) + "\n" for note in notes)


def note_in(line: str) -> Note | None:
    """The checkpoint in one line of the file; None when the line is not whole."""
    try:
        note = Note.read(json.loads(line))
        Stated.read(note.body)
    except (ValueError, TypeError, AttributeError):
        return None
    return note if line.endswith("\n") else None


def hand_out() -> str:
    """A file for partners: the latest checkpoint of each chain, and what shows that it goes on from those they know."""
    known = {(one.holder, one.size) for one in map(stated_in, taken_in(path_of_taken_in())[0])}
    latest = [
        Checkpoint.objects.of(holder).first() for holder in Head.objects.order_by("pk").values_list("pk", flat=True)
    ]
    chains = [
        chain_of(one, sorted(size for holder, size in known if holder == str(one.holder_id))) for one in latest if one
    ]
    return json.dumps({"form": FORM, "begun": [str(one) for one in signing.signer().begun], "chains": chains}, indent=1)


def stated_in(note: Note) -> Stated:
    """What a checkpoint states."""
    return Stated.read(note.body)


def chain_of(latest: Checkpoint, known: list[int]) -> dict[str, Any]:
    """One chain in a file for partners."""
    since = [size for size in known if size <= latest.size]
    grown = {str(size): [one.hex() for one in proofs.consistency(latest, size)] for size in since}
    return {"note": latest.note, "grown": grown}


def counter_sign(text: str, *, trusted: str = "", at: datetime) -> str:
    """Counter-sign a partner's file, and remember it. Raises CannotCounterSign when anything in it was taken back."""
    signer = signing.signer()
    with alone(path_of_seen()):
        seen = read_seen()
        found, keys = opened(text, trusted, seen)
        notes = [checked(one, keys, seen, signer.name) for one in found["chains"]]
        signed = [signer.counter_sign(note, at) for note in notes]
        seen.keys = list(dict.fromkeys([*seen.keys, *map(str, keys)]))
        seen.chains |= {stated_in(note).origin: str(note) for note in notes}
        replace(path_of_seen(), json.dumps(vars(seen)).encode())
    return json.dumps({**found, "counter_signed": [str(note) for note in signed]}, indent=1)


def read_seen() -> Seen:
    """What is remembered of partners."""
    return Seen(**json.loads(path_of_seen().read_text())) if path_of_seen().exists() else Seen()


def opened(text: str, trusted: str, seen: Seen) -> tuple[dict[str, Any], list[Key]]:
    """A partner's file, and the keys it may be signed with: one that is trusted, and those that followed it."""
    try:
        found = json.loads(text)
        known = [Key.read(one) for one in [*seen.keys, trusted] if one]
        keys = keys_from(known, [Note.read(one) for one in found["begun"]], signing.is_signed)
        return {"form": found["form"], "begun": found["begun"], "chains": list(found["chains"])}, keys
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CannotCounterSign("This is not a file of checkpoints, or the key is not one.") from error


def checked(one: dict[str, Any], keys: Iterable[Key], seen: Seen, own_name: str) -> Note:
    """A partner's checkpoint, when it goes on from the last that was seen. Raises CannotCounterSign."""
    try:
        note = Note.read(one["note"])
        said, grown = (
            stated_in(note),
            {int(size): [bytes.fromhex(part) for part in proof] for size, proof in one["grown"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CannotCounterSign("There is something in the file that is not a checkpoint.") from error
    if said.signer == own_name:
        raise CannotCounterSign("This is our own. Give it to a partner.")
    if not any(note.signers([key for key in keys if key.name == said.signer], signing.is_signed)):
        raise CannotCounterSign(
            f"{said.signer} is not known here, or did not sign this. Ask them for their key, and give it with --key."
        )
    if before := seen.chains.get(said.origin):
        must_go_on(stated_in(Note.read(before)), said, grown)
    return note


def must_go_on(before: Stated, said: Stated, grown: dict[int, list[bytes]]) -> None:
    """Raise CannotCounterSign when a chain does not go on from where it was."""
    if said.size < before.size:
        raise CannotCounterSign(
            f"Chain {said.holder} was taken back: on {before.at} it had {before.size} lines, and now {said.size}. "
            "An older state was brought back, or the end was cut off."
        )
    proof = [] if said.size == before.size else grown.get(before.size)
    if proof is None:
        raise CannotCounterSign(
            f"The file does not show how chain {said.holder} goes on from line {before.size}. "
            "They take in what we counter-signed last, and hand out again."
        )
    if not is_consistent(old=before.size, old_root=before.root, new=said.size, new_root=said.root, proof=proof):
        raise CannotCounterSign(
            f"Chain {said.holder} is not the one that was seen on {before.at}: a line up to {before.size} is another."
        )


def take_in(text: str) -> tuple[int, list[str]]:
    """Keep what a partner has counter-signed. Returns how many, and a sentence for each that is ahead of us."""
    notes = list(counter_signed_in(text))
    append(path_of_taken_in(), spelled(notes))
    return len(notes), [fault for note in notes for fault in ahead_of_us(stated_in(note))]


def counter_signed_in(text: str) -> Iterator[Note]:
    """Our checkpoints in a file that came back. Raises CannotCounterSign."""
    try:
        notes = [Note.read(one) for one in json.loads(text)["counter_signed"]]
        said = [stated_in(note) for note in notes]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CannotCounterSign("Nothing in this file is counter-signed.") from error
    keys = signing.own_keys()
    for note, one in zip(notes, said, strict=True):
        if one.signer != keys[0].name or not any(note.signers(keys, signing.is_signed)):
            raise CannotCounterSign(f"We did not sign the checkpoint of {one.origin}.")
        yield note


def ahead_of_us(said: Stated) -> Iterator[str]:
    """Whether a partner has seen more of a chain than there is."""
    number = Head.objects.filter(pk=said.holder).values_list("number", flat=True).first() or 0
    if said.size > number:
        yield (
            f"Chain {said.holder}: a partner has seen line {said.size}, and there are {number}. "
            "An older state was brought back."
        )
