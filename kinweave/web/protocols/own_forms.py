"""What an organisation is asked about itself, and about a protocol that is out."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from kinweave.agreements.models import LocalRule
from kinweave.agreements.rules.protocols import NEVER_CLOSED
from kinweave.agreements.terms import Category, Channel, Purpose
from kinweave.parties.agencies import Agency
from kinweave.parties.models import Party
from kinweave.web.fields import Line, Words, one_of, written
from kinweave.web.forms import DateField
from kinweave.web.offering import offer

VALUES: dict[str, list[tuple[str, Any]]] = {
    "channel": [*Channel.choices][1:],
    "never_for": [one for one in Purpose.choices if one[0] not in NEVER_CLOSED],
    "never_this": [*Category.choices],
    "override_hours": [],
}  # what can be chosen for each kind of rule; hours are typed
ANSWERS = (
    ("signed", gettext_lazy("We sign it")),
    ("reservation", gettext_lazy("We sign it, with a reservation")),
    ("declined", gettext_lazy("We do not sign it")),
)


class AgencyForm(forms.Form):
    """What kind of agency."""

    agency = one_of(
        Agency.choices,
        gettext_lazy("Choose the kind of agency"),
        label=gettext_lazy("What kind of agency is it?"),
    )


class KindForm(forms.Form):
    """What is tightened."""

    kind = one_of(
        LocalRule.Kind.choices,
        gettext_lazy("Choose what is tightened"),
        label=gettext_lazy("What do you make stricter?"),
        help_text=gettext_lazy("A safeguarding referral is never held up by it."),
    )


class ValueForm(forms.Form):
    """How much it is tightened."""

    value = one_of([], gettext_lazy("Choose one"), label=gettext_lazy("Which?"))

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if VALUES[kind]:
            offer(self, "value", written(VALUES[kind]))
        else:
            self.fields["value"] = Line(longest=2, label=gettext_lazy("For how many hours at most?"))


class BecauseForm(forms.Form):
    """Why."""

    because = Line(longest=300, label=gettext_lazy("Why?"))


class AnswerForm(forms.Form):
    """What one's own agency answers."""

    answer = one_of(ANSWERS, gettext_lazy("Choose your answer"), label=gettext_lazy("What does your agency answer?"))
    words = Words(
        longest=1000,
        required=False,
        label=gettext_lazy("Your reservation, or why not"),
        help_text=gettext_lazy("The other agencies read it."),
    )
    signed_by = Line(longest=160, label=gettext_lazy("Who signs, in what office?"))


class WithdrawForm(forms.Form):
    """A signature is taken back."""

    words = Words(longest=1000, label=gettext_lazy("Why?"), help_text=gettext_lazy("The other agencies read it."))
    signed_by = Line(longest=160, label=gettext_lazy("Who withdraws it, in what office?"))


class SuspendForm(forms.Form):
    """For whom, and why."""

    whom = one_of([], gettext_lazy("Choose for whom"), label=gettext_lazy("For whom does it stop?"))
    because = Line(
        longest=300, label=gettext_lazy("Why?"), help_text=gettext_lazy("The other agencies read it. Name nobody.")
    )

    def __init__(self, *args: Any, sides: list[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "whom", sides)


class ReviewForm(forms.Form):
    """What was found, and when next."""

    found = Words(
        longest=2000,
        label=gettext_lazy("What did you find?"),
        help_text=gettext_lazy("Is it still needed? Is it used as it says? What did people tell you?"),
    )
    took_part = Line(longest=300, label=gettext_lazy("Who took part?"))
    next_on = DateField(label=gettext_lazy("When is it looked at again?"))


class LeaveForm(forms.Form):
    """The last day, and why."""

    leaves_on = DateField(label=gettext_lazy("The last day on which your agency is in it"))
    because = Line(longest=300, label=gettext_lazy("Why?"), help_text=gettext_lazy("The other agencies read it."))


class JoinForm(forms.Form):
    """Who joins, from when."""

    organisation = one_of([], gettext_lazy("Choose the agency"), label=gettext_lazy("Which agency joins?"))
    joins_on = DateField(label=gettext_lazy("Its first day"))

    def __init__(self, *args: Any, agencies: list[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_id = {str(one.pk): one for one in agencies}
        offer(self, "organisation", [(key, one.called) for key, one in self.by_id.items()])

    def clean_organisation(self) -> Party:
        """The organisation itself."""
        return self.by_id[self.cleaned_data["organisation"]]


class DeedForm(forms.Form):
    """Where the paper is that everybody signed."""

    deed = Line(
        longest=300,
        label=gettext_lazy("Where is the paper that all agencies signed?"),
        help_text=gettext_lazy("For example: deed of novation of 1 October, in the safe at Mill Lane."),
    )
