"""What the pages about places and interests ask."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.directory.access import NEEDS, WAYS
from kinweave.directory.interests import INTERESTS
from kinweave.parties.models import Party, Travel
from kinweave.parties.rules.liking import LONGEST_WAY
from kinweave.plans.models import MayHear
from kinweave.plans.rules.suggesting import LATER, MORE, NO, YES
from kinweave.ties.models import Method
from kinweave.web.fields import Line, Naming, one_of, several_of, written
from kinweave.web.forms import SymbolSelect
from kinweave.web.offering import offer

DAYS = [(str(number), name) for number, name in WEEKDAYS.items()]
MOST_POUNDS = 1000
ANSWERS = {"yes": YES, "no": NO, "later": LATER, "know": MORE}  # the symbol of each answer -> what is kept
MINE = {
    "yes": gettext_lazy("Yes"),
    "no": gettext_lazy("No"),
    "later": gettext_lazy("Later"),
    "know": gettext_lazy("Tell me more"),
}


MINE_HEAR = [
    (MayHear.NOTHING, gettext_lazy("Tell them nothing")),
    (MayHear.SOMEBODY, gettext_lazy("Say: somebody wants to come")),
    (MayHear.NAME, gettext_lazy("Say my first name")),
]


class SymbolsSelect(forms.CheckboxSelectMultiple):
    """Any number of large pictures. Each shows the symbol named by its value."""

    template_name = "places/symbols.html"


class FilterForm(forms.Form):
    """What to look for among places."""

    interest = forms.ChoiceField(required=False, label=gettext_lazy("What for?"))
    day = forms.ChoiceField(required=False, label=gettext_lazy("Which day?"))
    free = forms.BooleanField(required=False, label=gettext_lazy("Free"))
    step_free = forms.BooleanField(required=False, label=gettext_lazy("No steps"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "interest", [("", _("Anything")), *written(list(INTERESTS.items()))])
        offer(self, "day", [("", _("Any day")), *DAYS])


class LikesForm(Naming):
    """What somebody likes, with pictures. What the page showed as chosen goes along, so that nothing else is lost."""

    likes = forms.MultipleChoiceField(
        required=False,
        widget=SymbolsSelect,
        choices=written(list(INTERESTS.items())),
        label=gettext_lazy("What does {other} like to do?"),
    )
    before = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, now: Iterable[str] = (), **kwargs: Any) -> None:
        kept = sorted(now)
        super().__init__(*args, initial={"likes": kept, "before": " ".join(kept)}, **kwargs)

    def clean_before(self) -> list[str]:
        """The keys that the page showed as chosen."""
        return [key for key in self.cleaned_data["before"].split() if key in INTERESTS]

    @property
    def said(self) -> dict[str, list[str]]:
        """What was chosen, and what was chosen before."""
        return {"chosen": self.cleaned_data["likes"], "before": self.cleaned_data["before"]}


class MyLikesForm(LikesForm):
    """What I like."""

    likes = forms.MultipleChoiceField(
        required=False,
        widget=SymbolsSelect,
        choices=written(list(INTERESTS.items())),
        label=gettext_lazy("What do you like to do?"),
    )


class TravelForm(Naming):
    """How far somebody can go, how, when, at what cost, and what they need to get in."""

    area = forms.ChoiceField(
        required=False,
        label=gettext_lazy("Which part of town does {me} set out from?"),
        help_text=gettext_lazy("The part of town only, never the address."),
    )
    ways = several_of(list(WAYS.items()), label=gettext_lazy("How does {me} get there?"))
    minutes = forms.IntegerField(
        required=False,
        min_value=5,
        max_value=LONGEST_WAY,
        label=gettext_lazy("How long may the way take, in minutes?"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-4"}),
        error_messages={"invalid": gettext_lazy("Write the minutes as a number, like 30")},
    )
    pounds = forms.DecimalField(
        required=False,
        min_value=0,
        max_value=MOST_POUNDS,
        decimal_places=2,
        label=gettext_lazy("How much may a visit cost, in pounds?"),
        help_text=gettext_lazy("For example 0, 5 or 2.50. Leave it empty if nobody has said."),
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "govuk-input--width-4"}),
        error_messages={"invalid": gettext_lazy("Write the cost as a number, like 5 or 2.50")},
    )
    access = several_of(list(NEEDS.items()), label=gettext_lazy("What does {me} need to get in and take part?"))
    free_days = several_of(DAYS, label=gettext_lazy("On which days does {me} have time?"))
    with_somebody = forms.BooleanField(
        required=False, label=gettext_lazy("{me} would like somebody to come along the first time")
    )

    def __init__(self, *args: Any, areas: Sequence[str], limits: Travel | None, **kwargs: Any) -> None:
        super().__init__(*args, initial=as_asked(limits), **kwargs)
        offer(self, "area", [("", _("Nobody has said")), *((one, one) for one in areas)])

    @property
    def said(self) -> dict[str, Any]:
        """The limits as they are kept."""
        kept = {**self.cleaned_data, "free_days": [int(day) for day in self.cleaned_data["free_days"]]}
        amount: Decimal | None = kept.pop("pounds")
        return {**kept, "pence": None if amount is None else int(amount * 100)}


class MyTravelForm(TravelForm):
    """How far I can go."""

    area = forms.ChoiceField(required=False, label=gettext_lazy("Where do you start?"))
    ways = several_of(list(WAYS.items()), label=gettext_lazy("How do you get there?"))
    access = several_of(list(NEEDS.items()), label=gettext_lazy("What do you need there?"))
    minutes = forms.IntegerField(
        required=False,
        min_value=5,
        max_value=LONGEST_WAY,
        label=gettext_lazy("How many minutes can the way take?"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-4"}),
        error_messages={"invalid": gettext_lazy("Write a number, like 30")},
    )
    pounds = forms.DecimalField(
        required=False,
        min_value=0,
        max_value=MOST_POUNDS,
        decimal_places=2,
        label=gettext_lazy("How many pounds can you pay?"),
        help_text=gettext_lazy("For example 0, 5 or 2.50."),
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "govuk-input--width-4"}),
        error_messages={"invalid": gettext_lazy("Write a number, like 5")},
    )
    free_days = several_of(DAYS, label=gettext_lazy("On which days do you have time?"))
    with_somebody = forms.BooleanField(required=False, label=gettext_lazy("I want somebody to come with me"))


def as_asked(limits: Travel | None) -> dict[str, Any]:
    """Limits on the way, as the form asks for them."""
    if limits is None:
        return {}
    return {
        "area": limits.area,
        "ways": limits.by,
        "minutes": limits.minutes,
        "pounds": None if limits.pence is None else f"{limits.pence / 100:.2f}".removesuffix(".00"),
        "access": limits.access,
        "free_days": [str(day) for day in limits.free_days],
        "with_somebody": limits.with_somebody,
    }


class SuggestionForm(Naming):
    """What somebody says to a place. No answer is chosen beforehand."""

    answer = forms.ChoiceField(
        choices=list(MINE.items()),
        widget=SymbolSelect,
        label=gettext_lazy("What does {me} say?"),
        error_messages={"required": gettext_lazy("Choose one of the four answers")},
    )
    words = Line(longest=300, required=False, label=gettext_lazy("In their words, if they said more"))
    method = one_of(Method.choices, gettext_lazy("Choose how they said it"), label=gettext_lazy("How did {me} say so?"))
    advocate = forms.ChoiceField(required=False, label=gettext_lazy("Was an advocate there?"))
    may_hear = forms.ChoiceField(
        required=False,
        choices=written(MayHear.choices),
        widget=forms.RadioSelect,
        label=gettext_lazy("After yes: what may those there hear of {me}?"),
        help_text=gettext_lazy("Nothing, unless {me} says otherwise."),
    )

    def __init__(self, *args: Any, advocates: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "advocate" in self.fields:
            offer(self, "advocate", [("", _("No")), *((name, name) for name in advocates)])

    @property
    def said(self) -> dict[str, str]:
        """The answer as it is kept."""
        return {**self.cleaned_data, "answer": ANSWERS[self.cleaned_data["answer"]]}


class MySuggestionForm(SuggestionForm):
    """What I say to a place."""

    answer = forms.ChoiceField(
        choices=list(MINE.items()),
        widget=SymbolSelect,
        label=gettext_lazy("Do you want to go there?"),
        error_messages={"required": gettext_lazy("Choose one of the four answers")},
    )
    words = Line(longest=300, required=False, label=gettext_lazy("Say it your way, if you like"))
    method = None  # type: ignore[assignment]  # the pictures of their own page
    advocate = forms.ChoiceField(required=False, label=gettext_lazy("Did somebody help you?"))
    may_hear = forms.ChoiceField(
        required=False,
        choices=MINE_HEAR,
        widget=forms.RadioSelect,
        label=gettext_lazy("If you say yes: what may we tell them?"),
    )

    @property
    def said(self) -> dict[str, str]:
        """The answer as it is kept: given with the pictures."""
        return {**super().said, "method": Method.PICTURES}


class GoOnForm(Naming):
    """After yes: who goes there, with whom; or that the person hopes for company."""

    how = one_of([], gettext_lazy("Choose one answer"), label=gettext_lazy("What happens next?"))

    def __init__(self, *args: Any, ways: Sequence[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "how", ways)


class HowForm(GoOnForm):
    """The same at work, with how the person told us."""

    method = one_of(Method.choices, gettext_lazy("Choose how they said it"), label=gettext_lazy("How did {me} say so?"))


def ways_on(person: Party, companions: Iterable[tuple[str, str]], *, is_me: bool) -> list[tuple[str, str]]:
    """What can follow from yes: value and words. The value of somebody in the circle is their tie."""
    me = person.called
    if is_me:
        with_whom = [(tie, _("I ask %(name)s to come") % {"name": name}) for tie, name in companions]
        return [
            ("person", _("I go there myself")),
            *with_whom,
            ("hope", _("I want somebody new to go with")),
            ("nothing", _("I do not know yet")),
        ]
    with_whom = [(tie, _("%(me)s asks %(name)s to come along") % {"me": me, "name": name}) for tie, name in companions]
    return [
        ("person", _("%(me)s goes there") % {"me": me}),
        ("worker", _("I go there with %(me)s the first time") % {"me": me}),
        *with_whom,
        ("hope", _("%(me)s hopes for somebody new to go with") % {"me": me}),
        ("nothing", _("Nothing yet")),
    ]
