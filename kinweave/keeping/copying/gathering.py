"""Gather somebody's own copy: each section through `visible_to`, as data and as words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.formats import date_format, time_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.foundation import LONDON, Viewer
from kinweave.keeping.copying.section import Section
from kinweave.keeping.copying.sections import SECTIONS
from kinweave.parties.models import Party
from kinweave.trail.looks import look
from kinweave.trail.models import Look
from kinweave.trail.taking import note_export

PAGE = "mine_copy"  # what a look at the copy is called
NOT_READ = ("id", "tie_id", "event_id", "wish_id", "referral_id")  # keys join the tables of the file; nobody reads them


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the copy of one person, with its rows."""

    section: Section
    rows: list[Any]

    @property
    def data(self) -> list[dict[str, Any]]:
        """The rows as data: each field by its path."""
        return [{path: value(row, path) for path in self.section.fields} for row in self.rows]

    @property
    def in_words(self) -> list[list[tuple[str, str]]]:
        """The rows to read: what each field is called, and what it says. What says nothing is left out."""
        return [words for words in (list(self._said(row)) for row in self.rows) if words]

    def _said(self, row: Any) -> Iterator[tuple[str, str]]:
        for path in self.section.fields:
            words = said(row, path)
            if words and path not in NOT_READ:
                yield called(self.section.model, path), words


@dataclass(frozen=True, slots=True)
class Copied:
    """All that one organisation holds about a person, as far as they may see it; and who looked."""

    person: Party
    parts: list[Part]
    looks: list[Look]


def take_copy(viewer: Viewer) -> list[Copied]:
    """Everything about whoever signed in, once for each organisation that knows them.

    That it is taken is noted first, as a line and as a look. Raises CannotKeepLook when it cannot be.
    """
    people = list(Party.objects.visible_to(viewer).filter(pk__in=viewer.own_ids).select_related("holder").by_name())
    note_export(people, by=viewer)
    for person in people:
        look({person.keeper.pk: [person.pk]}, page=PAGE, by=viewer, must=True)
    return [everything_about(person, viewer) for person in people]


def everything_about(person: Party, viewer: Viewer) -> Copied:
    """One row of a person, and every record about it that they may see."""
    parts = [Part(section, list(section.rows(viewer, person))) for section in SECTIONS]
    looks = list(Party.objects.visible_to(viewer).filter(pk=person.pk).looks())
    return Copied(person, parts, looks)


def value(row: Any, path: str) -> Any:
    """What stands at a path from a row; None where the way ends before."""
    for step in path.split("__"):
        row = getattr(row, step, None)
    return row


def said(row: Any, path: str) -> str:
    """What stands at a path, in words."""
    *way, last = path.split("__")
    owner = value(row, "__".join(way)) if way else row
    found = getattr(owner, last, None)
    display = getattr(owner, f"get_{last}_display", None)
    return str(display()) if display and found not in (None, "") else in_words(found)


def in_words(found: Any) -> str:
    """A value as people read it."""
    if found is None or found == "":
        return ""
    if isinstance(found, bool):
        return _("Yes") if found else _("No")
    if isinstance(found, list):
        return ", ".join(filter(None, map(in_words, found)))
    if isinstance(found, dict):
        return ", ".join(f"{key}: {in_words(one)}" for key, one in found.items())
    return moment(found)


def moment(found: Any) -> str:
    """A day, a time or an instant as people read it; anything else as it is."""
    if hasattr(found, "astimezone"):
        here = found.astimezone(LONDON)
        return f"{date_format(here, 'j F Y')}, {time_format(here, 'H:i')}"
    if hasattr(found, "isocalendar"):
        return date_format(found, "j F Y")
    return time_format(found, "H:i") if hasattr(found, "isoformat") else str(found)


