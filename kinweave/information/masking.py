"""Names of others in what is passed on: found by their letters, and put into other words where nobody needs them."""

import re
from collections.abc import Iterable

from kinweave.parties.models import Party


def names_of(party: Party) -> list[str]:
    """What somebody is called, the longest first: the full name goes before the short one in it."""
    return sorted({party.called, party.sort_name} - {""}, key=len, reverse=True)


def says(name: str) -> re.Pattern[str]:
    """A name as a word of its own, in any case."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


def is_named(party: Party, text: str) -> bool:
    """Whether a text names somebody."""
    return any(says(name).search(text) for name in names_of(party))


def without_names(text: str, names: Iterable[tuple[Party, str]]) -> str:
    """A text in which each of these people is put into other words."""
    for party, instead in names:
        for name in names_of(party):
            text = says(name).sub(instead.replace("\\", r"\\"), text)
    return text
