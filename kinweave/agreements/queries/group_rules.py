"""What may be asked of the rules of a group, and of what it says about itself."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q

from kinweave.circles.queries import SharedInGroupQuerySet
from kinweave.foundation import Viewer
from kinweave.parties.queries import may_know_of

OWN_THOUGHTS = ("before", "after")
AIMS = ("personal", "between_us", "community")


class GroupRuleQuerySet(SharedInGroupQuerySet):
    """Changes to the rules of groups."""

    def settled(self) -> Self:
        """Those that the group agreed, in the order in which it did: each is a version."""
        agreed = self.filter(settling__is_agreed=True).select_related("settling__held_by", "replaces", "from_line")
        return agreed.order_by("settling__number")

    def aims(self) -> Self:
        """What the group wants to reach."""
        return self.filter(kind__in=AIMS)

    def ground(self) -> Self:
        """How the group wants to be together."""
        return self.exclude(kind__in=AIMS)

    def open(self) -> Self:
        """Those that the group talks about."""
        return self.filter(settling__isnull=True).select_related("replaces").oldest_first()

    def to_look_at(self, on: date) -> Self:
        """Those agreed to be looked at again by a day, at which nobody has looked since."""
        words = self.model._meta.get_field("looks").related_model._default_manager
        looked = words.filter(rule=OuterRef("pk"), day__gte=OuterRef("settling__look_on"))
        due = self.filter(settling__is_agreed=True, settling__look_on__lte=on)
        due = due.exclude(replaced_by__settling__is_agreed=True)
        return due.filter(~Exists(looked)).order_by("settling__look_on", "pk")

    def in_force(self) -> list[Any]:
        """The rules that hold: agreed, and not replaced by one that was agreed."""
        agreed = list(self.settled())
        gone = {one.replaces_id for one in agreed}
        return [one for one in agreed if one.words and one.pk not in gone]


class OfGroupRuleQuerySet(SharedInGroupQuerySet):
    """What was said to a change, and how it was settled."""

    def with_who(self) -> Self:
        """Each with the member, and with who wrote it down."""
        return self.select_related("member__party", "recorded_by")

    def latest_each(self) -> dict[Any, Any]:
        """The last word of each member, by their id."""
        return {one.member_id: one for one in self.oldest_first()}


class RuleVoiceQuerySet(OfGroupRuleQuerySet):
    """What members said to a change."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For a facilitator, all of whom they may know; for a member, their own. Nobody is counted against another."""
        known = may_know_of(viewer, somebody="member__party__", whose="member__party")
        own = Q(member__party__in=viewer.own_ids)
        return self.filter(self.run_by(viewer) | own).filter(known)


class GroupWordQuerySet(SharedInGroupQuerySet):
    """What was said in groups."""

    def visible_to(self, viewer: Viewer) -> Self:
        """All but thoughts of facilitators, for the members; and thoughts, for whoever wrote them alone."""
        own = Q(recorded_by__in=viewer.own_ids)
        return super().visible_to(viewer).filter(~Q(about__in=OWN_THOUGHTS) | own)

    def shared(self) -> Self:
        """What the members read."""
        return self.exclude(about__in=OWN_THOUGHTS)
