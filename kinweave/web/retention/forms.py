"""What is asked about keeping and disposing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from kinweave.agreements.terms import Purpose
from kinweave.information.models import Item
from kinweave.keeping.periods import OF_A_RECORD, PERIODS
from kinweave.parties.models import Hold
from kinweave.web.fields import Line, one_of, several_of
from kinweave.web.forms import DateField
from kinweave.web.offering import offer

USES = [(Hold.ONLY_KEPT, gettext_lazy("nothing: it is only kept")), *Purpose.choices]
NO_NAMES = gettext_lazy("Name nobody.")


class LongerForm(forms.Form):
    """Why it is kept longer, until when."""

    review_on = DateField(label=gettext_lazy("When is it looked at again?"))
    because = Line(longest=300, label=gettext_lazy("Why is it kept longer?"), help_text=NO_NAMES)


class SureForm(forms.Form):
    """Whether they know that nothing brings it back."""

    sure = forms.BooleanField(
        label=gettext_lazy("I know that nothing brings it back"),
        error_messages={"required": gettext_lazy("Tick that you know that nothing brings it back")},
    )


class HoldForm(forms.Form):
    """Why something is kept, what, and what for."""

    kind = one_of(Hold.Kind.choices, gettext_lazy("Choose why"), label=gettext_lazy("Why must it be kept?"))
    because = Line(longest=300, label=gettext_lazy("In a few words"), help_text=NO_NAMES)
    items = several_of(
        [],
        label=gettext_lazy("What must be kept?"),
        help_text=gettext_lazy("Tick nothing, and the whole record is kept."),
    )
    purpose = one_of(USES, gettext_lazy("Choose what for"), label=gettext_lazy("What may it be used for meanwhile?"))
    begins_on = DateField(label=gettext_lazy("From when?"))

    def __init__(self, *args: Any, items: list[Item], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_id = {str(one.pk): one for one in items}
        offer(self, "items", [(key, one.title) for key, one in self.by_id.items()])
        if not items:
            del self.fields["items"]

    def clean_items(self) -> list[Item]:
        """The items themselves."""
        return [self.by_id[key] for key in self.cleaned_data["items"]]


class AskedHoldForm(forms.Form):
    """Somebody asked to see their record: why, from when."""

    because = Line(longest=300, label=gettext_lazy("In a few words"), help_text=NO_NAMES)
    begins_on = DateField(label=gettext_lazy("From when?"))


class BulkHoldForm(forms.Form):
    """Why everything, or everything of a class, is kept."""

    kind = one_of(Hold.Kind.choices, gettext_lazy("Choose why"), label=gettext_lazy("Why must it be kept?"))
    because = Line(longest=300, label=gettext_lazy("In a few words"), help_text=NO_NAMES)
    retention = one_of(
        [("everything", gettext_lazy("everything")), *((one.key, one.name) for one in PERIODS.values())],
        gettext_lazy("Choose what is kept"),
        label=gettext_lazy("What must be kept?"),
    )
    begins_on = DateField(label=gettext_lazy("From when?"))

    def clean_retention(self) -> str:
        """The class; nothing for everything."""
        said: str = self.cleaned_data["retention"]
        return "" if said == "everything" else said


class ReleaseForm(forms.Form):
    """Why it is no longer needed."""

    because = Line(longest=300, label=gettext_lazy("Why is it no longer needed?"), help_text=NO_NAMES)


class ShorterForm(forms.Form):
    """How many years, why."""

    years = forms.IntegerField(
        label=gettext_lazy("How many years?"),
        min_value=1,
        max_value=200,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}),
        error_messages={"invalid": gettext_lazy("Give whole years")},
    )
    because = Line(longest=300, label=gettext_lazy("Why?"))


class ClassForm(forms.Form):
    """Which class, from when, why."""

    retention = one_of(OF_A_RECORD, gettext_lazy("Choose a class"), label=gettext_lazy("What kind of record is it?"))
    counted_from = DateField(
        required=False,
        label=gettext_lazy("From when is it counted?"),
        help_text=gettext_lazy("Only for an adoption, the day of the order; for a foster carer, the end of approval."),
    )
    because = Line(longest=300, label=gettext_lazy("How do you know?"))
