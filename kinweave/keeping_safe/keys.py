"""`kinweave keys`: a recovery file for two named people, and a new key for everything sealed."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pyrage
from django.apps import apps
from django.db import models, transaction

from kinweave.foundation.files import replace
from kinweave.foundation.sealing import CannotOpen, SealedTextField, key_of, key_ring
from kinweave.keeping_safe import Stopped, age
from kinweave.keeping_safe.backup import workplace

AT_ONCE = 200  # rows in one transaction: others write meanwhile
PEOPLE = 2


def export(to: Path, recipients: Sequence[str]) -> None:
    """Write every key into a file sealed to at least two people, each of whom can open it alone.

    Opened with age, the file is the key ring. Raises Stopped.
    """
    keys, ring = age.recipients(recipients), key_ring().path
    if len(keys) < PEOPLE:
        raise Stopped("Give the public keys of two people, so that one alone can be away.")
    if to.exists():
        raise Stopped(f"There is a file {to} already. Give another name.")
    if not ring.exists():
        raise Stopped("Nothing has been sealed yet, so there is no key to keep.")
    replace(to, pyrage.encrypt(ring.read_bytes(), keys))


def bring_back(sealed: Path, identity: Path) -> Path:
    """Open a recovery file and put the key ring into its place, which must be empty. Gives the place."""
    ring = key_ring().path
    if ring.exists():
        raise Stopped(f"There is a key ring {ring} already. Move it away first.")
    ring.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with workplace(ring.parent) as folder:
        age.unseal(sealed, folder / "ring", age.identity(identity))
        replace(ring, (folder / "ring").read_bytes())
    return ring


def rotate() -> int:
    """Add a key, and seal everything again with it. Returns how many values. Stopped half-way, do it again."""
    key_ring().rotate()
    return seal_again()


def seal_again() -> int:
    """Seal with the latest key whatever still has an older one. Returns how many values; the second time, none.

    What does not open is left as it is; all of it is named at the end, in CannotOpen.
    """
    sealed, closed = 0, list[str]()
    for model, field in sealed_fields():
        for keys in batches(model):
            done, left = seal_batch(model, field, keys)
            sealed += done
            closed += left
    if closed:
        raise CannotOpen(f"{len(closed)} sealed values do not open: {', '.join(closed[:5])}.")
    return sealed


def sealed_fields() -> Iterator[tuple[type[models.Model], SealedTextField]]:
    """Every sealed field there is."""
    for model in apps.get_models():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, SealedTextField):
                yield model, field


def batches(model: type[models.Model]) -> Iterator[list[object]]:
    """The keys of a model's rows, in parts that are written quickly."""
    keys = list(model._base_manager.order_by("pk").values_list("pk", flat=True))
    return (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))


@transaction.atomic
def seal_batch(model: type[models.Model], field: SealedTextField, keys: list[object]) -> tuple[int, list[str]]:
    """Seal some rows again. Returns how many, and the labels of those that do not open."""
    rows = model._base_manager.select_for_update().filter(pk__in=keys).values_list("pk", field.name)
    latest, sealed, closed = key_ring().latest, 0, list[str]()
    for key, value in rows:
        if value is None or key_of(value) == latest:
            continue
        try:
            again = field.seal(field.open(value, key), key)
        except CannotOpen as error:
            closed.append(str(error))
        else:
            sealed += model._base_manager.filter(pk=key).update(**{field.name: again})
    return sealed, closed
