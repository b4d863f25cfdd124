"""What the pages about groups ask whoever runs one."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.models import GroupRule, RuleVoice
from kinweave.circles.models import GroupPlan, Member, PlanLine
from kinweave.circles.rules.groups import LONGEST_TO_ANSWER, LONGEST_WITHOUT_NEWS
from kinweave.web.fields import Line, Words, one_of
from kinweave.web.forms import DateField, TimeField
from kinweave.web.groups.words import DEMAND, LEADS, SUPPORTS
from kinweave.web.networks.forms import line, words
from kinweave.web.offering import offer


class BeginForm(forms.Form):
    """What the group is."""

    name = line(_("What is the group called?"), _("Give it a name"), 120)
    sort = one_of(GroupPlan.Sort.choices, _("Choose what it is"), label=_("What kind of group is it?"))
    called = line(_("Your name, as the members read it"), _("Write your name"), 80)


class ReasonsForm(forms.Form):
    """Why a group: also for whom it is wrong."""

    why = words(_("Why a group?"), _("Write why"), help_text=_("What can people get from each other here?"))
    for_whom = words(_("For whom is it?"), _("Write for whom"))
    wrong_for = words(
        _("For whom may it be wrong?"), _("Write for whom it may be wrong"),
        help_text=_("Somebody who would be hurt, or who would get more from something else."),
    )  # fmt: skip
    instead = words(_("What else could help them?"), _("Write what else could help"))


class ChangeForm(ReasonsForm):
    """The same, with who takes a complaint from outside."""

    sort = one_of(GroupPlan.Sort.choices, _("Choose what it is"), label=_("What kind of group is it?"))
    outside_contact = Line(
        longest=160, required=False, label=_("A contact from outside"),
        help_text=_("Somebody of another organisation who can take a complaint about whoever leads the group."),
    )  # fmt: skip
    outside_reached = Line(longest=160, required=False, label=_("How can members reach them?"))

    def clean(self) -> dict[str, Any]:
        """A contact is somebody whom one can reach."""
        said = super().clean() or self.cleaned_data
        if bool(said.get("outside_contact")) != bool(said.get("outside_reached")):
            self.add_error("outside_reached", _("Write who it is, and how to reach them"))
        return said


class TimesForm(forms.Form):
    """Within how many days a worry about the group is answered: no longer than anywhere."""

    answer_within = forms.IntegerField(
        required=False, min_value=1, max_value=LONGEST_TO_ANSWER,
        label=_("Within how many working days does somebody answer?"),
        help_text=_("Leave it empty for 3: nobody waits longer, anywhere."),
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-5"}),
        error_messages={"max_value": _("3 working days is the longest. You can agree fewer.")},
    )  # fmt: skip
    news_within = forms.IntegerField(
        required=False, min_value=1, max_value=LONGEST_WITHOUT_NEWS,
        label=_("After how many days without news does it go to the next person?"),
        help_text=_("Leave it empty for 14: nobody waits longer, anywhere."),
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-5"}),
        error_messages={"max_value": _("14 days is the longest. You can agree fewer.")},
    )  # fmt: skip


class DutyForm(forms.Form):
    """A legal duty: what was found, where it is written, who looked."""

    answer = one_of(PlanLine.Answer.choices, _("Choose an answer"), label=_("Is it in place?"))
    says = Words(longest=1000, required=False, label=_("What did you find?"))
    source = line(_("Where is it written?"), _("Write the source"), 300)
    source_on = DateField(label=_("Of which day is that?"))
    who = line(_("Who looked?"), _("Write who looked"))
    day = DateField(label=_("When?"))
    plain = Words(
        longest=600, required=False, label=_("What does it mean for the members?"),
        help_text=_("In plain words. The members read this. Leave it empty when it is not about them."),
    )  # fmt: skip


class PolicyForm(forms.Form):
    """A policy, and the version that was read."""

    source = line(_("Which policy?"), _("Write which policy"), 300)
    source_on = DateField(label=_("Of which day is the version you read?"))
    says = words(_("What does it ask of this group?"), _("Write what it asks"))


class PracticeForm(forms.Form):
    """Something others have learned."""

    says = words(_("What have others learned?"), _("Write what they learned"))
    source = line(_("Where does it come from?"), _("Write where it comes from"), 300)
    shapes = forms.BooleanField(required=False, label=_("We want to work like this"))


class SkillForm(forms.Form):
    """A skill: needed, held, or a gap with support."""

    says = line(_("What does somebody have to know or do?"), _("Write the skill"), 200)
    who = Line(longest=160, required=False, label=_("Who can do it?"), help_text=_("Leave it empty if nobody can yet."))
    plain = Line(longest=300, required=False, label=_("What would help?"))


class DemandForm(forms.Form):
    """How many, and how it was noticed."""

    topic = one_of(DEMAND, _("Choose one"), label=_("Who are they?"))
    how_many = forms.IntegerField(
        min_value=0, max_value=9999, label=_("How many?"),
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-5"}),
        error_messages={"required": _("Write how many")},
    )  # fmt: skip
    source = line(_("How do you know?"), _("Write how you know"), 300, help_text=_("No names."))


class ResourceForm(forms.Form):
    """Money, rooms or people."""

    says = line(_("What is it?"), _("Write what it is"), 300)
    source = line(_("Who gives it?"), _("Write who gives it"), 300)
    day = DateField(label=_("By when does one ask?"), required=False)


class LeadForm(forms.Form):
    """How the group is led: the options were explained, and others agreed."""

    topic = one_of(LEADS, _("Choose one"), label=_("How is the group led?"))
    plain = words(_("How did you explain the choices?"), _("Write how you explained them"), 600)
    who = line(_("With whom did you agree it?"), _("Write with whom"))
    says = words(_("How do leaders change?"), _("Write how leaders change"))
    day = DateField(label=_("When do you look at it again?"))


class SupportForm(forms.Form):
    """Support for whoever leads the group."""

    topic = one_of(SUPPORTS, _("Choose one"), label=_("Which support?"))
    says = words(_("What is agreed?"), _("Write what is agreed"))
    who = line(_("Who gives it?"), _("Write who gives it"))
    day = DateField(label=_("When do you look at it again?"))


class BookingForm(forms.Form):
    """When and where it is; or that it is released."""

    is_confirmed = one_of(
        [("yes", _("It is confirmed")), ("no", _("It is released"))], _("Choose one"), label=_("What about it?")
    )
    when = Line(longest=160, required=False, label=_("When and where?"))


LINE_FORMS: dict[str, type[forms.Form]] = {
    "policy": PolicyForm,
    "practice": PracticeForm,
    "skill": SkillForm,
    "demand": DemandForm,
    "resource": ResourceForm,
    "lead": LeadForm,
    "support": SupportForm,
}


class ExistingForm(forms.Form):
    """A group that is there already, and was asked."""

    name = line(_("What is it called?"), _("Give it a name"), 120)
    does = words(_("What does it do, and where?"), _("Write what it does"), 600)
    asked_whom = line(_("Whom did you ask?"), _("Write whom you asked"))
    asked_on = DateField(label=_("When?"))
    wants = words(_("What help do they want?"), _("Write what they want"), help_text=_("In their own words."))
    offered = Words(longest=600, required=False, label=_("What can we offer?"))


class MoveForm(forms.Form):
    """Why a group moves on."""

    because = line(_("Why now?"), _("Write why"), 300)


class PlainForm(forms.Form):
    """A press is enough."""


class WhyForm(forms.Form):
    """Why somebody leaves, or a session is cancelled."""

    because = Line(longest=200, required=False, label=_("Do you want to say why?"))


RULES = [(key, word) for key, word in GroupRule.Kind.choices if key not in GroupRule.AIMS]


class RuleForm(forms.Form):
    """A rule that is proposed."""

    words = Words(longest=400, label=_("What do you want to agree?"), error_messages={"required": _("Write the rule")})
    kind = one_of(RULES, _("Choose one"), label=_("What is it about?"), initial=GroupRule.Kind.GROUND)
    because = Line(longest=300, required=False, label=_("Why?"))


class RewordForm(forms.Form):
    """Another wording, or none."""

    words = Words(
        longest=400, required=False, label=_("How should it be?"),
        help_text=_("Leave it empty if the rule should go."),
    )  # fmt: skip
    because = Line(longest=300, required=False, label=_("Why?"))


class VoicesForm(forms.Form):
    """What each member said aloud to a change; who said it on their own page changes it there."""

    def __init__(self, *args: Any, members: Sequence[Member], said: dict[Any, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = {one.pk for one in members if one.pk in said and said[one.pk].is_said_oneself}
        self.themselves = [(one.name, said[one.pk].get_said_display()) for one in members if one.pk in own]
        self.members = [one for one in members if one.pk not in own]
        for one in self.members:
            now = said[one.pk].said if one.pk in said else None
            self.fields[str(one.pk)] = forms.ChoiceField(
                choices=RuleVoice.Said.choices, widget=forms.RadioSelect, required=False, label=one.name, initial=now
            )

    def said_anew(self) -> list[tuple[Member, str]]:
        """Who said something else than stood there, and what."""
        answers = [(one, str(one.pk)) for one in self.members]
        return [
            (one, said) for one, key in answers if (said := self.cleaned_data[key]) and said != self.fields[key].initial
        ]


class SettleForm(forms.Form):
    """What the group decided about a change."""

    is_agreed = one_of(
        [("yes", _("It is agreed")), ("no", _("It is not agreed"))], _("Choose one"), label=_("What did you decide?")
    )  # fmt: skip
    words = Line(longest=300, required=False, label=_("How did you talk about it?"))
    held_by = one_of([], "", required=False, label=_("Who looks after it?"))
    look_on = DateField(required=False, label=_("When do you look at it again?"))

    def __init__(self, *args: Any, members: Sequence[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "held_by", [(str(one.pk), one.name) for one in members])


class WordForm(forms.Form):
    """What was said."""

    words = words(_("What was said?"), _("Write what was said"))


class AnswerForm(WordForm):
    """The same, to a question."""

    field_order = ("question", "words")
    question = line(_("What was the question?"), _("Write the question"), 200)


class ThoughtForm(forms.Form):
    """One's own thoughts."""

    words = words(_("What do you think?"), _("Write what you think"))


