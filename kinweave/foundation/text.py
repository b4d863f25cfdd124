"""Strict text: what people type, in any script, without characters that hide or disguise."""

import unicodedata
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

ALLOWED_CONTROLS = frozenset("\n\t")
DISGUISES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def tidy(text: str) -> str:
    """One kind of line ending, composed letters (Unicode NFC), no blanks at the ends."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def refuse_hidden(text: str) -> None:
    """Raise ValidationError for characters that nobody can see: NUL, control, direction overrides."""
    for position, character in enumerate(text, start=1):
        if is_hidden(character):
            raise ValidationError(
                _("Character %(position)s cannot be shown. Delete it, or type the text again."),
                code="hidden",
                params={"position": position},
            )


def is_hidden(character: str) -> bool:
    """Whether a character is a control, a lone surrogate or a direction override."""
    if character in ALLOWED_CONTROLS:
        return False
    return character in DISGUISES or unicodedata.category(character) in {"Cc", "Cs"}


class Strict:
    """What makes a text field strict: tidied on the way in, refused where something hides."""

    def to_python(self, value: Any) -> Any:
        return tidy(value) if isinstance(value, str) else value

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)  # type: ignore[misc]  # a mixin: the field is beside it
        if isinstance(value, str):
            value = tidy(value)
            refuse_hidden(value)
        return value

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"validators": [refuse_hidden], **kwargs})  # type: ignore[misc]  # as above


class StrictCharField(Strict, models.CharField[str, str]):
    """One line of strict text."""


class StrictTextField(Strict, models.TextField[str, str]):
    """Several lines of strict text; `max_length` is counted in characters."""
