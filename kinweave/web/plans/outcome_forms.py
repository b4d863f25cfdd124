"""What is asked about an outcome: five levels in plain words, written beforehand; and how far it has come."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.plans.models import Levelled, Outcome
from kinweave.plans.rules import may_hope
from kinweave.ties.models import Author
from kinweave.web.fields import Line, Naming, one_of
from kinweave.web.offering import offer
from kinweave.web.people.note_forms import short
from kinweave.web.plans.risk_forms import LaterDay
from kinweave.web.plans.step_forms import AboutTie

LEVELS = (
    (-2, "much_less", gettext_lazy("Much less than hoped")),
    (-1, "less", gettext_lazy("Less than hoped")),
    (0, "as_hoped", gettext_lazy("As hoped")),
    (1, "more", gettext_lazy("More than hoped")),
    (2, "much_more", gettext_lazy("Much more than hoped")),
)
WEIGHTS = [
    ("0", gettext_lazy("Not at all")),
    ("1", gettext_lazy("A bit")),
    ("2", gettext_lazy("Quite")),
    ("3", gettext_lazy("Very")),
]
BASELINES = [
    ("-1", gettext_lazy("Less than hoped")),
    ("-2", gettext_lazy("Much less than hoped: nothing worse can be thought of")),
]


def level_line(label: object) -> Line:
    """One level, in plain words."""
    return Line(longest=200, label=label, error_messages={"required": gettext_lazy("Write all five levels")})


class OutcomeForm(Naming, AboutTie, LaterDay):
    """What they hope for, and the five levels, before anything is tried."""

    words = Line(
        longest=200,
        label=gettext_lazy("What does {me} hope for? In their words"),
        error_messages={"required": gettext_lazy("Write what they hope for")},
    )
    level = short(
        one_of(Outcome.Level.choices, gettext_lazy("Choose one"), label=gettext_lazy("Which kind of hope is it?"))
    )
    as_hoped = level_line(gettext_lazy("As hoped: what will we see when it has come true?"))
    less = level_line(gettext_lazy("Less than hoped"))
    much_less = level_line(gettext_lazy("Much less than hoped"))
    more = level_line(gettext_lazy("More than hoped"))
    much_more = level_line(gettext_lazy("Much more than hoped"))
    baseline = one_of(BASELINES, gettext_lazy("Choose one"), label=gettext_lazy("Where is it now?"), initial="-1")
    importance = short(
        one_of(WEIGHTS, gettext_lazy("Choose one"), label=gettext_lazy("How much does it matter to {me}?"), initial="1")
    )
    difficulty = short(one_of(WEIGHTS, gettext_lazy("Choose one"), label=gettext_lazy("How hard is it?"), initial="1"))
    field_order = [
        "words", "tie", "level", "as_hoped", "less", "much_less", "more", "much_more", "baseline", "importance",
        "difficulty", "review_on",
    ]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Numbers as numbers; five levels that differ."""
        said = super().clean() or {}
        for name in ("baseline", "importance", "difficulty"):
            if name in said:
                said[name] = int(said[name])
        levels = [said.get(name, "") for _number, name, _word in LEVELS]
        if not self.errors:
            may = may_hope(levels=levels, baseline=said["baseline"], review_on=said["review_on"], on=self.on)
            if not may.is_yes:
                self.add_error("much_more", _(may.reason))
        return said


class RatingForm(forms.Form):
    """How far it has come, says one of them; the others stand beside it."""

    level = one_of([], gettext_lazy("Choose one of the five"), label=gettext_lazy("How far has it come?"))
    by_whom = one_of(Author.choices, gettext_lazy("Choose who says so"), label=gettext_lazy("Who says so?"))
    name = Line(
        longest=80,
        required=False,
        label=gettext_lazy("Their name"),
        help_text=gettext_lazy("Only for somebody close to the person."),
    )
    words = Line(longest=300, required=False, label=gettext_lazy("In a few words"))

    def __init__(self, *args: Any, outcome: Outcome, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "level", [(str(number), f"{word}: {said}") for number, word, said in levels(outcome)])

    def clean_level(self) -> int:
        """The level as a number."""
        return int(self.cleaned_data["level"])

    def clean(self) -> dict[str, Any]:
        """Somebody close has a name."""
        said = super().clean() or {}
        if said.get("by_whom") == Author.KEY_PERSON and not said.get("name"):
            self.add_error("name", _("Write their name"))
        return said


class MyRatingForm(forms.Form):
    """How far it has come, says the person themself."""

    level = one_of([], gettext_lazy("Choose one"), label=gettext_lazy("How is it now?"))

    def __init__(self, *args: Any, outcome: Outcome, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "level", [(str(number), said) for number, _word, said in levels(outcome)])

    def clean_level(self) -> int:
        """The level as a number."""
        return int(self.cleaned_data["level"])


class EndForm(forms.Form):
    """Why an outcome ends."""

    because = Line(
        longest=200,
        label=gettext_lazy("Why does it end?"),
        help_text=gettext_lazy("For example: it has come true, or they hope for something else."),
        error_messages={"required": gettext_lazy("Write why it ends")},
    )


class NextForm(LaterDay):
    """When it is looked at again."""


def levels(outcome: Levelled) -> Sequence[tuple[int, object, str]]:
    """The five levels of an outcome: the number, its name, and what it means here."""
    return [(number, word, getattr(outcome, name)) for number, name, word in LEVELS]


def in_words(outcome: Levelled, level: int) -> str:
    """What a level means for an outcome."""
    return next(said for number, _word, said in levels(outcome) if number == level)


def is_due(outcome: Outcome, on: date) -> bool:
    """Whether it is time to look at it again."""
    return outcome.ended_on is None and outcome.review_on <= on
