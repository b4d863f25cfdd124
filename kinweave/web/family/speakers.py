"""Who can say what may be shared about somebody, and on what record it rests. R9."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from kinweave.agreements.actions.family import Speaker, Voiced, covers_sharing
from kinweave.circles.models import Restriction
from kinweave.foundation import Viewer
from kinweave.parties.models import BestInterests, Capacity, ParentalResponsibility, Party, SpeaksFor

SOMEBODY = "somebody"


@dataclass(frozen=True, slots=True)
class Able:
    """Somebody who may speak: the value of a form, the words on it, and what is kept of them."""

    key: str
    words: str
    voiced: Voiced


def able_to_speak(viewer: Viewer, person: Party) -> list[Able]:
    """The person, parents, attorneys with their document, a best-interests record; and somebody else.

    Nobody whom a restriction that this viewer may know of names. Who is named by another is stopped when they are
    chosen, by the one sentence (`information.families`).
    """
    apart = kept_apart(viewer, person)
    themself = Able(
        "person",
        _("%(name)s themself") % {"name": person.called},
        Voiced(speaker=Speaker.PERSON, said_by=person),
    )
    others = [*_parents(viewer, person), *_attorneys(viewer, person), *_best_interests(viewer, person)]
    found = [one for one in others if one.voiced.said_by is None or one.voiced.said_by.human not in apart]
    return [themself, *found, Able(SOMEBODY, _("Somebody else"), Voiced(speaker=Speaker.SOMEBODY))]


def kept_apart(viewer: Viewer, person: Party) -> frozenset[Any]:
    """The humans whom a restriction names that this viewer may know of."""
    rows = Restriction.objects.visible_to(viewer).about(person).in_force(viewer.on)
    return frozenset(rows.filter(against__isnull=False).values_list("against__human", flat=True))


def _parents(viewer: Viewer, person: Party) -> Iterator[Able]:
    rows = ParentalResponsibility.objects.visible_to(viewer).about(person).current(viewer.on)
    for row in rows.select_related("parent").order_by("begins_on", "pk"):
        words = _("%(name)s, who holds parental responsibility") % {"name": row.parent.called}
        yield Able(f"parent-{row.parent_id}", words, Voiced(speaker=Speaker.PARENT, said_by=row.parent))


def _attorneys(viewer: Viewer, person: Party) -> Iterator[Able]:
    rows = SpeaksFor.objects.visible_to(viewer).about(person).current(viewer.on)
    for row in rows.filter(ground=SpeaksFor.Ground.ATTORNEY).select_related("speaker").order_by("begins_on", "pk"):
        if covers_sharing(row, viewer.on):
            words = _("%(name)s, attorney or deputy for health and welfare") % {"name": row.speaker.called}
            yield Able(
                f"attorney-{row.pk}", words, Voiced(speaker=Speaker.ATTORNEY, said_by=row.speaker, speaks_for=row)
            )


def _best_interests(viewer: Viewer, person: Party) -> Iterator[Able]:
    rows = BestInterests.objects.visible_to(viewer).about(person).filter(capacity__is_about_sharing=True)
    found = rows.select_related("capacity").latest_first().first()
    latest = Capacity.objects.visible_to(viewer).about(person).filter(is_about_sharing=True).latest_first().first()
    if found and found.capacity == latest:
        words = _("A best-interests decision: %(what)s") % {"what": found.decision}
        voiced = Voiced(speaker=Speaker.BEST_INTERESTS, capacity=found.capacity, best_interests=found)
        yield Able(f"best-{found.pk}", words, voiced)
