"""Finds an address that is kept safe in free text, however it was written, and puts other words in its place. R14.

Case, spacing, punctuation, lines that were split, a postcode alone, the usual short forms. What may be the address and
may be something else (its street without a number, the first half of its postcode) is for a human to look at.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

MASKED = _("[address left out]")
BETWEEN = r"[\W_]*"  # spaces, lines, commas, hyphens, and signs that nobody sees
POSTCODE = re.compile(r"\b([a-z]{1,2}[0-9][a-z0-9]?)\s*([0-9][a-z]{2})\b", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
SHORT = (
    ("street", "str", "st"),
    ("road", "rd"),
    ("lane", "ln", "la"),
    ("avenue", "ave", "av"),
    ("close", "cl", "clo"),
    ("drive", "drv", "dr"),
    ("court", "crt", "ct"),
    ("place", "plc", "pl"),
    ("crescent", "cresc", "cres", "cr"),
    ("gardens", "gdns", "gdn"),
    ("grove", "grv", "gr"),
    ("terrace", "terr", "ter"),
    ("square", "sqr", "sq"),
    ("house", "hse", "ho"),
    ("cottage", "cott", "cot"),
    ("flat", "flt", "fl"),
    ("apartment", "apt"),
    ("saint", "st"),
    ("mount", "mt"),
    ("north", "n"),
    ("south", "s"),
    ("east", "e"),
    ("west", "w"),
    ("upper", "upr"),
    ("lower", "lwr"),
)
STREETS = frozenset(word for words in SHORT[:13] for word in words)
HOMES = frozenset({"house", "cottage", "farm", "lodge", "hall", "barn", "mill", "villa", "refuge"})
LOOKS_LIKE = {"0": "[0o]", "o": "[0o]", "1": "[1il]", "i": "[1il]", "l": "[1il]", "5": "[5s]", "s": "[5s]"}


class Scan(NamedTuple):
    """A text after its masks, whether an address was found, and whether a human has to look."""

    text: str
    found: bool
    is_unsure: bool


def scan(text: str, addresses: Iterable[str]) -> Scan:
    """Put other words for each of these addresses, and say whether something is left that may be one of them."""
    each = sorted(set(addresses), key=lambda one: (-len(one), one))
    masked = text
    for address in each:
        for pattern in _sure(address):
            masked = pattern.sub(str(MASKED), masked)
    is_unsure = any(pattern.search(masked) for address in each for pattern in _unsure(address))
    return Scan(masked, masked != text, is_unsure)


def suspects(text: str, addresses: Iterable[str]) -> list[str]:
    """The words that may be one of these addresses, as they stand in the text, each once."""
    found = (match.group() for one in addresses for pattern in _unsure(one) for match in pattern.finditer(text))
    return sorted(dict.fromkeys(found), key=text.index)


@lru_cache(maxsize=512)
def _sure(address: str) -> tuple[re.Pattern[str], ...]:
    """What is the address without doubt, the longest first."""
    parts = _parts(address)
    whole = _in_words([word for part in parts for word in part])
    tails = [_in_words([word for part in parts[:count] for word in part]) for count in range(len(parts), 1, -1)]
    lines = [_in_words(part) for part in parts if _is_telling(part)]
    return tuple(dict.fromkeys([*([whole] if len(parts) > 1 else []), *tails, *lines, *_postcodes(address)]))


@lru_cache(maxsize=512)
def _unsure(address: str) -> tuple[re.Pattern[str], ...]:
    """What may be the address: its street without a number, a number's words apart, half its postcode."""
    streets = [[word for word in part if not word.isdigit()] for part in _parts(address) if _has_street(part)]
    halves = [re.compile(rf"\b{re.escape(first)}\b", re.IGNORECASE) for first, _last in POSTCODE.findall(address)]
    return (*(_in_words(words) for words in streets if len(words) > 1), *halves)


def _parts(address: str) -> list[list[str]]:
    """The words of each line of an address, without its postcode."""
    lines = re.split(r"[,;\n]+", POSTCODE.sub(" ", address))
    return [words for line in lines if (words := [word.lower() for word in WORD.findall(line)])]


def _is_telling(part: list[str]) -> bool:
    """Whether a line alone says where: a number with more, or the name of a house. A town alone does not."""
    has_number = any(word[0].isdigit() for word in part) and len(part) > 1
    return has_number or (len(part) > 1 and part[-1] in HOMES)


def _has_street(part: list[str]) -> bool:
    return any(word in STREETS for word in part[1:])


def _in_words(words: list[str]) -> re.Pattern[str]:
    spelled = BETWEEN.join(_spelled(word) for word in words)
    return re.compile(rf"(?<![^\W_]){spelled}(?![^\W_])", re.IGNORECASE)


def _spelled(word: str) -> str:
    """A word in any of its short forms."""
    forms = {form for words in SHORT if word in words for form in words} | {word}
    return "(?:" + "|".join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form))) + ")"


def _postcodes(address: str) -> Iterator[re.Pattern[str]]:
    """A postcode with anything between its letters, and with letters that look like numbers."""
    for first, last in POSTCODE.findall(address):
        signs = BETWEEN.join(LOOKS_LIKE.get(sign, re.escape(sign)) for sign in (first + last).lower())
        yield re.compile(rf"(?<![^\W_]){signs}(?![^\W_])", re.IGNORECASE)
