"""Entries as the pages for setting records right show them: what it is, of which day, its words, who wrote it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
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

FEW = 20  # entries of each kind that somebody chooses from


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
    if isinstance(row, Event):
        return Entry(
            "event",
            row,
            note_title(row),
            row.day,
            in_full(row.day, on),
            row.what_mattered,
            writer(row),
            address("note_strike", row),
        )
    if isinstance(row, TieObservation):
        title = _("How %(name)s stands") % {"name": row.tie.to_party.called}
        return Entry(
            "observation",
            row,
            title,
            row.seen_on,
            in_full(row.seen_on, on),
            seen_words(row),
            writer(row),
            address("observation_strike", row),
        )
    if isinstance(row, Wish):
        title = _("With %(name)s: %(want)s") % {
            "name": row.tie.to_party.called if row.tie else row.hope,
            "want": row.get_want_display(),
        }
        return Entry(
            "wish",
            row,
            title,
            row.said_on,
            in_full(row.said_on, on),
            row.words,
            writer(row),
            address("wish_strike", row),
        )
    return Entry("section", row, str(row.get_heading_display()), row.said_on, in_full(row.said_on, on), row.text)


def entry_beside(correction: Correction, on: date) -> Entry | None:
    """The entry that a correction is about; none once it was struck out or withheld: then nothing of it is shown."""
    row = correction.entry
    if row is None or getattr(row, "struck_at", None) or getattr(row, "withheld_under", ""):
        return None
    return entry_of(row, on)


def address(name: str, row: Any) -> str:
    """Where an entry is struck out."""
    return reverse(name, args=[row.pk])


def writer(row: Any) -> str:
    """Who wrote it."""
    return row.recorded_by.called if row.recorded_by else ""


def note_title(event: Event) -> str:
    """What an event is called."""
    return _("A private visit") if event.is_private else capfirst(event.get_kind_display())


def seen_words(seen: TieObservation) -> str:
    """How a tie stands, in a line."""
    said = [seen.get_ring_display(), seen.get_sector_display(), seen.get_feels_display()]
    return ". ".join(map(str, said)) + "."


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
