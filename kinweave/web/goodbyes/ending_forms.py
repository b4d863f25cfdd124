"""What the pages about an ending ask, one stage after the other; and how somebody is afterwards."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.plans import rules as plans
from kinweave.plans.models import FollowUp
from kinweave.ties.models import TieEnding
from kinweave.web.fields import Line, Naming, Words, one_of, written
from kinweave.web.forms import DateField
from kinweave.web.goodbyes.forms import DoerFields
from kinweave.web.offering import offer
from kinweave.web.people.note_forms import DueForm

REVIEW_AFTER = timedelta(days=42)  # six weeks: after the last of the usual follow-ups
REST = [(one.value, one.label) for one in (TieEnding.Decider.BOTH, TieEnding.Decider.LAW, TieEnding.Decider.SERVICE)]
AN_EXAMPLE = gettext_lazy("For example, 27 3 2027")


class PlanForm(Naming):
    """The plan for an ending, before anybody is told (002-P22)."""

    why = Line(
        longest=200,
        label=gettext_lazy("Why does it end?"),
        help_text=gettext_lazy("In a few words, as {me} would say it."),
        error_messages={"required": gettext_lazy("Write why it ends, or: not said")},
    )
    decider = one_of([], gettext_lazy("Choose whose decision it is"), label=gettext_lazy("Whose decision is it?"))
    safety_plan = Words(
        longest=2000,
        label=gettext_lazy("How does {me} stay safe and well?"),
        help_text=gettext_lazy("Before, on the day, and after. This never stands on {me}’s own page."),
        error_messages={"required": gettext_lazy("Write how {me} stays safe and well")},
    )
    who_is_near = Line(
        longest=200,
        label=gettext_lazy("Who is near in the days after?"),
        error_messages={"required": gettext_lazy("Write who is near")},
    )
    stays_possible = Line(
        longest=300,
        required=False,
        label=gettext_lazy("What stays possible? (if anything)"),
        help_text=gettext_lazy("For example: a card at Christmas. {me} sees this once they have been told."),
    )
    review_on = DateField(label=gettext_lazy("When do we look at it again?"), help_text=AN_EXAMPLE)

    def __init__(self, *args: Any, me: str, other: str, on: date, is_death: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, me=me, other=other, **kwargs)
        self.on = on
        offer(self, "decider", written([(TieEnding.Decider.PERSON, me), (TieEnding.Decider.OTHER, other), *REST]))
        for field in self.fields.values():
            field.error_messages["required"] = str(field.error_messages["required"]).format(me=me)
        if is_death:
            del self.fields["decider"]
            self.fields["safety_plan"].label = _("How will %(me)s be told, and what helps then?") % {"me": me}

    def clean_review_on(self) -> date:
        """A day to come."""
        review_on: date = self.cleaned_data["review_on"]
        if review_on < self.on:
            raise forms.ValidationError(_("This day is past. Choose today or a later day."))
        return review_on


class ToldForm(DoerFields, Naming):
    """How the person was told, what they said; and who asks afterwards how they are (002-P22, P23)."""

    told_on = DateField(label=gettext_lazy("On which day?"), help_text=AN_EXAMPLE)
    told_how = Words(
        longest=2000,
        label=gettext_lazy("How was {me} told, and what did they say?"),
        help_text=gettext_lazy("By whom, where, with what. Then {me}’s own words."),
        error_messages={"required": gettext_lazy("Write how they were told, and what they said")},
    )
    days = Line(
        longest=60,
        label=gettext_lazy("After how many days does somebody ask how {me} is?"),
        help_text=gettext_lazy("Numbers with commas between them."),
        initial=", ".join(str(day) for day in plans.USUAL_DAYS),
        error_messages={"required": gettext_lazy("Write at least one number of days")},
    )
    field_order = ["told_on", "told_how", "days", "doer"]

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    def clean_days(self) -> list[int]:
        """The numbers of days."""
        parts = [part.strip() for part in self.cleaned_data["days"].replace(";", ",").split(",") if part.strip()]
        if not all(part.isascii() and part.isdigit() for part in parts):
            raise forms.ValidationError(_("Write numbers with commas between them, like 1, 7, 30"))
        days = [int(part) for part in parts]
        decision = plans.may_open(days=days)
        if not decision.is_yes:
            raise forms.ValidationError(_(decision.reason))
        return days

    def clean_told_on(self) -> date:
        """A day that has come."""
        told_on: date = self.cleaned_data["told_on"]
        if told_on > self.on:
            raise forms.ValidationError(_("This day is still to come. Choose today or an earlier day."))
        return told_on


class BecauseForm(Naming):
    """Why something is taken back."""

    because = Line(
        longest=200,
        label=gettext_lazy("Why?"),
        error_messages={"required": gettext_lazy("Write why")},
    )


class FoundForm(Naming):
    """How it is now."""

    found = Words(
        longest=1000,
        label=gettext_lazy("How is it now for {me}?"),
        error_messages={"required": gettext_lazy("Write how it is now")},
    )


class FollowUpForm(Naming):
    """How somebody is after a goodbye, and what support was offered (002-P23)."""

    how = one_of(FollowUp.How.choices, gettext_lazy("Choose how they are"), label=gettext_lazy("How is {me}?"))
    words = Words(longest=1000, required=False, label=gettext_lazy("What did {me} say? (in their own words)"))
    offered = Line(
        longest=300,
        label=gettext_lazy("What support did you offer?"),
        help_text=gettext_lazy("Also if {me} said no to it."),
        error_messages={"required": gettext_lazy("Write what support you offered")},
    )


class MoveForm(DoerFields, DueForm):
    """Another day, or somebody else, to ask how somebody is (002-P23)."""

    field_order = ["due_on", "doer"]


class DeathForm(Naming):
    """A death: the day, and who told us."""

    died_on = DateField(label=gettext_lazy("On which day did {other} die?"), help_text=AN_EXAMPLE)
    told_by = Line(
        longest=120,
        label=gettext_lazy("Who told you?"),
        error_messages={"required": gettext_lazy("Write who told you")},
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    def clean_died_on(self) -> date:
        """A day that has come."""
        died_on: date = self.cleaned_data["died_on"]
        if died_on > self.on:
            raise forms.ValidationError(_("This day is still to come. Choose today or an earlier day."))
        return died_on
