"""Whom a person's own page does not name: somebody may look over their shoulder (person.md, "Safety of the page").

Who works here is named by the work itself; a name of theirs that went would tell them that there is a concern.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from kinweave.access.models import Post
from kinweave.circles.models import Restriction
from kinweave.concerns.across import named_beside
from kinweave.concerns.rules import mentioned
from kinweave.foundation import Viewer
from kinweave.parties.models import Bar, Party
from kinweave.plans.models import Action


@dataclass(frozen=True, slots=True)
class OffPage:
    """Whom a concern, a bar, or a restriction of all contact or kept from the person names: their humans and names."""

    humans: frozenset[UUID]
    names: tuple[tuple[UUID, tuple[str, ...]], ...]

    def names_one(self, step: Action) -> bool:
        """Whether a step would send somebody to one of them: in its words, by whom it is about, or by who holds it."""
        ends = {step.doer.human} | ({step.tie.to_party.human} if step.tie else set())
        return bool(ends & self.humans) or bool(mentioned(step.what, self.names))

    def without(self, parties: Iterable[Party]) -> list[Party]:
        """Those of these whom the page may name."""
        return [one for one in parties if one.human not in self.humans]


def off_page(person: Party, viewer: Viewer) -> OffPage:
    """Whom the page of a person leaves out today."""
    human, on = person.human, viewer.on
    hides = Q(withheld_because__isnull=False) | Q(what="contact", scope=Restriction.Scope.NO_CONTACT)
    kept = Restriction.objects.in_force(on).filter(hides, person__human=human, against__isnull=False)
    bars = Bar.objects.current(viewer.at).filter(person__human=human)
    apart = kept.values_list("against__human", flat=True).union(bars.values_list("barred__human", flat=True))
    named = (named_beside(human) | set(apart)) - {human}
    if not named:
        return OffPage(frozenset(), ())
    here = Post.objects.current(on).filter(organisation_id=person.holder_id, person__human__in=named)
    humans = frozenset(named - set(here.values_list("person__human", flat=True)))
    rows = Party.objects.filter(human__in=humans).values_list("pk", "called", "sort_name")
    return OffPage(humans, tuple((key, tuple(names)) for key, *names in rows))


def on_their_page(steps: Iterable[Action], *, person: Party, viewer: Viewer) -> list[Action]:
    """The steps that a person's own page shows: not one that names such a person, unless its reader wrote it."""
    left_out = off_page(person, viewer)
    return [one for one in steps if one.recorded_by_id in viewer.own_ids or not left_out.names_one(one)]
