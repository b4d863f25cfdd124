"""What the pages about leaving a group ask: whoever leads it, and its members."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.models import RuleVoice
from kinweave.web.fields import Line, one_of
from kinweave.web.forms import DateField
from kinweave.web.networks.forms import line, words


class NeedForm(forms.Form):
    """What is still needed from who leaves."""

    words = words(_("What is still needed?"), _("Write what is still needed"), 600)


class StageForm(forms.Form):
    """From which day something changes, what, and how this may feel."""

    day = DateField(label=_("From which day?"))
    words = line(
        _("What changes then?"), _("Write what changes"), 200,
        help_text=_("For example: Roz opens the hall, and I sit at the side."),
    )  # fmt: skip
    feels = line(
        _("How may this feel?"), _("Write how this may feel"), 300,
        help_text=_("For example: new, a bit lonely, or proud. All of it is all right."),
    )  # fmt: skip


class HowForm(forms.Form):
    """How a stage is, as the members said it aloud."""

    words = words(_("What did they say?"), _("Write what they said"), 600)


class PlanForm(forms.Form):
    """What happens, and who can be called afterwards."""

    words = words(_("What happens, and who does what then?"), _("Write what happens"))
    call_who = line(_("Who can be called afterwards?"), _("Write who can be called"), 120)
    call_how = line(_("How?"), _("Write how"), 160, help_text=_("For example: by telephone, on weekdays."))
    call_until = DateField(label=_("Until which day?"))


class MyNeedForm(forms.Form):
    """What I still need."""

    words = words(_("What do you still need?"), _("Write what you need"), 600)


class MyHowForm(forms.Form):
    """How something that changes is for me."""

    words = words(_("How is this for you?"), _("Write how it is"), 600)


class MyAnswerForm(forms.Form):
    """Yes or no to the plan, and what would make it right."""

    said = one_of(RuleVoice.Said.choices, _("Choose one"), label=_("Are you fine with it?"))
    words = Line(longest=300, required=False, label=_("What would make it right for you?"))
