"""What the pages for setting records right ask."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.access.breaking import SHORTEST_REASON
from kinweave.foundation.period import months_after
from kinweave.keeping.models import Correction
from kinweave.keeping.rules.righting import ANSWERS, MOST_MONTHS, USUAL_MONTHS
from kinweave.web.fields import Line, Naming, Words, one_of, several_of
from kinweave.web.forms import DateField
from kinweave.web.offering import offer

NAME, NUMBER = "name", "number"
OUT, SHOW = "out", "show"
CODES, NAMES = "codes", "names"
GRAPHML, EGOR = "graphml", "egor"


class ReasonForm(forms.Form):
    """Why somebody needs a record now: asked before whose."""

    because = Words(
        longest=500,
        min_length=SHORTEST_REASON,
        label=gettext_lazy("Why do you need a record now?"),
        help_text=gettext_lazy("Say what is happening. The leads read this at once. Do not name the person here."),
        error_messages={
            "required": gettext_lazy("Write why you need it now"),
            "min_length": gettext_lazy("Write a little more: what is happening?"),
        },
    )


class WhomForm(forms.Form):
    """Whose record: exactly, one way or the other."""

    way = one_of(
        [
            (NAME, gettext_lazy("By full name and date of birth")),
            (NUMBER, gettext_lazy("By a number, such as an NHS number")),
        ],
        gettext_lazy("Choose what you know of them"),
        label=gettext_lazy("What do you know of them?"),
    )
    full_name = Line(longest=160, required=False, label=gettext_lazy("Full name, exactly as it is written"))
    born_on = DateField(required=False, label=gettext_lazy("Date of birth"))
    scheme = Line(
        longest=60,
        required=False,
        label=gettext_lazy("What kind of number"),
        help_text=gettext_lazy("For example: NHS number."),
    )
    value = Line(longest=120, required=False, label=gettext_lazy("The number, exactly as it is written"))
    NEEDED = {
        NAME: (
            ("full_name", gettext_lazy("Write their full name")),
            ("born_on", gettext_lazy("Enter the date of birth")),
        ),
        NUMBER: (("scheme", gettext_lazy("Write what kind of number")), ("value", gettext_lazy("Write the number"))),
    }

    def clean(self) -> dict[str, Any]:
        """What the chosen way needs."""
        for field, missing in self.NEEDED.get(self.cleaned_data.get("way", ""), ()):
            if not self.cleaned_data.get(field) and field not in self.errors:
                self.add_error(field, missing)
        return self.cleaned_data

    @property
    def asked(self) -> dict[str, Any]:
        """What was asked for, in the way that was chosen."""
        return {field: self.cleaned_data[field] for field, _missing in self.NEEDED[self.cleaned_data["way"]]}


class ReviewForm(forms.Form):
    """What the review found."""

    found = Words(
        longest=500,
        label=gettext_lazy("What did you find?"),
        help_text=gettext_lazy("Was it needed? Was it right? What happens next?"),
        error_messages={"required": gettext_lazy("Write what you found")},
    )


class StrikeForm(forms.Form):
    """Why an entry is wrong."""

    because = Line(
        longest=300,
        label=gettext_lazy("Why is it wrong?"),
        help_text=gettext_lazy("For example: it is about somebody else, or it was the day before."),
        error_messages={"required": gettext_lazy("Write why it is wrong")},
    )


class AskForm(forms.Form):
    """What somebody asks to be corrected."""

    about_words = Line(
        longest=160,
        required=False,
        label=gettext_lazy("What is it about?"),
        error_messages={"required": gettext_lazy("Write what it is about")},
    )
    wrong = Words(
        longest=1000,
        label=gettext_lazy("What is wrong?"),
        error_messages={"required": gettext_lazy("Write what is wrong")},
    )
    right = Words(longest=1000, required=False, label=gettext_lazy("What should it say? (if you like)"))

    def __init__(self, *args: Any, in_words: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if in_words:
            self.fields["about_words"].required = True
        else:
            del self.fields["about_words"]


class AnswerForm(forms.Form):
    """The answer to what somebody asked to be corrected."""

    answer = one_of([], gettext_lazy("Choose an answer"), label=gettext_lazy("What is your answer?"))
    now_says = Words(
        longest=2000,
        required=False,
        label=gettext_lazy("If you put it right: what it says now"),
    )
    reason = Words(
        longest=1000,
        label=gettext_lazy("Why, in plain words"),
        help_text=gettext_lazy("The person reads this."),
        error_messages={"required": gettext_lazy("Write why, in plain words")},
    )
    WORDS = {
        Correction.Answer.CORRECTED: gettext_lazy("Yes, it is put right"),
        Correction.Answer.STRUCK: gettext_lazy("Yes, it is struck out"),
        Correction.Answer.REFUSED: gettext_lazy("No, it stays, and their words stand beside it"),
    }

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "answer", [(answer, self.WORDS[Correction.Answer(answer)]) for answer in ANSWERS[kind]])
        if kind in {"", "observation"}:
            del self.fields["now_says"]


class StatementForm(forms.Form):
    """What the person wants to stand beside an entry."""

    statement = Words(
        longest=1000,
        label=gettext_lazy("What do you want to say?"),
        error_messages={"required": gettext_lazy("Write what you want to say")},
    )


class ResearchForm(Naming):
    """How a circle is taken for research: what for, with names or codes, and who is left out."""

    because = Words(
        longest=500,
        label=gettext_lazy("What is it for, and how did {me} agree?"),
        error_messages={"required": gettext_lazy("Write what it is for")},
    )
    kind = one_of(
        [
            (GRAPHML, gettext_lazy("GraphML, one file")),
            (EGOR, gettext_lazy("Tables for egor, three files")),
        ],
        gettext_lazy("Choose the kind of file"),
        label=gettext_lazy("Which kind of file?"),
        initial=GRAPHML,
    )
    called = one_of(
        [(CODES, gettext_lazy("Codes in place of names")), (NAMES, gettext_lazy("Names"))],
        gettext_lazy("Choose codes or names"),
        label=gettext_lazy("What stands for each person?"),
        initial=CODES,
    )
    careful = one_of(
        [(OUT, gettext_lazy("Leave them out")), (SHOW, gettext_lazy("It is safe to show them"))],
        gettext_lazy("Choose whether it is safe to show them"),
        label=gettext_lazy("{other}: is it safe to show them?"),
        help_text=gettext_lazy("{me} said this is hard, or wants it to stop, or a restriction is in force."),
    )

    def __init__(self, *args: Any, me: str, careful: str, **kwargs: Any) -> None:
        super().__init__(*args, me=me, other=careful, **kwargs)
        if not careful:
            del self.fields["careful"]


class SheetForm(Naming):
    """What stands on an emergency sheet, for whom, and until when."""

    for_whom = Line(
        longest=120,
        label=gettext_lazy("Who carries the sheet?"),
        help_text=gettext_lazy("For example: the driver of the bus to the day centre."),
        error_messages={"required": gettext_lazy("Write who carries it")},
    )
    parts = several_of([], label=gettext_lazy("What stands on it?"))
    call = Words(
        longest=600,
        required=False,
        label=gettext_lazy("Who to call, and when"),
        help_text=gettext_lazy("A name, a telephone number and when to call. Never where {me} lives."),
    )
    expires_on = DateField(label=gettext_lazy("Until when is it good?"), help_text=gettext_lazy("12 months at most."))

    def __init__(self, *args: Any, me: str, parts: Sequence[tuple[str, Any]], on: date, **kwargs: Any) -> None:
        kwargs["initial"] = {"expires_on": months_after(on, USUAL_MONTHS), "parts": ["talk"]}
        super().__init__(*args, me=me, **kwargs)
        self.on = on
        offer(self, "parts", parts)

    def clean_parts(self) -> list[str]:
        """At least one part, or somebody to call."""
        chosen: list[str] = self.cleaned_data["parts"]
        if not chosen and not self.data.get("call", "").strip():
            raise forms.ValidationError(_("Choose what stands on the sheet"))
        return chosen

    def clean_expires_on(self) -> date:
        """A day to come, at most 12 months away."""
        day: date = self.cleaned_data["expires_on"]
        if day <= self.on:
            raise forms.ValidationError(_("Choose a day to come"))
        if day > months_after(self.on, MOST_MONTHS):
            raise forms.ValidationError(_("Choose a day within the next 12 months"))
        return day
