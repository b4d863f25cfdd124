"""What may be asked of groups: who runs one reads how it is planned; its members read what is theirs."""

from datetime import date
from functools import reduce
from operator import or_
from typing import Any, Self

from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.parties.queries import in_any_case, may_know_of

CIRCLE = "circle"


def belongs(on: date, path: str = "membership__") -> Q:
    """Those who have joined, and have not left by a day."""
    there = Q(**{f"{path}joined_on__lte": on})
    return there & (Q(**{f"{path}left_on__isnull": True}) | Q(**{f"{path}left_on__gt": on}))


class OfGroupQuerySet(QuerySet[Any]):
    """Rows of groups that members do not read: for facilitators, and leads of the organisation that hosts it."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of groups that this viewer runs, or oversees."""
        return self.filter(self.run_by(viewer))

    def run_by(self, viewer: Viewer) -> Q:
        """The groups that a viewer facilitates, in the post in use; a lead, those of the organisation."""
        if viewer.person_id is None or "groups" not in viewer.may:
            return Q(pk__in=[])
        here = Q(circle__holder=viewer.organisation_id, circle__kind="group")
        if viewer.sees_everyone:
            return here
        mine = self.members().filter(belongs(viewer.on), party=viewer.person_id, is_facilitator=True)
        return here & Q(circle__in=mine.values(CIRCLE))

    def joined_by(self, viewer: Viewer) -> Q:
        """The groups to which a viewer belongs as themself."""
        mine = self.members().filter(belongs(viewer.on), party__in=viewer.own_ids)
        return Q(circle__in=mine.values(CIRCLE))

    def members(self) -> "MemberQuerySet":
        """Everybody in any group."""
        circle: Any = self.model._meta.get_field(CIRCLE).related_model
        membership = circle._meta.get_field("memberships").related_model
        rows: MemberQuerySet = membership._meta.get_field("member").related_model._default_manager.all()
        return rows

    def of(self, circle: Any) -> Self:
        """Those of one group."""
        return self.filter(circle=circle)

    def oldest_first(self) -> Self:
        """As they came."""
        return self.order_by("number")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-number")

    def next_number(self, circle: Any) -> int:
        """The number that the next row of a group has."""
        last: int | None = self.filter(circle=circle).aggregate(last=Max("number"))["last"]
        return (last or 0) + 1


class SharedInGroupQuerySet(OfGroupQuerySet):
    """Rows of groups that its members read too."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of groups that this viewer runs, oversees, or belongs to."""
        return self.filter(self.run_by(viewer) | self.joined_by(viewer))


class MemberQuerySet(SharedInGroupQuerySet):
    """Who is in which group, by the name the group uses."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's groups, as far as one may know of them; and where one is asked to join."""
        known = may_know_of(viewer, somebody="party__", whose="party")
        offered = Q(party__in=viewer.own_ids)
        return self.filter(self.run_by(viewer) | self.joined_by(viewer) | offered).filter(known)

    def there(self, on: date) -> Self:
        """Those who have joined and not left, facilitators first, then by name."""
        return self.filter(belongs(on)).order_by("-is_facilitator", "name", "pk")

    def leading_since(self, day: date) -> Self:
        """Facilitators who have not left, or did on a day or after it; those who were asked too."""
        still = Q(membership__left_on__isnull=True) | Q(membership__left_on__gte=day)
        return self.filter(still, is_facilitator=True)

    def asked(self, on: date) -> Self:
        """Those who were asked to join and have not answered; not who was asked to lead."""
        still = Q(membership__left_on__isnull=True) | Q(membership__left_on__gt=on)
        return self.filter(still, membership__joined_on__isnull=True, is_facilitator=False).order_by("name", "pk")

    def asked_to_lead(self, on: date) -> Self:
        """Those who were asked to lead a group and have not answered."""
        still = Q(membership__left_on__isnull=True) | Q(membership__left_on__gt=on)
        return self.filter(still, membership__joined_on__isnull=True, is_facilitator=True).order_by("name", "pk")

    def own(self, viewer: Viewer) -> Self:
        """The viewer's own, in groups they joined or that ask them to; not those that ask them to lead."""
        still = Q(membership__left_on__isnull=True) | Q(membership__left_on__gt=viewer.on)
        to_lead = Q(is_facilitator=True, membership__joined_on__isnull=True)
        return self.filter(still, ~to_lead, party__in=viewer.own_ids).order_by("circle__name", "pk")

    def facilitated(self, viewer: Viewer) -> Self:
        """The viewer's own, in groups they run at work."""
        return self.filter(self.run_by(viewer), belongs(viewer.on), party=viewer.person_id, is_facilitator=True)


