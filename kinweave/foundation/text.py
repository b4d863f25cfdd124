"""Strict text: what people type, in any script, without characters that hide or disguise."""

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    OneLine = models.CharField[str, str]
    Lines = models.TextField[str, str]
else:
    OneLine, Lines = models.CharField, models.TextField

LINE_ENDINGS = re.compile("\r\n?|\u2028|\u2029")
BLANKS = re.compile("[ \t\n]+")
# Control characters but tab and line ends, direction marks and overrides, lone surrogates. Joiners stay:
# Persian and Indian names are spelled with them; so do the tags that draw the flag of Wales.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
WORDS_SHOWN = 20  # characters before a hidden one, so that it can be found


def tidy(text: str) -> str:
    """One kind of line ending, composed letters (Unicode NFC), no blanks at the ends."""
    return unicodedata.normalize("NFC", LINE_ENDINGS.sub("\n", text)).strip()


def tidy_line(text: str) -> str:
    """Tidy text on one line, with single blanks."""
    return BLANKS.sub(" ", tidy(text))


def refuse_hidden(text: str) -> None:
    """Raise ValidationError for characters that nobody can see: NUL, control, direction overrides."""
    found = HIDDEN.search(text)
    if found is None:
        return
    before = text[max(0, found.start() - WORDS_SHOWN) : found.start()].strip()
    raise ValidationError(
        _("There is a hidden character after “%(before)s”. Delete that part and type it again.")
        if before
        else _("There is a hidden character at the start. Delete the first word and type it again."),
        code="hidden",
        params={"before": before},
    )


class Strict:
    """What makes a text field strict: tidied on the way in, refused where something hides."""

    tidied = staticmethod(tidy)

    def to_python(self, value: Any) -> Any:
        return self.tidied(value) if isinstance(value, str) else value

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)  # type: ignore[misc]  # a mixin: the field is beside it
        if isinstance(value, str):
            value = self.tidied(value)
            refuse_hidden(value)
        return value

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"validators": [refuse_hidden], **kwargs})  # type: ignore[misc]  # as above


class StrictCharField(Strict, OneLine):
    """One line of strict text."""

    tidied = staticmethod(tidy_line)


class StrictTextField(Strict, Lines):
    """Several lines of strict text; `max_length` is counted in characters."""
