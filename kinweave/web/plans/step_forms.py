"""What is asked about a step: what, who holds it, about whom, when; and how the person took part."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.parties.models import Party
from kinweave.plans.models import Action
from kinweave.ties.models import Author, Tie
from kinweave.web.fields import Line, one_of
from kinweave.web.offering import offer
from kinweave.web.people.note_forms import DueForm, short

HORIZONS = [
    (Action.Horizon.NOW, gettext_lazy("Now")),
    (Action.Horizon.NEXT, gettext_lazy("Next")),
    (Action.Horizon.LATER, gettext_lazy("Later")),
]
PARTS = [
    (Action.Level.DID_IT, gettext_lazy("They did it")),
    (Action.Level.WITH_HELP, gettext_lazy("They did it with help")),
    (Action.Level.DONE_FOR_ME, gettext_lazy("It was done for them")),
]
NO_PART = "none"


class HolderForm(forms.Form):
    """Who holds a step: the person, somebody close to them, or a worker (002-P8)."""

    doer = short(one_of([], gettext_lazy("Choose who does it"), label=gettext_lazy("Who does it?")))

    def __init__(self, *args: Any, holders: Sequence[tuple[Party, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.holders = {str(one.pk): one for one, _words in holders}
        offer(self, "doer", [(str(one.pk), words) for one, words in holders])

    def clean_doer(self) -> Party:
        """The one who was chosen."""
        return self.holders[self.cleaned_data["doer"]]


class AboutTie(forms.Form):
    """Somebody in the circle whom something is about, or nobody in particular."""

    tie = forms.ChoiceField(required=False, label=gettext_lazy("Is it about somebody?"))

    def __init__(self, *args: Any, ties: Sequence[Tie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.in_circle = {str(one.pk): one for one in ties}
        offer(self, "tie", [("", _("Nobody in particular")), *((key, str(one)) for key, one in self.in_circle.items())])

    def clean_tie(self) -> Tie | None:
        """The one who was chosen, if anybody."""
        return self.in_circle.get(self.cleaned_data["tie"])


class StepForm(AboutTie, HolderForm, DueForm):
    """A step: what, who does it, about whom, now or later, by when (002-P8)."""

    what = Line(
        longest=200,
        label=gettext_lazy("What will be done?"),
        error_messages={"required": gettext_lazy("Write what will be done")},
    )
    horizon = short(
        one_of(HORIZONS, gettext_lazy("Choose when"), label=gettext_lazy("When?"), initial=Action.Horizon.NOW)
    )
    field_order = ["what", "doer", "tie", "horizon", "due_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["due_on"].required = False


class PartForm(forms.Form):
    """How the person took part in what is done, and who says so (002-P10)."""

    level = one_of(
        [*PARTS, (NO_PART, gettext_lazy("They had no part in it"))],
        gettext_lazy("Choose how they took part"),
        label=gettext_lazy("How did they take part?"),
        help_text=gettext_lazy("Ask them. It is theirs to say."),
    )
    level_says_who = one_of(Author.choices, gettext_lazy("Choose who says so"), label=gettext_lazy("Who says so?"))

    def clean(self) -> dict[str, Any]:
        """Where the person had no part, nobody says how they took part."""
        said = super().clean() or {}
        return {"level": "", "level_says_who": ""} if said.get("level") == NO_PART else said


class DropForm(forms.Form):
    """A step will not be done: why (002-P8)."""

    because = Line(
        longest=200,
        label=gettext_lazy("Why is it dropped?"),
        help_text=gettext_lazy("Write it so that you could say it to the person."),
        error_messages={"required": gettext_lazy("Write why it is dropped")},
    )


class WhenForm(forms.Form):
    """Whether a step is for now, next or later (002-P8)."""

    horizon = short(one_of(HORIZONS, gettext_lazy("Choose when"), label=gettext_lazy("When?")))
