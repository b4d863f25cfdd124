"""Leaves out of a text the fields that a purpose does not need, where they can be told by their form. R14."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kinweave.agreements.terms import DETAILS
from kinweave.information.masking import names_of, says
from kinweave.parties.models import Party

BY_FORM = {
    "phone": re.compile(r"(?<!\w)(?:\+44|0)[\d\s()-]{8,14}\d(?!\w)"),
    "email": re.compile(r"(?<!\w)[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "born": re.compile(
        r"(?<!\w)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s+[^\W\d]{3,9}\s+\d{4})(?!\w)"
    ),
}


class Trimmed(NamedTuple):
    """A text without some fields, which of them were found, and whether a human has to look for others."""

    text: str
    masked: tuple[str, ...]
    is_unsure: bool


def trim(text: str, details: Iterable[str], person: Party) -> Trimmed:
    """Leave out these fields. What has no form of its own, or was not found, is for a human."""
    masked, is_unsure = [], False
    for detail in details:
        patterns = list(_forms(detail, person))
        shorter = _without(text, patterns, detail)
        is_unsure = is_unsure or shorter == text
        masked += [detail] if shorter != text else []
        text = shorter
    return Trimmed(text, tuple(masked), is_unsure)


def _forms(detail: str, person: Party) -> Iterator[re.Pattern[str]]:
    if detail == "name":
        yield from map(says, names_of(person))
    if detail in BY_FORM:
        yield BY_FORM[detail]


def _without(text: str, patterns: Iterable[re.Pattern[str]], detail: str) -> str:
    instead = f"[{DETAILS[detail].words}]"
    for pattern in patterns:
        text = pattern.sub(instead, text)
    return text
