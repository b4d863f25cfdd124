"""What auditors and partners may take away: a line is in the chain, and a chain goes on from where it was.

These show how many lines there are. Nothing else does: see ADR 11.
"""

import json
from collections.abc import Iterator
from typing import Any

from kinweave.trail import merkle, signing
from kinweave.trail.digests import CHAINED
from kinweave.trail.models import Checkpoint, Line, SigningKey
from kinweave.trail.offline import FORM
from kinweave.trail.rows import LineRow, lines_of, row_of


def leaves(last: Checkpoint) -> list[bytes]:
    """The leaves under a checkpoint."""
    digests = Line.objects.of(last.holder_id).after(0, up_to=last.size).values_list("digest", flat=True)
    return [merkle.leaf(digest.encode()) for digest in digests.iterator(chunk_size=2_000)]


def consistency(new: Checkpoint, old: int) -> list[bytes]:
    """What shows that a checkpoint goes on from the first so many lines."""
    return merkle.consistency(leaves(new), old)


def of_line(line: Line, last: Checkpoint) -> str:
    """A file that shows that a line is in the chain, unchanged: for the offline verifier."""
    proof = merkle.inclusion(leaves(last), line.number - 1)
    return spelled("inclusion", line=told(row_of(line)), proof=in_text(proof), checkpoint=last.note)


def of_growth(old: Checkpoint, new: Checkpoint) -> str:
    """A file that shows that a chain only grew between two checkpoints: for the offline verifier."""
    return spelled("consistency", old=old.note, new=new.note, proof=in_text(consistency(new, old.size)))


def told(row: LineRow) -> dict[str, Any]:
    """What a line's digest is made of: who, what and when, and a commitment to what was said; not what was said.

    Of an act on a concern there is only the digest: an auditor learns neither who acted nor about whom.
    """
    if is_withheld(row):
        return {"holder_id": row.holder_id, "number": row.number, "digest": row.digest}
    return dict(zip(CHAINED, row.chained, strict=True))


def is_withheld(row: LineRow) -> bool:
    """Whether a proof tells only the digest of a line."""
    return row.kind.startswith("concerns.")


def in_text(proof: list[bytes]) -> list[str]:
    """A proof as a file has it."""
    return [one.hex() for one in proof]


def begun() -> list[str]:
    """The notes that began each key here."""
    return list(SigningKey.objects.values_list("note", flat=True)) or [str(one) for one in signing.signer().begun]


def spelled(what: str, **said: object) -> str:
    """A file for the offline verifier."""
    return json.dumps({"form": FORM, "what": what, **said, "begun": begun()}, indent=1, ensure_ascii=False)


def whole_chain(holder: str) -> Iterator[str]:
    """A whole chain as a file, line by line, with its checkpoints where they belong: for the offline verifier.

    What was said in a line is not in it.
    """
    marks = list(Checkpoint.objects.of(holder))  # the latest first
    yield in_a_line({"form": FORM, "what": "chain", "holder": holder, "begun": begun()})
    for row in lines_of(holder, "default"):
        yield in_a_line(["withheld", row.digest] if is_withheld(row) else ["line", *row.chained])
        while marks and marks[-1].size == row.number:
            yield in_a_line(["checkpoint", marks.pop().note])


def in_a_line(value: object) -> str:
    """A value in one line of a file."""
    return json.dumps(value, ensure_ascii=False) + "\n"
