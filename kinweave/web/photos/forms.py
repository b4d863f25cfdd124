"""The form that asks for a photograph."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PhotoForm(forms.Form):
    """One photograph, and the version of the row it belongs to."""

    photo = forms.FileField(
        label=_("Choose a photograph"),
        help_text=_("A JPEG, PNG or WebP file of at most 10 MB. We keep a small copy without where it was taken."),
        error_messages={"required": _("Choose a photograph"), "empty": _("This file is empty. Choose another one")},
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
