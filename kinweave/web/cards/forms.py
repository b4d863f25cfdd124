"""What the pages about cards ask."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.directory.access import LANGUAGES
from kinweave.directory.interests import INTERESTS
from kinweave.directory.wants import WANTS
from kinweave.web.fields import Line, Words, one_of, several_of, written
from kinweave.web.forms import DateField
from kinweave.web.offering import offer

YES = "yes"
OUTSIDE = [("no", gettext_lazy("No: only colleagues")), (YES, gettext_lazy("Yes: whoever went agreed"))]


class LookForm(forms.Form):
    """Where, for what, in which language."""

    area = forms.ChoiceField(required=False, label=gettext_lazy("Which part of town?"))
    need = forms.ChoiceField(required=False, label=gettext_lazy("What for?"))
    language = forms.ChoiceField(required=False, label=gettext_lazy("In which language?"))

    def __init__(self, *args: Any, areas: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "area", [("", _("Any part")), *((one, one) for one in areas)])
        offer(self, "need", [("", _("Anything")), *written(list(INTERESTS.items()))])
        offer(self, "language", [("", _("Any language")), *written(list(LANGUAGES.items()))])


class AnnouncementForm(forms.Form):
    """What a network says of itself."""

    what = Words(
        longest=1000,
        label=gettext_lazy("What does the network do?"),
        help_text=gettext_lazy("Everybody who works with people here can read this. Name nobody."),
        error_messages={"required": gettext_lazy("Write what it does")},
    )
    area = forms.ChoiceField(required=False, label=gettext_lazy("In which part of town?"))
    interests = several_of(list(INTERESTS.items()), label=gettext_lazy("What for?"))
    languages = several_of(list(LANGUAGES.items()), label=gettext_lazy("In which languages?"))
    wants = several_of(
        list(WANTS.items()),
        label=gettext_lazy("What do you want?"),
        help_text=gettext_lazy("Others can ask whether you would like it. You can say: not now."),
    )

    def __init__(self, *args: Any, areas: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "area", [("", _("All parts")), *((one, one) for one in areas)])


class CardForm(forms.Form):
    """What colleagues should know of a network or a place."""

    source = Line(
        longest=160,
        label=gettext_lazy("How do you know?"),
        help_text=gettext_lazy("For example: the person who runs it, by telephone."),
        error_messages={"required": gettext_lazy("Write how you know")},
    )
    brings = Words(
        longest=1000,
        required=False,
        label=gettext_lazy("What could we bring to it?"),
        help_text=gettext_lazy("Time, skills, a room. Name nobody whom you support."),
    )
    checked_on = DateField(label=gettext_lazy("When did you look?"))
    next_check_on = DateField(label=gettext_lazy("When will somebody look again?"))


class VisitNoteForm(forms.Form):
    """What it is really like there."""

    went_on = DateField(label=gettext_lazy("When did somebody go there?"))
    who = Line(
        longest=80,
        label=gettext_lazy("Who says so?"),
        help_text=gettext_lazy("As they want to be called here: a first name, or “somebody”."),
        error_messages={"required": gettext_lazy("Write who says so")},
    )
    words = Words(
        longest=1000,
        label=gettext_lazy("What is it really like?"),
        help_text=gettext_lazy("How one is met, the noise, the light, who comes. Name nobody."),
        error_messages={"required": gettext_lazy("Write what it is like")},
    )
    outside = one_of(
        OUTSIDE,
        gettext_lazy("Choose who may read it"),
        label=gettext_lazy("May people outside our organisation read it?"),
    )
    agreed_how = Line(longest=160, required=False, label=gettext_lazy("If yes: how did they agree?"))

    @property
    def said(self) -> dict[str, Any]:
        """The note as it is kept."""
        kept = dict(self.cleaned_data)
        is_outside = kept.pop("outside") == YES
        return {**kept, "is_outside": is_outside}
