"""Which networks want what a person offers, and may be asked. It suggests, and never enrols. Criterion: 000-P5."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinweave.circles.across import people_in
from kinweave.circles.meeting import is_kept_out
from kinweave.circles.models import Circle
from kinweave.foundation import Viewer
from kinweave.information.models import Announcement, OfferSaid
from kinweave.parties.models import Party
from kinweave.plans.models import Offer

Humans = Set[UUID]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A network that wants something a person offers, and what the person said about asking it."""

    announcement: Announcement
    offer: Offer
    said: OfferSaid | None

    @property
    def is_open(self) -> bool:
        """Whether the person can be asked: they said neither yes nor no, or the network wants to know more."""
        if self.said is None or self.said.answer in {"later", "more"}:
            return True
        return self.said.question is not None and self.said.question.answer == "more"


def may_be_asked(person: Party, announcement: Announcement, *, named: Humans, on: date) -> bool:
    """Whether nobody is in a network whom the person is kept apart from, or whom something else names."""
    circle = Circle(pk=announcement.circle_id)
    if is_kept_out(person, circle, on):
        return False
    return not named & {one.human for one in people_in(circle, on)}


def has_asked(offer: Offer, announcement: Announcement) -> bool:
    """Whether the network was asked for this, and has not answered."""
    asked = OfferSaid.objects.filter(offer=offer, announcement=announcement, question__isnull=False)
    return asked.filter(question__answer="").exists()


def wanted(person: Party, *, viewer: Viewer, named: Humans) -> list[Wanted]:
    """The networks that want what the person offers, by name; those that may not be asked are left out silently."""
    offers = list(Offer.objects.visible_to(viewer).about(person).lasting().in_order())
    said = last_said(OfferSaid.objects.visible_to(viewer).about(person).latest_first().select_related("question"))
    found = [
        Wanted(one, offer, said.get((offer.pk, one.pk)))
        for one in Announcement.objects.by_name()
        for offer in offers
        if offer.key in one.wants
    ]
    may = {
        one.announcement.pk: may_be_asked(person, one.announcement, named=named, on=viewer.on) for one in found
    }  # each network once
    return [one for one in found if may[one.announcement.pk]]


def last_said(rows: Iterable[OfferSaid]) -> dict[tuple[UUID, UUID], OfferSaid]:
    """The last answer for each offer and network."""
    found: dict[tuple[UUID, UUID], OfferSaid] = {}
    for one in rows:
        found.setdefault((one.offer_id, one.announcement_id), one)
    return found
