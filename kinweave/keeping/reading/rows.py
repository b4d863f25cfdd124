"""What one row of a sheet says about somebody, and what is wrong with it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kinweave.foundation.text import HIDDEN, tidy_line
from kinweave.keeping.reading import headings as by

LONGEST = {by.CALLED: 80, by.FULL_NAME: 160, by.PRONOUNS: 40, by.WORKER: 254, by.PHONE: 40, by.IDENTIFIER: 120}
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y")
EARLIEST = 1900
SHORT_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}")
PHONE = re.compile(r"\+?[\d\s()./-]+")
FEWEST_DIGITS = 5
SAFETY = {
    "": "ask", "yes": "yes", "y": "yes", "safe": "yes", "no": "no", "n": "no", "not safe": "no", "ask": "ask",
    "ask first": "ask",
}  # fmt: skip

Problem = tuple[str, str]  # the field, and what is wrong with it


@dataclass(frozen=True, slots=True)
class Told:
    """What a row tells about a person."""

    called: str
    full_name: str
    born_on: date | None
    pronouns: str
    worker: str
    phone: str
    safety: str
    identifier: str

    @property
    def key(self) -> tuple[str, date | None]:
        """By whom the row may be another one: the name, in any case, and the date of birth."""
        return (self.full_name or self.called).casefold(), self.born_on


def told(said: Mapping[str, str], on: date) -> tuple[Told, list[Problem]]:
    """What a row says, and each thing that is wrong with it."""
    texts = {field: "" if HIDDEN.search(text) else tidy_line(text) for field, text in said.items()}
    problems = [*wrong_with(said), *missing(texts)]
    full_name = texts.get(by.FULL_NAME, "")
    born_on = day_of(texts.get(by.BORN_ON, ""))
    row = Told(
        called=texts.get(by.CALLED) or full_name,
        full_name=full_name,
        born_on=born_on if isinstance(born_on, date) else None,
        pronouns=texts.get(by.PRONOUNS, ""),
        worker=texts.get(by.WORKER, ""),
        phone=texts.get(by.PHONE, ""),
        safety=SAFETY.get(texts.get(by.SAFE, "").casefold(), ""),
        identifier=texts.get(by.IDENTIFIER, ""),
    )
    return row, [*problems, *wrong_day(born_on, on), *wrong_phone(row)]


def wrong_with(said: Mapping[str, str]) -> Iterable[Problem]:
    """What no cell may hold: hidden letters, a formula, more than fits."""
    for field, text in said.items():
        if HIDDEN.search(text):
            yield field, "hidden"
        elif text.startswith("="):
            yield field, "formula"
        elif len(text) > LONGEST.get(field, len(text)):
            yield field, "long"


def missing(texts: Mapping[str, str]) -> Iterable[Problem]:
    """A row without a name is nobody; without the name they like, the full name has to fit."""
    if not texts.get(by.CALLED) and not texts.get(by.FULL_NAME):
        yield by.CALLED, "missing"
    elif not texts.get(by.CALLED) and len(texts[by.FULL_NAME]) > LONGEST[by.CALLED]:
        yield by.CALLED, "long"


def day_of(text: str) -> date | str | None:
    """A day, nothing, or what is wrong with it."""
    if not text:
        return None
    for form in DAYS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return "short_year" if SHORT_YEAR.fullmatch(text) else "not_a_day"


def wrong_day(born_on: date | str | None, on: date) -> Iterable[Problem]:
    """A date of birth that is none, or lies where nobody was born."""
    if isinstance(born_on, str):
        yield by.BORN_ON, born_on
    elif born_on is not None and born_on > on:
        yield by.BORN_ON, "future"
    elif born_on is not None and born_on.year < EARLIEST:
        yield by.BORN_ON, "long_ago"


def wrong_phone(row: Told) -> Iterable[Problem]:
    """A number that cannot be rung, or an answer to “safe to use” that is none."""
    digits = sum(letter.isdigit() for letter in row.phone)
    if row.phone and (not PHONE.fullmatch(row.phone) or digits < FEWEST_DIGITS):
        yield by.PHONE, "not_a_number"
    if not row.safety:
        yield by.SAFE, "not_an_answer"
