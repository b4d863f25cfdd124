"""What is asked when somebody stops leading a group: who takes what over, how all say goodbye, who asks later."""

from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Member
from kinweave.concerns.models import Goodbye, GoodbyeWord
from kinweave.events.models import Session
from kinweave.parties.models import Party
from kinweave.web.fields import Line, Words, one_of
from kinweave.web.networks.forms import line, words
from kinweave.web.offering import offer

ONE = _("Choose one")
FEW = 12  # more are a list to open


class SomebodyForm(forms.Form):
    """One of those who could do it."""

    to = one_of([], _("Choose somebody"), label=_("Who takes it over?"))

    def __init__(self, *args: Any, people: list[tuple[Party, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(party.pk): party for party, _name in people}
        choices: list[tuple[str, Any]] = [(str(party.pk), name) for party, name in people]
        if len(choices) > FEW:
            self.fields["to"].widget = forms.Select()
            choices.insert(0, ("", _("Choose somebody")))
        offer(self, "to", choices)

    def clean_to(self) -> Party:
        """Who it is."""
        return self.people[self.cleaned_data["to"]]


class LaterForm(SomebodyForm):
    """Who asks in three months, and how the group is reached then."""

    to = one_of([], _("Choose somebody"), label=_("Who asks whether the group still meets?"))
    reached = line(_("How is the group reached then?"), _("Write how the group is reached"), 200)


class OtherTaskForm(forms.Form):
    """Something that nothing here knows of."""

    words = line(
        _("What do you look after?"), _("Write what it is"), 200,
        help_text=_("For example: the keys to the hall, the money box, the telephone list."),
    )  # fmt: skip
    is_care = forms.BooleanField(
        required=False,
        label=_("It is about how somebody is"),
        help_text=_("Then it goes only to somebody who works here, and never to a member."),
    )


class AnswerForm(forms.Form):
    """Why something stays as it is, or is not needed any more."""

    because = Line(longest=200, required=False, label=_("Why?"))


class TakeForm(forms.Form):
    """Whether one takes something over."""

    takes = one_of([("yes", _("Yes, I take it over")), ("no", _("No, I do not"))], ONE, label=_("Do you take it over?"))


class LastSessionForm(forms.Form):
    """Which session is the last one, and how all say goodbye in it."""

    session = one_of([], _("Choose a session"), label=_("Which session is the last one with them?"))
    was = words(_("What did you do together?"), _("Write what you did together"))
    thanks = words(_("What do you say thank you for?"), _("Write what you say thank you for"), 600)
    how = words(
        _("How do you say goodbye?"), _("Write how you say goodbye"), 600, help_text=_("Ask the members first.")
    )

    def __init__(self, *args: Any, sessions: list[Session], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sessions = {str(one.pk): one for one in sessions}
        offer(self, "session", [(key, date_format(one.day, "l j F Y")) for key, one in self.sessions.items()])

    def clean_session(self) -> Session:
        """The session."""
        return self.sessions[self.cleaned_data["session"]]


class MyGoodbyeForm(forms.Form):
    """What a member says at the goodbye, and who reads it."""

    words = Words(longest=600, required=False, label=_("What do you want to say?"))
    ring = one_of(GoodbyeWord.Ring.choices, ONE, label=_("Who may read it?"))

    def __init__(self, *args: Any, has_left: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        only = GoodbyeWord.Ring.LEADER if has_left else ""  # nobody would read it
        offer(self, "ring", [(value, name) for value, name in GoodbyeWord.Ring.choices if value != only])


class GoodbyeForm(MyGoodbyeForm):
    """The same, written down for a member who said it."""

    member = one_of([], _("Choose a member"), label=_("Who said it?"))
    field_order = ("member", "words", "ring")

    def __init__(self, *args: Any, there: list[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.there = {str(one.pk): one for one in there}
        offer(self, "member", [(key, one.name) for key, one in self.there.items()])

    def clean_member(self) -> Member:
        """The member."""
        return self.there[self.cleaned_data["member"]]


class MeetsForm(forms.Form):
    """Whether the group still meets."""

    meets = one_of(Goodbye.Meets.choices, ONE, label=_("Does it still meet?"))
    found = words(_("How is it?"), _("Write how it is"), 600, help_text=_("In their words. No names."))


class StopForm(forms.Form):
    """That nothing else is open."""

    nothing_else = forms.BooleanField(
        label=_("Nothing else is open: no keys, no money, no telephone numbers"),
        error_messages={"required": _("Look once more. Then say that nothing else is open")},
    )
    because = Line(longest=200, required=False, label=_("Do you want to say why?"))
