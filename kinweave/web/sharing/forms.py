"""What the desk asks: with whom and for what; why not; what an override needs."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.terms import Purpose
from kinweave.information.models import Recipient, StepAsked
from kinweave.parties.agencies import Agency
from kinweave.web.fields import Line, Naming, Words, one_of, several_of, written
from kinweave.web.forms import DateField

ASKED = [one for one in Purpose.choices if one[0] != Purpose.ACCESS]  # a request for access has its own way
HOURS = [("4", _("4 hours")), ("24", _("1 day")), ("72", _("3 days"))]


class WhomForm(forms.Form):
    """With whom, and for what: two choices, and nothing to type."""

    recipient = one_of((), _("Choose with whom"), label=_("With whom?"))
    purpose = one_of(ASKED, _("Choose what it is for"), label=_("What is it for?"))
    is_sensitive = forms.BooleanField(
        required=False, label=_("It says something about health, faith, origin or whom they love")
    )

    def __init__(self, *args: Any, recipients: Sequence[Recipient], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.recipients = {str(one.pk): one for one in recipients}
        field: Any = self.fields["recipient"]
        field.choices = [(key, str(one)) for key, one in self.recipients.items()]

    def clean_recipient(self) -> Recipient:
        """The one who was chosen."""
        return self.recipients[self.cleaned_data["recipient"]]


class WhatForm(forms.Form):
    """Which of the things that are known."""

    what = several_of((), label=_("What do you want to share?"))

    def __init__(self, *args: Any, choices: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["what"]
        field.choices, field.required = choices, True
        field.error_messages["required"] = _("Choose what you want to share")


class NotForm(forms.Form):
    """Why it is not shared."""

    because = Words(
        longest=1000,
        label=_("Why do you not share it?"),
        help_text=_("This is kept with the question. It protects the person, and you."),
        error_messages={"required": _("Write why you do not share it")},
    )


class ToldForm(forms.Form):
    """That it was told by telephone, and to whom."""

    words = Line(
        longest=200,
        label=_("Whom did you speak to, and what did they say?"),
        help_text=_("For example: Duty desk, Sam. They will ring back within the hour."),
        error_messages={"required": _("Write whom you spoke to")},
    )


class AnswerForm(forms.Form):
    """A step was taken, or will not be."""

    answer = one_of(
        [(StepAsked.Answer.DONE, _("Yes, it is done")), (StepAsked.Answer.DECLINED, _("No"))],
        _("Choose yes or no"),
        label=_("Is it done?"),
    )
    words = Words(
        longest=500,
        label=_("What did you do, or why not?"),
        error_messages={"required": _("Write what you did, or why not")},
    )


class OverrideForm(Naming):
    """Why it should go in spite of a no, or without a protocol."""

    reason = Words(
        longest=2000, label=_("What has happened?"), error_messages={"required": _("Write what has happened")}
    )
    harm = Words(
        longest=2000,
        label=_("What harm do you fear, to whom?"),
        error_messages={"required": _("Write what harm you fear")},
    )
    necessity = Words(
        longest=2000,
        label=_("Why do they need exactly this, and why now?"),
        error_messages={"required": _("Write why they need it")},
    )
    why_not_asked = Words(
        longest=2000,
        label=_("Why is {me} not asked first, or why does it go in spite of their no?"),
        error_messages={"required": _("Write why they are not asked")},
    )
    hours = one_of(HOURS, _("Choose how long"), label=_("For how long?"))
    is_emergency = forms.BooleanField(required=False, label=_("Somebody is in danger now"))


class DeclineForm(forms.Form):
    """Why an override is not signed."""

    because = Words(
        longest=1000, label=_("Why do you not sign it?"), error_messages={"required": _("Write why you do not sign it")}
    )


class ReviewForm(forms.Form):
    """What somebody else found about a release that nothing held up."""

    words = Words(
        longest=1000,
        label=_("Was it right to share this, and what comes next?"),
        help_text=_("Say it kindly. Whoever sent it did not have to wait for anybody, and that was right."),
        error_messages={"required": _("Write what you found")},
    )


class ToldPersonForm(Naming):
    """When the person was told."""

    told_on = DateField(label=_("When was {me} told?"))


ANOTHER = "another"


class RecipientForm(forms.Form):
    """Who somebody is at another agency, and how they are reached."""

    organisation = one_of((), _("Choose their agency"), label=_("Which agency?"))
    called = Line(
        longest=80, required=False, label=_("Its name"), help_text=_("Only for an agency that is not in the list.")
    )
    agency = forms.ChoiceField(
        choices=[("", _("Choose")), *written(Agency.choices)], required=False, label=_("What kind of agency is it?")
    )
    name = Line(
        longest=120,
        label=_("Who?"),
        help_text=_("A person, or a team such as the duty team."),
        error_messages={"required": _("Write who they are")},
    )
    role = one_of(Recipient.Role.choices, _("Choose what they do there"), label=_("What do they do there?"))
    phone = Line(
        longest=40,
        required=False,
        label=_("Telephone"),
        help_text=_("The number that their agency publishes, not one that somebody gave you."),
    )
    email = Line(longest=200, required=False, label=_("Work e-mail address"))

    def __init__(self, *args: Any, organisations: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisations = {str(one.pk): one for one in organisations}
        field: Any = self.fields["organisation"]
        listed = [(key, one.called) for key, one in self.organisations.items()]
        field.choices = [*listed, (ANOTHER, _("Another agency, which is not in the list"))]

    def clean(self) -> dict[str, Any]:
        """The agency that was chosen, or what is needed to register another."""
        said = super().clean() or self.cleaned_data
        if said.get("organisation") != ANOTHER:
            said["organisation"] = self.organisations.get(said.get("organisation", ""))
            said.pop("called", None)
            said.pop("agency", None)
        else:
            said["organisation"] = None
        return said


class VerifyForm(forms.Form):
    """How somebody was checked."""

    how = Line(
        longest=200,
        label=_("How did you check?"),
        help_text=_("For example: called the switchboard of the council, and was put through."),
        error_messages={"required": _("Write how you checked")},
    )
