"""Which networks want what a person offers, and may be asked. It suggests, and never enrols. Criterion: 000-P5."""

from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinweave.circles.across import people_in
from kinweave.circles.meeting import is_kept_out
from kinweave.circles.models import Circle
from kinweave.concerns.routing import touched
from kinweave.foundation import Viewer, wall
from kinweave.information.models import Announcement, OfferSaid
from kinweave.information.queries import OfferQuestionQuerySet
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
        """Whether the person can be asked: they said neither yes nor no, took it back, or are to tell more."""
        if self.said is None or self.said.answer in {"later", "more"} or self.said.taken_back_on is not None:
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
    asked = OfferSaid.objects.standing().filter(offer=offer, announcement=announcement)
    return asked.filter(question__answer="").exists()


def who_offers(questions: Collection[UUID]) -> dict[UUID, UUID]:
    """Who offers what stands, by what a network was asked: numbers of humans across the wall, and no name."""
    if wall.is_up():
        return dict(wall.across("who_offers", questions))
    standing = OfferSaid.objects.standing().filter(question__in=questions)
    return dict(standing.values_list("question", "offer__person__human"))


def still_asked(rows: OfferQuestionQuerySet, *, viewer: Viewer) -> OfferQuestionQuerySet:
    """Those that a network may still read: what was taken back, and what may not be asked by now, it never sees again.

    Who came into the network since counts as if they had been there. Nothing says why something is left out.
    """
    asked = dict(rows.values_list("pk", "circle"))
    offers = who_offers(list(asked)) if asked else {}
    pairs = {(human, asked[question]) for question, human in offers.items()}
    may = {pair for pair in pairs if may_hear(*pair, viewer)}  # each person and network once
    return rows.filter(pk__in=[question for question, human in offers.items() if (human, asked[question]) in may])


def may_hear(human: UUID, circle_id: UUID, viewer: Viewer) -> bool:
    """Whether a network may be asked for somebody today."""
    person = Party(human=human)
    named = touched(person, at=viewer.at, on=viewer.on)
    return may_be_asked(person, Announcement(circle_id=circle_id), named=named, on=viewer.on)


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
    networks = {one.announcement.pk: one.announcement for one in found}  # each once
    may = {pk for pk, one in networks.items() if may_be_asked(person, one, named=named, on=viewer.on)}
    return [one for one in found if one.announcement.pk in may]


def last_said(rows: Iterable[OfferSaid]) -> dict[tuple[UUID, UUID], OfferSaid]:
    """The last answer for each offer and network."""
    found: dict[tuple[UUID, UUID], OfferSaid] = {}
    for one in rows:
        found.setdefault((one.offer_id, one.announcement_id), one)
    return found
