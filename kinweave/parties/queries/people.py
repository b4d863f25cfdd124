"""What may be asked of people. Every record about a person is reached through `visible_to`."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any, Self
from uuid import UUID

from django.db.models import Count, Exists, Min, Model, OuterRef, Q, QuerySet, Subquery

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.foundation.text import tidy_line
from kinweave.trail.models import Look
from kinweave.trail.queries import LookQuerySet


def lasting_on(on: date) -> Q:
    """Rows that have begun on a day and not yet ended: the day something ends, it no longer holds."""
    return Q(begins_on__lte=on) & (Q(ends_on__isnull=True) | Q(ends_on__gt=on))


def may_know_of(viewer: Viewer, *, somebody: str = "", whose: str = "person") -> Q:
    """Somebody in a person's life whom no bar hides from this viewer; one's own life is never hidden from oneself.

    `somebody` leads to the party in the life, `whose` to the person whose life it is.
    """
    if not viewer.barred_from:
        return ~Q(pk__in=[])  # everybody: an empty Q would be dropped from "nobody, or somebody one may know of"
    return ~Q(**{f"{somebody}human__in": viewer.barred_from}) | Q(**{f"{whose}__in": viewer.own_ids})


def struck_and_shown(viewer: Viewer) -> Q:
    """Rows that were struck out, as far as their text may still be read: by leads, and by who wrote them."""
    shown = Q(recorded_by__in=viewer.own_ids)
    if viewer.sees_everyone:
        shown |= Q(holder_id=viewer.organisation_id)
    return Q(struck_at__isnull=False) & shown


def in_any_case(word: str) -> set[str]:
    """A word as names may spell it: SQLite knows small and capital letters of plain English only."""
    return {word} if word.isascii() else {word, word.lower(), word.upper(), word.capitalize()}


class PartyQuerySet(QuerySet[Any]):
    """People, organisations and teams."""

    def visible_to(self, viewer: Viewer) -> Self:
        """The people whose record this viewer may open, and those in these people's lives."""
        in_a_life = Q(Exists(self._whose_record_is_open(viewer))) & may_know_of(viewer, whose="held_for")
        return self.people().filter(self._open_to(viewer) | in_a_life)

    def _whose_record_is_open(self, viewer: Viewer) -> Self:
        everyone: Self = self.model._default_manager.all()
        return everyone.filter(everyone._open_to(viewer), kind="person", held_for__isnull=True, pk=OuterRef("held_for"))

    def _open_to(self, viewer: Viewer) -> Q:
        """Not barred; and their own, or spoken for, or supported at work where the record is held."""
        mine = Q(pk__in=viewer.own_ids | viewer.speaks_for_ids)
        at_work = Q(Exists(self._supports(viewer)), holder_id=viewer.organisation_id)
        return ~Q(human__in=viewer.barred_from) & (mine | at_work)

    def _supports(self, viewer: Viewer) -> QuerySet[Any]:
        supports: SupportQuerySet = self.model._meta.get_field("supported_by").related_model.objects.all()
        return supports.current(viewer.at).filter(
            person=OuterRef("pk"), extent="record", supporter_id__in=viewer.supports_as
        )

    def changed_by(self, viewer: Viewer) -> Self:
        """Those whose record this viewer may write in: who only speaks for somebody reads."""
        only_spoken_for = viewer.speaks_for_ids - viewer.own_ids
        return self.exclude(Q(pk__in=only_spoken_for) | Q(held_for__in=only_spoken_for)) if only_spoken_for else self

    def full(self) -> Self:
        """People registered in their own right: not those kept for somebody else's circle."""
        return self.people().filter(held_for__isnull=True)

    def people(self) -> Self:
        """Persons only."""
        return self.filter(kind="person")

    def organisations(self) -> Self:
        """Organisations: rows of the installation that anybody who signed in may know of."""
        return self.filter(kind="organisation")

    def other_organisations(self, viewer: Viewer) -> Self:
        """Organisations other than the one a viewer works for, that have not ended."""
        return self.organisations().filter(ended_on__isnull=True).exclude(pk=viewer.organisation_id)

    def living(self) -> Self:
        """Those not known to have died."""
        return self.filter(died_on__isnull=True)

    def by_name(self) -> Self:
        """In the order of their names, and always the same order."""
        return self.order_by("sort_name", "pk")

    def after(self, sort_name: str, pk: UUID) -> Self:
        """The next page: those that come after a name and id."""
        return self.filter(Q(sort_name__gt=sort_name) | Q(sort_name=sort_name, pk__gt=pk))

    def rows_of(self, viewer: Viewer) -> Self:
        """The viewer's own rows: one for each organisation that knows them."""
        return self.filter(pk__in=viewer.own_ids)

    def spoken_for_by(self, viewer: Viewer) -> Self:
        """Those for whom this viewer may speak."""
        return self.filter(pk__in=viewer.speaks_for_ids)

    def at_work(self, viewer: Viewer) -> Self:
        """Those whose record a post opens to this viewer. Their own is not among them."""
        return self.filter(Exists(self._supports(viewer)), holder_id=viewer.organisation_id).exclude(
            pk__in=viewer.own_ids
        )

    def supported(self, viewer: Viewer) -> Self:
        """Those whom the viewer's organisation supports: not who works there, nor who only speaks for somebody."""
        supports: SupportQuerySet = self.model._meta.get_field("supported_by").related_model.objects.all()
        why = Q(cause="registered", supporter_id=viewer.organisation_id) | Q(cause="allocation")
        lasting = supports.current(viewer.at).filter(why, person=OuterRef("pk"), extent="record")
        return self.filter(Exists(lasting), holder_id=viewer.organisation_id)

    def led_by(self, viewer: Viewer) -> Self:
        """Those whose support this viewer leads: a lead may ask who looked at their records."""
        return self.filter(holder_id=viewer.organisation_id) if viewer.sees_everyone else self.none()

    def overseen_by(self, viewer: Viewer) -> Self:
        """Those whom one's own organisation knows, for its data protection officer, but those one may not know of.

        It opens no record: what is shown of them is what was passed on, without what it says.
        """
        if "trail" not in viewer.may:
            return self.none()
        known = self.full().filter(holder_id=viewer.organisation_id).exclude(human__in=viewer.own_humans)
        return known.exclude(human__in=viewer.barred_from) if viewer.barred_from else known

    def looks(self) -> LookQuerySet:
        """Who looked at the records of these people, each with a name (`by_name`), the latest first.

        Never a look made for a concern: that there is one reaches nobody in this way.
        """
        lookers = self.model._default_manager.filter(pk=OuterRef("by_id"))
        people: frozenset[UUID] = frozenset(self.values_list("pk", flat=True))
        looks = Look.objects.at_people(people).exclude(page__startswith="concern")
        return looks.annotate(by_name=Subquery(lookers.values("called")))

    def called_like(self, words: str) -> Self:
        """Those whose name contains every word, in any case."""
        found = self
        for word in tidy_line(words).split():
            cases = in_any_case(word)
            found = found.filter(reduce(or_, (Q(sort_name__icontains=one) | Q(called__icontains=one) for one in cases)))
        return found


