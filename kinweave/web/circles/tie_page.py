"""The tie page, put together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kinweave.circles.models import Restriction
from kinweave.events.in_touch import Fortnight, contacts_with, rhythm
from kinweave.events.models import Event
from kinweave.foundation import Viewer
from kinweave.plans.models import Action, Hard
from kinweave.plans.rules import names_somebody
from kinweave.ties.models import Feels, Ring, Side, Starts, SupportKind, Tie, TieEnding, Wish, WorkerView
from kinweave.ties.standing import History, Standing, history
from kinweave.web.circles.paper import Paper
from kinweave.web.restrictions.finding import touching
from kinweave.web.righting.entries import statements

FEW_STEPS = 5


@dataclass(frozen=True, slots=True)
class Box:
    """Two weeks of contacts, drawn: a dot for each contact, three at most; measures in pixels."""

    fortnight: Fortnight

    @property
    def dots(self) -> list[int]:
        """The middles of the dots."""
        return [13 + 32 * index for index in range(min(3, len(self.fortnight.contacts)))]

    @property
    def width(self) -> int:
        """How wide the dots are together."""
        return 32 * len(self.dots) - 6


@dataclass
class TiePage:
    """Everything a page about one tie shows today."""

    tie: Tie
    history: History
    viewer: Viewer
    leads_to: Callable[[UUID], str]
    asked_paper: str = ""

    @property
    def today(self) -> date:
        """The day it is for the reader."""
        return self.viewer.on

    @cached_property
    def ties(self) -> Sequence[Standing]:
        """Everybody who is in the circle today, in the order of the picture."""
        return self.history.on(self.today).ties

    @cached_property
    def standing(self) -> Standing | None:
        """How this tie stands: today, or on the last day before it ended."""
        seen = [one for one in self.history.seen if one.tie_id == self.tie.pk]
        return Standing(self.tie, seen[-1], self.wishes[0] if self.wishes else None) if seen else None

    @cached_property
    def wishes(self) -> list[Wish]:
        """What the person has said of it, the latest first."""
        return [wish for wish in reversed(self.history.wishes) if wish.tie_id == self.tie.pk]

    @cached_property
    def statements(self) -> dict[str, list[str]]:
        """What the person says beside wishes that stay as they are."""
        return statements(self.viewer, [wish.pk for wish in self.wishes])

    @cached_property
    def contacts(self) -> list[Event]:
        """The contacts with them, the latest first."""
        return contacts_with(self.tie, viewer=self.viewer)

    @property
    def last_contact(self) -> Event | None:
        """The last contact."""
        return self.contacts[0] if self.contacts else None

    @property
    def weeks_since(self) -> int | None:
        """Whole weeks since the last contact."""
        return (self.today - self.contacts[0].day).days // 7 if self.contacts else None

    @property
    def rhythm(self) -> list[Box]:
        """The last twelve weeks by the fortnight."""
        return [Box(fortnight) for fortnight in rhythm(self.contacts, on=self.today)]

    @cached_property
    def actions(self) -> list[Action]:
        """The next steps about them first, then a few of the person's others."""
        open_ones = Action.objects.visible_to(self.viewer).about(self.tie.person).open()
        found = list(open_ones.select_related("doer"))
        about = [one for one in found if self._is_about(one)]
        others = [one for one in found if not self._is_about(one)]
        return about + others[: max(0, FEW_STEPS - len(about))]

    def _is_about(self, one: Action) -> bool:
        return one.tie_id == self.tie.pk or names_somebody(what=one.what, called=str(self.tie))

    @cached_property
    def _sides(self) -> list[Side]:
        return list(Side.objects.visible_to(self.viewer).filter(tie=self.tie).in_order())

    @property
    def good(self) -> list[Side]:
        """What is good about it, each line with its author."""
        return [one for one in self._sides if one.which == Side.Which.GOOD]

    @property
    def may_be_hard(self) -> list[Side]:
        """What may be hard, each line with its author."""
        return [one for one in self._sides if one.which == Side.Which.HARD]

    @cached_property
    def ending(self) -> TieEnding | None:
        """How it comes to an end, as far as this viewer may see it."""
        found: TieEnding | None = TieEnding.objects.visible_to(self.viewer).filter(tie=self.tie).first()
        return found

    @property
    def is_being_ended(self) -> bool:
        """Whether an ending has begun and the person has not been told."""
        return self.ending is not None and self.ending.told_on is None

    @cached_property
    def hard(self) -> list[Hard]:
        """What is hard about it now."""
        return list(Hard.objects.visible_to(self.viewer).filter(tie=self.tie).open())

    @cached_property
    def worker_sees(self) -> WorkerView | None:
        """How it looks to the worker, where the person may see that on their own page."""
        views = WorkerView.objects.visible_to(self.viewer).filter(tie=self.tie, is_shown=True)
        first: WorkerView | None = views.latest_first().first()
        return first

    @cached_property
    def restrictions(self) -> list[Restriction]:
        """The restrictions that touch it, as far as this viewer may know of them."""
        return touching(self.viewer, self.tie.person, self.tie.to_party)

    @property
    def paper(self) -> Paper:
        """Whether somebody says first that it is safe to show on paper."""
        is_hard = self.standing is not None and self.standing.must_ask_before_print
        return Paper(is_hard or bool(self.restrictions), self.asked_paper)

    @property
    def sector(self) -> str:
        """The part of life they belong to."""
        return self.standing.seen.sector if self.standing else ""

    @property
    def facts(self) -> str:
        """Who they are, how close now and as hoped, and how it feels, in a line."""
        return " ".join(facts(self.tie, self.standing)) if self.standing else ""

    @property
    def starts(self) -> str:
        """Who starts contact, by name."""
        called = {Starts.ME: self.tie.person.called, Starts.THEM: str(self.tie)}
        seen = self.standing.seen if self.standing else None
        if seen is None or seen.starts not in called:
            return seen.get_starts_display() if seen else ""
        return _("Mostly %(name)s") % {"name": called[Starts(seen.starts)]}

    @property
    def gives(self) -> list[str]:
        """What they do for the person, in words."""
        return [str(SupportKind(kind).label) for kind in self.standing.seen.gives] if self.standing else []

    @property
    def gets(self) -> list[str]:
        """What the person does for them, in words."""
        return [str(SupportKind(kind).label) for kind in self.standing.seen.gets] if self.standing else []

    @property
    def earlier(self) -> dict[str, str] | None:
        """The tie before this one in the circle that this viewer sees, as the pagination asks for it."""
        return self._beside(-1, _("Before"))

    @property
    def later(self) -> dict[str, str] | None:
        """The tie after this one."""
        return self._beside(1, _("Next"))

    def _beside(self, step: int, word: str) -> dict[str, str] | None:
        index = next((i for i, one in enumerate(self.ties) if one.tie.pk == self.tie.pk), None)
        if index is None or not 0 <= index + step < len(self.ties):
            return None
        one = self.ties[index + step]
        return {"text": word, "label_text": one.name, "href": self.leads_to(one.tie.pk)}


