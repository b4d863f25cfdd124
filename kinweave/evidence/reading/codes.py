"""Finds the codes of criteria and knowledge points, such as P6 or K12, also glued to other words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MARK = re.compile(r"(?P<letter>[PK][ \u00a0]?|[pk])(?P<number>[1-9][0-9]{0,2})(?:[.):](?![0-9]))?(?![0-9.])")
_INLINE = re.compile(r"(?<![A-Z0-9(])(?P<letter>[PK])(?P<number>[1-9][0-9]{0,2})(?=[.):]?\s+[^\W\d_])")
_BARE = re.compile(r"(?P<number>[1-9][0-9]{0,2})[.)](?=\s)")
_OPENING = "\"'(\u201c\u2018"


@dataclass(frozen=True, slots=True)
class Mark:
    """A code at the head of some words: its letter, its number, and how many characters it takes."""

    letter: str
    number: int
    length: int

    @property
    def code(self) -> str:
        """The code as everybody writes it, such as P6."""
        return f"{self.letter}{self.number}"

    @property
    def name(self) -> tuple[str, int]:
        """Letter and number."""
        return self.letter, self.number


def mark_of(words: str) -> Mark | None:
    """The code with which the words begin, if they begin with one."""
    found = _MARK.match(words)
    if found is None or not _may_follow(words[found.end() :][:1], found[0]):
        return None
    return Mark(found["letter"].strip().upper(), int(found["number"]), found.end())


def _may_follow(character: str, mark: str) -> bool:
    closed = mark[-1] in ".):"
    return closed or character in ("", *_OPENING) or character.isspace() or character.islower()


def bare_mark_of(words: str, letter: str) -> Mark | None:
    """A plain number with which the words begin, such as `3.`, taken for a code of this letter."""
    found = _BARE.match(words)
    return Mark(letter, int(found["number"]), found.end()) if found else None


def cut_at_codes(texts: Iterable[str]) -> Iterator[list[str]]:
    """Each text cut before every code that follows in order and begins no text of its own."""
    texts = list(texts)
    begun = {mark.name for text in texts if (mark := mark_of(text.lstrip()))}
    last = {"P": 0, "K": 0}
    for text in texts:
        yield _cut(text, begun, last)


def _cut(text: str, begun: set[tuple[str, int]], last: dict[str, int]) -> list[str]:
    mark, cuts = mark_of(text.lstrip()), [0]
    if mark:
        last[mark.letter] = mark.number
    for found in _INLINE.finditer(text):
        letter, number = found["letter"], int(found["number"])
        if number == last[letter] + 1 and (letter, number) not in begun:
            last[letter] = number
            cuts.append(found.start())
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
