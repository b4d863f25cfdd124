"""What may be asked of who decides: capacity for one decision, best interests, advocates."""

from datetime import date, timedelta
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q

from kinweave.foundation import Viewer
from kinweave.parties.queries.people import AboutPersonQuerySet, may_know_of


class DecidingQuerySet(AboutPersonQuerySet):
    """Records about one decision. One about seeing somebody is hidden from them, and from who is barred from them."""

    contact_path = "contact_with"

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open; nobody reads whether somebody may decide to see them."""
        nobody = Q(**{f"{self.contact_path}__isnull": True})
        known = nobody | may_know_of(viewer, somebody=f"{self.contact_path}__")
        oneself = Q(**{f"{self.contact_path}__human__in": viewer.own_humans})
        return super().visible_to(viewer).filter(known).filter(nobody | ~oneself)

    def due_for_review(self, on: date) -> Self:
        """Those to look at again, the longest due first."""
        return self.filter(review_on__lte=on).order_by("review_on", "pk")


class CapacityQuerySet(DecidingQuerySet):
    """Whether people can make one decision."""

    def latest_first(self) -> Self:
        """The latest first; of those of one day, the one recorded last."""
        return self.order_by("-assessed_on", "-recorded_at", "-pk")

    def latest_for(self, person: Any, about: Any) -> Any:
        """The last finding about a person's contact with somebody, or None: then they are assumed able to decide."""
        return self.about(person).filter(contact_with__human=about.human).latest_first().first()

    def latest_each(self) -> Self:
        """The last finding for each decision of each person."""
        newer = Q(assessed_on__gt=OuterRef("assessed_on")) | Q(
            assessed_on=OuterRef("assessed_on"), recorded_at__gt=OuterRef("recorded_at")
        )
        everything: Self = self.model._default_manager.filter(newer, person=OuterRef("person"))
        with_somebody = everything.filter(contact_with__human=OuterRef("contact_with__human"))
        other = everything.filter(contact_with=None, decision__iexact=OuterRef("decision"))
        is_other = Q(contact_with=None)
        return self.exclude(~is_other & Q(Exists(with_somebody))).exclude(is_other & Q(Exists(other)))

    def same_decision(self, capacity: Any) -> Self:
        """Those about the same decision of the same person."""
        if capacity.contact_with is None:
            return self.filter(person=capacity.person, contact_with=None, decision__iexact=capacity.decision)
        return self.filter(person=capacity.person, contact_with__human=capacity.contact_with.human)


class BestInterestsQuerySet(DecidingQuerySet):
    """Decisions made for people."""

    contact_path = "capacity__contact_with"

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-decided_on", "-recorded_at", "-pk")

    def latest_each(self) -> Self:
        """The last one made because of each finding."""
        later: Self = self.model._default_manager.filter(
            capacity=OuterRef("capacity"), recorded_at__gt=OuterRef("recorded_at")
        )
        return self.filter(~Exists(later))


class AdvocacyQuerySet(AboutPersonQuerySet):
    """Advocates that were asked for."""

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-asked_on", "-recorded_at", "-pk")

    def waiting(self, on: date, days: int) -> Self:
        """Those asked for so many days ago, or longer, without an answer."""
        return self.filter(answer="waiting", asked_on__lte=on - timedelta(days=days)).order_by("asked_on", "pk")

    def there(self) -> Self:
        """Those with an advocate who comes, or was there already, the latest first."""
        return self.filter(answer__in=("accepted", "in_place")).latest_first()


class TalkAboutQuerySet(AboutPersonQuerySet):
    """Whom to talk to about what."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, about somebody one may know of. Nobody reads this about themself."""
        found = super().visible_to(viewer).filter(may_know_of(viewer, somebody="party__"))
        return found.exclude(party__human__in=viewer.own_humans)
