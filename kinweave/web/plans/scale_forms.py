"""What is asked in a scale: every question may be skipped, and who helped is written down."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.plans.scales import Instrument, is_in_range
from kinweave.web.fields import Line, Words
from kinweave.web.forms import DateField
from kinweave.web.offering import offer
from kinweave.web.people.note_forms import short
from kinweave.web.plans.scale_words import words_of

SKIP = ("", gettext_lazy("Skip this question"))


class PastDay(forms.Form):
    """The day something was answered."""

    answered_on = DateField(label=gettext_lazy("Which day was it?"))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        self.fields["answered_on"].initial = on

    def clean_answered_on(self) -> date:
        """Today or an earlier day."""
        day: date = self.cleaned_data["answered_on"]
        if day > self.on:
            raise forms.ValidationError(_("This day is still to come. Choose today or an earlier day."))
        return day


class AnswersForm(PastDay):
    """The questions of a scale. Any may be skipped; whether somebody helped is kept beside the answers."""

    was_assisted = forms.BooleanField(required=False, label=gettext_lazy("Somebody read it out or helped"))
    helped_by = Line(longest=120, required=False, label=gettext_lazy("Who helped?"))
    words = Words(longest=1000, required=False, label=gettext_lazy("What they said about it"))

    def __init__(self, *args: Any, instrument: Instrument, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instrument = instrument
        for question in instrument.questions:
            asked = words_of(instrument, question)
            field = short(forms.ChoiceField(required=False, widget=forms.RadioSelect, label=str(asked.asks)))
            self.fields[question.key] = field
            offer(self, question.key, [*((str(value), word) for value, word in asked.answers), SKIP])
            field.initial = ""
        self.order_fields([question.key for question in instrument.questions])

    @property
    def answers(self) -> dict[str, int]:
        """The answers that were given; what was skipped is left out."""
        keys = [question.key for question in self.instrument.questions]
        return {key: int(self.cleaned_data[key]) for key in keys if self.cleaned_data.get(key)}

    def clean(self) -> dict[str, Any]:
        """At least one answer; who helped is named only where somebody did."""
        said = super().clean() or {}
        self.cleaned_data = said
        if not self.answers and not self.errors:
            raise forms.ValidationError(_("Every question is skipped, so there is nothing to keep. That is all right."))
        if said.get("helped_by"):
            said["was_assisted"] = True
        return said

    @property
    def said(self) -> dict[str, Any]:
        """All but the answers."""
        return {name: self.cleaned_data[name] for name in ("answered_on", "was_assisted", "helped_by", "words")}


class ObtainedForm(PastDay):
    """A score that somebody else obtained: the number, and from whom it comes."""

    obtained = forms.DecimalField(
        max_digits=7,
        decimal_places=2,
        label=gettext_lazy("What is the score?"),
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "govuk-input--width-4"}),
        error_messages={
            "required": gettext_lazy("Write the score"),
            "invalid": gettext_lazy("Write the score as a number, like 21"),
        },
    )
    obtained_from = Line(
        longest=160,
        label=gettext_lazy("Who obtained it?"),
        error_messages={"required": gettext_lazy("Write who obtained it")},
    )
    words = Words(longest=1000, required=False, label=gettext_lazy("What they said about it"))
    field_order = ["obtained", "obtained_from", "answered_on", "words"]

    def __init__(self, *args: Any, instrument: Instrument, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instrument = instrument

    def clean_obtained(self) -> Decimal:
        """A number that the scale reaches."""
        number: Decimal = self.cleaned_data["obtained"]
        if not is_in_range(self.instrument, float(number)):
            raise forms.ValidationError(_("This scale does not reach such a number."))
        return number


class LicenceForm(forms.Form):
    """An organisation's own reference for a scale, and what the scale is used for."""

    reference = Line(
        longest=120,
        label=gettext_lazy("What is your licence or registration reference?"),
        error_messages={"required": gettext_lazy("Write the reference")},
    )
    intended_use = Line(
        longest=200,
        label=gettext_lazy("What is the scale used for?"),
        error_messages={"required": gettext_lazy("Write what it is used for")},
    )
