"""What the pages about sharing ask."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.agreements.models import FamilyAgreement
from kinweave.foundation import LONDON
from kinweave.parties.models import Party
from kinweave.web.family.speakers import SOMEBODY, Able
from kinweave.web.family.talk import LATER, NO, YES
from kinweave.web.fields import Line, Naming, Words, one_of
from kinweave.web.forms import DateField, SymbolSelect, TimeField
from kinweave.web.offering import offer

Format = FamilyAgreement.Format
UNSURE, NOTHING = "unsure", "nothing"
TELEPHONE, LETTER, TOLD_US = "telephone", "letter", "told"
A_MINUTE = timedelta(minutes=1)


def some_of(label: Any) -> forms.MultipleChoiceField:
    """A choice of one or more, as checkboxes."""
    return forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        label=label,
        error_messages={"required": gettext_lazy("Choose at least one")},
    )


class SpeakerForm(Naming):
    """Who says it."""

    speaker = one_of([], gettext_lazy("Choose who says it"), label=gettext_lazy("Who says what may be shared?"))
    said_by_words = Line(
        longest=120,
        required=False,
        label=gettext_lazy("If it is somebody else: their name, and who they are to {me}"),
        help_text=gettext_lazy("It is written down. It does not count as {me}’s yes."),
    )

    def __init__(self, *args: Any, able: Sequence[Able], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "speaker", [(one.key, one.words) for one in able])

    def clean(self) -> dict[str, Any]:
        """Somebody else has a name."""
        said = super().clean() or self.cleaned_data
        if said.get("speaker") == SOMEBODY and not said.get("said_by_words"):
            self.add_error("said_by_words", _("Write who said it."))
        return said


class ExplainedForm(Naming):
    """How it is explained, and who helps."""

    format = one_of(
        [(one.value, one.label) for one in Format],
        gettext_lazy("Choose how you explain it"),
        label=gettext_lazy("How do you explain it today?"),
    )
    language = Line(
        longest=60,
        required=False,
        label=gettext_lazy("In which language?"),
        help_text=gettext_lazy("For example: English, Welsh, Kurdish (Sorani), British Sign Language"),
    )
    helped_by = Line(
        longest=160,
        required=False,
        label=gettext_lazy("Who helps?"),
        help_text=gettext_lazy("An interpreter, an advocate, a friend. Leave it empty if nobody helps."),
    )


SHOWS = [
    (YES, gettext_lazy("Good")),
    (NO, gettext_lazy("I do not want it")),
    (UNSURE, gettext_lazy("I am not sure")),
]


class OwnViewForm(Naming):
    """What the person themself says, in their words or symbols, beside somebody who speaks for them."""

    shows = forms.ChoiceField(
        choices=SHOWS, widget=SymbolSelect, required=False, label=gettext_lazy("Choose a picture")
    )
    own_words = Words(
        longest=800,
        required=False,
        label=gettext_lazy("What does {me} say or show?"),
        help_text=gettext_lazy("In their words, or what you saw. For example: she pointed at the smiling face."),
    )

    def clean(self) -> dict[str, Any]:
        """A symbol or words: without their own view a parent’s yes does not count."""
        said = super().clean() or self.cleaned_data
        if not said.get("shows") and not said.get("own_words"):
            self.add_error("own_words", _("Choose a picture, or write what they say or show"))
        return said


def own_view(shows: str, words: str) -> str:
    """The symbol that somebody chose and their words, as they are kept."""
    symbol = str(dict(SHOWS).get(shows, ""))
    return " ".join(filter(None, [f"({symbol})" if symbol else "", words]))


class AgenciesForm(Naming):
    """Which agencies matter to this person."""

    agencies = some_of(gettext_lazy("Choose all that matter"))

    def __init__(self, *args: Any, offered: Iterable[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "agencies", [(str(one.pk), one.called) for one in offered])


class ChoiceForm(forms.Form):
    """One agency, one kind of information, one purpose: yes or no, or ask me later."""

    answer = forms.ChoiceField(
        choices=[(YES, gettext_lazy("Yes")), (NO, gettext_lazy("No")), (LATER, gettext_lazy("Ask me later"))],
        widget=SymbolSelect,
        error_messages={"required": gettext_lazy("Choose one of the answers")},
    )


class ToldForm(forms.Form):
    """What is not their choice: they know it, or do not want it."""

    answer = forms.ChoiceField(
        choices=[
            (YES, gettext_lazy("I know it now")),
            (NO, gettext_lazy("I do not want it")),
            (LATER, gettext_lazy("Tell me later")),
        ],
        widget=SymbolSelect,
        error_messages={"required": gettext_lazy("Choose one of the answers")},
    )


class DaysForm(Naming):
    """Until when the yes holds, and when it is looked at again."""

    until_on = DateField(
        required=False,
        label=gettext_lazy("Does your yes end on a day?"),
        help_text=gettext_lazy("Leave it empty if it does not end. You can stop it on any day."),
    )
    review_on = DateField(label=gettext_lazy("When do we look at this again together?"))


class ConfirmForm(forms.Form):
    """Nothing more is asked: the answers are read back."""


WAYS = [
    (TOLD_US, gettext_lazy("They told us themself")),
    (TELEPHONE, gettext_lazy("By telephone")),
    (LETTER, gettext_lazy("In a letter or message")),
]


class ChangeForm(Naming):
    """Somebody changed their mind, and told us: who, what, how, and when it reached us."""

    speaker = one_of([], gettext_lazy("Choose who says it"), label=gettext_lazy("Who says it?"))
    said_by_words = Line(longest=120, required=False, label=gettext_lazy("If it is somebody else: their name"))
    lines = some_of(gettext_lazy("What is it about?"))
    answer = one_of(
        [(NO, gettext_lazy("Stop telling them")), (YES, gettext_lazy("Yes, tell them"))],
        gettext_lazy("Choose stop or yes"),
        label=gettext_lazy("What do they want?"),
    )
    how = one_of(
        WAYS,
        gettext_lazy("Choose how it reached you"),
        label=gettext_lazy("How did it reach you?"),
    )
    day = DateField(label=gettext_lazy("On which day did it reach you?"))
    time = TimeField(label=gettext_lazy("At what time?"), help_text=gettext_lazy("It works from this moment."))

    def __init__(
        self, *args: Any, able: Sequence[Able], offered: Iterable[tuple[str, str]], now: datetime, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.now = now
        offer(self, "speaker", [(one.key, one.words) for one in able])
        offer(self, "lines", offered)

    @property
    def how_it_came(self) -> str:
        """How it reached the organisation, and the name of somebody else who said it."""
        said = self.cleaned_data
        return ". ".join(filter(None, [str(dict(WAYS)[said["how"]]), said["said_by_words"]])) + "."

    @property
    def received_at(self) -> datetime:
        """The instant at which it reached the organisation; this moment, when that is the minute that was written."""
        said = datetime.combine(self.cleaned_data["day"], self.cleaned_data["time"], LONDON)
        return self.now if said <= self.now < said + A_MINUTE else said


class NotToldForm(Naming):
    """What somebody is not told for now, why, and when that is looked at again."""

    lines = some_of(gettext_lazy("What is {me} not told?"))
    because = Words(
        longest=300,
        label=gettext_lazy("Why not?"),
        help_text=gettext_lazy("For example: telling them now would put somebody at risk. {me} does not see this."),
        error_messages={"required": gettext_lazy("Write why they are not told")},
    )
    review_on = DateField(label=gettext_lazy("When do you look at this again?"))

    def __init__(self, *args: Any, offered: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "lines", offered)


class ObjectionForm(Naming):
    """A manager decides about an objection, and says why."""

    answer = one_of(
        [
            (NO, gettext_lazy("It stays: they are not told")),
            (YES, gettext_lazy("It may go, in spite of the objection")),
        ],
        gettext_lazy("Choose what you decide"),
        label=gettext_lazy("What do you decide?"),
    )
    because = Words(
        longest=300,
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy("In plain words: {me} reads it on their own page."),
        error_messages={"required": gettext_lazy("Write why")},
    )


class ReviewForm(Naming):
    """What the family says at a review, and when the next one is."""

    words = Words(longest=1000, required=False, label=gettext_lazy("What do they say about it?"))
    next_on = DateField(label=gettext_lazy("When do we look at this again together?"))


class CompetenceForm(Naming):
    """Whether a child understands enough to decide about sharing themself."""

    why_asked = Words(
        longest=2000,
        label=gettext_lazy("Why do you ask this now?"),
        error_messages={"required": gettext_lazy("Write why you ask this now")},
    )
    help_given = Words(
        longest=2000,
        label=gettext_lazy("How did you explain it to {me}?"),
        error_messages={"required": gettext_lazy("Write how you explained it")},
    )
    evidence = Words(
        longest=4000,
        label=gettext_lazy("What did {me} say or show that they understand?"),
        help_text=gettext_lazy("Who would be told what, what good it does, what could go wrong, that they can say no."),
        error_messages={"required": gettext_lazy("Write what they said or showed")},
    )
    outcome = one_of(
        [("can", gettext_lazy("They can decide this themself")), ("cannot", gettext_lazy("Not yet"))],
        gettext_lazy("Choose what you found"),
        label=gettext_lazy("What did you find?"),
    )
    because_of = Words(
        longest=1000, required=False, label=gettext_lazy("If not yet: what is still hard for them to understand?")
    )
    review_on = DateField(label=gettext_lazy("When is it looked at again?"))