class AboutPersonQuerySet(QuerySet[Any]):
    """Records about one person, to whom the model's `person_path` leads.

    What may be seen is asked row by row (`LeadsTo`), never by first listing everybody: a lead's pages stay quick
    however many people the organisation knows.
    """

    def visible_to(self, viewer: Viewer) -> Self:
        """The records about people whose record this viewer may open."""
        return self.filter(LeadsTo(self.person_path, viewer))

    @property
    def person_path(self) -> str:
        """The field that leads to the person."""
        return getattr(self.model, "person_path", "person")

    def about(self, person: Model) -> Self:
        """The records about one person."""
        return self.filter(**{self.person_path: person})

    def at_work(self, viewer: Viewer) -> Self:
        """The records about people whose record a post opens to this viewer."""
        return self.filter(LeadsTo(self.person_path, viewer, "at_work"))

    def of_people(self, people: Iterable[UUID] | QuerySet[Any]) -> Self:
        """The records about any of several people, named by their ids."""
        return self.filter(**{f"{self.person_path}__in": people})

    def lasting(self) -> Self:
        """Those that have not ended."""
        return self.filter(ended_on__isnull=True)


class NeedQuerySet(AboutPersonQuerySet):
    """Communication needs."""

    def due_for_review(self, on: date) -> Self:
        """Those to look at again."""
        return self.lasting().filter(review_on__lte=on)

    def by_person(self) -> QuerySet[Any, tuple[UUID, str, date, int]]:
        """For each person: id, name, the first day one is due, how many; the longest due first."""
        rows: QuerySet[Any, tuple[UUID, str, date, int]]
        rows = self.values_list("party_id", "party__called").annotate(Min("review_on"), Count("pk"))
        return rows.order_by("review_on__min", "party_id")

    def flagged(self) -> Self:
        """Those shown on every page about the person, in the order they were recorded."""
        return self.lasting().filter(flagged_on__isnull=False).order_by("recorded_at", "pk")


