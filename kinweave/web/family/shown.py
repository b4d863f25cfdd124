"""How it stands with each thing that somebody was asked or told about sharing, as the pages show it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.agreements import wording
from kinweave.agreements.actions.family import Speaker
from kinweave.agreements.asking import Asked, asked_of
from kinweave.agreements.models import Choice
from kinweave.agreements.terms import Mode
from kinweave.foundation import LONDON, Viewer
from kinweave.information.families import what_stands, who_decides
from kinweave.information.rules import Stands, Voice
from kinweave.information.rules.voices import SILENCE
from kinweave.parties.models import Party

CONSENT_WORDS: Mapping[Stands, tuple[Any, str]] = {
    Stands.NOTHING: (gettext_lazy("Not asked yet"), ""),
    Stands.AGREED: (gettext_lazy("Yes"), "yes"),
    Stands.REFUSED: (gettext_lazy("No"), "no"),
    Stands.WITHDRAWN: (gettext_lazy("Stopped"), "no"),
    Stands.INFORMED: (gettext_lazy("Not asked yet"), ""),
    Stands.OBJECTED: (gettext_lazy("No"), "no"),
    Stands.CONSIDERED: (gettext_lazy("Not asked yet"), ""),
    Stands.NOT_TOLD: (gettext_lazy("Not asked yet"), ""),
    Stands.DISPUTED: (gettext_lazy("They disagree"), "step"),
}
TOLD_WORDS: Mapping[Stands, tuple[Any, str]] = {
    Stands.NOTHING: (gettext_lazy("Not told yet"), ""),
    Stands.AGREED: (gettext_lazy("Told"), "with"),
    Stands.REFUSED: (gettext_lazy("Does not want it: it stays"), "no"),
    Stands.WITHDRAWN: (gettext_lazy("Does not want it"), "step"),
    Stands.INFORMED: (gettext_lazy("Told"), "with"),
    Stands.OBJECTED: (gettext_lazy("Does not want it"), "step"),
    Stands.CONSIDERED: (gettext_lazy("Does not want it: it may go"), "with"),
    Stands.NOT_TOLD: (gettext_lazy("Not told, for a reason"), "step"),
    Stands.DISPUTED: (gettext_lazy("They disagree"), "step"),
}
GOES = (Stands.AGREED, Stands.INFORMED, Stands.CONSIDERED)
AGAINST = (Stands.REFUSED, Stands.WITHDRAWN, Stands.OBJECTED)


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing that somebody was asked or told: how it stands, what was said last, and by whom."""

    asked: Asked
    voice: Voice
    person: Party
    is_me: bool
    is_over: bool = False
    last: Choice | None = None

    @property
    def tag(self) -> tuple[str, str]:
        """How it stands, in a word or two, and the colour that goes with it."""
        if self.is_over:
            return _("Over: ask again"), "step"
        words, kind = (TOLD_WORDS if self.asked.mode == Mode.INFORM else CONSENT_WORDS)[self.voice.stands]
        return str(words), kind

    @property
    def what(self) -> str:
        """What they are told, as a line begins."""
        said = wording.what(self.asked, self.person.called, is_me=self.is_me)
        return said[:1].upper() + said[1:]

    @property
    def why(self) -> str:
        """What for."""
        words = (wording.WHY if self.is_me else wording.WHY_THEM).get(self.asked.purpose, "")
        return str(words) % {"name": self.person.called}

    @property
    def since(self) -> str:
        """When it was said last, and until when it holds."""
        if self.last is None:
            return ""
        day = date_format(self.last.received_at.astimezone(LONDON), "j F Y")
        if self.voice.stands is Stands.AGREED and self.voice.until:
            return _("Since %(day)s, until %(last)s.") % {"day": day, "last": date_format(self.voice.until, "j F Y")}
        return _("Since %(day)s.") % {"day": day}

    @property
    def who_said(self) -> str:
        """Who said it last: a name, or in what capacity."""
        if self.last is None or self.last.said in ("not_told", "considered"):
            return ""
        if self.last.said_by:
            return self.last.said_by.called
        return self.last.get_speaker_display() if self.last.speaker == Speaker.BEST_INTERESTS else ""

    @property
    def because(self) -> str:
        """Why it stands so, where somebody wrote that down."""
        return self.last.because if self.last else ""

    @property
    def goes(self) -> bool:
        """Whether they are told this now."""
        return self.voice.stands in GOES and not self.is_over

    @property
    def is_stopped(self) -> bool:
        """Whether somebody said no to it."""
        return self.voice.stands in AGAINST


def standings(person: Party, viewer: Viewer, apart: Iterable[Any] = ()) -> list[Standing]:
    """How everything stands that a person was asked or told, or could be; by agency."""
    rows = Choice.objects.visible_to(viewer).about(person).known(viewer.at)
    choices = list(rows.select_related("said_by", "organisation", "agreement__speaks_for").latest_first())
    asked = {one.line: one for one in asked_of(person, on=viewer.on, at=viewer.at)}
    for one in choices:
        asked.setdefault(one.line, Asked(one.organisation, one.category, one.purpose, ""))
    modes = {line: one.mode for line, one in asked.items()}
    voices = what_stands(choices, who_decides(person, viewer.on), modes=modes, on=viewer.on, apart=frozenset(apart))
    last: dict[Any, Choice] = {}
    for one in choices:
        last.setdefault(one.line, one)
    is_me = person.pk in viewer.own_ids
    found = [
        as_standing(one, voices.get(line, SILENCE), person, last.get(line), viewer, is_me=is_me)
        for line, one in asked.items()
    ]
    return sorted(found, key=lambda one: (one.asked.agency.sort_name, not one.asked.is_their_choice, one.asked.key))


def as_standing(
    asked: Asked, voice: Voice, person: Party, last: Choice | None, viewer: Viewer, *, is_me: bool
) -> Standing:
    """One of them."""
    is_over = voice.stands is Stands.AGREED and voice.until is not None and voice.until < viewer.on
    return Standing(asked, voice, person, is_me, is_over, last)


def by_agency(found: Iterable[Standing]) -> list[tuple[Party, list[Standing]]]:
    """The same, for each agency."""
    groups: dict[Any, tuple[Party, list[Standing]]] = {}
    for one in found:
        groups.setdefault(one.asked.agency.pk, (one.asked.agency, []))[1].append(one)
    return list(groups.values())