CALLED = {
    "to_party": gettext_lazy("Who"),
    "party": gettext_lazy("Who"),
    "by_party": gettext_lazy("Who"),
    "supporter": gettext_lazy("Who"),
    "worker": gettext_lazy("Who"),
    "speaker": gettext_lazy("Who"),
    "parent": gettext_lazy("Who"),
    "doer": gettext_lazy("Who does it"),
    "against_whom": gettext_lazy("About whom"),
    "sealed_text": gettext_lazy("A former name"),
    "began_on": gettext_lazy("Since"),
    "begins_on": gettext_lazy("Since"),
    "begins_at": gettext_lazy("Since"),
    "starts_on": gettext_lazy("Since"),
    "ended_on": gettext_lazy("Ended"),
    "ends_on": gettext_lazy("Ends"),
    "ends_at": gettext_lazy("Ends"),
    "until": gettext_lazy("Until"),
    "at": gettext_lazy("When"),
    "day": gettext_lazy("Day"),
    "seen_on": gettext_lazy("Day"),
    "said_on": gettext_lazy("Said on"),
    "due_on": gettext_lazy("By when"),
    "done_on": gettext_lazy("Done on"),
    "asked_on": gettext_lazy("Asked on"),
    "answered_on": gettext_lazy("Answered on"),
    "decided_on": gettext_lazy("Decided on"),
    "review_on": gettext_lazy("To look at again on"),
    "recorded_on": gettext_lazy("Written on"),
    "checked_on": gettext_lazy("Checked on"),
    "ring": gettext_lazy("How close"),
    "sector": gettext_lazy("Part of life"),
    "feels": gettext_lazy("How it feels"),
    "starts": gettext_lazy("Who starts"),
    "want": gettext_lazy("What you want"),
    "answer": gettext_lazy("Answer"),
    "heading": gettext_lazy("Part"),
    "text": gettext_lazy("Words"),
    "use": gettext_lazy("Kind"),
    "scheme": gettext_lazy("Kind"),
    "value": gettext_lazy("Number"),
    "source": gettext_lazy("From where"),
    "met": gettext_lazy("It was there"),
    "please": gettext_lazy("Talk with them?"),
    "matters": gettext_lazy("About what"),
    "by": gettext_lazy("By what"),
    "access": gettext_lazy("What you need there"),
    "free_days": gettext_lazy("Days you have time"),
    "gives": gettext_lazy("What they do for you"),
    "gets": gettext_lazy("What you do for them"),
    "every_weeks": gettext_lazy("Every so many weeks"),
    "channel": gettext_lazy("How"),
    "hope_sector": gettext_lazy("Part of life"),
    "hoped_ring": gettext_lazy("As close as you would like"),
    "confirmed_on": gettext_lazy("You said yes on"),
    "is_private": gettext_lazy("Private visit"),
    "methods": gettext_lazy("How you talked"),
    "reply": gettext_lazy("Answer"),
    "which": gettext_lazy("Good or hard"),
    "supervisor": gettext_lazy("Who was there to help"),
    "level": gettext_lazy("How far"),
    "baseline": gettext_lazy("Where it began"),
    "instrument": gettext_lazy("Which questions"),
    "told_person_on": gettext_lazy("You were told on"),
    "outcome_on": gettext_lazy("Answer on"),
    "raised_at": gettext_lazy("When"),
    "disposed_on": gettext_lazy("Disposed of on"),
    "made_on": gettext_lazy("Made on"),
    "expires_on": gettext_lazy("Good until"),
    "extent": gettext_lazy("How much"),
    "parts": gettext_lazy("What stands on it"),
    "reason": gettext_lazy("Why"),
    "key": gettext_lazy("What"),
    "role_key": gettext_lazy("Role"),
    "prompt": gettext_lazy("What we asked ourselves"),
    "recorded_by": gettext_lazy("Who wrote it down"),
    "words": gettext_lazy("Words"),
    "state": gettext_lazy("State"),
    "outcome": gettext_lazy("What came of it"),
}  # where the field has no name that people would say


def called(model: type[models.Model], path: str) -> str:
    """What a field is called, as people read it."""
    name = path.removesuffix("__called").rpartition("__")[2]
    owner = model
    for step in path.removesuffix("__called").split("__")[:-1]:
        owner = owner._meta.get_field(step).related_model  # type: ignore[assignment]  # a key leads to a model
    fields = {field.name: field for field in owner._meta.concrete_fields}
    own = str(fields[name].verbose_name) if name in fields else ""
    plain = name.removesuffix("_id").replace("_", " ")
    return capfirst(str(CALLED.get(name, plain) if own in {"", plain} else own))
