"""What the pages about who speaks for a person ask."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.parties.models import Matter, Party, SpeaksFor
from kinweave.web.fields import Line, one_of, several_of
from kinweave.web.forms import DateField
from kinweave.web.offering import offer

PLEASE, PLEASE_NOT = "please", "please_not"


class OfPeople(forms.Form):
    """A form in which somebody around the person is chosen."""

    chooses = "speaker"

    def __init__(self, *args: Any, people: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        offer(self, self.chooses, [(key, one.called) for key, one in self.people.items()])


class SpeakerForm(OfPeople):
    """Somebody who may speak for a person."""

    speaker = forms.ChoiceField(
        widget=forms.RadioSelect,
        label=gettext_lazy("Who?"),
        error_messages={"required": gettext_lazy("Choose who")},
    )
    ground = one_of(SpeaksFor.Ground.choices, gettext_lazy("Choose why they may"), label=gettext_lazy("Why may they?"))
    own_words = Line(
        longest=300,
        required=False,
        label=gettext_lazy("What does the person say about it?"),
        help_text=gettext_lazy("Always needed when the person chose them."),
    )
    document = Line(
        longest=160,
        required=False,
        label=gettext_lazy("For an attorney or deputy: which document?"),
        help_text=gettext_lazy("For example: lasting power of attorney for health and welfare, registered 3 May 2024"),
    )
    document_at = Line(longest=160, required=False, label=gettext_lazy("Where is that document kept?"))
    full_name = Line(
        longest=160,
        required=False,
        label=gettext_lazy("Their full name"),
        help_text=gettext_lazy("Somebody who speaks for a person takes a role. They get a record of their own."),
    )
    topics = several_of(Matter.choices, label=gettext_lazy("For what?"))
    matters = Line(
        longest=200,
        required=False,
        label=gettext_lazy("Anything else they may speak about, or a limit"),
        help_text=gettext_lazy("For example: only letters from the bank"),
    )
    until = DateField(required=False, label=gettext_lazy("Until when, if it ends on a day"))
    sees_page = forms.BooleanField(required=False, label=gettext_lazy("They may open the person’s own page"))

    def clean_speaker(self) -> Party:
        """The one who was chosen."""
        return self.people[self.cleaned_data["speaker"]]

    def clean(self) -> dict[str, Any]:
        """Somebody without a record of their own is named in full."""
        said = super().clean() or self.cleaned_data
        speaker = said.get("speaker")
        if speaker is not None and speaker.is_light and not said.get("full_name"):
            self.add_error("full_name", _("Write their full name"))
        return said


class TalkForm(OfPeople):
    """Please talk to somebody about something, or please do not."""

    chooses = "party"

    party = forms.ChoiceField(
        widget=forms.RadioSelect,
        label=gettext_lazy("Who?"),
        error_messages={"required": gettext_lazy("Choose who")},
    )
    please = one_of(
        [
            (PLEASE, gettext_lazy("Please talk to them about this")),
            (PLEASE_NOT, gettext_lazy("Please do not talk to them about this")),
        ],
        gettext_lazy("Choose what the person asks"),
        label=gettext_lazy("What does the person ask?"),
    )
    matters = several_of(Matter.choices, label=gettext_lazy("About what?"))
    words = Line(longest=200, required=False, label=gettext_lazy("In their words"))
    said_how = Line(longest=160, required=False, label=gettext_lazy("How they said it, and who helped"))

    def clean_party(self) -> Party:
        """The one who was chosen."""
        return self.people[self.cleaned_data["party"]]

    def clean_please(self) -> bool:
        """Whether we are asked to talk, or not to."""
        return bool(self.cleaned_data["please"] == PLEASE)
