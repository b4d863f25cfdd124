"""What the person's own page asks about what is written: easy read, and few questions."""

from django import forms
from django.utils.translation import gettext_lazy

from kinweave.web.fields import Line, Words, one_of
from kinweave.web.righting.forms import AskForm

READABLE, BOTH = "readable", "both"


class MyAskForm(AskForm):
    """Something is wrong."""

    about_words = Line(
        longest=160,
        label=gettext_lazy("What is it about?"),
        error_messages={"required": gettext_lazy("Write what it is about")},
    )
    wrong = Words(
        longest=1000,
        label=gettext_lazy("What is wrong?"),
        error_messages={"required": gettext_lazy("Write what is wrong")},
    )
    right = Words(longest=1000, required=False, label=gettext_lazy("What is right? You can leave this empty."))


class MyStatementForm(forms.Form):
    """What I want to say beside it."""

    statement = Words(
        longest=1000,
        label=gettext_lazy("What do you want to say?"),
        error_messages={"required": gettext_lazy("Write what you want to say")},
    )


class MyCopyForm(forms.Form):
    """Which copy I want."""

    kind = one_of(
        [
            (READABLE, gettext_lazy("To read")),
            (BOTH, gettext_lazy("To read, with pictures and a file for computers")),
        ],
        gettext_lazy("Choose one"),
        label=gettext_lazy("Which copy do you want?"),
    )
