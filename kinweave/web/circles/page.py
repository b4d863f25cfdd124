"""The circle page, put together: pictures, sentences, table, list and days, all from one source."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from django.http import QueryDict
from django.utils.safestring import SafeString

from kinweave.events.in_touch import last_contacts
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.models import Action
from kinweave.plans.rules import names_somebody
from kinweave.ties.figures import Figures, headline, sentences, wanted
from kinweave.ties.standing import History, Stand, Standing, history
from kinweave.web.circles import shown
from kinweave.web.circles.days import Calendar, calendar
from kinweave.web.circles.paper import WITHOUT, Paper, to_ask
from kinweave.web.circles.picture import (
    HOPED,
    NOW,
    PHONE,
    WIDE,
    Changes,
    Drawn,
    Form,
    Time,
    changes,
    crowded,
    hopes,
    picture,
)


@dataclass(frozen=True, slots=True)
class PartLink:
    """One part of life to look at by itself, or everybody."""

    word: str
    href: str
    count: int
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Ended:
    """A tie that has ended; its page stays."""

    name: str
    href: str
    on: date


@dataclass
class CirclePage:
    """Everything a page about one person's circle shows on one day."""

    person: Party
    history: History
    calendar: Calendar
    links: shown.Links
    viewer: Viewer
    asked_part: str = ""
    paper: str = ""

    @cached_property
    def everybody(self) -> Stand:
        """The circle as it stood on the day."""
        return self.history.on(self.calendar.on)

    @cached_property
    def to_ask(self) -> list[Standing]:
        """Those who are printed only after somebody said that it is safe to show them."""
        return to_ask(self.viewer, self.person, self.everybody.ties)

    @property
    def is_for_paper(self) -> bool:
        """Whether it may be printed as it is."""
        return not Paper(bool(self.to_ask), self.paper).waits

    @cached_property
    def stand(self) -> Stand:
        """The circle that is shown: everybody, or without those who are left out on paper."""
        return self.everybody.without(self.to_ask) if self.paper == WITHOUT else self.everybody

    @cached_property
    def people(self) -> list[Drawn]:
        """Everybody, for the pictures."""
        return shown.drawn(self.history, self.stand, self.links)

    @cached_property
    def rows(self) -> list[shown.Row]:
        """Everybody, for the table."""
        return shown.rows(self.stand, self.links)

    @cached_property
    def parts(self) -> list[shown.Part]:
        """Everybody, by part of life."""
        return shown.parts(self.rows)

    @cached_property
    def part(self) -> str:
        """The part of life that was asked for, if there is such a one."""
        return self.asked_part if self.asked_part in {part.key for part in self.parts} else ""

    @property
    def first_part(self) -> str:
        """The part of life with the most people: shown first when everybody at once is too much."""
        return max(self.parts, key=lambda part: len(part.rows)).key

    @property
    def is_crowded(self) -> bool:
        """Whether everybody at once is too much for any screen."""
        return crowded(self.people, WIDE)

    @property
    def is_crowded_on_a_phone(self) -> bool:
        """Whether everybody at once is too much for a phone."""
        return crowded(self.people, PHONE)

    def shown_part(self, form: Form) -> str:
        """Which part of life a picture shows; none for everybody."""
        return self.part or (self.first_part if crowded(self.people, form) else "")

    @cached_property
    def part_links(self) -> list[PartLink]:
        """Each part of life by itself."""
        here = self.shown_part(PHONE)
        return [PartLink(part.word, self._address(part.key), len(part.rows), part.key == here) for part in self.parts]

    def _address(self, part: str) -> str:
        query = QueryDict(mutable=True)
        if not self.calendar.is_today:
            query["on"] = self.calendar.on.isoformat()
        query["part"] = part
        return f"{self.links.page}?{query.urlencode()}#pictures"

    def _picture(self, form: Form, time: Time, prefix: str) -> SafeString:
        return picture(
            self.people,
            me=self.person.called,
            form=form,
            time=time,
            sector=self.shown_part(form) or None,
            prefix=prefix,
        )

    @property
    def now(self) -> Sequence[SafeString]:
        """The circle as it is: for a wide screen and for a phone."""
        return self._picture(WIDE, NOW, "wide-now"), self._picture(PHONE, NOW, "phone-now")

    @property
    def as_hoped(self) -> Sequence[SafeString]:
        """The circle as the person would like it: for a wide screen and for a phone."""
        return self._picture(WIDE, HOPED, "wide-hoped"), self._picture(PHONE, HOPED, "phone-hoped")

    @cached_property
    def figures(self) -> Figures:
        """The circle counted. What is known of contacts and steps is known of today only."""
        if not self.calendar.is_today:
            return self.stand.figures(with_step=[one.tie.pk for one in self.stand.ties])
        contacts = last_contacts([self.person], viewer=self.viewer)
        return self.stand.figures(contacts=contacts, with_step=self._with_step())

    def _with_step(self) -> list[UUID]:
        actions = list(Action.objects.visible_to(self.viewer).about(self.person).open())
        return [
            one.tie.pk
            for one in self.stand.ties
            if any(names_somebody(what=action.what, called=one.name) for action in actions)
        ]

    @property
    def headline(self) -> str:
        """How many people, and how many are not paid to be there."""
        return headline(self.figures)

    @property
    def sentences(self) -> list[str]:
        """What else is worth saying, in plain words."""
        said = sentences(self.figures, self.person.called)
        more = wanted(self.figures, self.person.called)
        return [one for one in [more, *said] if one and one not in self.headline]

    @property
    def would_change(self) -> Changes:
        """What the person would change."""
        return hopes(self.people)

    @property
    def changed(self) -> list[str]:
        """What is different from the day before the one shown."""
        before = self.calendar.before
        if before is None:
            return []
        earlier = self.history.on(before.on)
        if self.paper == WITHOUT:
            earlier = earlier.without(self.to_ask)
        return changes(shown.drawn(self.history, earlier, self.links), self.people)

    @property
    def ended(self) -> list[Ended]:
        """The ties that had ended by the day, the latest first."""
        over = self.history.ended(self.calendar.on)
        return [Ended(str(tie), self.links.tie(tie.pk), tie.ended_on) for tie in over if tie.ended_on]


def circle_page(person: Party, links: shown.Links, asked: QueryDict, viewer: Viewer) -> CirclePage:
    """The page of a person's circle, on the day and for the part of life asked for."""
    found = history(person, viewer=viewer)
    days = calendar(asked.get("on", ""), days=found.days, today=viewer.on, page=links.page)
    return CirclePage(person, found, days, links, viewer, asked.get("part", ""), asked.get("paper", ""))
