"""Checkpoints: how far each chain has come, signed, and kept outside the database as well.

A checkpoint is no act, and leaves no line: it would make the next one due for ever.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from kinweave.foundation import Viewer
from kinweave.foundation.files import append
from kinweave.trail import anchor, signing
from kinweave.trail.acts import act, note
from kinweave.trail.merkle import Tree, leaf
from kinweave.trail.models import Checkpoint, Head, Line, SigningKey
from kinweave.trail.notes import Key, NotANote, Note
from kinweave.trail.stated import Stated, begun_key

EVERY_LINES = 1_000
EVERY = timedelta(minutes=15)


class Kept(NamedTuple):
    """A checkpoint as the file has it: its id, and the note."""

    id: str
    note: str


def path(anchored: Path | None = None) -> Path:
    """Where checkpoints are kept outside the database: beside the anchor."""
    return (anchored or anchor.path()).with_name("checkpoints.jsonl")


def spelled(kept: Iterable[Kept]) -> str:
    """Checkpoints as the file has them, one on each line."""
    return "".join(json.dumps(one) + "\n" for one in kept)


def read(file: Path) -> tuple[list[Kept], list[str]]:
    """The checkpoints in a file, and a sentence for each line that cannot be read."""
    return anchor.read_each(file, kept_in, "The checkpoints")


def kept_in(line: str) -> Kept | None:
    """The checkpoint in one line of the file; None when the line is not whole."""
    try:
        pk, text = json.loads(line)
        stated(text)
    except (ValueError, TypeError):
        return None
    return Kept(str(pk), text) if line.endswith("\n") else None


def stated(text: str) -> Stated:
    """What a checkpoint's note states. Raises NotANote."""
    if not isinstance(text, str):
        raise NotANote("This is not a checkpoint.")
    return Stated.read(Note.read(text).body)


def make_due(*, at: datetime, by: Viewer) -> int:
    """Make the checkpoints whose time has come. Returns how many."""
    declare_keys(by=by)
    return sum(make(holder, at=at) is not None for holder in due(at))


def due(at: datetime) -> Iterator[UUID]:
    """The chains that have grown enough, or for long enough, since their last checkpoint."""
    for holder, number in Head.objects.order_by("holder_id").values_list("holder_id", "number"):
        last = Checkpoint.objects.of(holder).values_list("size", "at").first()
        if is_due(number, last, at):
            yield holder


def is_due(number: int, last: tuple[int, datetime] | None, at: datetime) -> bool:
    """Whether it is time: 1,000 lines, or 15 minutes and a line. A clock that went back does not stop it."""
    size, made_at = last or (0, datetime.min.replace(tzinfo=UTC))
    return number >= size + EVERY_LINES or (number > size and not made_at <= at < made_at + EVERY)


def make_all(*, at: datetime, by: Viewer) -> list[Checkpoint]:
    """Make a checkpoint of each chain that has grown at all."""
    declare_keys(by=by)
    holders = Head.objects.order_by("holder_id").values_list("holder_id", flat=True)
    return [made for holder in list(holders) if (made := make(holder, at=at))]


@transaction.atomic
def make(holder: UUID, *, at: datetime) -> Checkpoint | None:
    """Go on from a chain's last checkpoint to its end, and sign. None when it has not grown."""
    head = Head.objects.select_for_update().get(pk=holder)
    last = Checkpoint.objects.of(holder).first()
    tree = grown(last, head)
    if last and tree.size == last.size:
        return None
    signer = signing.signer()
    said = Stated(f"{signer.name}/{holder}", tree.size, tree.root, head.digest, spelled_time(at))
    made = Checkpoint(holder_id=holder, size=tree.size, at=at, note=str(signer.sign(said.body)), peaks=peaks_of(tree))
    append(path(), spelled([Kept(str(made.pk), made.note)]))
    made.save(force_insert=True)
    return made


def grown(last: Checkpoint | None, head: Head) -> Tree:
    """The tree over all lines of a chain, from what the last checkpoint kept of it."""
    tree = Tree(last.size, [bytes.fromhex(one) for one in json.loads(last.peaks)]) if last else Tree()
    lines = Line.objects.of(head.holder_id).after(tree.size, up_to=head.number)
    for digest in lines.values_list("digest", flat=True).iterator(chunk_size=2_000):
        tree.add(leaf(digest.encode()))
    return tree


def peaks_of(tree: Tree) -> str:
    """What a checkpoint keeps of a tree, so that the next can go on."""
    return json.dumps([one.hex() for one in tree.peaks])


def spelled_time(at: datetime) -> str:
    """An instant as a checkpoint states it: in UTC, in whole seconds."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


@act
def declare_keys(*, by: Viewer) -> list[Key]:
    """Keep every key that signs here, with a line for each that is new. Returns the new ones."""
    known = {*SigningKey.objects.values_list("key", flat=True)}
    new = [note for note in signing.signer().begun if str(begun_key(note)) not in known]
    return [declare(one, by) for one in new]


def declare(begun: Note, by: Viewer) -> Key:
    """Keep one key, with a line on the installation's chain."""
    key = begun_key(begun)
    row = SigningKey.objects.create(key=str(key), note=str(begun))
    note("began to sign with a key", row, by=by, key=str(key))
    return key


def known_keys(using: str = "default") -> list[Key]:
    """Every key that has signed here."""
    return [Key.read(one) for one in SigningKey.objects.using(using).values_list("key", flat=True)]
