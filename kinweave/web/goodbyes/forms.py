"""What the pages about a tie ask: what is good and hard, how it looks to a worker, how often they are in touch."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.foundation import Decision
from kinweave.parties.models import Party
from kinweave.ties import rules
from kinweave.ties.models import Author, Channel, Feels, Side
from kinweave.web.circles.forms import MOST_WEEKS, STARTS
from kinweave.web.fields import Line, Naming, Words, one_of, written
from kinweave.web.offering import offer
from kinweave.web.people.note_forms import DueForm

SEEN = [(key, word) for key, word in Feels.choices if key != Feels.NOT_ASKED]


def mend(form: forms.Form, decision: Decision, field: str) -> None:
    """Say beside a field what a rule asks for, unless something else is wrong with it already."""
    if not decision.is_yes and field not in form.errors:
        form.add_error(field, _(decision.reason))


class AuthorFields(Naming):
    """Who says so: the person, somebody close to them, or the worker."""

    author = one_of(Author.choices, gettext_lazy("Choose who says so"), label=gettext_lazy("Who says so?"))
    author_name = Line(
        longest=80,
        required=False,
        label=gettext_lazy("Their name, if it is somebody close to {me}"),
    )

    def __init__(self, *args: Any, me: str, **kwargs: Any) -> None:
        super().__init__(*args, me=me, **kwargs)
        offer(self, "author", written([(Author.PERSON, me), *Author.choices[1:]]))

    def clean(self) -> dict[str, Any]:
        """Somebody close has a name."""
        said = super().clean() or {}
        if said.get("author") == Author.KEY_PERSON and not said.get("author_name"):
            self.add_error("author_name", _("Write the name of who says so"))
        if said.get("author") == Author.PERSON:
            said["author_name"] = ""
        return said


class SideForm(AuthorFields):
    """One thing that is good about a tie, or may be hard (002-P3)."""

    which = one_of(
        Side.Which.choices, gettext_lazy("Choose good or hard"), label=gettext_lazy("Is it good, or may it be hard?")
    )
    words = Line(
        longest=300,
        label=gettext_lazy("What is it? (in a few words)"),
        error_messages={"required": gettext_lazy("Write what it is")},
    )
    is_shown = forms.BooleanField(
        required=False,
        label=gettext_lazy("This line may stand on {me}’s own page"),
        help_text=gettext_lazy("What {me} says stands there always. Think of who looks at that page with {me}."),
    )
    field_order = ["which", "words", "author", "author_name", "is_shown"]


class WorkerViewForm(Naming):
    """How a tie looks to a worker (002-P4)."""

    feels = one_of(SEEN, gettext_lazy("Choose one answer"), label=gettext_lazy("How does it look to you?"))
    words = Words(
        longest=2000,
        label=gettext_lazy("What did you see?"),
        help_text=gettext_lazy("What you saw and heard, and when. {me} may ask to read it."),
        error_messages={"required": gettext_lazy("Write what you saw")},
    )
    is_shown = forms.BooleanField(
        required=False,
        label=gettext_lazy("{me} may see this on their own page"),
        help_text=gettext_lazy("Leave it empty if somebody who could harm {me} may look at that page."),
    )


class RhythmForm(Naming):
    """How often two people want to be in touch, who starts, and how (002-P15)."""

    every_weeks = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=MOST_WEEKS,
        label=gettext_lazy("How often do {me} and {other} want to be in touch?"),
        help_text=gettext_lazy("Every how many weeks. Leave it empty if nothing is agreed."),
        widget=forms.TextInput(attrs={"class": "govuk-input--width-2", "inputmode": "numeric"}),
        error_messages={"invalid": gettext_lazy("Write the weeks as a number, like 2")},
    )
    starts = one_of(STARTS, gettext_lazy("Choose who starts it"), label=gettext_lazy("Who starts it?"))
    channel = one_of(
        [*Channel.choices, ("", gettext_lazy("Not agreed"))],
        gettext_lazy("Choose how"),
        label=gettext_lazy("How?"),
        required=False,
    )

    def __init__(self, *args: Any, me: str, other: str, **kwargs: Any) -> None:
        super().__init__(*args, me=me, other=other, **kwargs)
        offer(self, "starts", [(key, str(word).format(me=me, other=other)) for key, word in STARTS])

    def clean(self) -> dict[str, Any]:
        """How often goes with who starts it."""
        said = super().clean() or {}
        if not self.errors:
            decision = rules.may_agree_rhythm(
                every_weeks=said["every_weeks"], starts=said["starts"], channel=said["channel"]
            )
            mend(self, decision, "every_weeks" if said["every_weeks"] is None else "starts")
        return said


class DoerFields(forms.Form):
    """Who does it, among a few."""

    doer = one_of([], gettext_lazy("Choose who does it"), label=gettext_lazy("Who does it?"))

    def __init__(self, *args: Any, doers: Sequence[tuple[Party, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.doers = {str(one.pk): one for one, _word in doers}
        offer(self, "doer", [(str(one.pk), word) for one, word in doers])

    def clean_doer(self) -> Party:
        """The one who was chosen."""
        return self.doers[self.cleaned_data["doer"]]


class KeepGoingForm(DoerFields, DueForm):
    """What keeps contact going, who does it, and by when (002-P15)."""

    HELP = (
        ("transport", gettext_lazy("help with the way there")),
        ("credit", gettext_lazy("phone credit")),
        ("write", gettext_lazy("help to write or call")),
        ("along", gettext_lazy("somebody who comes along")),
        ("other", gettext_lazy("something else")),
    )

    kind = one_of(HELP, gettext_lazy("Choose what helps"), label=gettext_lazy("What keeps it going?"))
    what = Line(
        longest=150,
        label=gettext_lazy("What exactly will be done?"),
        error_messages={"required": gettext_lazy("Write what will be done")},
    )
    field_order = ["kind", "what", "doer", "due_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["due_on"].required = False

    @property
    def step(self) -> dict[str, Any]:
        """The next step, as a promise is made of it."""
        said = {**self.cleaned_data}
        kind = said.pop("kind")
        if kind == "other":
            return said
        return {**said, "what": f"{capfirst(str(dict(self.HELP)[kind]))}: {said['what']}"}


class MySideForm(forms.Form):
    """I say what is good, or what may be hard (002-P3)."""

    which = one_of(
        [(Side.Which.GOOD, gettext_lazy("Good")), (Side.Which.HARD, gettext_lazy("Hard"))],
        gettext_lazy("Choose one"),
        label=gettext_lazy("Is it good or hard?"),
    )
    words = Line(
        longest=300,
        label=gettext_lazy("Say it your way"),
        error_messages={"required": gettext_lazy("Write a few words")},
    )


class MyWordsForm(forms.Form):
    """A few words of mine, if I like."""

    words = Line(longest=200, required=False, label=gettext_lazy("Say it your way, if you like"))


class TheirWordsForm(forms.Form):
    """What is hard, as somebody says it who is close to a person."""

    words = Line(
        longest=200,
        label=gettext_lazy("What is hard?"),
        error_messages={"required": gettext_lazy("Write what is hard, in a few words.")},
    )

    def __init__(self, *args: Any, me: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].help_text = _("For you, or for %(me)s. A few words will do.") % {"me": me}