class GroupPlanQuerySet(OfGroupQuerySet):
    """How groups were planned."""

    def by_name(self) -> Self:
        """In the order of the groups' names."""
        return self.select_related(CIRCLE).order_by("circle__name", "pk")

    def after(self, shown: Any) -> Self:
        """The next page by name, when this one was the last that was shown."""
        name = shown.circle.name
        return self.filter(Q(circle__name__gt=name) | Q(circle__name=name, pk__gt=shown.pk))

    def called_like(self, words: str) -> Self:
        """Those of groups whose name contains every word, in any case."""
        found = self
        for word in words.split():
            found = found.filter(reduce(or_, (Q(circle__name__icontains=one) for one in in_any_case(word))))
        return found

    def outside_of(self, circle: Any, viewer: Viewer) -> Any:
        """The contact from outside of a group to which a viewer belongs, and how they are reached."""
        mine = self.of(circle).filter(self.joined_by(viewer)).exclude(outside_contact="")
        return mine.values_list("outside_contact", "outside_reached")


class AnswerTimesQuerySet(SharedInGroupQuerySet):
    """Within how many days a worry about a group is answered, as it agreed."""

    def standing(self, circle: Any) -> Any:
        """What a group agreed last; None while it has agreed nothing."""
        return self.of(circle).latest_first().first()


class TurnQuerySet(OfGroupQuerySet):
    """How groups moved on."""

    def ended(self) -> Self:
        """Where a group ended: it stays so."""
        return self.filter(state="ended")

    def states(self) -> dict[Any, str]:
        """The state of each group, by its id."""
        return dict(self.order_by("circle", "number").values_list("circle", "state"))

    def states_of(self, circle: Any) -> str:
        """The state that a group is in."""
        return str(self.of(circle).states()[circle.pk])


class PlanLineQuerySet(OfGroupQuerySet):
    """Lines of the plans of groups."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For those who run the group, all; for its members, what they have to do, in plain words, as it stands."""
        duty = Q(kind="duty") & ~Q(plain="") & ~Exists(self._later())
        return self.filter(self.run_by(viewer) | (self.joined_by(viewer) & duty))

    def _later(self) -> QuerySet[Any]:
        rows: QuerySet[Any] = self.model._default_manager.filter(kind="duty", number__gt=OuterRef("number"))
        return rows.filter(circle=OuterRef(CIRCLE), topic=OuterRef("topic"))

    def standing(self) -> list[Any]:
        """Those that stand: of each duty, each support and of how it is led the latest."""
        latest: dict[Any, Any] = {}
        for one in self.oldest_first():
            topic = "" if one.kind == "lead" else one.topic
            latest[(one.circle_id, one.kind, topic) if one.kind in ("duty", "lead", "support") else one.pk] = one
        return list(latest.values())

    def debrief(self, circle: Any) -> Any:
        """The debrief that was agreed for whoever leads a group: the latest."""
        return self.filter(circle=circle, kind="support", topic="debrief").latest_first().first()


class ExistingGroupQuerySet(QuerySet[Any]):
    """Groups that are there already."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those on the map of one's own organisation."""
        return self.filter(holder=viewer.organisation_id) if "groups" in viewer.may else self.none()
