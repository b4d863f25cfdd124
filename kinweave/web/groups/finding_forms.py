"""Which groups are listed, and who is asked to join one."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinweave.parties.models import Party
from kinweave.web.fields import one_of
from kinweave.web.networks.forms import line
from kinweave.web.offering import offer


class FindForm(forms.Form):
    """Which groups are listed: by a part of their name."""

    words = forms.CharField(label=_("Look for a group"), max_length=80, required=False)


class SearchForm(forms.Form):
    """Who is asked to join: by a part of their name."""

    words = line(_("Whom do you want to ask?"), _("Write a name"), 80, help_text=_("A part of their name is enough."))


class ChooseForm(forms.Form):
    """Which of those it is, and what the group calls them."""

    party = one_of([], _("Choose who it is"), label=_("Who is it?"))
    name = line(
        _("The name the group uses for them"), _("Write a name"), 80,
        help_text=_("The members read this name, and nothing else about them."),
    )  # fmt: skip

    def __init__(self, *args: Any, people: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "party", [(str(one.pk), str(one)) for one in people])
