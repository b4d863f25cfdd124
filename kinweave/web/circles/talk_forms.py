"""What a talk about wishes asks."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.ties.models import Method, SaysWho, Sector
from kinweave.web.circles.forms import SaidFields
from kinweave.web.circles.talk import ANSWERS
from kinweave.web.fields import Line, Naming, Words, one_of
from kinweave.web.forms import SymbolSelect


class StartForm(SaidFields):
    """How the person tells us today, who says so, and who helps (002-P2)."""


class MyStartForm(Naming):
    """The same on the person's own page: they say it themself, with pictures."""

    helped_by = Line(
        longest=120,
        required=False,
        label=gettext_lazy("Is somebody helping you? Write their name."),
        help_text=gettext_lazy("Leave it empty if nobody helps you."),
    )

    def clean(self) -> dict[str, Any]:
        """The person says it, with picture cards."""
        said = super().clean() or {}
        return {**said, "method": Method.PICTURES.value, "says_who": SaysWho.PERSON.value}


class AnswerForm(Naming):
    """Six answers with symbols, and the person's own words if they like (002-P1, P6)."""

    answer = forms.ChoiceField(
        choices=[(symbol, want.label) for symbol, want in ANSWERS.items()],
        widget=SymbolSelect,
        label=gettext_lazy("What do you want with {other}?"),
        error_messages={"required": gettext_lazy("Choose one of the six answers, or skip this question")},
    )
    words = Words(longest=1000, required=False, label=gettext_lazy("Say it your way, if you like"))

    def __init__(self, *args: Any, other: str, **kwargs: Any) -> None:
        super().__init__(*args, me="", other=other, **kwargs)


class OneHopeForm(Naming):
    """Somebody the person would like in their life, if there is anybody."""

    hope = Line(
        longest=80,
        required=False,
        label=gettext_lazy("Who would you like to know?"),
        help_text=gettext_lazy("For example: somebody to go dancing with. Leave it empty if there is nobody."),
    )
    hope_sector = one_of(
        Sector.choices, gettext_lazy("Choose one"), required=False, label=gettext_lazy("Where would that be?")
    )

    def clean(self) -> dict[str, Any]:
        """A hope needs a part of life."""
        said = super().clean() or {}
        if said.get("hope") and not said.get("hope_sector"):
            self.add_error("hope_sector", _("Choose one"))
        return said

    @property
    def said(self) -> dict[str, str]:
        """The hope, or nothing."""
        return dict(self.cleaned_data) if self.cleaned_data.get("hope") else {}


class ConfirmForm(Naming):
    """Whether the person said yes when it was read back (002-P6)."""

    confirmed = forms.BooleanField(required=False, label=gettext_lazy("{me} said yes when it was read back"))


class MyConfirmForm(Naming):
    """Whether the person's own answers are right, when they have looked at them again (002-P6)."""

    confirmed = forms.BooleanField(required=False, label=gettext_lazy("Yes, these answers are right"))
