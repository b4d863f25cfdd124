"""What the pages about who decides ask."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinweave.parties import rules
from kinweave.parties.models import Advocacy, Capacity, Party, Shown
from kinweave.web.deciding.mending import in_words
from kinweave.web.fields import Line, Naming, Words, one_of, several_of, written
from kinweave.web.forms import DateField
from kinweave.web.offering import offer

NOBODY, YES, NO, SHARING = "", "yes", "no", "sharing"
LOOK_AGAIN_AFTER = timedelta(days=28)
LIMBS = (
    ("understands", _("understanding what it is about")),
    ("retains", _("keeping it in mind long enough")),
    ("weighs", _("weighing it up")),
    ("communicates", _("telling us")),
)


def shown(label: Any) -> forms.ChoiceField:
    """One part of deciding: yes, no, or not sure."""
    return one_of(Shown.choices, _("Choose yes, no or not sure"), label=label)


class WhatForm(Naming):
    """Which decision, and why it is asked now."""

    decision = Line(
        longest=200,
        label=_("What is the decision?"),
        help_text=_("One decision. For example: whether Jo stays overnight. Never “everything about money”."),
        error_messages={"required": _("Write what the decision is")},
    )
    about = forms.ChoiceField(
        required=False, widget=forms.RadioSelect, label=_("Is it about seeing somebody in {me}’s life?")
    )
    why_asked = Words(
        longest=2000,
        label=_("Why does somebody doubt it now?"),
        help_text=_("An unwise choice is not a reason. Nor is an illness, an age or how somebody looks."),
        error_messages={"required": _("Write why this is asked now")},
    )

    def __init__(self, *args: Any, people: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        named = [(key, one.called) for key, one in self.people.items()]
        sharing = (SHARING, _("No, it is about what others are told"))
        offer(self, "about", [(NOBODY, _("No, it is something else")), sharing, *named])

    def clean(self) -> dict[str, Any]:
        """The one it is about, if somebody was chosen; and whether it is about sharing."""
        said = super().clean() or self.cleaned_data
        about = said.get("about", NOBODY)
        return {**said, "about": self.people.get(about), "is_about_sharing": about == SHARING}


class HelpForm(Naming):
    """What was done to help first."""

    help_given = Words(
        longest=2000,
        label=_("What was done to help {me} decide this?"),
        help_text=_("Words they know, pictures, a quiet place, a good time of day, somebody they trust, more time."),
        error_messages={"required": _("Write what was done to help them decide")},
    )
    consulted = Line(longest=300, required=False, label=_("Who was asked?"), help_text=_("People who know them well"))
    can_wait = one_of(
        [(NO, _("No, it has to be decided now")), (YES, _("Yes, until they can decide it"))],
        _("Choose whether it can wait"),
        label=_("Can it wait?"),
    )

    def clean_can_wait(self) -> bool:
        """Whether it can wait."""
        return bool(self.cleaned_data["can_wait"] == YES)


class FoundForm(Naming):
    """The four parts of deciding, what was seen, and what it comes to."""

    understands = shown(_("Does {me} understand what it is about?"))
    retains = shown(_("Can {me} keep it in mind long enough?"))
    weighs = shown(_("Can {me} weigh it up?"))
    communicates = shown(_("Can {me} tell us, in any way?"))
    evidence = Words(
        longest=4000,
        label=_("What did you see, and what did {me} say?"),
        help_text=_("For each part. Use their own words."),
        error_messages={"required": _("Write what you saw and what they said")},
    )
    outcome = one_of(
        Capacity.Outcome.choices, _("Choose what you found"), label=_("What did you find, for this one decision?")
    )
    because_of = Words(
        longest=1000,
        required=False,
        label=_("If they cannot: what in their mind or brain causes it, and how?"),
        help_text=_("For example: since the stroke she cannot hold two things in mind, so she cannot compare them."),
    )

    def clean(self) -> dict[str, Any]:
        """What is needed for what was found."""
        said = super().clean() or self.cleaned_data
        if self.errors:
            return said
        may = rules.may_assess(
            outcome=said["outcome"],
            parts=[said[part] for part in rules.PARTS],
            help_given="asked on the page before",
            evidence=said["evidence"],
            because_of=said["because_of"],
            days=(date.min, date.max, date.min),  # asked on the next page
        )
        if not may.is_yes:
            raise forms.ValidationError(in_words(may))
        return said


class WhoForm(Naming):
    """Who found it, when, and when it is looked at again."""

    assessed_by = Line(longest=120, label=_("Who found this?"), error_messages={"required": _("Write who found this")})
    assessed_on = DateField(label=_("When?"))
    review_on = DateField(label=_("When is it looked at again?"), help_text=_("Somebody may decide it again later."))


class WantsForm(Naming):
    """What the person wants and values."""

    wishes = Words(
        longest=2000,
        label=_("What does {me} want, now and before?"),
        help_text=_("In their words, and in what they do."),
        error_messages={"required": _("Write what they want")},
    )
    beliefs = Words(
        longest=2000,
        label=_("What does {me} believe and value?"),
        error_messages={"required": _("Write what they believe and value. If nobody knows, write whom you asked")},
    )
    consulted = Words(
        longest=2000,
        label=_("Who was asked, and what did they say?"),
        help_text=_("Family, friends, an attorney, an advocate. Keep each view."),
        error_messages={"required": _("Write who was asked, and what they said")},
    )
    objections = Words(
        longest=2000,
        required=False,
        label=_("Who objects, and why?"),
        help_text=_("{me} too. Where somebody objects to less contact, ask for legal advice: it may need the court."),
    )


class WaysForm(Naming):
    """What was possible, and what was decided."""

    options = Words(
        longest=2000,
        label=_("What else was possible?"),
        help_text=_("For each: what is good about it, what is hard."),
        error_messages={"required": _("Write what else was possible")},
    )
    decision = Words(
        longest=2000, label=_("What was decided?"), error_messages={"required": _("Write what was decided")}
    )
    least_restrictive = Words(
        longest=2000,
        label=_("Why does this restrict {me} least?"),
        error_messages={"required": _("Write why this restricts them least")},
    )
    decided_by = Line(longest=120, label=_("Who decided?"), error_messages={"required": _("Write who decided")})
    decided_on = DateField(label=_("When?"))
    review_on = DateField(label=_("When is it looked at again?"))


class PlainForm(Naming):
    """The same for the person's own page, in plain words."""

    plain = Words(
        longest=600,
        required=False,
        label=_("What was decided, in plain words for {me}"),
        help_text=_("It stands on {me}’s own page. Others may see it there: name nobody who may harm them."),
    )
    heard = Words(
        longest=600,
        required=False,
        label=_("How we heard what {me} wants"),
        help_text=_("For example: You pointed at the picture of the bus."),
    )
    helps_disagree = Line(
        longest=200,
        required=False,
        label=_("Who can help {me} to disagree?"),
        help_text=_("A name and a telephone number. Not somebody who decided this."),
    )


