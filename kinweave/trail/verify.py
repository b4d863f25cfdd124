"""`kinweave trail verify`: read every chain from its beginning and name what is broken."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator

from kinweave.trail import anchor
from kinweave.trail.chain import canonical, commit, digest
from kinweave.trail.models import Gathering, Head, Line, Look

BEGINNING = "0" * 64


def broken() -> list[str]:
    """A sentence for each thing that is wrong, with the chain and the line's number. Empty when all is well."""
    anchored = heads_in_the_anchor()
    holders = set(Line.objects.values_list("holder_id", flat=True).distinct())
    holders |= set(Head.objects.values_list("holder_id", flat=True)) | set(anchored)
    return [
        fault for holder in sorted(map(str, holders)) for fault in faults(holder, anchored.get(holder, {}))
    ]


def heads_in_the_anchor() -> dict[str, dict[int, str]]:
    """For each chain, the digests that the anchor holds, by line number."""
    heads: dict[str, dict[int, str]] = defaultdict(dict)
    for holder, number, head in anchor.kept():
        heads[holder][number] = head
    return dict(heads)


def faults(holder: str, anchored: dict[int, str]) -> Iterator[str]:
    """What is wrong in one chain."""
    previous, number = BEGINNING, 0
    for line in Line.objects.of(holder).select_related("detail").iterator(chunk_size=2000):
        number += 1
        yield from (
            f"Chain {holder}, line {number}: {fault}"
            for fault in wrong_with(line, number, previous, anchored)
        )
        number, previous = line.number, line.digest
    yield from (
        f"Chain {holder}, line {number}: {fault}"
        for fault in wrong_at_the_end(holder, number, previous, anchored)
    )
    yield from (f"Chain {holder}, {fault}" for fault in wrong_with_looks(holder))


def wrong_with(line: Line, number: int, previous: str, anchored: dict[int, str]) -> Iterator[str]:
    """What is wrong with one line, given the one before it."""
    if line.number != number:
        yield f"missing; the next is {line.number}."
    elif line.previous != previous:
        yield "does not follow from the line before it."
    if line.digest != digest(line):
        yield "was changed."
    if anchored.get(line.number, line.digest) != line.digest:
        yield "is not the one that the anchor holds."
    if not hasattr(line, "detail"):
        yield "has lost its detail."
    elif commit(line.detail.salt, line.detail.text) != line.commitment:
        yield "has a detail that was changed."


def wrong_at_the_end(holder: str, number: int, last: str, anchored: dict[int, str]) -> Iterator[str]:
    """Whether the chain ends where its head and the anchor say."""
    head = Head.objects.filter(holder_id=holder).first()
    if head is None or (head.number, head.digest) != (number, last):
        yield "is the last, but the head of the chain says otherwise."
    if anchored and max(anchored) > number:
        yield f"is the last, but the anchor has seen line {max(anchored)}. The end was cut off."


def wrong_with_looks(holder: str) -> Iterator[str]:
    """Whether the looks are those that the chain committed to."""
    committed = (
        Line.objects.of(holder).filter(verb="looked").values_list("record_id", "number", "detail__text")
    )
    gatherings = Gathering.objects.filter(holder_id=holder).prefetch_related("looks__seen")
    looks = {one.pk: digest_of_looks(list(one.looks.all())) for one in gatherings.iterator(chunk_size=500)}
    for gathering, number, text in committed:
        if canonical({"looks": looks.get(gathering)}) != text:
            yield f"line {number}: a look was changed, added or removed."


def digest_of_looks(looks: list[Look]) -> str:
    """What one line commits to for a minute's looks: SHA-256 over them in order, hexadecimal."""
    rows = [
        [
            look.id,
            look.at,
            look.by_id,
            look.by_role,
            look.page,
            sorted(str(one.person_id) for one in look.seen.all()),
        ]
        for look in sorted(looks, key=lambda look: (look.at, look.id))
    ]
    return hashlib.sha256(canonical(rows).encode()).hexdigest()
