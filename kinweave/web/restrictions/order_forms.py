"""What is asked when another restriction takes the place of one, and when an order is kept as a file."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.circles.models import Restriction
from kinweave.web.fields import one_of
from kinweave.web.offering import offer


class InPlaceForm(forms.Form):
    """Which draft takes the place of a restriction in force (002-P5)."""

    new = one_of([], gettext_lazy("Choose the draft"), label=gettext_lazy("Which draft takes its place?"))

    def __init__(self, *args: Any, drafts: Iterable[Restriction], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.drafts = {str(one.pk): one for one in drafts}
        offer(self, "new", [(key, in_short(one)) for key, one in self.drafts.items()])

    def clean_new(self) -> Restriction:
        """The one that was chosen."""
        return self.drafts[self.cleaned_data["new"]]


def in_short(one: Restriction) -> str:
    """A draft in a line: what, whose decision, from when."""
    said = {"scope": capfirst(str(one)), "kind": one.get_kind_display(), "day": date_format(one.starts_on, "j F Y")}
    return _("%(scope)s (%(kind)s), from %(day)s") % said


class OrderForm(forms.Form):
    """A photograph of the order (002-P5)."""

    order = forms.FileField(
        label=gettext_lazy("Choose a photograph or scan of the order"),
        help_text=gettext_lazy("A JPEG, PNG or WebP file of at most 10 MB. It must be easy to read."),
        error_messages={
            "required": gettext_lazy("Choose a photograph or scan"),
            "empty": gettext_lazy("This file is empty. Choose another one"),
        },
    )
