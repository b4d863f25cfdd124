"""Keep the index as the database is: drain what waits, or make all of it anew. One process at a time.

A process that is killed leaves its work waiting: what was not committed is lost, what was is done again without harm.
Whatever had to vanish is not only left out: the index is made anew, so that no file holds it any longer.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from uuid import UUID

from django.utils import timezone

from kinweave.directory.freshness import looked_at
from kinweave.directory.listed import Listed, listed_entries, listed_services
from kinweave.directory.models import Entry, EntryMerge, EntryVersion, Import, SearchAbsence, SearchWork, Service
from kinweave.directory.search import index
from kinweave.foundation import LONDON

AT_ONCE = 500
SOON = 20  # so many and no more are taken up right after an act
What = SearchWork.What


def drain_soon() -> None:
    """Right after an act: take up what waits, if it is little, and nobody else does. The clock does the rest."""
    waiting = list(SearchWork.objects.all()[: SOON + 1])
    is_much = len(waiting) > SOON or any(one.what != What.LISTED for one in waiting)
    if is_much or index.in_use() is None or needs_all():
        return
    try:
        drain(waits=False)
    except BlockingIOError:
        return


def drain(*, waits: bool = True) -> int:
    """Take up all that waits; make the index anew when it is lost, when all is new, or when something had to vanish.

    Returns how many pieces of work were done. Raises BlockingIOError when somebody else is at it.
    """
    with index.the_only_writer(waits=waits):
        try:
            return make_anew() if index.in_use() is None or needs_all() else take_up()
        except index.NotReady:
            return make_anew()


def take_up() -> int:
    """Take up all that waits, into the index in use. Raises NotReady when it cannot be read."""
    return sum(take_up_listed(some) for some in waiting_listed()) + sum(map(take_up_import, waiting_imports()))


def needs_all() -> bool:
    """Whether the index has to be made anew, and not only added to."""
    return SearchWork.objects.filter(what=What.EVERYTHING).exists() or SearchAbsence.objects.active().exists()


def reindex() -> int:
    """Make the index anew, whatever it is like. Returns how many places and entries it holds."""
    with index.the_only_writer(waits=True):
        make_anew()
        return len(index.state().columns)


def make_anew() -> int:
    """Make an index of all that is published, beside the one in use; then let it take over."""
    work, absences = list(SearchWork.objects.values_list("pk", flat=True)), active_absences()
    place, on = index.begun(), today()
    index.fill(place, everything(on))
    index.take_over(place)
    forget(work, absences)
    return len(work)


def active_absences() -> list[UUID]:
    """The absences that stand now."""
    return list(SearchAbsence.objects.active().values_list("pk", flat=True))


def forget(work: Sequence[UUID], absences: Sequence[UUID]) -> None:
    """Forget what was done; what came meanwhile stays."""
    for model, ids in ((SearchAbsence, absences), (SearchWork, work)):
        for at in range(0, len(ids), AT_ONCE):
            model.objects.filter(pk__in=ids[at : at + AT_ONCE]).delete()


def today() -> date:
    """The day it is in the United Kingdom."""
    return timezone.now().astimezone(LONDON).date()


def everything(on: date) -> Iterator[Listed]:
    """All that anyone may see on a day, or from or until a day, some hundred at a time: `asking` keeps windows."""
    services = Service.objects.published(on).order_by("pk")
    entries = EntryVersion.objects.listable(on).order_by("entry_id")
    return chain(
        chain.from_iterable(map(listed_services, by_key(services, "pk"))),
        chain.from_iterable(map(listed_entries, by_key(entries, "entry_id"))),
    )


def by_key(rows, key: str) -> Iterator[Sequence]:  # type: ignore[no-untyped-def, type-arg]
    """Rows in the order of a key, some hundred at a time."""
    some = list(rows[:AT_ONCE])
    while some:
        yield some
        some = list(rows.filter(**{f"{key}__gt": getattr(some[-1], key)})[:AT_ONCE])


def waiting_listed() -> Iterator[list[SearchWork]]:
    """Places and entries that wait, some hundred at a time."""
    waiting = SearchWork.objects.filter(what=What.LISTED)
    while some := list(waiting[:AT_ONCE]):
        yield some


def take_up_listed(some: Sequence[SearchWork]) -> int:
    """Take up what some places and entries say now."""
    write({one.which for one in some if one.which}, today())
    forget([one.pk for one in some], [])
    return len(some)


def write(which: set[UUID], on: date) -> None:
    """Let the index say of these what they say now; nothing of those that are not published any more."""
    services = Service.objects.published(on).filter(pk__in=which)
    entries = EntryVersion.objects.listable(on).filter(entry__in=which)
    index.write(which, [*listed_services(services), *listed_entries(entries)])


def listed_now(which: set[UUID], on: date) -> dict[UUID, Listed]:
    """What anyone may see of these on a day, by their ids."""
    services = listed_services(Service.objects.published(on).filter(pk__in=which))
    entries = listed_entries(EntryVersion.objects.published(on).filter(entry__in=which))
    return {listed.id: listed for listed in (*services, *entries)}


def waiting_imports() -> list[SearchWork]:
    """Imports that are seen, and not yet in the index."""
    return list(SearchWork.objects.filter(what=What.IMPORT))


def take_up_import(work: SearchWork) -> int:
    """Take up what an import says that is new, some hundred entries at a time, and keep how far it came.

    Of the others it only says that they were looked at: one column tells it.
    """
    found = Import.objects.get(pk=str(work.which))
    entries = Entry.objects.filter(pk__in=EntryVersion.objects.filter(of=found).values("entry"))
    while some := list(entries.beyond(work.at)[:AT_ONCE]):
        which = {entry.pk for entry in some}
        led = EntryMerge.objects.standing().filter(kept__in=which).values_list("gone", flat=True)
        write({*which, *led}, today())  # what leads to an entry stands for itself once the register has it no more
        work.at = some[-1].pk
        work.save(update_fields=["at"])
    index.write_days(dict(looked_at(found.register)))
    forget([work.pk], [])
    return 1