WORD_FORMS: dict[str, type[forms.Form]] = {
    "culture": AnswerForm,
    "joining_in": WordForm,
    "noticing": WordForm,
    "duties": AnswerForm,
    "before": ThoughtForm,
    "after": ThoughtForm,
}


def number(label: Any, most: int, initial: int) -> forms.IntegerField:
    """A small number."""
    widget = forms.NumberInput(attrs={"class": "govuk-input--width-5"})
    return forms.IntegerField(min_value=1, max_value=most, label=label, initial=initial, widget=widget)


class WhenForm(forms.Form):
    """When and where a session is, and what is on its agenda."""

    day = DateField(label=_("Which day?"))
    time = TimeField(label=_("What time?"))
    minutes = number(_("How many minutes?"), 600, 120)
    place = line(_("Where?"), _("Write where"))
    agenda = Words(
        longest=1000, required=False, label=_("What is on the agenda?"), help_text=_("One thing on each line.")
    )

    def clean_agenda(self) -> list[str]:
        """The lines that say something."""
        return [one for one in self.cleaned_data["agenda"].splitlines() if one.strip()]


class SeriesForm(WhenForm):
    """The same for several."""

    count = number(_("How many sessions?"), 52, 1)
    weeks = number(_("Every how many weeks?"), 52, 1)


class SafetyForm(forms.Form):
    """How a session is kept safe."""

    contacts = Words(longest=600, required=False, label=_("Who is called when something happens, and how?"))
    ratio = Words(longest=600, required=False, label=_("How many helpers are there, for how many?"))
    venue = Words(longest=600, required=False, label=_("Who looked at the place, and what about it?"))
    signs = Words(longest=600, required=False, label=_("How do you notice that somebody is not well? What then?"))
    lone_working = Words(longest=600, required=False, label=_("How is nobody alone, before and after?"))
    after_care = Words(longest=600, required=False, label=_("What happens afterwards, if it was hard?"))


class ArrangeForm(forms.Form):
    """Why a session goes ahead without a whole safety plan."""

    override_because = Line(longest=300, required=False, label=_("Why does it go ahead without all of it?"))
