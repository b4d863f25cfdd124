"""What the builder asks: one question a page. Each form knows what stands in the draft, and what it says of it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.agreements.models import Protocol
from kinweave.agreements.standing import sides_of, uses_for
from kinweave.agreements.terms import Category, Channel, Mode, Purpose, Whom, details_of
from kinweave.parties.models import Party
from kinweave.web.fields import Line, Words, one_of, several_of, written
from kinweave.web.forms import DateField
from kinweave.web.offering import offer

GIVES, RECEIVES = "gives", "receives"
WAYS = (
    ("gives receives", gettext_lazy("Gives and receives")),
    ("gives", gettext_lazy("Gives only")),
    ("receives", gettext_lazy("Receives only")),
)
LONGEST_KEPT_MONTHS = 1200


class Question(forms.Form):
    """One page of the builder."""

    def __init__(self, *args: Any, protocol: Protocol, **kwargs: Any) -> None:
        kwargs["initial"] = self.first(protocol) | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.protocol = protocol

    def first(self, protocol: Protocol) -> dict[str, Any]:
        """What the draft says already."""
        return {name: getattr(protocol, name) for name in self.base_fields if hasattr(protocol, name)}


class AboutForm(forms.Form):
    """What it is called, and why."""

    title = Line(longest=160, label=gettext_lazy("What is it called?"))
    why = Words(
        longest=2000,
        label=gettext_lazy("Why do agencies share? In plain words"),
        help_text=gettext_lazy("Somebody of eleven should understand it. It stands on the card for the wall."),
    )


class AboutAgainForm(Question, AboutForm):
    """The same, in a draft."""


class AgenciesForm(Question):
    """Which other agencies."""

    organisations = several_of([], label=gettext_lazy("Which other agencies are in it?"))

    def __init__(self, *args: Any, agencies: list[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_id = {str(one.pk): one for one in agencies}
        offer(self, "organisations", [(key, one.called) for key, one in self.by_id.items()])
        self.fields["organisations"].required = True
        self.fields["organisations"].error_messages["required"] = _("Choose at least one other agency")

    def first(self, protocol: Protocol) -> dict[str, Any]:
        """Those in it already."""
        return {"organisations": [str(one.organisation_id) for one in sides_of(protocol)]}

    def clean_organisations(self) -> list[Party]:
        """The organisations themselves."""
        return [self.by_id[key] for key in self.cleaned_data["organisations"]]


class DirectionForm(Question):
    """Who gives and who receives: a question for each agency."""

    def __init__(self, *args: Any, protocol: Protocol, **kwargs: Any) -> None:
        super().__init__(*args, protocol=protocol, **kwargs)
        for side in sides_of(protocol):
            way = " ".join(name for name in (GIVES, RECEIVES) if getattr(side, name))
            self.fields[str(side.pk)] = one_of(
                WAYS, gettext_lazy("Choose one"), label=side.organisation.called, initial=way
            )

    def ways(self) -> Mapping[UUID, list[str]]:
        """What each agency does."""
        return {UUID(key): way.split() for key, way in self.cleaned_data.items()}


class WhomForm(Question):
    """Which people it is for."""

    whom = one_of(Whom.choices, gettext_lazy("Choose which people"), label=gettext_lazy("Which people is it for?"))


class PurposesForm(Question):
    """What it is for."""

    purposes = several_of(
        Purpose.choices,
        label=gettext_lazy("What is it for?"),
        help_text=gettext_lazy("What goes for one purpose may not be used for another. Choose as few as you can."),
    )

    def clean_purposes(self) -> list[str]:
        """At least one."""
        chosen: list[str] = self.cleaned_data["purposes"]
        if not chosen:
            raise forms.ValidationError(_("Choose what it is for"))
        return chosen


class WhatForm(Question):
    """What exactly may go for one purpose: the fields of each kind."""

    def __init__(self, *args: Any, protocol: Protocol, purpose: str, **kwargs: Any) -> None:
        super().__init__(*args, protocol=protocol, **kwargs)
        there = {use.category: use.details for use in uses_for(protocol, purpose)}
        for category, label in Category.choices:
            fields = [(one.key, one.words) for one in details_of(category)]
            self.fields[category] = several_of(fields, label=capfirst(str(label)), initial=there.get(category, []))

    def clean(self) -> dict[str, Any]:
        """At least one thing."""
        said = super().clean() or {}
        if not any(said.values()):
            raise forms.ValidationError(_("Choose at least one thing that may go."))
        return said

    def details(self) -> list[str]:
        """The keys of all fields that may go."""
        return [key for keys in self.cleaned_data.values() for key in keys]


class ModeForm(Question):
    """Whether people are asked or told."""

    mode = one_of(
        Mode.choices,
        gettext_lazy("Choose whether people are asked or told"),
        label=gettext_lazy("Are people asked, or told?"),
    )


class ConfidentialityForm(Question):
    """Why it may be told at all."""

    confidentiality = Words(
        longest=1000,
        label=gettext_lazy("Why may you tell what was said in confidence?"),
        help_text=gettext_lazy(
            "This is another question than the lawful basis. For example: they expect it, because we tell them when"
            " they first come; or the law asks for it; or somebody could be harmed."
        ),
    )


class ChannelForm(Question):
    """The least safe way."""

    channel = one_of(
        Channel.choices,
        gettext_lazy("Choose the least safe way"),
        label=gettext_lazy("What is the least safe way it may go?"),
        help_text=gettext_lazy("The list begins with the least safe. Every way below your choice may be used too."),
    )


class KeepingForm(Question):
    """How long the receiver keeps it."""

    keep_months = forms.IntegerField(
        min_value=1,
        max_value=LONGEST_KEPT_MONTHS,
        label=gettext_lazy("For how many months does the receiver keep it?"),
        help_text=gettext_lazy("Not longer than the purpose needs. Then it is looked at, or deleted."),
        widget=forms.TextInput(attrs={"class": "govuk-input--width-4", "inputmode": "numeric"}),
        error_messages={"invalid": gettext_lazy("Enter a whole number of months, like 12")},
    )


class DatesForm(Question):
    """From when to when, and the review."""

    starts_on = DateField(
        label=gettext_lazy("First day"), error_messages={"required": gettext_lazy("Enter the first day")}
    )
    ends_on = DateField(label=gettext_lazy("Last day"), error_messages={"required": gettext_lazy("Enter the last day")})
    review_on = DateField(
        label=gettext_lazy("When is it looked at again?"),
        help_text=gettext_lazy("You are reminded 30 days before. Three months after that day nothing goes any more."),
        error_messages={"required": gettext_lazy("Enter when it is looked at again")},
    )


class ChangedForm(Question):
    """What changed since the version before."""

    what_changed = Words(
        longest=2000,
        label=gettext_lazy("What changed, and why?"),
        help_text=gettext_lazy("Who signs reads this first."),
    )


class TaskForm(forms.Form):
    """For which of its tasks an agency shares."""

    task = Line(
        longest=200,
        label=gettext_lazy("For which of your tasks do you share?"),
        help_text=gettext_lazy("For example: help for families under section 17 of the Children Act 1989."),
    )


class Choosing(forms.Form):
    """A choice of what an agency may use."""

    def __init__(self, *args: Any, choices: list[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, next(iter(self.fields)), written(choices))


class BasisForm(Choosing):
    """On what lawful basis."""

    basis = one_of(
        [],
        gettext_lazy("Choose your lawful basis"),
        label=gettext_lazy("On what lawful basis does your agency share?"),
        help_text=gettext_lazy("Only what your kind of agency may use for this is offered."),
    )


class ConditionForm(Choosing):
    """Under which condition, for what is sensitive."""

    condition = one_of(
        [],
        gettext_lazy("Choose a condition"),
        label=gettext_lazy("Under which condition do you share what is sensitive?"),
        help_text=gettext_lazy("Health, and crimes or suspicion of one, need a condition of their own."),
    )


class PolicyForm(forms.Form):
    """Where the policy document is."""

    policy = Line(
        longest=200,
        label=gettext_lazy("What is your appropriate policy document called, and where is it kept?"),
        help_text=gettext_lazy("The condition that you chose needs one. Data Protection Act 2018, Schedule 1, part 4."),
    )


class ContactForm(forms.Form):
    """Whom to ask."""

    contact = Line(
        longest=200,
        label=gettext_lazy("Whom can people ask at your agency?"),
        help_text=gettext_lazy("A name, and a telephone number at work. It stands on the card for the wall."),
    )
