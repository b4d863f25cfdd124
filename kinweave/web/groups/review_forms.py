"""What a review of a group asks; and what happens when somebody is missing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kinweave.plans.models import ProcessWord
from kinweave.web.fields import Line, one_of
from kinweave.web.forms import DateField
from kinweave.web.groups.forms import number
from kinweave.web.networks.forms import line, words


class SinceForm(forms.Form):
    """From when on one looks back."""

    since = DateField(label=_("Since when do you look back?"))


class ProcessForm(forms.Form):
    """One thing that the group does, and whether it helped anyone grow."""

    process = line(
        _("What do you do in the group?"), _("Write what you do"), 120, help_text=_("For example: the round.")
    )
    helped = one_of(ProcessWord.Helped.choices, _("Choose one"), label=_("Did it help anyone grow?"))
    hindered = Line(longest=300, required=False, label=_("What did it make hard?"))
    then = one_of(ProcessWord.Then.choices, _("Choose one"), label=_("What should happen with it?"))


class DecideForm(forms.Form):
    """What the group decides, and when it looks again."""

    decided = words(_("What does the group decide?"), _("Write what it decides"))
    next_on = DateField(label=_("When do you look back again?"))


class IfMissingForm(forms.Form):
    """What is agreed for when somebody misses sessions without a word."""

    after = number(_("After how many sessions in a row?"), 6, 2)
    who = line(_("Who gets in touch?"), _("Write who gets in touch"), 120)
    how = line(_("How?"), _("Write how"), 200, help_text=_("For example: a call in the evening, on the mobile."))


class InTouchForm(forms.Form):
    """How somebody is who was missing."""

    words = words(_("How are they, and what do they want?"), _("Write how they are"), 600)
