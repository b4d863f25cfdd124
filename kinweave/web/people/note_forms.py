"""What is asked about a contact, a visit and a promise."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.events import rules as events
from kinweave.events.models import Event
from kinweave.parties.models import Party
from kinweave.web.fields import Line, Words, one_of, several_of
from kinweave.web.forms import Counted, DateField, TimeField
from kinweave.web.offering import offer

KINDS = [(kind.value, kind.label) for kind in Event.Kind if kind is not Event.Kind.TALK]
WITH_OTHERS = frozenset({Event.Kind.OUTING, Event.Kind.ACTIVITY})  # arranged on a page of their own
LONGEST_NOTE = 8000
LONGEST_VISIT = 24 * 60  # minutes


def short(field: forms.ChoiceField) -> forms.ChoiceField:
    """A choice among short words: side by side where the page is wide."""
    field.widget.attrs["class"] = "kw-columns"
    return field


class WhoForm(forms.Form):
    """Who was there and on what day: all that a private visit asks."""

    who = short(several_of([], label=gettext_lazy("Who else was there?")))
    day = DateField(label=gettext_lazy("Which day?"))

    def __init__(self, *args: Any, around: Sequence[Party], on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        self.around = {str(one.pk): one for one in around}
        offer(self, "who", [(key, one.called) for key, one in self.around.items()])
        self.fields["day"].initial = on
        if not around:
            del self.fields["who"]

    def clean_who(self) -> list[Party]:
        """Those who were chosen."""
        return [self.around[key] for key in self.cleaned_data["who"]]

    def clean_day(self) -> date:
        """Today or an earlier day."""
        day: date = self.cleaned_data["day"]
        may = events.may_write_note(day=day, on=self.on, what_mattered="", is_private=False)
        if not may.is_yes:
            raise forms.ValidationError(_(may.reason))
        return day

    @property
    def not_there(self) -> list[Party]:
        """Those who were not chosen."""
        return [one for one in self.around.values() if one not in self.cleaned_data.get("who", [])]


class PrivateForm(WhoForm):
    """A private visit: whether they agree that who and when are kept; then these two, and nothing else."""

    agrees = one_of(
        [("yes", gettext_lazy("Yes. Keep who and when")), ("no", gettext_lazy("No. Keep nothing"))],
        gettext_lazy("Choose whether they agree"),
        label=gettext_lazy("Do they agree that we keep who was there, and the day?"),
        help_text=gettext_lazy("Ask them. If they say no, we keep neither."),
    )
    field_order = ["agrees", "who", "day"]

    def clean(self) -> dict[str, Any]:
        """Who and when are asked only of whoever agrees."""
        said = super().clean() or {}
        if said.get("agrees") == "no":
            for name in ("who", "day"):
                self.errors.pop(name, None)
        return said

    @property
    def keeps_nothing(self) -> bool:
        """Whether they do not agree."""
        return bool(self.cleaned_data["agrees"] == "no")

    @property
    def who_and_when(self) -> dict[str, Any]:
        """What is kept of it."""
        return {name: self.cleaned_data[name] for name in ("who", "day") if name in self.cleaned_data}


class NoteForm(WhoForm):
    """A contact note: five fields, and the day, which is today unless somebody says otherwise."""

    kind = short(one_of(KINDS, gettext_lazy("Choose how"), label=gettext_lazy("How?"), initial=Event.Kind.VISIT))
    what_mattered = Words(
        longest=LONGEST_NOTE,
        label=gettext_lazy("What mattered?"),
        help_text=gettext_lazy("A few plain sentences. They may ask to read what you write."),
        widget=Counted(LONGEST_NOTE, {"rows": 5}),
        error_messages={"required": gettext_lazy("Write what mattered, or choose a private visit")},
    )
    mood = short(one_of(Event.Mood.choices, gettext_lazy("Choose how they were"), label=gettext_lazy("How were they?")))
    next_step = Line(
        longest=200,
        required=False,
        label=gettext_lazy("What will you do next?"),
        help_text=gettext_lazy("Leave it empty if there is nothing. It goes to the promises on your Today."),
    )
    field_order = ["who", "kind", "what_mattered", "mood", "next_step", "day"]


class VisitForm(forms.Form):
    """Arrange a visit or a call."""

    kind = short(
        one_of(
            [(kind, label) for kind, label in KINDS if kind not in WITH_OTHERS],
            gettext_lazy("Choose how"),
            label=gettext_lazy("How?"),
            initial=Event.Kind.VISIT,
        )
    )
    day = DateField(label=gettext_lazy("Which day?"), help_text=gettext_lazy("For example, 27 3 2027"))
    time = TimeField(required=False, label=gettext_lazy("What time?"), help_text=gettext_lazy("For example, 14:30"))
    minutes = forms.IntegerField(
        required=False,
        min_value=5,
        max_value=LONGEST_VISIT,
        label=gettext_lazy("How many minutes?"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-4"}),
        error_messages={"invalid": gettext_lazy("Write the minutes as a number, like 45")},
    )
    place = Line(longest=120, required=False, label=gettext_lazy("Where?"))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    def clean_day(self) -> date:
        """Today or a later day."""
        day: date = self.cleaned_data["day"]
        may = events.may_arrange(day=day, on=self.on, has_died=False)
        if not may.is_yes:
            raise forms.ValidationError(_(may.reason))
        return day


class DueForm(forms.Form):
    """A day by which something will be done."""

    due_on = DateField(label=gettext_lazy("By when?"), help_text=gettext_lazy("For example, 27 3 2027"))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    def clean_due_on(self) -> date | None:
        """Today or a later day."""
        due_on: date | None = self.cleaned_data["due_on"]
        if due_on is not None and due_on < self.on:
            raise forms.ValidationError(_("This day is past. Choose today or a later day."))
        return due_on


class LateForm(DueForm):
    """A promise will be late: the new day, and why."""

    because = Line(
        longest=200,
        label=gettext_lazy("Why will it be late?"),
        help_text=gettext_lazy("Write it so that you could say it to the person."),
        error_messages={"required": gettext_lazy("Write why")},
    )
