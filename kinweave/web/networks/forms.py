"""What the pages about networks ask."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Circle
from kinweave.information.models import AskVoice, Ring, Seat, Source
from kinweave.information.rules.networks import NETWORKS
from kinweave.information.rules.rings import NAMED, PARTNERS, WIDTH
from kinweave.web.fields import Line, Words, one_of, several_of, written
from kinweave.web.forms import DateField
from kinweave.web.offering import offer

KINDS = [(key, name) for key, name in Circle.Kind.choices if key in NETWORKS]


def line(label: Any, missing: Any, longest: int = 160, **more: Any) -> Line:
    """One line that has to be filled in."""
    return Line(longest=longest, label=label, error_messages={"required": missing}, **more)


def words(label: Any, missing: Any, longest: int = 1000, **more: Any) -> Words:
    """Several lines that have to be filled in."""
    return Words(longest=longest, label=label, error_messages={"required": missing}, **more)


class NameForm(forms.Form):
    """By what name somebody is known in the network."""

    name = line(
        _("Your name in this network"), _("Write the name you use there"), 80,
        help_text=_("The members see this name, and nothing else about you."),
    )  # fmt: skip
    works_at = Line(longest=120, required=False, label=_("Where you come from, if you want to say it"))


class OpenForm(forms.Form):
    """What the network is."""

    title = line(_("What is the network called?"), _("Give it a name"), 120)
    kind = one_of(KINDS, _("Choose what it is"), label=_("What is it?"))


class BringInForm(forms.Form):
    """Who is asked to join."""

    email = line(
        _("Their work e-mail address"), _("Write their address"), 200,
        help_text=_("They sign in to Kinweave with it, here or in another organisation."),
    )  # fmt: skip
    name = line(_("The name the network uses for them"), _("Write a name"), 80)
    works_at = Line(longest=120, required=False, label=_("Where they come from, if they want it known"))
    is_lead = forms.BooleanField(required=False, label=_("They lead the network too"))


class WhyForm(forms.Form):
    """Why somebody leaves or does not join."""

    because = Line(longest=200, required=False, label=_("Do you want to say why?"))


class PartnerForm(forms.Form):
    """Which network is a partner."""

    other = one_of([], _("Choose a network"), label=_("Which network?"))

    def __init__(self, *args: Any, circles: Sequence[Circle], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "other", [(str(one.pk), one.name) for one in circles])


class WhoForm(forms.Form):
    """Who a source is, and what it knows."""

    who = line(
        _("Who is it?"), _("Write who it is"),
        help_text=_("A group, an office, somebody in their work. For example: the stall holders at the market."),
    )  # fmt: skip
    knows = words(_("What do they know?"), _("Write what they know"))
    email = Line(
        longest=200,
        required=False,
        label=_("Their work e-mail address, if they sign in to Kinweave"),
        help_text=_("Then they see themselves where it went, and can take it back. Else you do it for them."),
    )


class ReliableForm(forms.Form):
    """How reliable a source is: in words, with the reason."""

    reliable = line(
        _("How reliable are they?"), _("Write how reliable they are"), 200,
        help_text=_("In words, not as a mark. For example: knows the street well, hears of the rest second-hand."),
    )  # fmt: skip
    reliable_why = words(_("Why do you say so?"), _("Write why"))
    reliable_says = line(_("Who says so?"), _("Write who says so"))


class Ringed(forms.Form):
    """A ring, with those it names."""

    ring = one_of([], _("Choose how far"), label=_("How far may it go?"))
    named = several_of([], label=_("If only some: who?"))

    def __init__(self, *args: Any, seats: Sequence[Seat], has_partners: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seats = {str(one.pk): one for one in seats}
        offer(self, "named", [(key, str(one)) for key, one in self.seats.items()])
        rings = [one for one in Ring.choices if has_partners or one[0] != PARTNERS]
        offer(self, "ring", written(rings))

    def clean(self) -> dict[str, Any]:
        """Names are for the narrowest ring alone, and it needs some."""
        said = super().clean() or self.cleaned_data
        if said.get("ring") != NAMED:
            said["named"] = []
        elif not said.get("named"):
            self.add_error("named", gettext("Choose at least one"))
        return said


class TermsForm(Ringed):
    """On what terms a source gives."""

    field_order = ("terms", "ring", "named", "purposes")
    terms = words(
        _("What do they say about passing it on?"), _("Write what they say"), help_text=_("In their own words.")
    )
    purposes = line(_("For what may it be used?"), _("Write for what"), 300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ring"].label = _("How far do they let it go?")
        self.fields["named"].label = _("If only some: whom do they name?")


class CheckDayForm(forms.Form):
    """When a source is checked again."""

    next_check_on = DateField(label=_("When do you check this entry again?"))


class QuestionForm(forms.Form):
    """What the network wants to find out, and who gets it."""

    question = line(
        _("What do you want to find out?"), _("Write the question"), 300,
        help_text=_("About places, services, days and needs: never about one person."),
    )  # fmt: skip
    getter = one_of([], _("Choose who"), label=_("Who will get the answer?"))
    source = one_of([], _("Choose one"), label=_("Whom will they ask?"))

    def __init__(self, *args: Any, seats: Sequence[Seat], sources: Sequence[Source], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "getter", [(str(one.pk), str(one)) for one in seats])
        offer(self, "source", [*((str(one.pk), one.who) for one in sources), (OPEN, gettext("That is still open"))])


OPEN = "open"


class HowForm(forms.Form):
    """By when, and how it will be shared."""

    due_on = DateField(label=_("By when?"))
    how_shared = line(
        _("How will the answer be shared?"), _("Write how it will be shared"), 300,
        help_text=_("For example: read out at the next meeting, then kept here for the members."),
    )  # fmt: skip


class VoiceForm(forms.Form):
    """What a member says to an ask."""

    said = one_of(
        [("fine", _("I am fine with it")), ("objects", _("I object"))], _("Choose one"), label=_("What do you say?")
    )
    why = Words(longest=1000, required=False, label=_("If you object: why?"))

    def clean(self) -> dict[str, Any]:
        """An objection has a reason."""
        said = super().clean() or self.cleaned_data
        if said.get("said") == AskVoice.Said.OBJECTS and not said.get("why"):
            self.add_error("why", gettext("Write why, so that it can be answered"))
        return said


class AnswerForm(forms.Form):
    """An answer in words."""

    words = words(_("What do you answer?"), _("Write your answer"))


class LateForm(forms.Form):
    """It is late, or cannot be done."""

    kind = one_of(
        [("late", _("It comes later")), ("cannot", _("I cannot do it after all"))],
        _("Choose one"),
        label=_("What happens?"),
    )
    because = words(_("Why?"), _("Write why, in a few words"), 500)
    due_on = DateField(label=_("By which day instead?"), help_text=_("If you cannot do it: by when another should."))


class TakeForm(forms.Form):
    """Somebody takes it on."""

    due_on = DateField(label=_("By when will you get it?"))


class FindingForm(forms.Form):
    """What was found out."""

    title = line(_("What is it about?"), _("Write what it is about"))
    text = words(_("What did you find out?"), _("Write what you found out"), 4000)
    true_on = DateField(label=_("When was this true?"), help_text=_("The day you heard it, or the day it is from."))
    is_about_nobody = forms.BooleanField(
        label=_("It is not about a named person"),
        help_text=_("Information about a person does not belong here. Share it from the person’s page."),
        error_messages={"required": _("Information about a person is not kept in a network. Check this first")},
    )


class FromForm(forms.Form):
    """Which source it is from, and whether it is kept closer than the source asks."""

    source = one_of([], _("Choose the source"), label=_("Who told you?"))
    stricter = one_of([], _("Choose one"), label=_("Do you keep it closer than its source asks?"))
    only = several_of([], label=_("If only some: who?"))

    def __init__(self, *args: Any, sources: Sequence[Source], seats: Sequence[Seat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].help_text = _("The terms of the source stand on it from now on, wherever it goes.")
        offer(self, "source", [(str(one.pk), f"{one.who} ({one.get_ring_display()})") for one in sources])
        narrower = sorted(Ring.choices, key=lambda one: -WIDTH[one[0]])[1:]
        offer(self, "stricter", [(OPEN, gettext("No, its terms are enough")), *written(narrower)])
        offer(self, "only", [(str(one.pk), str(one)) for one in seats])

    def clean(self) -> dict[str, Any]:
        """Names are for the narrowest ring alone."""
        said = super().clean() or self.cleaned_data
        if said.get("stricter") == NAMED and not said.get("only"):
            self.add_error("only", gettext("Choose at least one"))
        if said.get("stricter") != NAMED:
            said["only"] = []
        said["stricter"] = "" if said.get("stricter") == OPEN else said.get("stricter", "")
        return said


class ReviewForm(forms.Form):
    """What a member thinks of something."""

    relevant = words(_("Does it matter to us, and how?"), _("Write whether it matters"))
    reliable = words(_("Can we rely on it, and why?"), _("Write whether we can rely on it"))
    could_hurt = one_of(
        [("no", _("No")), ("yes", _("Yes"))],
        _("Choose one"),
        label=_("Could it hurt somebody?"),
        help_text=_("If so, it is not shared further until that is answered."),
    )
    hurts = Words(longest=1000, required=False, label=_("If it could: whom, and how?"))
    change = words(_("What would we do differently?"), _("Write what would change"))

    def clean(self) -> dict[str, Any]:
        """A hurt says whom."""
        said = super().clean() or self.cleaned_data
        if said.get("could_hurt") == "yes" and not said.get("hurts"):
            self.add_error("hurts", gettext("Write whom it could hurt"))
        said["could_hurt"] = said.get("could_hurt") == "yes"
        return said


class UseForm(forms.Form):
    """What was done with it."""

    what = words(_("What did you do with it?"), _("Write what you did"))
    used_on = DateField(label=_("When?"))


class TermsAnswerForm(forms.Form):
    """What the source says."""

    may_go = one_of([("yes", _("Yes, it may go so far")), ("no", _("No"))], _("Choose one"), label=_("What is said?"))
    words = words(_("In the source’s words"), _("Write what the source says"))

    def clean(self) -> dict[str, Any]:
        """Yes or no."""
        said = super().clean() or self.cleaned_data
        said["may_go"] = said.get("may_go") == "yes"
        return said


class TakeBackForm(forms.Form):
    """Why it is taken back, if the source wants to say so."""

    because = Words(longest=500, required=False, label=_("Do you want to say why? Those who read it see this"))
