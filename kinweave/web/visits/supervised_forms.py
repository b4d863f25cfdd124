"""What is asked about supervised contact: the agreement, its signing, a visit, a review. Criterion: 002-P20."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.events import rules
from kinweave.events.models import SupervisedContact
from kinweave.foundation import Decision
from kinweave.parties.models import Party
from kinweave.ties.models import Tie
from kinweave.web.fields import Line, Words, one_of
from kinweave.web.forms import DateField, TimeField
from kinweave.web.offering import offer
from kinweave.web.people.note_forms import short

TIME = gettext_lazy("For example, 14:30")


def must(decision: Decision) -> None:
    """Go on if a rule says yes. Raises ValidationError with its reason."""
    if not decision.is_yes:
        raise forms.ValidationError(_(decision.reason))


class ContactForm(forms.Form):
    """Who visits, how much support, what for, who supervises, and when it is looked at again."""

    tie = short(one_of([], gettext_lazy("Choose who visits"), label=gettext_lazy("Who visits them?")))
    level = one_of(
        SupervisedContact.Level.choices,
        gettext_lazy("Choose how much support"),
        label=gettext_lazy("How much support?"),
    )
    purpose = one_of(
        SupervisedContact.Purpose.choices, gettext_lazy("Choose what for"), label=gettext_lazy("What is it for?")
    )
    supervisor = short(
        one_of([], gettext_lazy("Choose who supervises"), label=gettext_lazy("Who stays with them, or supervises?"))
    )
    review_on = DateField(
        label=gettext_lazy("When is it looked at again?"), help_text=gettext_lazy("Within three months.")
    )

    def __init__(self, *args: Any, ties: Sequence[Tie], workers: Sequence[Party], on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        self.ties = {str(one.pk): one for one in ties}
        self.workers = {str(one.pk): one for one in workers}
        offer(self, "tie", [(key, str(one)) for key, one in self.ties.items()])
        offer(self, "supervisor", [(key, one.called) for key, one in self.workers.items()])
        self.fields["review_on"].initial = rules.latest_review(on)

    def clean_tie(self) -> Tie:
        """The one who was chosen."""
        return self.ties[self.cleaned_data["tie"]]

    def clean_supervisor(self) -> Party:
        """The one who was chosen: neither of the two."""
        supervisor, tie = self.workers[self.cleaned_data["supervisor"]], self.cleaned_data.get("tie")
        if tie:
            must(
                rules.may_supervise(
                    is_person=supervisor.human == tie.person.human,
                    is_visitor=supervisor.human == tie.to_party.human,
                    is_light=supervisor.is_light,
                )
            )
        return supervisor

    def clean_review_on(self) -> date:
        """Within three months."""
        review_on: date = self.cleaned_data["review_on"]
        must(rules.may_review_on(review_on=review_on, after=self.on))
        return review_on


class WordsForm(forms.Form):
    """What everybody agreed, what the person wants from it, who gets the record."""

    person_says = Words(
        longest=1000,
        label=gettext_lazy("What does the person want from it? (in their own words)"),
        error_messages={"required": gettext_lazy("Write what the person wants from it")},
    )
    who_comes = Line(
        longest=200,
        label=gettext_lazy("Who may come?"),
        help_text=gettext_lazy("Everybody who may be there, and nobody else."),
        error_messages={"required": gettext_lazy("Write who may come")},
    )
    rules = Words(
        longest=2000,
        label=gettext_lazy("What did everybody agree?"),
        help_text=gettext_lazy("Where, how long, food, presents, photographs, and when the visit stops."),
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": gettext_lazy("Write what everybody agreed")},
    )
    record_goes_to = Line(
        longest=200,
        label=gettext_lazy("Who gets the record?"),
        error_messages={"required": gettext_lazy("Write who gets the record")},
    )
    may_leave_alone = one_of(
        [("no", gettext_lazy("No")), ("yes", gettext_lazy("Yes, somebody allowed it"))],
        gettext_lazy("Choose one answer"),
        label=gettext_lazy("May the supervisor leave them alone together?"),
    )
    allowed_by = Line(longest=160, required=False, label=gettext_lazy("Who allowed that? (if somebody did)"))

    def clean(self) -> dict[str, Any]:
        """Leaving them alone is allowed by somebody."""
        said = super().clean() or {}
        if said.get("may_leave_alone"):
            said["may_leave_alone"] = said["may_leave_alone"] == "yes"
            may = rules.may_word(
                is_agreed=False,
                has_ended=False,
                may_leave_alone=said["may_leave_alone"],
                allowed_by=said.get("allowed_by", ""),
            )
            if not may.is_yes:
                self.add_error("allowed_by", _(may.reason))
        return said


class SignForm(forms.Form):
    """Who signed, and when."""

    agreed_by = Line(
        longest=200,
        label=gettext_lazy("Who signed?"),
        help_text=gettext_lazy("Everybody by name, the person too."),
        error_messages={"required": gettext_lazy("Write who signed")},
    )
    agreed_on = DateField(label=gettext_lazy("On which day?"))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        self.fields["agreed_on"].initial = on

    def clean_agreed_on(self) -> date:
        """Today or an earlier day."""
        day: date = self.cleaned_data["agreed_on"]
        must(rules.may_sign(is_agreed=False, has_ended=False, is_written=True, agreed_by="-", day=day, on=self.on))
        return day


class ReviewForm(forms.Form):
    """What was found, what the person says, and whether it goes on."""

    person_says = Words(
        longest=1000,
        label=gettext_lazy("What does the person say about it?"),
        error_messages={"required": gettext_lazy("Write what the person says about it")},
    )
    found = Words(
        longest=2000,
        label=gettext_lazy("What did you find?"),
        error_messages={"required": gettext_lazy("Write what you found")},
    )
    goes_on = one_of(
        [("yes", gettext_lazy("It goes on")), ("no", gettext_lazy("It ends today"))],
        gettext_lazy("Choose whether it goes on"),
        label=gettext_lazy("Does it go on?"),
    )
    review_on = DateField(
        required=False,
        label=gettext_lazy("If it goes on, when is it looked at again?"),
        help_text=gettext_lazy("Within three months."),
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        self.fields["review_on"].initial = rules.latest_review(on)

    def clean(self) -> dict[str, Any]:
        """What goes on is looked at again."""
        said = super().clean() or {}
        if said.get("goes_on") and "review_on" not in self.errors:
            said["goes_on"] = said["goes_on"] == "yes"
            may = rules.may_look_again(
                has_ended=False, is_agreed=True, goes_on=said["goes_on"], day=self.on, review_on=said.get("review_on")
            )
            if not may.is_yes:
                self.add_error("review_on", _(may.reason))
        return said


class SupervisedVisitForm(forms.Form):
    """The day, the planned times, where, and who supervises this time."""

    day = DateField(label=gettext_lazy("Which day?"), help_text=gettext_lazy("For example, 27 3 2027"))
    planned_from = TimeField(label=gettext_lazy("When does it begin?"), help_text=TIME)
    planned_until = TimeField(label=gettext_lazy("When does it end?"), help_text=TIME)
    place = Line(longest=120, required=False, label=gettext_lazy("Where?"))
    supervisor = short(
        one_of([], gettext_lazy("Choose who supervises"), label=gettext_lazy("Who supervises this visit?"))
    )

    def __init__(
        self, *args: Any, contact: SupervisedContact, workers: Sequence[Party], on: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.contact, self.on = contact, on
        self.workers = {str(one.pk): one for one in workers}
        offer(self, "supervisor", [(key, one.called) for key, one in self.workers.items()])
        self.fields["supervisor"].initial = str(contact.supervisor_id)

    def clean_supervisor(self) -> Party:
        """The one who was chosen."""
        return self.workers[self.cleaned_data["supervisor"]]

    def clean_day(self) -> date:
        """Today or a later day."""
        day: date = self.cleaned_data["day"]
        must(rules.may_arrange(day=day, on=self.on, has_died=False))
        return day

    def clean(self) -> dict[str, Any]:
        """It begins before it ends, and not before the agreement."""
        said = super().clean() or {}
        if not self.errors:
            contact = self.contact
            times = {name: said[name] for name in ("day", "planned_from", "planned_until")}
            may = rules.may_arrange_supervised(agreed_on=contact.agreed_on, ended_on=contact.ended_on, **times)
            if not may.is_yes:
                self.add_error("planned_until", _(may.reason))
        return said
