"""What the register of data breaches asks: one page, one question."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.terms import Category
from kinweave.foundation import LONDON
from kinweave.information.models import DataBreach
from kinweave.parties.models import Party
from kinweave.web.fields import Line, Words, one_of, several_of
from kinweave.web.forms import DateField, TimeField
from kinweave.web.offering import offer

TOLD, NOT_TOLD = "told", "not"
NUMBER = forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-5"})


class BreachForm(forms.Form):
    """What happened, when it was found, and whose information it is: a number, and no names."""

    what = Words(
        longest=2000,
        label=_("What happened?"),
        help_text=_("Do not name people. Leads and the data protection officer read this."),
        error_messages={"required": _("Write what happened")},
    )
    aware_day = DateField(label=_("On which day did somebody here find out?"))
    aware_time = TimeField(label=_("At what time?"), help_text=_("From this moment 72 hours count."))
    happened_day = DateField(required=False, label=_("On which day did it happen, if you know?"))
    affected = forms.IntegerField(
        required=False, min_value=0, max_value=10_000_000, widget=NUMBER, label=_("How many people is it about?")
    )
    categories = several_of(Category.choices, label=_("What kinds of information?"))
    done = Words(longest=2000, required=False, label=_("What was done at once?"))
    named = several_of(
        (),
        label=_("Is any of these people named in it?"),
        help_text=_("Whoever is named does not see it, and takes no part."),
    )

    def __init__(self, *args: Any, readers: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.readers = {str(one.pk): one for one in readers}
        offer(self, "named", [(key, one.sort_name) for key, one in self.readers.items()])

    def facts(self) -> dict[str, Any]:
        """The answers as the action takes them."""
        said = self.cleaned_data
        happened, aware = said["happened_day"], datetime.combine(said["aware_day"], said["aware_time"], LONDON)
        start = datetime.combine(happened, datetime.min.time(), LONDON) if happened else None
        plain = {name: said[name] for name in ("what", "affected", "categories", "done")}
        return plain | {"aware_at": aware, "happened_at": start, "named": [self.readers[key] for key in said["named"]]}


class DoneForm(forms.Form):
    """What was done about it."""

    done = Words(longest=2000, label=_("What was done?"), error_messages={"required": _("Write what was done")})
    affected = forms.IntegerField(
        required=False, min_value=0, max_value=10_000_000, widget=NUMBER, label=_("How many people is it about?")
    )


class RiskForm(forms.Form):
    """How likely it is to harm people."""

    risk = one_of(
        [one for one in DataBreach.Risk.choices if one[0] != DataBreach.Risk.NOT_KNOWN],
        _("Choose how likely it is"),
        label=_("How likely is it to harm people?"),
        help_text=_("Think of their safety, their money, their good name, and what they cannot take back."),
    )
    because = Words(longest=1000, label=_("Why do you think so?"), error_messages={"required": _("Write why")})


class IcoForm(forms.Form):
    """Whether the Information Commissioner was told."""

    is_told = one_of(
        [(TOLD, _("Yes, they were told")), (NOT_TOLD, _("No, a risk to people is unlikely"))],
        _("Choose yes or no"),
        label=_("Was the Information Commissioner’s Office told?"),
        help_text=_("Report it on ico.org.uk, or by telephone: 0303 123 1113."),
    )
    day = DateField(required=False, label=_("On which day were they told?"))
    time = TimeField(required=False, label=_("At what time?"))
    reference = Line(longest=60, required=False, label=_("Their reference"))
    late_because = Words(longest=1000, required=False, label=_("If it was later than 72 hours: why?"))
    because = Words(longest=1000, required=False, label=_("If they were not told: why not?"))

    def clean(self) -> dict[str, Any]:
        """When they were told, the day and the time are known."""
        said = super().clean() or self.cleaned_data
        for name, missing in (("day", _("Enter the date")), ("time", _("Enter the time"))):
            if said.get("is_told") == TOLD and not said.get(name) and name not in self.errors:
                self.add_error(name, missing)
        return said

    @property
    def told_at(self) -> datetime:
        """The instant at which they were told."""
        return datetime.combine(self.cleaned_data["day"], self.cleaned_data["time"], LONDON)


class PeopleForm(forms.Form):
    """Whether the people were told."""

    is_told = one_of(
        [(TOLD, _("Yes, they were told")), (NOT_TOLD, _("No"))],
        _("Choose yes or no"),
        label=_("Were the people told?"),
        help_text=_("Tell them, in plain words, when it is likely to harm them badly."),
    )
    told_on = DateField(required=False, label=_("On which day?"))
    how_or_why = Words(
        longest=300, label=_("How were they told, or why not?"), error_messages={"required": _("Write how, or why not")}
    )

    def clean(self) -> dict[str, Any]:
        """When they were told, the day is known."""
        said = super().clean() or self.cleaned_data
        if said.get("is_told") == TOLD and not said.get("told_on") and "told_on" not in self.errors:
            self.add_error("told_on", _("Enter the date"))
        return said


class LearnedForm(forms.Form):
    """What was learned."""

    learned = Words(
        longest=1000,
        label=_("What was learned?"),
        help_text=_("What will be different, so that it does not happen again. Name nobody."),
        error_messages={"required": _("Write what was learned")},
    )
