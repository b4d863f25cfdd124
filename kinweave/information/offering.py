"""What could be passed on about a person: each item as the exact text that would go. Criterion: 002-P24.

Nothing that is kept from the person is offered: they see every item on their own page. Nor is what may not be used to
reach them, nor a protected address, unless whoever refers has just opened it and said why.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.events.models import Event
from kinweave.foundation import Viewer
from kinweave.information.masking import is_named
from kinweave.information.models import ReferralItem
from kinweave.parties.models import CommunicationNeed, ContactPoint, Party, ProfileSection, Whereabouts
from kinweave.plans.models import Risk
from kinweave.ties.models import Sector, Tie
from kinweave.ties.standing import history

FEW_NOTES = 10
Category = ReferralItem.Category
INSTEAD = {
    Sector.FAMILY: gettext_lazy("somebody in the family"),
    Sector.FRIENDS: gettext_lazy("a friend"),
    Sector.COMMUNITY: gettext_lazy("somebody they know"),
    Sector.PAID: gettext_lazy("somebody who is paid to help"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """One item that could go: its heading, its exact text, and the row it comes from."""

    key: str
    category: str
    title: str
    text: str
    row_id: UUID | None = None

    @classmethod
    def of_words(cls, words: str) -> "Offer":
        """Something that is written for this referral only."""
        return cls("words", Category.WORDS, _("Written for this"), words)


def offered(person: Party, viewer: Viewer, *, is_address_open: bool) -> list[Offer]:
    """Everything that could go, in one order."""
    return [
        _name(person),
        *_ways(person, viewer, is_address_open=is_address_open),
        *_needs(person, viewer),
        *_profile(person, viewer),
        *_around(person, viewer),
        *_notes(person, viewer),
        *_risks(person, viewer),
    ]


def _name(person: Party) -> Offer:
    born = date_format(person.born_on, "j F Y") if person.born_on else _("not known")
    lines = [
        _("Likes to be called %(name)s.") % {"name": person.called},
        _("Full name: %(name)s.") % {"name": person.sort_name},
        _("Born: %(day)s.") % {"day": born},
        _("Says “%(pronouns)s”.") % {"pronouns": person.pronouns} if person.pronouns else "",
    ]
    return Offer("name", Category.NAME, _("Name and date of birth"), _lines(lines), person.pk)


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if line)


def _ways(person: Party, viewer: Viewer, *, is_address_open: bool) -> Iterator[Offer]:
    """Ways that are safe or asked about; a protected address hides every other place, and goes only when opened."""
    kept = Whereabouts.objects.visible_to(viewer).about(person).lasting().first()
    points = ContactPoint.objects.visible_to(viewer).about(person).lasting().exclude(safety=ContactPoint.Safety.NO)
    for point in points.order_by("channel", "recorded_at", "pk"):
        if kept is None or point.channel not in ContactPoint.TELLS_WHERE:
            yield Offer(f"way:{point.pk}", Category.REACH, capfirst(point.get_channel_display()), _way(point), point.pk)
    if kept is not None and is_address_open:
        title = _("The protected address")
        text = _lines([kept.address, _("This address is protected. Tell it to nobody. Keep it apart from the rest.")])
        yield Offer(f"where:{kept.pk}", Category.REACH, title, text, kept.pk)


def _way(point: ContactPoint) -> str:
    ask = _("Ask them first, each time.") if point.safety == ContactPoint.Safety.ASK else ""
    return _lines([point.value, point.works_when, ask])


def _needs(person: Party, viewer: Viewer) -> Iterator[Offer]:
    needs = CommunicationNeed.objects.visible_to(viewer).about(person).flagged()
    if needs:
        lines = _lines(need.words for need in needs)
        yield Offer("needs", Category.NEEDS, _("How to talk with them"), lines, person.pk)


def _profile(person: Party, viewer: Viewer) -> Iterator[Offer]:
    for section in ProfileSection.objects.visible_to(viewer).about(person).exclude(text="").order_by("heading"):
        yield Offer(f"part:{section.pk}", Category.PROFILE, section.get_heading_display(), section.text, section.pk)


def _around(person: Party, viewer: Viewer) -> Iterator[Offer]:
    """People in their life, then what the person wants with each, and hopes."""
    stand = history(person, viewer=viewer).on(viewer.on)
    for one in stand.ties:
        text = f"{Sector(one.seen.sector).label}. {one.seen.get_ring_display()}."
        yield Offer(f"tie:{one.tie.pk}", Category.CIRCLE, one.name, text, one.tie.pk)
    for one in stand.ties:
        if one.wish:
            text = _lines([f"{one.wish.get_want_display()}.", one.wish.words])
            yield Offer(f"wish:{one.wish.pk}", Category.WISH, _wished(one.name), text, one.wish.pk)
    for wish in stand.hopes:
        text = _lines([wish.hope, wish.words])
        yield Offer(f"wish:{wish.pk}", Category.WISH, _("A hope: %(hope)s") % {"hope": wish.hope}, text, wish.pk)


def _wished(name: str) -> str:
    return _("What they want with %(name)s") % {"name": name}


def _notes(person: Party, viewer: Viewer) -> Iterator[Offer]:
    events = Event.objects.visible_to(viewer).about(person).contacts().exclude(what_mattered="")
    shown = events.filter(is_private=False, withheld_because__isnull=True)[:FEW_NOTES]
    for event in shown:
        title = f"{capfirst(event.get_kind_display())}, {date_format(event.day, 'j F Y')}"
        yield Offer(f"note:{event.pk}", Category.NOTE, title, event.what_mattered, event.pk)


def _risks(person: Party, viewer: Viewer) -> Iterator[Offer]:
    risks = Risk.objects.visible_to(viewer).about(person).lasting().filter(withheld_because__isnull=True)
    for risk in risks.order_by("recorded_at", "pk"):
        parts = ("wants", "go_well", "go_wrong", "helps", "signs")
        said = [f"{capfirst(risk._meta.get_field(part).verbose_name)}: {getattr(risk, part)}" for part in parts]
        yield Offer(f"risk:{risk.pk}", Category.RISK, risk.wants, _lines(said), risk.pk)


@dataclass(frozen=True, slots=True)
class Somebody:
    """Somebody who is named in what would go: what they are called, and the words that can stand instead."""

    party: Party
    instead: str


def named_in(person: Party, texts: Iterable[str], viewer: Viewer) -> list[Somebody]:
    """The people in somebody's life, now or before, whom any of these texts names, by name."""
    whole = "\n".join(texts)
    stand = history(person, viewer=viewer).on(viewer.on)
    sectors = {one.tie.to_party_id: Sector(one.seen.sector) for one in stand.ties}
    ties = Tie.objects.visible_to(viewer).about(person).select_related("to_party").order_by("to_party__sort_name", "pk")
    found = {tie.to_party_id: tie.to_party for tie in ties if is_named(tie.to_party, whole)}
    known = Sector.COMMUNITY
    return [Somebody(party, str(INSTEAD[sectors.get(key, known)])) for key, party in found.items()]
