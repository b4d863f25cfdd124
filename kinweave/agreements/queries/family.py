"""What may be asked of what families say about sharing."""

from datetime import date, datetime, timedelta
from typing import Any, Self
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet, may_know_of

OPENS = ("agreed", "considered")  # what lets something go that did not go before


class FamilyAgreementQuerySet(AboutPersonQuerySet):
    """Conversations about sharing."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, where no bar hides who spoke. Who speaks for them sees their own."""
        return super().visible_to(viewer).filter(_who_spoke(viewer))

    def due_for_review(self, on: date) -> Self:
        """Those to look at again, the longest due first; not where there was a newer conversation."""
        later = self.model._default_manager.filter(person=OuterRef("person"), recorded_at__gt=OuterRef("recorded_at"))
        return self.filter(~Exists(later), review_on__lte=on).order_by("review_on", "pk")

    def spoken_by(self, speaker: str, said_by: Any) -> Self:
        """Those in which somebody spoke, in one capacity."""
        who = Q(said_by__human=said_by.human) if said_by else Q(said_by=None)
        return self.filter(who, speaker=speaker)

    def omissions_to_look_at(self) -> Self:
        """Those whose review left something out, and nobody else has looked at that; the longest ago first."""
        waiting = self.filter(has_omissions=True, omissions_looked_at__isnull=True, reviewed_on__isnull=False)
        return waiting.order_by("reviewed_on", "pk")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-day", "-recorded_at", "-pk")


class ChoiceQuerySet(AboutPersonQuerySet):
    """What was said about one agency, category and purpose."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, where no bar hides who spoke. Who speaks for them sees their own.

        That somebody was not told, and why, is never on their own page.
        """
        not_told = Q(person__in=viewer.own_ids, said="not_told")
        return super().visible_to(viewer).filter(_who_spoke(viewer)).exclude(not_told)

    def overseen_by(self, viewer: Viewer) -> Self:
        """Those that one's own organisation wrote down, for who answers for how it shares. Criterion: 003-P26."""
        if "assurance" not in viewer.may:
            return self.none()
        if viewer.sees_everyone:
            return self.visible_to(viewer).filter(holder_id=viewer.organisation_id)
        apart = Q(person__human__in=viewer.barred_from | viewer.own_humans)
        return self.filter(_who_spoke(viewer), ~apart, holder_id=viewer.organisation_id)

    def of_human(self, human: UUID) -> Self:
        """Those about one human, whichever organisation wrote them down."""
        return self.filter(person__human=human)

    def on_line(self, organisation: UUID, category: str, purpose: str) -> Self:
        """Those about one agency, category and purpose."""
        return self.filter(organisation=organisation, category=category, purpose=purpose)

    def known(self, at: datetime) -> Self:
        """Those that had been received and written down at an instant.

        What was written down late and lets something go counts from when somebody else countersigned it (R5); what
        stops something counts at once.
        """
        signed = Q(is_late=False) | ~Q(said__in=OPENS) | Q(countersigned_at__lte=at)
        return self.filter(signed, received_at__lte=at, recorded_at__lte=at)

    def to_countersign(self) -> Self:
        """Those that were written down late and that nobody else has looked at, the longest waiting first."""
        return self.filter(is_late=True, countersigned_at__isnull=True).order_by("recorded_at", "pk")

    def objections(self) -> Self:
        """Objections that nobody has considered: nothing was said about it since. The longest waiting first."""
        said_since = Q(received_at__gt=OuterRef("received_at")) & ~Q(said__in=("informed", "not_told"))
        considered = Q(received_at__gte=OuterRef("received_at"), said__in=("considered", "refused")) & ~Q(because="")
        later = self._on_the_same_line().filter(said_since | considered)
        return self.filter(~Exists(later), said="objected").order_by("received_at", "pk")

    def _on_the_same_line(self) -> Self:
        """What was said about the same person, agency, category and purpose as a row that asks."""
        rows: Self = self.model._default_manager.filter(
            person=OuterRef("person"),
            organisation=OuterRef("organisation"),
            category=OuterRef("category"),
            purpose=OuterRef("purpose"),
        )
        return rows

    def not_told_to_look_at(self, on: date) -> Self:
        """Those whom somebody did not tell, where it is time to look at the reason again: nobody told them since."""
        later = self._on_the_same_line().filter(recorded_at__gt=OuterRef("recorded_at"))
        return self.filter(~Exists(later), said="not_told", review_on__lte=on).order_by("review_on", "pk")

    def said_by_parents_before(self, birthday: int, *, on: date, within: timedelta) -> Self:
        """What parents said yes to, for those who reach an age within some days, or reached it as many days ago.

        Not where they have said something themself since.
        """
        born_after, born_until = years_before(on - within, birthday), years_before(on + within, birthday)
        themself = self.model._default_manager.filter(
            person=OuterRef("person"), speaker="person", received_at__gt=OuterRef("received_at")
        )
        parents = self.filter(~Exists(themself), speaker="parent", said="agreed", person__died_on__isnull=True)
        return parents.filter(person__born_on__gt=born_after, person__born_on__lte=born_until)

    def latest_first(self) -> Self:
        """The latest first. Which of two of one instant stands is the rule's to say (`information.rules.voices`)."""
        return self.order_by("-received_at", "-recorded_at", "-pk")


def _who_spoke(viewer: Viewer) -> Q:
    """Nobody in particular, or somebody this viewer may know of; where they only speak for the person, themself."""
    may_know: Q = Q(said_by=None) | may_know_of(viewer, somebody="said_by__")
    only_spoken_for = viewer.speaks_for_ids - viewer.own_ids
    if not only_spoken_for:
        return may_know
    return may_know & (~Q(person__in=only_spoken_for) | Q(said_by__human__in=viewer.own_humans))


def years_before(day: date, years: int) -> date:
    """The same day so many years before; 1 March where there was no 29 February."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return date(day.year - years, 3, 1)