class CurrentAtQuerySet(AboutPersonQuerySet):
    """Records that begin at one instant and may end at another."""

    def current(self, at: datetime) -> Self:
        """Those that have begun and not yet ended."""
        return self.not_over(at).filter(begins_at__lte=at)

    def not_over(self, at: datetime) -> Self:
        """Those that have not ended, begun or not."""
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=at))


class SupportQuerySet(CurrentAtQuerySet):
    """Who supports whom, and to what extent."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, by supporters this viewer may know of."""
        return super().visible_to(viewer).filter(may_know_of(viewer, somebody="supporter__"))


class BarQuerySet(CurrentAtQuerySet):
    """Who may not know of whom."""


class SpeaksForQuerySet(AboutPersonQuerySet):
    """Who may speak for whom."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, by speakers this viewer may know of."""
        return super().visible_to(viewer).filter(may_know_of(viewer, somebody="speaker__"))

    def current(self, on: date) -> Self:
        """Those that hold on a day."""
        return self.filter(lasting_on(on))


class HoldQuerySet(AboutPersonQuerySet):
    """What keeps records from being disposed of."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people one works with; one that stands for a concern, only where one sees everybody. The data
        protection officer, who opens no record, sees those for a person's own request."""
        if "trail" in viewer.may:
            asked = self.filter(holder_id=viewer.organisation_id, kind="access")
            return asked.exclude(person__in=viewer.barred_rows | viewer.own_ids)
        seen = self.at_work(viewer)
        return seen if viewer.sees_everyone else seen.exclude(kind="concern")

    def current(self, on: date) -> Self:
        """Those that stand on a day."""
        return self.filter(lasting_on(on))


class ParentsQuerySet(AboutPersonQuerySet):
    """Who holds parental responsibility for whom."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, by parents this viewer may know of."""
        return super().visible_to(viewer).filter(may_know_of(viewer, somebody="parent__"))

    def current(self, on: date) -> Self:
        """Those that hold on a day."""
        return self.filter(lasting_on(on))


class SamePersonQuerySet(QuerySet[Any]):
    """Which rows are one human."""

    def rows_linked_to(self, row: UUID) -> set[UUID]:
        """This row, and every row linked to it, directly or by way of others."""
        found: set[UUID] = set()
        fresh = {row}
        while fresh:
            found |= fresh
            links = self.filter(Q(one_id__in=fresh) | Q(other_id__in=fresh), ended_on__isnull=True)
            fresh = {row for pair in links.values_list("one_id", "other_id") for row in pair} - found
        return found
