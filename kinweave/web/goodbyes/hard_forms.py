"""What the pages about something hard ask: what it is, what is tried, whether it helped."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.plans.models import Tried
from kinweave.web.fields import Line, Naming, Words, one_of
from kinweave.web.goodbyes.forms import AuthorFields
from kinweave.web.offering import offer


class HardForm(AuthorFields):
    """Something is hard: what, and what gets in the way (002-P12)."""

    what = Line(
        longest=200,
        label=gettext_lazy("What is hard?"),
        help_text=gettext_lazy("In {me}’s words, if you can."),
        error_messages={"required": gettext_lazy("Write what is hard")},
    )
    in_the_way = Words(longest=1000, required=False, label=gettext_lazy("What gets in the way? (if you know)"))
    tie = one_of([], gettext_lazy("Choose one"), label=gettext_lazy("Is it with somebody?"), required=False)
    field_order = ["what", "tie", "in_the_way", "author", "author_name"]

    def __init__(self, *args: Any, me: str, ties: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, me=me, **kwargs)
        self.known = {str(one.pk): one for one in ties}
        nobody = ("", _("No, it is something else"))
        offer(self, "tie", [*((key, str(one)) for key, one in self.known.items()), nobody])

    def clean_tie(self) -> Any:
        """The tie that was chosen, if one was."""
        return self.known.get(self.cleaned_data["tie"])

    @property
    def said(self) -> dict[str, Any]:
        """What an act takes."""
        said = {**self.cleaned_data}
        who = {"says_who": said.pop("author"), "name": said.pop("author_name")}
        return said | who


class InTheWayForm(Naming):
    """What gets in the way (002-P12)."""

    in_the_way = Words(
        longest=1000,
        label=gettext_lazy("What gets in the way?"),
        error_messages={"required": gettext_lazy("Write what gets in the way")},
    )


class TriedForm(Naming):
    """What is tried, and who does it (002-P12)."""

    way = one_of(Tried.Way.choices, gettext_lazy("Choose what we try"), label=gettext_lazy("What do we try?"))
    words = Line(
        longest=200,
        label=gettext_lazy("What exactly? (in a few words)"),
        error_messages={"required": gettext_lazy("Write what we try")},
    )
    by_whom = Line(
        longest=120,
        label=gettext_lazy("Who does it?"),
        error_messages={"required": gettext_lazy("Write who does it")},
    )


class HelpedForm(Naming):
    """Whether what was tried helped (002-P12)."""

    helped = one_of(Tried.Helped.choices, gettext_lazy("Choose one answer"), label=gettext_lazy("Did it help {me}?"))


class HowItIsForm(Naming):
    """How it is now, when something is no longer hard (002-P12)."""

    how_it_is = Line(
        longest=300,
        label=gettext_lazy("How is it now?"),
        error_messages={"required": gettext_lazy("Write how it is now")},
    )