def facts(tie: Tie, one: Standing) -> Iterator[str]:
    """Who somebody is, how close, what is hoped, how it feels: a few words each."""
    if tie.label:
        yield f"{capfirst(tie.label)}."
    ring, hoped = one.seen.get_ring_display(), one.hoped_ring
    if hoped in (None, one.seen.ring):
        yield f"{ring}."
    else:
        yield _("%(ring)s, and %(me)s hopes for %(hoped)s.") % {
            "ring": ring,
            "me": tie.person.called,
            "hoped": str(Ring(hoped).label).lower(),
        }
    if one.seen.feels != Feels.NOT_ASKED:
        yield _("Feels %(feels)s.") % {"feels": one.seen.get_feels_display().lower()}


def tie_page(tie: Tie, *, viewer: Viewer, leads_to: Callable[[UUID], str] = str, asked_paper: str = "") -> TiePage:
    """The page of one tie. `leads_to` gives the address of another."""
    return TiePage(tie, history(tie.person, viewer=viewer), viewer, leads_to, asked_paper)


def others_today(tie: Tie, *, viewer: Viewer) -> tuple[list[Tie], list[str]]:
    """Everybody else in the circle today, by name, and the ids of those whom somebody knows."""
    stand = history(tie.person, viewer=viewer).on(viewer.on)
    others = sorted((one.tie for one in stand.ties if one.tie.pk != tie.pk), key=str)
    neighbours = stand.figures().neighbours
    return others, sorted(neighbours.get(str(tie.pk), ()))
