"""What the pages of assurance ask."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kinweave.web.fields import Line, one_of

JSON, CSV = "json", "csv"


class SeekForm(forms.Form):
    """Whose log, by an exact number, and why."""

    scheme = Line(
        longest=60,
        label=_("What kind of number"),
        help_text=_("For example: NHS number."),
        error_messages={"required": _("Write what kind of number it is")},
    )
    value = Line(
        longest=120,
        label=_("The number, exactly as it is written"),
        error_messages={"required": _("Write the number")},
    )
    because = Line(
        longest=300,
        label=_("Why do you look?"),
        help_text=_("This is kept. For example: they asked who was told about them."),
        error_messages={"required": _("Write why you look")},
    )


class WhyForm(forms.Form):
    """Why something is taken away."""

    because = Line(
        longest=300,
        label=_("Why do you take it?"),
        help_text=_("This is kept on the trail."),
        error_messages={"required": _("Write why you take it")},
    )


class TakeForm(WhyForm):
    """In which form it is taken away."""

    kind = one_of(
        [(CSV, _("A table for a spreadsheet")), (JSON, _("Data for a computer"))],
        _("Choose one"),
        label=_("Which file do you want?"),
    )
    field_order = ["kind", "because"]
