"""What is known of concerns and posts whichever organisation holds them: ids and numbers of humans, and no text.

On PostgreSQL it is asked of functions that reach over the wall (docs/adr/0010-the-wall-between-organisations.md); on
SQLite the same is asked of the tables.
"""

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q

from kinweave.access.models import Post
from kinweave.circles.models import Restriction
from kinweave.concerns.models import Concern
from kinweave.concerns.queries import ConcernQuerySet
from kinweave.foundation import wall
from kinweave.parties.models import Bar, Party
from kinweave.ties.models import Tie

Meant = dict[UUID, date | None]  # a human, and when they were born


def standing_for(humans: Iterable[UUID], on: date) -> dict[UUID, frozenset[UUID]]:
    """For each human, the organisations where they work today in any role."""
    asked = frozenset(humans)
    if wall.is_up():
        rows = wall.across("works_for", asked, on)
    else:
        posts = Post.objects.current(on).filter(person__human__in=asked)
        rows = list(posts.values_list("person__human", "organisation_id"))
    found: dict[UUID, set[UUID]] = {}
    for human, organisation in rows:
        found.setdefault(human, set()).add(organisation)
    return {human: frozenset(organisations) for human, organisations in found.items()}


def named_beside(human: UUID) -> set[UUID]:
    """Humans named in a concern about a person that is open, or in which somebody may have been harmed."""
    if wall.is_up():
        return {named for (named,) in wall.across("named_beside", human)}
    still_counts = Q(resolved_on__isnull=True) | Q(kind=Concern.Kind.SAFEGUARDING)
    theirs = Q(person__human=human) | Q(tie__person__human=human)
    pairs = Concern.objects.filter(still_counts, theirs).values_list(
        "named__party__human", "about_party__human", "tie__to_party__human"
    )
    return {one for pair in pairs for one in pair if one}


def meant_beside(human: UUID, name: str) -> Meant:
    """Whom a name can mean among those close to a human, or kept away from them."""
    if not name:
        return {}
    if wall.is_up():
        return youngest(wall.across("meant_beside", human, name))
    close = Q(pk__in=Tie.objects.filter(person__human=human).values("to_party"))
    kept_away = Q(pk__in=Restriction.objects.filter(person__human=human).values("against"))
    barred = Q(pk__in=Bar.objects.filter(person__human=human).values("barred"))
    in_concern = Q(pk__in=_about(human).values("named__party")) | Q(pk__in=_about(human).values("about_party"))
    so_called = Q(called__iexact=name) | Q(sort_name__iexact=name)
    found = Party.objects.people().filter(so_called, close | kept_away | barred | in_concern)
    return youngest(found.values_list("human", "born_on"))


def youngest(rows: Iterable[tuple[UUID, date | None]]) -> Meant:
    """Each human with the latest day of birth that any of their rows gives: nobody is taken for older than they are."""
    found: Meant = {}
    for human, born_on in rows:
        known = [day for day in (born_on, found.get(human)) if day]
        found[human] = max(known, default=None)
    return found


def _about(human: UUID) -> ConcernQuerySet:
    """Concerns about a person, whoever asks and whether or not they were resolved."""
    about = Q(person__human=human) | Q(tie__person__human=human) | Q(event__person__human=human)
    found: ConcernQuerySet = Concern.objects.filter(about)
    return found


def open_about(human: UUID, kinds: Collection[str]) -> set[UUID]:
    """The open concerns of some kinds about a person."""
    if wall.is_up():
        rows = wall.across("concerns_about", human)
        return {pk for pk, kind, is_open, *_rest in rows if is_open and kind in kinds}
    return set(_about(human).open().filter(kind__in=kinds).values_list("pk", flat=True))


def concerns_naming(human: UUID, humans: Collection[UUID]) -> set[UUID]:
    """Concerns that name any of these humans: those about the person, and those that are still open."""
    if wall.is_up():
        return {pk for (pk,) in wall.across("concerns_naming", human, humans)}
    names = Q(about_party__human__in=humans) | Q(tie__to_party__human__in=humans) | Q(named__party__human__in=humans)
    about_them = Q(pk__in=_about(human).values("pk")) | Q(resolved_on__isnull=True)
    return set(Concern.objects.filter(names, about_them).values_list("pk", flat=True))


def is_in_circle_of(human: UUID, humans: Collection[UUID], on: date) -> bool:
    """Whether any of these humans is in the circle of a person on a day, in whichever record."""
    if wall.is_up():
        ((is_there,),) = wall.across("is_in_circle_of", human, humans, on)
        return bool(is_there)
    return Tie.objects.filter(person__human=human, to_party__human__in=humans).current(on).exists()
