"""What may be asked of concerns: seen only by those they reached, and by who raised them. Never by who is named."""

from datetime import date, datetime, timedelta
from typing import Any, Self

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When

from kinweave.circles.queries import SharedInGroupQuerySet
from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import may_know_of

GRACE = timedelta(days=14)  # after it was due, a lead sees that nobody asked whether a group still meets


def _raised_by(viewer: Viewer) -> Q:
    return Q(raised_by__in=viewer.own_ids) | Q(recorded_by__in=viewer.own_ids)


class SomeConcerns(QuerySet[Any]):
    """Concerns, whoever looks."""

    def open(self) -> Self:
        """Those not resolved, the oldest first."""
        return self.filter(resolved_on__isnull=True).order_by("raised_at", "pk")

    def about(self, person: Any) -> Self:
        """Those about one person."""
        return self.filter(person=person)

    def not_naming(self, viewer: Viewer) -> Self:
        """Without those that name this viewer, or the organisation they work for."""
        names = Q(party__human__in=viewer.own_humans) | Q(party=viewer.organisation_id)
        named = self._rows_of("named").filter(names, concern=OuterRef("pk"))
        found = self.exclude(Exists(named)).exclude(about_party__human__in=viewer.own_humans)
        return found.exclude(person__human__in=viewer.barred_from) if viewer.barred_from else found

    def _rows_of(self, name: str) -> QuerySet[Any]:
        model: Any = self.model._meta.get_field(name).related_model
        rows: QuerySet[Any] = model._base_manager.all()
        return rows


class ConcernQuerySet(SomeConcerns):
    """Concerns, for whoever is asked to act on them."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that reached this viewer, in their work or as the contact outside. Who is named in one sees nothing."""
        if "people" not in viewer.may:
            return self.none()
        here = Q(outside__isnull=True, holder_id=viewer.organisation_id)
        from_outside = Q(outside__isnull=False, outside__ended_on__isnull=True)
        reached = self._rows_of("reached").filter(here | from_outside, party__in=viewer.own_ids)
        return self.filter(Exists(reached.filter(concern=OuterRef("pk")))).not_naming(viewer)

    def within_reach_of(self, viewer: Viewer) -> Self:
        """Those that reached this viewer, and those they raised or took down: whoever saw something may pass it on."""
        reached = self.visible_to(viewer).values("pk")
        return self.filter(Q(pk__in=reached) | _raised_by(viewer)).not_naming(viewer)


class RaisedQuerySet(SomeConcerns):
    """Concerns, for whoever raised them or wrote them down."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those this viewer raised or took down: that it was raised, and what they were told. Nothing else of it."""
        return self.filter(_raised_by(viewer)).not_naming(viewer)

    def on_page_of(self, person: Any) -> Self:
        """What a person told, the latest first, unless it is not safe to show."""
        return self.filter(raised_by=person, is_safe_to_show=True).order_by("-raised_at", "pk")


class OfConcernQuerySet(QuerySet[Any]):
    """What hangs on a concern."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What hangs on the concerns that this viewer sees."""
        return self.filter(LeadsTo("concern", viewer))


class ReachedQuerySet(OfConcernQuerySet):
    """Whom concerns reached."""

    def mine(self, viewer: Viewer) -> Self:
        """Those of this viewer's own, whose concern is still open, the soonest due first."""
        own = self.filter(party__in=viewer.own_ids, concern__resolved_on__isnull=True)
        return own.order_by("due_at", "pk")

    def to_check(self) -> Self:
        """Those whom a group was not good for, and whom nobody has asked since how it is now."""
        concern: Any = self.model._meta.get_field("concern").related_model
        progress: Any = concern._meta.get_field("progress").related_model
        checked = progress._base_manager.filter(concern=OuterRef("concern"), kind="checked")
        of_a_group = self.filter(concern__kind="adverse", concern__circle__isnull=False)
        return of_a_group.filter(~Exists(checked)).order_by("concern__raised_at", "pk")

    def after(self, shown: Any) -> Self:
        """The next page, when this one was the last that was shown."""
        return self.filter(Q(due_at__gt=shown.due_at) | Q(due_at=shown.due_at, pk__gt=shown.pk))

    def waiting(self) -> Self:
        """Those not acknowledged, that have not climbed on."""
        return self.filter(acknowledged_at__isnull=True, climbed_at__isnull=True, concern__resolved_on__isnull=True)

    def overdue(self, at: datetime) -> Self:
        """Those that nobody acknowledged in time."""
        return self.waiting().filter(due_at__lte=at)


class OutsideQuerySet(QuerySet[Any]):
    """Contacts outside an organisation."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that stand on everybody's page; and all of the organisation one works in."""
        return self.lasting().filter(Q(is_on_page=True) | Q(holder_id=viewer.organisation_id))

    def lasting(self) -> Self:
        """Those that have not ended."""
        return self.filter(ended_on__isnull=True)

    def at(self, organisation_id: Any) -> Self:
        """Those of one organisation, by name."""
        return self.filter(holder_id=organisation_id).order_by("name", "pk")


