"""What is asked of whoever takes a step: terms for once, a weighing, a reading, a colleague, advice. 003-P24."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.bases import offered
from kinweave.agreements.terms import BASES, BASIS_WORDS, Condition, Mode, Purpose
from kinweave.foundation import Viewer
from kinweave.foundation.text import tidy
from kinweave.information.actions import Terms
from kinweave.information.actions.helping import may_be
from kinweave.information.models import Item
from kinweave.parties.models import Party
from kinweave.web.fields import Line, Words, one_of, several_of, written
from kinweave.web.forms import DateField
from kinweave.web.sharing.finding import Asked

TWO_WEEKS, A_MONTH = timedelta(days=14), timedelta(days=30)
CHANGED = _("This changed since you opened the page. Read it again.")
MONTHS = [("3", _("3 months")), ("12", _("1 year")), ("24", _("2 years"))]


class OnceForm(forms.Form):
    """One sharing without a protocol: what, why, on what basis, for how long. R6."""

    what = several_of((), label=_("What exactly may go?"))
    reason = Words(longest=1000, label=_("Why is it needed?"), error_messages={"required": _("Write why it is needed")})
    confidentiality = Words(
        longest=1000,
        label=_("Why may it be told, though it was said in confidence?"),
        help_text=_("May we tell it? That is another question than which law lets us keep and share it."),
        error_messages={"required": _("Write why it may be told")},
    )
    mode = one_of(Mode.choices, _("Choose whether people are asked or told"), label=_("Are people asked, or told?"))
    basis = one_of((), _("Choose our lawful basis"), label=_("Our lawful basis"))
    their_basis = one_of((), _("Choose their lawful basis"), label=_("Their lawful basis"))
    condition = one_of(
        Condition.choices,
        _("Choose the condition for what is sensitive"),
        label=_("The condition for what is sensitive"),
    )
    request_in_writing = Line(
        longest=200,
        label=_("Where is their written request kept?"),
        error_messages={"required": _("Write where their written request is kept")},
    )
    keep_months = one_of(MONTHS, _("Choose how long they keep it"), label=_("How long do they keep it?"), initial="12")
    until = DateField(label=_("Last day on which it may be used"))

    def __init__(self, *args: Any, asked: Asked, viewer: Viewer, **kwargs: Any) -> None:
        self.items = {str(one.pk): one for one in asked.items}
        said = {"what": [*self.items], "until": viewer.on + TWO_WEEKS, "keep_months": "12"}
        super().__init__(*args, **kwargs | {"initial": said})
        self._choices("what", [(key, one.title) for key, one in self.items.items()])
        for name, agency in (
            ("basis", asked.person.keeper.agency),
            ("their_basis", asked.recipient.organisation.agency),
        ):
            self._choices(name, bases(agency, asked.purpose))
        if not conditions_for(asked):
            del self.fields["condition"]
        else:
            self._choices("condition", conditions_for(asked))
        if asked.purpose != Purpose.CRIME:
            del self.fields["request_in_writing"]

    def _choices(self, name: str, choices: Sequence[tuple[str, Any]]) -> None:
        field: Any = self.fields[name]
        field.choices = written(choices)

    @property
    def chosen(self) -> list[Item]:
        """The items that it is for."""
        return [self.items[one] for one in self.cleaned_data["what"]]

    @property
    def terms(self) -> Terms:
        """What was chosen, as the act asks for it."""
        said = {name: self.cleaned_data[name] for name in Terms.__slots__ if name in self.cleaned_data}
        return Terms(**said | {"keep_months": int(said["keep_months"])})


def bases(agency: str, purpose: str) -> list[tuple[str, Any]]:
    """The bases that an agency of this kind may use for a purpose, asked or told, each with its article."""
    either = [one.key for mode in Mode for one in offered(agency=agency, mode=mode, purposes=[purpose])]
    named = [key for key in BASIS_WORDS if key in either]
    return [
        (key, format_lazy("{words} ({article})", words=BASIS_WORDS[key], article=BASES[key].article)) for key in named
    ]


def conditions_for(asked: Asked) -> list[tuple[str, Any]]:
    """The conditions under which what is sensitive in these items may go, asked or told; none where nothing is."""
    found = {one for mode in Mode for one in may_be(asked.items, mode=mode, purpose=asked.purpose)}
    return [(one.value, one.label) for one in Condition if one in found]


class AsSeen(forms.Form):
    """What was on the page goes along: who settles something settles what they saw, and nothing else."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, now: str, **kwargs: Any) -> None:
        super().__init__(data, initial={"seen": now}, **kwargs)
        self.now = now

    def clean(self) -> dict[str, Any]:
        """What was said, if it is of what stands there now; else the page is read again."""
        said: dict[str, Any] = self.cleaned_data
        if said.pop("seen", "") != self.now:
            self.data = _anew(self.data, self.now)
            raise forms.ValidationError(CHANGED)
        return said