class AdvocateForm(Naming):
    """Ask for an advocate."""

    kind = one_of(Advocacy.Kind.choices, _("Choose what kind of advocate"), label=_("What kind of advocate?"))
    for_what = Line(longest=200, label=_("For what?"), error_messages={"required": _("Write for what")})
    limbs = several_of(LIMBS, label=_("What is hard for {me}, even with help?"))
    appropriate_person = Line(
        longest=200,
        required=False,
        label=_("Who else could support {me} with this?"),
        help_text=_("Somebody unpaid whom {me} wants. Nobody who may have harmed them."),
    )
    why_not_them = Line(longest=300, required=False, label=_("Why are they right for it or not, and does {me} agree?"))
    asked_of = Line(
        longest=120,
        label=_("Who was asked for an advocate?"),
        help_text=_("In England the local authority has the duty. Write whom you asked there."),
        error_messages={"required": _("Write who was asked")},
    )
    asked_on = DateField(label=_("When?"))


class AdvocateAnswerForm(forms.Form):
    """What was answered."""

    answer = forms.ChoiceField(
        choices=written([one for one in Advocacy.Answer.choices if one[0] != Advocacy.Answer.WAITING]),
        widget=forms.RadioSelect,
        label=_("What was the answer?"),
        error_messages={"required": _("Choose the answer")},
    )
    advocate = Line(longest=120, required=False, label=_("Name of the advocate"))
    answered_on = DateField(label=_("When?"))


class ViewsForm(Naming):
    """What an advocate said, and the answer to it."""

    views = Words(
        longest=2000,
        label=_("What did the advocate say for {me}?"),
        error_messages={"required": _("Write what the advocate said")},
    )
    response = Words(longest=2000, required=False, label=_("What was answered to that?"))


class ParentForm(forms.Form):
    """Who holds parental responsibility."""

    parent = forms.ChoiceField(widget=forms.RadioSelect, label=_("Who?"), error_messages={"required": _("Choose who")})
    how_known = Line(
        longest=200,
        label=_("How is this known?"),
        help_text=_("For example: birth certificate, seen on 3 May; a court’s order, with its date"),
        error_messages={"required": _("Write how this is known")},
    )

    def __init__(self, *args: Any, people: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        offer(self, "parent", [(key, one.called) for key, one in self.people.items()])

    def clean_parent(self) -> Party:
        """The one who was chosen."""
        return self.people[self.cleaned_data["parent"]]
