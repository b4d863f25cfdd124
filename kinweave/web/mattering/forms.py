"""What is asked about a place that matters: which, why, who says so."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.ties.models import Author
from kinweave.web.fields import Line, Naming, one_of
from kinweave.web.offering import offer

WORDS = 160, 300  # the longest place, the longest why


class LineForm(Naming):
    """A place, and why it matters: as whoever said it says it now."""

    place = Line(
        longest=WORDS[0],
        label=gettext_lazy("Which place or network?"),
        help_text=gettext_lazy("If it is listed under this name, the line leads to it."),
        error_messages={"required": gettext_lazy("Write which place it is")},
    )
    why = Line(
        longest=WORDS[1],
        label=gettext_lazy("Why does it matter?"),
        help_text=gettext_lazy("In the words of whoever says so. Ask them: do not take it from notes."),
        error_messages={"required": gettext_lazy("Write why it matters")},
    )


class NewLineForm(LineForm):
    """The same, with who says so."""

    who = one_of([], gettext_lazy("Choose who says so"), label=gettext_lazy("Who says so?"))

    def __init__(self, *args: Any, me: str, close: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, me=me, **kwargs)
        us = [(tie, _("%(name)s, close to them") % {"name": name}) for tie, name in close]
        offer(self, "who", [(Author.PERSON, me), *us, (Author.WORKER, _("I do, for our practice"))])


class MyLineForm(forms.Form):
    """A place that matters to me, and why."""

    place = Line(
        longest=WORDS[0],
        label=gettext_lazy("Which place?"),
        error_messages={"required": gettext_lazy("Write which place it is")},
    )
    why = Line(
        longest=WORDS[1],
        label=gettext_lazy("Why does it matter to you?"),
        error_messages={"required": gettext_lazy("Write why it matters")},
    )
