"""Put what can be chosen into a form that was made without it."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms


def offer(form: forms.Form, name: str, choices: Iterable[tuple[str, Any]]) -> None:
    """Offer these choices (value, words) in one of a form's fields."""
    cast(forms.ChoiceField, form.fields[name]).choices = list(choices)
