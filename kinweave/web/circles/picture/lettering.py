"""Letters in the picture: how wide a name is, its short form, its initials. Any script."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

ELLIPSIS = "…"
JOINER = "\u200d"
NARROW = frozenset("iljtfrI.,'’:;|!()[]- ")
BROAD = frozenset("mwMW@%")


@lru_cache(maxsize=4096)
def ems(text: str) -> float:
    """About how wide a text is, in multiples of its font size."""
    return sum(map(em, text))


def em(character: str) -> float:
    """About how wide one character is: marks stand over others, East Asian letters are square."""
    if character in NARROW:
        return 0.33
    if character in BROAD:
        return 0.9
    if character.isascii():
        return 0.66 if character.isupper() else 0.56
    if is_mark(character):
        return 0.0
    plain = unicodedata.normalize("NFD", character)[0]
    if plain != character:
        return em(plain)
    return 1.0 if unicodedata.east_asian_width(character) in "WF" else 0.6


def is_mark(character: str) -> bool:
    """Whether a character belongs to the one before it."""
    return character == JOINER or unicodedata.category(character) in {"Mn", "Me", "Mc", "Sk"}


def letters(text: str) -> Iterator[str]:
    """The letters as a reader sees them: each with its marks, joined pictures as one."""
    letter = ""
    for character in text:
        if letter and not is_mark(character) and not letter.endswith(JOINER):
            yield letter
            letter = ""
        letter += character
    if letter:
        yield letter


@lru_cache(maxsize=4096)
def shortened(text: str, longest: float) -> str:
    """The text, or as many whole letters as fit into so many ems, with an ellipsis."""
    if ems(text) <= longest:
        return text
    kept = ""
    for letter in letters(text):
        if ems(kept + letter + ELLIPSIS) > longest:
            break
        kept += letter
    return kept.rstrip() + ELLIPSIS


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """Two letters for a name: one from each of two words, or two from one; one where letters are wide."""
    words = name.split()
    found = [letter for word in words[:2] for letter in list(letters(word))[: 1 if words[1:] else 2]]
    return "".join(found) if ems("".join(found)) <= 1.9 else found[0]