class HandoverQuerySet(SharedInGroupQuerySet):
    """What whoever stops leading a group hands over."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For those who run the group, and whom it is offered; for members, what was taken over of the group's own.

        A step and a concern only for those to whom these are open themselves.
        """
        open_to_members = Q(kind__in=("running", "part", "rule", "other"), is_care=False)
        taken = self.joined_by(viewer) & open_to_members & (Q(state="accepted") | Q(given__state="taken"))
        found = self.filter(self.run_by(viewer) | Q(to__in=viewer.own_ids) | taken)
        found = found.filter(Q(step__isnull=True) | Q(LeadsTo("step", viewer)))
        found = found.filter(Q(concern__isnull=True) | Q(LeadsTo("concern", viewer)))
        known = Q(to__isnull=True) | may_know_of(viewer, somebody="to__", whose="to")
        about = Q(missing__isnull=True) | may_know_of(
            viewer, somebody="missing__member__party__", whose="missing__member__party"
        )
        return found.filter(known, about)

    def of_leader(self, leader: Any) -> Self:
        """What one who leads a group hands over, with how each stands, as it came."""
        return self.filter(leader=leader).with_standing().select_related("to", "given__member", "circle").oldest_first()

    def with_standing(self) -> Self:
        """Each with how it stands: a part and a concern are taken over where they are answered themselves."""
        reached: Any = self.model._meta.get_field("concern").related_model._meta.get_field("reached").related_model
        has_it = reached._base_manager.filter(
            concern=OuterRef("concern"), party=OuterRef("to"), acknowledged_at__isnull=False
        )
        return self.annotate(
            stands=Case(
                When(~Q(state="offered"), then=F("state")),
                When(given__member__membership__left_on__isnull=False, then=Value("declined")),
                When(given__state="taken", then=Value("accepted")),
                When(given__state__in=("declined", "passed_on"), then=Value("declined")),
                When(Q(kind="concern") & Exists(has_it), then=Value("accepted")),
                default=F("state"),
            )
        )

    def asked(self, viewer: Viewer) -> Self:
        """What a viewer was asked at work to take over and has not answered; a concern waits in its own place."""
        mine = self.filter(state="offered", to=viewer.person_id, given__isnull=True, concern__isnull=True)
        return mine.order_by("day", "pk")


class GoodbyeQuerySet(SharedInGroupQuerySet):
    """How somebody who led a group says goodbye, and who asks later."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For the group, for those who run or oversee it, and for who asks whether it still meets."""
        asks = Q(checker=viewer.person_id, holder=viewer.organisation_id) if "groups" in viewer.may else Q(pk__in=[])
        known = may_know_of(viewer, somebody="leader__party__", whose="leader__party")
        return self.filter(self.run_by(viewer) | self.joined_by(viewer) | asks).filter(known)

    def to_ask(self, on: date) -> Self:
        """Those of groups that somebody asks by a day whether they still meet, the longest due first."""
        return self.filter(checked_on__isnull=True, check_on__lte=on).order_by("check_on", "pk")

    def for_who_asks(self, viewer: Viewer) -> Self:
        """Those that a viewer asks; a lead, those too at which nobody asked within two weeks. Never who left."""
        late = Q(check_on__lte=viewer.on - GRACE, holder=viewer.organisation_id)
        mine = Q(checker=viewer.person_id) | late if viewer.sees_everyone else Q(checker=viewer.person_id)
        return self.filter(mine).exclude(leader__party__human__in=viewer.own_humans)


class GoodbyeWordQuerySet(SharedInGroupQuerySet):
    """What members say at a goodbye."""

    def visible_to(self, viewer: Viewer) -> Self:
        """One's own; for who says goodbye, all; for the group and those who run it, what is for the group.

        Of each member the latest stands: what was for the group before is not, once they choose otherwise.
        """
        later = self.model._default_manager.filter(
            goodbye=OuterRef("goodbye"), member=OuterRef("member"), number__gt=OuterRef("number")
        )
        own = Q(member__party__in=viewer.own_ids)
        leader = Q(goodbye__leader__party=viewer.person_id, holder=viewer.organisation_id)
        leaves = leader if "groups" in viewer.may else Q(pk__in=[])
        shared = Q(ring="group") & (self.run_by(viewer) | self.joined_by(viewer))
        known = may_know_of(viewer, somebody="member__party__", whose="member__party")
        return self.filter(own | leaves | shared).filter(known, ~Exists(later))

    def said(self) -> Self:
        """Those that were not taken back, as they came."""
        return self.exclude(words="").select_related("member__party").oldest_first()
