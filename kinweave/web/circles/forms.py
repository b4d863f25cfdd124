"""What the pages of a circle ask."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.ties import rules
from kinweave.ties.models import Feels, Method, Ring, SaysWho, Sector, Starts, SupportKind, Tie
from kinweave.ties.standing import Standing
from kinweave.web.fields import Line, Naming, Words, one_of, several_of
from kinweave.web.forms import DateField
from kinweave.web.offering import offer

RINGS = [
    (Ring.CLOSEST, gettext_lazy("Closest")),
    (Ring.CLOSE, gettext_lazy("Close")),
    (Ring.NOW_AND_THEN, gettext_lazy("Now and then")),
    (Ring.SAY_HELLO, gettext_lazy("They say hello")),
]
STARTS = [
    (Starts.ME, "{me}"),
    (Starts.THEM, "{other}"),
    (Starts.BOTH, gettext_lazy("Both")),
    (Starts.NOT_ASKED, gettext_lazy("Not asked yet")),
]
MOST_WEEKS = 52


class RingFields(Naming):
    """How close, and which part of life."""

    ring = one_of(RINGS, gettext_lazy("Choose how close they are"), label=gettext_lazy("How close are they to {me}?"))
    sector = one_of(
        Sector.choices,
        gettext_lazy("Choose a part of life"),
        label=gettext_lazy("Which part of {me}’s life are they in?"),
    )

    def clean_ring(self) -> int:
        """The ring, as a number."""
        return int(self.cleaned_data["ring"])


class NewPersonForm(RingFields):
    """Somebody in a person's life: three answers, and a fourth for who likes (002-P1)."""

    called = Line(
        longest=80,
        label=gettext_lazy("What does {me} call them?"),
        help_text=gettext_lazy("A first name or a nickname is enough."),
        error_messages={"required": gettext_lazy("Write a name, or what they are called")},
    )
    label = Line(
        longest=60,
        required=False,
        label=gettext_lazy("Who are they to {me}? (if you like)"),
        help_text=gettext_lazy("For example: brother, neighbour, coach."),
    )
    field_order = ["called", "ring", "sector", "label"]

    def __init__(self, *args: Any, me: str, **kwargs: Any) -> None:
        super().__init__(*args, me=me, **kwargs)
        self.me = me

    def clean_called(self) -> str:
        """A name that is not the person's own."""
        if self.cleaned_data["called"].casefold() == self.me.casefold():
            raise forms.ValidationError(
                _("%(me)s is in the middle of the circle already. Write somebody else’s name") % {"me": self.me}
            )
        return str(self.cleaned_data["called"])


class StandingForm(RingFields):
    """How somebody stands from a day on: it stands beside what was said before (002-P1, P3, P4)."""

    feels = one_of(Feels.choices, gettext_lazy("Choose one answer"), label=gettext_lazy("How does it feel to {me}?"))
    gives = several_of(SupportKind.choices, label=gettext_lazy("What does {other} do for {me}?"))
    gets = several_of(SupportKind.choices, label=gettext_lazy("What does {me} do for {other}?"))
    seen_on = DateField(
        label=gettext_lazy("From which day is this true?"),
        help_text=gettext_lazy("Today, or an earlier day. What was said before stays as it was."),
    )

    def __init__(self, *args: Any, me: str, other: str, on: date, **kwargs: Any) -> None:
        super().__init__(*args, me=me, other=other, **kwargs)
        self.on = on

    def clean_seen_on(self) -> date:
        """A day that has come."""
        seen_on: date = self.cleaned_data["seen_on"]
        if seen_on > self.on:
            raise forms.ValidationError(_("This day is still to come. Choose today or an earlier day"))
        return seen_on


def as_it_stands(one: Standing | None, on: date) -> Mapping[str, Any]:
    """What a form about a tie begins with: what was said last, from today."""
    return as_agreed(one) | kept(one, "ring", "sector", "feels", "gives", "gets") | {"seen_on": on}


def as_agreed(one: Standing | None) -> dict[str, Any]:
    """How often they are in touch, which another page asks: it stays as it was."""
    return kept(one, "starts", "every_weeks", "channel")


def kept(one: Standing | None, *names: str) -> dict[str, Any]:
    """What was said last, by the names of what is asked."""
    return {name: getattr(one.seen, name) for name in names} if one else {}


class LabelForm(Naming):
    """Who somebody is to a person, in the person's words."""

    label = Line(
        longest=60,
        required=False,
        label=gettext_lazy("Who is {other} to {me}?"),
        help_text=gettext_lazy("In {me}’s words. For example: brother, neighbour, coach."),
    )


class SaidFields(Naming):
    """How somebody said what they want, who helped, and who says so (002-P2, P6)."""

    method = one_of(
        Method.choices,
        gettext_lazy("Choose how they told you"),
        label=gettext_lazy("How does {me} tell you?"),
    )
    says_who = one_of(
        SaysWho.choices,
        gettext_lazy("Choose who says so"),
        label=gettext_lazy("Who says what {me} wants?"),
        initial=SaysWho.PERSON,
    )
    helped_by = Line(
        longest=120,
        required=False,
        label=gettext_lazy("Who helped? (if somebody did)"),
        help_text=gettext_lazy("The name of a helper, an interpreter or an advocate."),
    )

    def clean(self) -> dict[str, Any]:
        """Somebody else's word needs their name."""
        said = super().clean() or {}
        decision = rules.may_wish(
            want="develop",
            says_who=said.get("says_who", ""),
            helped_by=said.get("helped_by", ""),
            said_on=date.min,
            on=date.min,
        )
        if not decision.is_yes:
            self.add_error("helped_by", _("Write who said it for them"))
        return said


class HopeForm(SaidFields):
    """Somebody a person hopes for, who is not in their life yet."""

    hope = Line(
        longest=80,
        label=gettext_lazy("Who does {me} hope for?"),
        help_text=gettext_lazy("For example: somebody to go dancing with."),
        error_messages={"required": gettext_lazy("Write who they hope for")},
    )
    hope_sector = one_of(
        Sector.choices,
        gettext_lazy("Choose a part of life"),
        label=gettext_lazy("Which part of life would it be?"),
    )
    hoped_ring = one_of(RINGS, gettext_lazy("Choose how close"), label=gettext_lazy("How close would they be?"))
    words = Words(longest=1000, required=False, label=gettext_lazy("What did {me} say? (in their own words)"))
    field_order = ["hope", "hope_sector", "hoped_ring", "words", "method", "says_who", "helped_by"]

    def clean_hoped_ring(self) -> int:
        """The ring, as a number."""
        return int(self.cleaned_data["hoped_ring"])


class HopeIsOverForm(SaidFields):
    """A hope that somebody no longer has."""


class KnowsForm(Naming):
    """Whom of the others in a circle somebody knows."""

    known = several_of([], label=gettext_lazy("Who does {other} know?"))

    def __init__(self, *args: Any, others: Iterable[Tie], me: str, other: str, **kwargs: Any) -> None:
        super().__init__(*args, me=me, other=other, **kwargs)
        self.others = list(others)
        offer(self, "known", [(str(one.pk), str(one)) for one in self.others])

    @property
    def ticked(self) -> list[Tie]:
        """Those that were ticked."""
        return [one for one in self.others if str(one.pk) in self.cleaned_data["known"]]
