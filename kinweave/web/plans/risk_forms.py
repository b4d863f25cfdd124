"""What is asked about a risk: what could go well first. One question a page. Criterion: 002-P11."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.parties.models import Capacity
from kinweave.plans.models import Risk, RiskReview
from kinweave.plans.rules import PARTS, may_look_again
from kinweave.ties.models import Author
from kinweave.web.fields import Line, Naming, Words, one_of
from kinweave.web.forms import DateField
from kinweave.web.offering import offer
from kinweave.web.people.note_forms import short
from kinweave.web.plans.step_forms import AboutTie

YES, NO, NOT_YET = "yes", "no", "not_yet"
AGREED = [
    (YES, gettext_lazy("Yes, it is agreed")),
    (NO, gettext_lazy("No, it is not agreed")),
    (NOT_YET, gettext_lazy("Not decided yet")),
]
ASSUMED = ("", gettext_lazy("They can decide this. It is assumed, and nobody has to show it."))
BY = gettext_lazy("For example, 27 3 2027")


class LaterDay(forms.Form):
    """A day on which something is looked at again."""

    review_on = DateField(label=gettext_lazy("When do we look at it again?"), help_text=BY)

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    def clean_review_on(self) -> date:
        """A day after today."""
        day: date = self.cleaned_data["review_on"]
        may = may_look_again(has_ended=False, review_on=day, on=self.on)
        if not may.is_yes:
            raise forms.ValidationError(_(may.reason))
        return day


class GoodForm(Naming, AboutTie):
    """What they want to do, why it matters, and what could go well: always first (002-P11)."""

    wants = Line(
        longest=200,
        label=gettext_lazy("What does {me} want to do?"),
        error_messages={"required": gettext_lazy("Write what they want to do")},
    )
    matters = Words(
        longest=1000,
        label=gettext_lazy("Why does it matter to {me}?"),
        help_text=gettext_lazy("In their own words, where you can."),
        error_messages={"required": gettext_lazy("Write why it matters to them")},
    )
    go_well = Words(
        longest=1000,
        label=gettext_lazy("What could go well?"),
        error_messages={"required": gettext_lazy("Write what could go well, before what could go wrong")},
    )
    field_order = ["wants", "matters", "go_well", "tie"]


class WrongForm(forms.Form):
    """What could go wrong, where that comes from, how likely and how bad, in words (002-P11)."""

    go_wrong = Words(
        longest=1000,
        label=gettext_lazy("What could go wrong?"),
        error_messages={"required": gettext_lazy("Write what could go wrong")},
    )
    source = one_of(Risk.Source.choices, gettext_lazy("Choose one"), label=gettext_lazy("Where would that come from?"))
    likelihood = short(
        one_of(
            Risk.Degree.choices,
            gettext_lazy("Choose how likely"),
            label=gettext_lazy("How great is the chance of that?"),
        )
    )
    impact = short(
        one_of(Risk.Degree.choices, gettext_lazy("Choose how bad"), label=gettext_lazy("How great would the harm be?"))
    )


class HelpsForm(forms.Form):
    """What was tried, what helps, and who does what (002-P11)."""

    tried = Words(longest=1000, required=False, label=gettext_lazy("What was tried before?"))
    helps = Words(
        longest=1000, label=gettext_lazy("What helps?"), error_messages={"required": gettext_lazy("Write what helps")}
    )
    who_does_what = Words(
        longest=1000,
        label=gettext_lazy("Who does what?"),
        error_messages={"required": gettext_lazy("Write who does what")},
    )


class SignsForm(forms.Form):
    """Warning signs, and what is done then (002-P11)."""

    signs = Words(
        longest=1000,
        label=gettext_lazy("What are the warning signs, and what do we do then?"),
        error_messages={"required": gettext_lazy("Write the warning signs, and what we do then")},
    )


class DecideForm(forms.Form):
    """Agreed, or not and why (002-P11)."""

    agreed = one_of(AGREED, gettext_lazy("Choose one"), label=gettext_lazy("Is it agreed?"))
    not_agreed_because = Line(
        longest=300,
        required=False,
        label=gettext_lazy("If not, why not?"),
        help_text=gettext_lazy("Write what would make it possible, too."),
    )

    def clean(self) -> dict[str, Any]:
        """A no says why."""
        said = super().clean() or {}
        if said.get("agreed") == NO and not said.get("not_agreed_because"):
            self.add_error("not_agreed_because", _("Write why it is not agreed"))
        return said

    @property
    def decided(self) -> dict[str, Any]:
        """The answer, as a risk keeps it."""
        is_agreed = {YES: True, NO: False}.get(self.cleaned_data["agreed"])
        because = self.cleaned_data["not_agreed_because"] if is_agreed is False else ""
        return {"is_agreed": is_agreed, "not_agreed_because": because}


class CapacityForm(forms.Form):
    """Whether they can decide this: assumed, unless a record of such a decision is linked (002-P11)."""

    capacity = forms.ChoiceField(
        required=False, widget=forms.RadioSelect, label=gettext_lazy("Can they decide this themself?")
    )

    def __init__(self, *args: Any, capacities: Sequence[Capacity], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.linkable = {str(one.pk): one for one in capacities}
        offer(self, "capacity", [ASSUMED, *((key, said(one)) for key, one in self.linkable.items())])
        self.fields["capacity"].initial = ""

    def clean_capacity(self) -> Capacity | None:
        """The record that was chosen, if any."""
        return self.linkable.get(self.cleaned_data["capacity"])


class LastForm(CapacityForm, DecideForm, LaterDay):
    """Agreed or not, whether they can decide it, and when it is looked at again (002-P11)."""

    field_order = ["agreed", "not_agreed_because", "capacity", "review_on"]


def said(capacity: Capacity) -> str:
    """A record of a decision, in a line."""
    return f"{capacity.decision}: {capacity.get_outcome_display()}"


class OpinionForm(forms.Form):
    """What somebody thinks about it; those who disagree stand beside the others (002-P11)."""

    who = one_of(Author.choices, gettext_lazy("Choose who says so"), label=gettext_lazy("Who says so?"))
    name = Line(
        longest=80, label=gettext_lazy("Their name"), error_messages={"required": gettext_lazy("Write their name")}
    )
    agrees = short(
        one_of(
            [(YES, gettext_lazy("They agree")), (NO, gettext_lazy("They do not agree"))],
            gettext_lazy("Choose one"),
            label=gettext_lazy("Do they agree?"),
        )
    )
    words = Words(
        longest=1000,
        label=gettext_lazy("What do they think?"),
        error_messages={"required": gettext_lazy("Write what they think")},
    )

    def clean_agrees(self) -> bool:
        """Whether they agree."""
        return bool(self.cleaned_data["agrees"] == YES)


class ReviewForm(LaterDay):
    """What happened, and did it make life better (002-P11)."""

    happened = Words(
        longest=2000,
        label=gettext_lazy("What happened?"),
        error_messages={"required": gettext_lazy("Write what happened")},
    )
    better = short(
        one_of(RiskReview.Better.choices, gettext_lazy("Choose one"), label=gettext_lazy("Did it make life better?"))
    )
    person_says = Words(longest=1000, required=False, label=gettext_lazy("In the person’s words"))
    field_order = ["happened", "better", "person_says", "review_on"]


class WithholdForm(forms.Form):
    """Why something is kept from the person’s page, what allows it, and until when (002-P11)."""

    because = Words(
        longest=1000,
        label=gettext_lazy("Why would it harm them to read this?"),
        error_messages={"required": gettext_lazy("Write why")},
    )
    under = Line(
        longest=200,
        label=gettext_lazy("Which exemption allows it?"),
        help_text=gettext_lazy("For example: serious harm, Data Protection Act 2018, Schedule 3. Ask your lead."),
        error_messages={"required": gettext_lazy("Write the exemption")},
    )
    look_again_on = DateField(label=gettext_lazy("When do you look at this again?"), help_text=BY)

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    def clean_look_again_on(self) -> date:
        """A day after today."""
        day: date = self.cleaned_data["look_again_on"]
        if day <= self.on:
            raise forms.ValidationError(_("Choose a day after today to look at this again."))
        return day


CHECKED: Mapping[str, object] = {
    "language": gettext_lazy("Language"),
    "faith": gettext_lazy("Faith"),
    "culture": gettext_lazy("Culture"),
    "legal": gettext_lazy("Law"),
    "ethical": gettext_lazy("What is right"),
}
HINTS: Mapping[str, object] = {
    "language": gettext_lazy("The language they think and pray in, signs, an interpreter."),
    "faith": gettext_lazy("Days, food, places and people of their faith, or of none."),
    "culture": gettext_lazy("Customs, dress, what is polite at home."),
    "legal": gettext_lazy("Who may decide, orders and restrictions, insurance."),
    "ethical": gettext_lazy("Is it fair to everybody? Would they be glad that we did it?"),
}


class CheckForm(forms.Form):
    """Language, faith, culture, law and what is right: a note or “none” for each (002-P13)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part in PARTS:
            label, hint = CHECKED[part], HINTS[part]
            missing = _("%(part)s: write a note, or “none”") % {"part": label}
            field = Line(longest=300, label=label, help_text=hint, error_messages={"required": missing})
            self.fields[part] = field
