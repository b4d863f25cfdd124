"""What acts tell the search, in their own transaction: what to take up, and what not to find from now on."""

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from django.db import transaction

from kinweave.directory.models import (
    PARTS,
    EntryIdentifier,
    EntryMerge,
    EntryVersion,
    Import,
    SearchAbsence,
    SearchWork,
)
from kinweave.directory.search.keeping import drain_soon

LEADS = ("organization_id", "identifiers", *(field for part in PARTS.values() for field in part if field != "capacity"))


def changed(which: UUID) -> None:
    """A place or an entry says something new."""
    SearchWork.objects.create(what=SearchWork.What.LISTED, which=which)
    transaction.on_commit(drain_soon, robust=True)


def withdrawn(which: UUID) -> None:
    """A place or an entry is not to be found any more, or not where it was: from this transaction on."""
    SearchAbsence.objects.create(which=which)
    changed(which)


def said(version: EntryVersion, on: date) -> None:
    """An entry has a new version: when it is by area only, or nobody may see it, no search finds where it was."""
    is_seen = EntryVersion.objects.listable(on).filter(pk=version.pk).exists()
    if is_seen and not version.is_area_only:
        changed(version.entry_id)
        return
    for which in with_kept({version.entry_id, *known_by_the_same_number([version])}):
        withdrawn(which)


def brings(found: Import, versions: Collection[EntryVersion]) -> None:
    """Some versions of an import that is not seen yet: what is gone, or by area only, vanishes with its one switch."""
    stood = EntryVersion.objects.last_seen().filter(is_ended=False, entry__in=[one.entry_id for one in versions])
    before = {one.entry_id: one for one in stood}
    narrower = [one for one in versions if one.is_area_only and not says_the_same(before.get(one.entry_id), one)]
    hidden = with_kept({version.entry_id for version in narrower} | known_by_the_same_number(narrower))
    gone = {version.entry_id for version in versions if version.is_ended}
    never_seen = {version.entry_id for version in versions} - before.keys()
    which = (gone | hidden) - never_seen
    SearchAbsence.objects.bulk_create(SearchAbsence(which=one, of=found) for one in which)


def says_the_same(before: EntryVersion | None, now: EntryVersion) -> bool:
    """Whether somebody was listed by area only before, too, with the same words and numbers: nothing has to vanish."""
    return (
        before is not None and before.is_area_only and all(getattr(before, one) == getattr(now, one) for one in LEADS)
    )


def never_comes(found: Import) -> None:
    """An import is cancelled."""
    SearchAbsence.objects.filter(of=found).delete()


def is_seen(found: Import) -> None:
    """The one switch of an import is set."""
    SearchWork.objects.create(what=SearchWork.What.IMPORT, which=found.pk)


def all_is_new() -> None:
    """Something on which every place may rest has changed, such as where postcodes are."""
    SearchWork.objects.create(what=SearchWork.What.EVERYTHING)


def with_kept(which: Collection[UUID]) -> set[UUID]:
    """Entries, and those with which they were made one: who is by area only is so on their pages, too."""
    return {*which, *EntryMerge.objects.standing().filter(gone__in=which).values_list("kept", flat=True)}


def known_by_the_same_number(versions: Iterable[EntryVersion]) -> set[UUID]:
    """Other entries that have a number of these: by area only there is by area only everywhere."""
    numbers = {(scheme, value) for version in versions for scheme, value in version.identifiers.items()}
    values = {value for _scheme, value in numbers}
    rows = EntryIdentifier.objects.filter(value__in=values).values_list("scheme", "value", "version__entry")
    return {entry for scheme, value, entry in rows if (scheme, value) in numbers}