def _anew(data: Any, now: str) -> Any:
    """What was sent, with what stands on the page now."""
    copied = data.copy()
    copied["seen"] = now
    return copied


class BalanceForm(AsSeen):
    """Why it goes with somebody's name. R13."""

    words = Words(
        longest=1000,
        label=_("Why does it go with their name?"),
        help_text=_("What is lost without it, what it may do to them, and why that weighs less."),
        error_messages={"required": _("Write why it goes with their name")},
    )


class Marks(forms.MultipleChoiceField):
    """Words that stand in a text. A browser sends other line endings than those that are kept."""

    def to_python(self, value: Any) -> list[str]:
        """What was ticked, tidied."""
        return [tidy(one) for one in super().to_python(value)]


class ReadForm(AsSeen):
    """What stands in the text that should not go: words to leave out, or nothing. R14."""

    marked = Marks(required=False, label=_("Which of these should not go?"), widget=forms.CheckboxSelectMultiple)
    others = Words(
        longest=1000,
        required=False,
        label=_("Other words that should not go"),
        help_text=_("One on each line, exactly as they stand in the text."),
    )
    is_absent = forms.BooleanField(required=False, label=_("I read it. Nothing in it has to be left out."))

    def __init__(self, *args: Any, suspects: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["marked"]
        field.choices = [(one, one) for one in map(tidy, suspects)]
        if not suspects:
            del self.fields["marked"]

    @property
    def said(self) -> dict[str, Any]:
        """What was marked, and whether nothing was found."""
        lines = [line.strip() for line in self.cleaned_data["others"].splitlines() if line.strip()]
        return {"marked": [*self.cleaned_data.get("marked", []), *lines], "is_absent": self.cleaned_data["is_absent"]}


class ColleagueForm(forms.Form):
    """Who decides it instead."""

    to = one_of((), _("Choose a colleague"), label=_("Who decides this?"))

    def __init__(self, *args: Any, colleagues: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.colleagues = {str(one.pk): one for one in colleagues}
        field: Any = self.fields["to"]
        field.choices = [(key, one.sort_name) for key, one in self.colleagues.items()]

    def clean_to(self) -> Party:
        """The one who was chosen."""
        return self.colleagues[self.cleaned_data["to"]]


class LegalForm(forms.Form):
    """Legal advice: who gave it, when, what they said, until when it holds."""

    adviser = Line(longest=160, label=_("Who gave the advice?"), error_messages={"required": _("Write who gave it")})
    words = Words(longest=500, label=_("What did they say?"), error_messages={"required": _("Write what they said")})
    advised_on = DateField(label=_("When?"))
    advised_until = DateField(label=_("Until when does it hold?"))

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        said = {"advised_on": viewer.on, "advised_until": viewer.on + A_MONTH}
        super().__init__(*args, **kwargs | {"initial": said})


class OfficerForm(forms.Form):
    """A question to the data protection officer."""

    words = Words(
        longest=1000,
        label=_("What do you want to know?"),
        help_text=_("Name nobody. They see what kind it is, what it is for, and which rules stood in the way."),
        error_messages={"required": _("Write what you want to know")},
    )


class AdviseForm(forms.Form):
    """What the data protection officer says."""

    words = Words(longest=2000, label=_("What do you advise?"), error_messages={"required": _("Write what you advise")})
