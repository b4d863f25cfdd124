"""What pages about what came ask."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.terms import Purpose
from kinweave.information.models import Notice
from kinweave.parties.models import Party
from kinweave.web.fields import Line, Words, one_of
from kinweave.web.forms import DateField

YES, NO = "yes", "no"


class PartyChoice(forms.Form):
    """A form with one choice among parties."""

    def choose_among(self, name: str, parties: Sequence[Party]) -> None:
        """Offer these parties, by name."""
        self.parties = {str(one.pk): one for one in parties}
        field: Any = self.fields[name]
        field.choices = [(key, one.sort_name or one.called) for key, one in self.parties.items()]

    def chosen(self, name: str) -> Party:
        """The party that was chosen."""
        return self.parties[self.cleaned_data[name]]


class KeepForm(PartyChoice):
    """Whose record it belongs to."""

    person = one_of((), _("Choose whose record it belongs to"), label=_("Who is it, here?"))

    def __init__(self, *args: Any, people: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose_among("person", people)

    def clean_person(self) -> Party:
        """The person that was chosen."""
        return self.chosen("person")


class AskSourceForm(PartyChoice):
    """To whom it should go further, for what, and why."""

    to_organisation = one_of((), _("Choose the agency"), label=_("To which agency?"))
    purpose = one_of(Purpose.choices, _("Choose what it is for"), label=_("What is it for?"))
    words = Words(
        longest=500, label=_("Why do they need it?"), error_messages={"required": _("Write why they need it")}
    )

    def __init__(self, *args: Any, agencies: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose_among("to_organisation", agencies)

    def clean_to_organisation(self) -> Party:
        """The agency that was chosen."""
        return self.chosen("to_organisation")


class AnswerSourceForm(forms.Form):
    """Whether it may go further, until when, and what is said to it."""

    may_go = one_of([(YES, _("Yes")), (NO, _("No"))], _("Choose yes or no"), label=_("May it go further?"))
    until = DateField(required=False, label=_("Until which day?"), help_text=_("Only for a yes."))
    words = Line(longest=500, label=_("What do you say to it?"), error_messages={"required": _("Write what you say")})

    def clean_may_go(self) -> bool:
        """Yes or no."""
        return bool(self.cleaned_data["may_go"] == YES)


class NoticeForm(forms.Form):
    """What whoever received it is told."""

    kind = one_of(Notice.Kind.choices, _("Choose what it is about"), label=_("What has changed?"))
    words = Words(
        longest=1000,
        label=_("What do they need to know?"),
        help_text=_("What was read cannot be unread. Say what they should do now."),
        error_messages={"required": _("Write what they need to know")},
    )


class CodeForm(forms.Form):
    """The code that came by telephone."""

    code = Line(
        longest=6,
        label=_("The code"),
        help_text=_("Six digits. Whoever sent you the link tells you the code by telephone."),
        error_messages={"required": _("Type the code")},
    )
