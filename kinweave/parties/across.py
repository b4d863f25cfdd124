"""What is known of people whichever organisation holds it, because safety needs it: numbers of humans, and no more.

On PostgreSQL it is asked of functions that reach over the wall (docs/adr/0010-the-wall-between-organisations.md); on
SQLite the same is asked of the tables.
"""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from kinweave.foundation import wall
from kinweave.parties.models import Bar, Party, SamePerson, SpeaksFor


def bars_touching(humans: Iterable[UUID], at: datetime) -> set[tuple[UUID, UUID]]:
    """The bars that hold at an instant and touch any of these humans: who is barred, and from whom."""
    asked = frozenset(humans)
    if wall.is_up():
        return {(barred, person) for barred, person in wall.across("bars_touching", asked, at)}
    touching = Bar.objects.current(at).filter(Q(barred__human__in=asked) | Q(person__human__in=asked))
    return set(touching.values_list("barred__human", "person__human"))


def is_barred(barred: Iterable[UUID], person: UUID, at: datetime) -> bool:
    """Whether any of these humans may not know of a human, whoever holds the bar."""
    asked = frozenset(barred)
    return any(one in asked and other == person for one, other in bars_touching(asked, at))


def speakers_of(human: UUID, on: date) -> set[UUID]:
    """The humans who speak for a human on a day."""
    if wall.is_up():
        return {speaker for (speaker,) in wall.across("speakers_of", human, on)}
    speaks = SpeaksFor.objects.current(on).filter(person__human=human)
    return set(speaks.values_list("speaker__human", flat=True))


def rows_linked_to(row: UUID) -> set[UUID]:
    """This row and every row linked to it as one human, whoever holds them."""
    if wall.is_up():
        return {linked for (linked,) in wall.across("rows_linked_to", row)}
    return SamePerson.objects.rows_linked_to(row)


def make_one_human(row: UUID, number: UUID) -> dict[UUID, UUID]:
    """Give every row linked to a row one number for their human. What each had before, where it changed."""
    if wall.is_up():
        return dict(wall.across("make_one_human", row, number))
    rows = Party.objects.filter(pk__in=rows_linked_to(row)).exclude(human=number)
    before = dict(rows.values_list("pk", "human"))
    Party.objects.filter(pk__in=before).update(human=number)
    return before
