"""Entries as the pages for setting records right show them: what it is, of which day, its words, who wrote it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kinweave.events.models import Event
from kinweave.foundation import Viewer
from kinweave.keeping.models import Correction
from kinweave.parties.models import Party, ProfileSection
from kinweave.ties.models import TieObservation, Wish
from kinweave.web.people.days import in_full

FEW = 8  # entries of each kind that somebody chooses from


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its kind and row, a title, its day, its words, who wrote it, where it is struck out."""

    kind: str
    row: Any
    title: str
    day: date
    on: str
    words: str
    by: str = ""
    strike: str = ""

    @property
    def key(self) -> str:
        """The id of the row, as a text."""
        return str(self.row.pk)

    @property
    def asked(self) -> str:
        """How an address names the entry."""
        return f"{self.kind}-{self.row.pk}"


def entry_of(row: Any, on: date) -> Entry:
    """An entry as it is shown."""
    kind = KINDS[type(row)]
    day = row.day if kind == "event" else row.seen_on if kind == "observation" else row.said_on
    is_section = kind == "section"  # written over, never struck out
    return Entry(
        kind=kind,
        row=row,
        title=TITLES[kind](row),
        day=day,
        on=in_full(day, on),
        words=WORDS[kind](row),
        by=row.recorded_by.called if row.recorded_by and not is_section else "",
        strike="" if is_section else reverse(STRIKES[kind], args=[row.pk]),
    )


def entry_beside(correction: Correction, on: date) -> Entry | None:
    """The entry that a correction is about; none once it was struck out, disposed of or withheld."""
    row = correction.entry
    gone = any(getattr(row, how, None) for how in ("struck_at", "disposed_on", "withheld_under"))
    if row is None or gone:
        return None
    return entry_of(row, on)


def note_title(event: Event) -> str:
    """What an event is called."""
    return _("A private visit") if event.is_private else capfirst(event.get_kind_display())


def seen_title(seen: TieObservation) -> str:
    """What an observation is called."""
    return _("How %(name)s stands") % {"name": seen.tie.to_party.called}


def seen_words(seen: TieObservation) -> str:
    """How a tie stands, in a line."""
    said = [seen.get_ring_display(), seen.get_sector_display(), seen.get_feels_display()]
    return ". ".join(map(str, said)) + "."


def wish_title(wish: Wish) -> str:
    """What a wish is called."""
    name = wish.tie.to_party.called if wish.tie else wish.hope
    return _("With %(name)s: %(want)s") % {"name": name, "want": wish.get_want_display()}


def section_title(section: ProfileSection) -> str:
    """What a part of the profile is called."""
    return str(section.get_heading_display())


KINDS: dict[type[Any], str] = {Event: "event", TieObservation: "observation", Wish: "wish", ProfileSection: "section"}
TITLES: dict[str, Callable[[Any], str]] = {
    "event": note_title,
    "observation": seen_title,
    "wish": wish_title,
    "section": section_title,
}
WORDS: dict[str, Callable[[Any], str]] = {
    "event": attrgetter("what_mattered"),
    "observation": seen_words,
    "wish": attrgetter("words"),
    "section": attrgetter("text"),
}
STRIKES = {"event": "note_strike", "observation": "observation_strike", "wish": "wish_strike"}


def statements(viewer: Viewer, keys: Iterable[UUID | str]) -> dict[str, list[str]]:
    """What the person says beside entries that stay as they are, by the key of the entry."""
    said: dict[str, list[str]] = Correction.objects.visible_to(viewer).beside(keys)
    return said


def written_about(person: Party, viewer: Viewer) -> list[tuple[str, Sequence[Entry]]]:
    """What is written about a person, by its kind, the latest first: what they may ask to be corrected."""
    sections = ProfileSection.objects.visible_to(viewer).about(person).order_by("heading")
    wishes = Wish.objects.visible_to(viewer).about(person).latest_first().select_related("tie__to_party", "recorded_by")
    seen = TieObservation.objects.visible_to(viewer).about(person).order_by("-seen_on", "-number")
    events = Event.objects.visible_to(viewer).about(person).contacts().select_related("recorded_by")
    found = [
        (_("About you"), sections),
        (_("What you want"), wishes),
        (_("Who is in your life"), seen.select_related("tie__to_party", "recorded_by")),
        (_("Visits and calls"), events),
    ]
    return [(title, [entry_of(row, viewer.on) for row in rows[:FEW]]) for title, rows in found]


def one_entry(person: Party, viewer: Viewer, asked: str) -> Entry | None:
    """The entry that an address names, if this viewer may see it."""
    kind, _dash, key = asked.partition("-")
    rows: dict[str, Any] = {
        "event": Event.objects.visible_to(viewer).select_related("recorded_by"),
        "wish": Wish.objects.visible_to(viewer).select_related("tie__to_party", "recorded_by"),
        "observation": TieObservation.objects.visible_to(viewer).select_related("tie__to_party", "recorded_by"),
        "section": ProfileSection.objects.visible_to(viewer),
    }
    if kind not in rows or not is_id(key):
        return None
    row = rows[kind].about(person).filter(pk=key).first()
    return entry_of(row, viewer.on) if row else None


def is_id(text: str) -> bool:
    """Whether a text is an id."""
    try:
        return bool(UUID(text))
    except ValueError:
        return False
