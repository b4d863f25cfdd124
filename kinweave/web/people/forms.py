"""What the pages about a person ask."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.parties import rules
from kinweave.parties.models import (
    CommunicationNeed,
    ContactPoint,
    NeedsAsked,
    ProfileSection,
)
from kinweave.web.fields import Line, Words, one_of
from kinweave.web.forms import Counted, DateField

YES, NO = "yes", "no"


class NamesForm(forms.Form):
    """What somebody is called."""

    called = Line(
        longest=80,
        label=gettext_lazy("Name they like to be called"),
        error_messages={"required": gettext_lazy("Write the name they like to be called")},
    )
    full_name = Line(
        longest=160,
        required=False,
        label=gettext_lazy("Full name"),
        help_text=gettext_lazy("For finding them later. Leave it empty if it is the same."),
    )
    pronouns = Line(
        longest=40,
        required=False,
        label=gettext_lazy("What they say for themself"),
        help_text=gettext_lazy("For example: he, she, they"),
    )

    def as_names(self) -> dict[str, str]:
        """The names as a person's row keeps them: without a full name, the one they like stands for it."""
        called = self.cleaned_data["called"]
        return {
            "called": called,
            "sort_name": self.cleaned_data["full_name"] or called,
            "pronouns": self.cleaned_data["pronouns"],
        }


class PersonForm(NamesForm):
    """Register a person."""

    born_on = DateField(
        required=False,
        label=gettext_lazy("Date of birth"),
        help_text=gettext_lazy("For example, 27 3 1992. Leave it empty if you do not know."),
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    def clean_born_on(self) -> date | None:
        """A day that is not in the future."""
        born_on: date | None = self.cleaned_data["born_on"]
        may = rules.may_register(called="-", born_on=born_on, on=self.on)
        if not may.is_yes:
            raise forms.ValidationError(_(may.reason))
        return born_on


class SectionForm(forms.Form):
    """One section of the profile."""

    text = Words(
        longest=2000,
        required=False,
        label=gettext_lazy("What they say"),
        help_text=gettext_lazy("One line for each thing. Use their own words."),
        widget=Counted(2000, {"rows": 6}),
    )
    said_how = Line(
        longest=160,
        required=False,
        label=gettext_lazy("How they said it, and who helped"),
        help_text=gettext_lazy("For example: with picture cards; Tomasz, the advocate, was there"),
    )

    @classmethod
    def of(cls, data: Any, section: ProfileSection | None) -> "SectionForm":
        """The form, filled in with what was said so far."""
        known = {"text": section.text, "said_how": section.said_how} if section else {}
        return cls(data, initial=known)


class NeedForm(forms.Form):
    """One thing that helps somebody communicate."""

    words = Line(
        longest=120,
        label=gettext_lazy("What helps, in a few words"),
        help_text=gettext_lazy("For example: short sentences, one thing at a time"),
        error_messages={"required": gettext_lazy("Write what helps")},
    )
    category = one_of(
        CommunicationNeed.Category.choices,
        gettext_lazy("Choose what kind of help it is"),
        label=gettext_lazy("What is it about?"),
    )


class NeedsAskedForm(forms.Form):
    """What somebody answered when they were asked what helps."""

    answer = one_of(
        NeedsAsked.Answer.choices,
        gettext_lazy("Choose what they answered"),
        label=gettext_lazy("What did they answer?"),
    )


class NeedsMetForm(forms.Form):
    """Whether somebody's needs were met today."""

    met = one_of(
        [(YES, gettext_lazy("Yes, all of them")), (NO, gettext_lazy("No, something was missing"))],
        gettext_lazy("Choose yes or no"),
        label=gettext_lazy("Was everything there that helps?"),
    )
    what_was_missing = Line(
        longest=200,
        required=False,
        label=gettext_lazy("What was missing"),
        help_text=gettext_lazy("If something was"),
    )

    def clean(self) -> dict[str, Any]:
        """Something that was missing is named."""
        said = super().clean() or self.cleaned_data
        if said.get("met") == NO and not said.get("what_was_missing"):
            self.add_error("what_was_missing", _("Write what was missing"))
        return said


class StillHelpsForm(forms.Form):
    """Whether something that helped still does."""

    still_helps = one_of(
        [(YES, gettext_lazy("Yes, for another year")), (NO, gettext_lazy("No, not any more"))],
        gettext_lazy("Choose yes or no"),
        label=gettext_lazy("Does this still help?"),
    )


class ReachForm(forms.Form):
    """One way to reach somebody."""

    channel = one_of(ContactPoint.Channel.choices, gettext_lazy("Choose how"), label=gettext_lazy("How?"))
    value = Line(
        longest=200,
        label=gettext_lazy("Number or address"),
        error_messages={"required": gettext_lazy("Write the number or address")},
    )
    works_when = Line(
        longest=160,
        required=False,
        label=gettext_lazy("What works when"),
        help_text=gettext_lazy("For example: evenings, ring twice"),
    )
    safety = one_of(
        ContactPoint.Safety.choices,
        gettext_lazy("Choose whether it is safe"),
        label=gettext_lazy("Is it safe for them?"),
        help_text=gettext_lazy("Ask them. Somebody else may hear a message or open a letter."),
    )
    safe_note = Words(
        longest=500,
        required=False,
        label=gettext_lazy("What makes it safe or not"),
        help_text=gettext_lazy("This is kept sealed."),
    )


class AddressForm(forms.Form):
    """A protected address, and why it is."""

    address = Words(
        longest=300,
        label=gettext_lazy("Address"),
        error_messages={"required": gettext_lazy("Write the address")},
    )
    why = Line(
        longest=300,
        label=gettext_lazy("Why it is protected"),
        error_messages={"required": gettext_lazy("Write why it is protected")},
    )


class BecauseForm(forms.Form):
    """Why something is needed now."""

    because = Line(
        longest=200,
        label=gettext_lazy("Why do you need it now?"),
        help_text=gettext_lazy("Your name and your reason are kept on the trail."),
        error_messages={"required": gettext_lazy("Write why you need it")},
    )
