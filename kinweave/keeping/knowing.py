"""Who a row of a sheet may be already, and which worker it names: only as far as the lead who asks may see."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from kinweave.access.covering import workers_here
from kinweave.circles.models import Restriction
from kinweave.concerns.routing import concerns_naming
from kinweave.foundation import Viewer
from kinweave.keeping.reading.rows import Told
from kinweave.parties.models import Bar, Identifier, Party

AT_ONCE = 500  # values in one question to the database


def in_parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Values, some at a time."""
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))


class Known:
    """Whom a lead sees of those that the rows of a sheet may be: by number, or by name and date of birth."""

    def __init__(self, viewer: Viewer, rows: Sequence[Told]) -> None:
        people = Party.objects.visible_to(viewer).full().at_work(viewer)
        numbers = Identifier.objects.visible_to(viewer).at_work(viewer)
        self.by_number = numbered(numbers, [row.identifier for row in rows])
        self.by_key = named(people, [row.born_on for row in rows])

    def who(self, row: Told) -> UUID | None:
        """The person a row may be."""
        if row.identifier in self.by_number:
            return self.by_number[row.identifier]
        return self.by_key.get(row.key) or self.by_key.get((row.called.casefold(), row.born_on))


def numbered(numbers: QuerySet[Any], values: Sequence[str]) -> dict[str, UUID]:
    """People by the number that somebody else knows them by."""
    found: dict[str, UUID] = {}
    for part in in_parts(sorted({value for value in values if value})):
        found |= dict(numbers.filter(value__in=part).values_list("value", "party_id"))
    return found


def named(people: QuerySet[Any], days: Sequence[Any]) -> dict[tuple[str, Any], UUID]:
    """People by name and date of birth: the full name, and the name they like."""
    found: dict[tuple[str, Any], UUID] = {}
    for part in in_parts(sorted({day for day in days if day})):
        for pk, called, full, day in people.filter(born_on__in=part).values_list(
            "pk", "called", "sort_name", "born_on"
        ):
            found |= {(called.casefold(), day): pk, (full.casefold(), day): pk}
    return found


class Workers:
    """Who works here, by e-mail address and by name."""

    def __init__(self, viewer: Viewer) -> None:
        self.found: dict[str, set[Party]] = {}
        posts = workers_here(viewer).prefetch_related("person__identities__account")
        for post in posts:
            addresses = [one.account.email for one in post.person.identities.all()]
            for word in {post.person.called, post.person.sort_name, *addresses}:
                self.found.setdefault(word.casefold(), set()).add(post.person)

    def named(self, words: str) -> tuple[Party | None, str]:
        """The worker with a name or an address; or what is wrong with these words."""
        there = self.found.get(words.casefold(), set())
        if not words or len(there) == 1:
            return next(iter(there), None), ""
        return None, "two_workers" if there else "no_such_worker"


def keeps_away(worker: Party, row: Told, viewer: Viewer) -> bool:
    """Whether a bar, a restriction or a concern keeps a worker from somebody here whom a row may be, whoever asks."""
    bars = Bar.objects.current(viewer.at).filter(barred__human=worker.human)
    bound = Restriction.objects.in_force(viewer.on).filter(against__human=worker.human)
    naming = concerns_naming(worker.human)
    apart = Q(pk__in=bars.values("person")) | Q(pk__in=bound.values("person")) | Q(pk__in=naming.values("person"))
    people = Party.objects.filter(apart, holder=viewer.organisation_id)
    same_name = {row.key, (row.called.casefold(), row.born_on)}
    there = people.values_list("called", "sort_name", "born_on")
    by_name = any({(called.casefold(), day), (full.casefold(), day)} & same_name for called, full, day in there)
    return by_name or bool(
        row.identifier and Identifier.objects.filter(party__in=people.values("pk"), value=row.identifier).exists()
    )
