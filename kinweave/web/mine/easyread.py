"""Advice on easy read: short sentences, active verbs, whole words. It never replaces talking with people.

Follows the GOV.UK guide to easy read: sentences of 10 to 15 words (12 here), one idea each, at most 24 pages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

MOST_WORDS = 12  # in a sentence
MOST_PAGES = 24
WORDS_ON_A_PAGE = 120  # at 14 point with pictures: our own estimate
ENDS = re.compile(r"(?<=[.!?:])\s+|\n+")
WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d:.,]*")
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:not\s+|never\s+)?"
    r"(\w+ed|known|seen|shown|given|made|kept|told|taken|written|done|said|held|sent|found)\b",
    re.IGNORECASE,
)
ACRONYM = re.compile(r"\b[A-Z]{2,}s?\b")
NAMES = re.compile(r"Information Commissioner")  # what somebody is called is not ours to make easier
HARD = {
    "access": "see",
    "additional": "more",
    "appropriate": "right",
    "arrange": "plan",
    "assessment": "check",
    "commence": "start",
    "concerning": "about",
    "consent": "say yes",
    "currently": "now",
    "discuss": "talk about",
    "ensure": "make sure",
    "however": "but",
    "individual": "person",
    "information": "what we know",
    "prior": "before",
    "provide": "give",
    "regarding": "about",
    "relationship": "how you get on",
    "require": "need",
    "subsequently": "later",
    "sufficient": "enough",
    "utilise": "use",
}


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing a writer may want to change: what kind, where, and what to do."""

    kind: str
    where: str
    advice: str


def easyread_check(text: str) -> list[Advice]:
    """What would make a text easier to read, sentence by sentence, and whether it is too long."""
    advice = [one for sentence in sentences(text) for one in about(sentence)]
    pages = ceil(len(WORD.findall(text)) / WORDS_ON_A_PAGE)
    if pages > MOST_PAGES:
        advice.append(Advice("too many pages", f"{pages} pages", f"Use at most {MOST_PAGES} pages."))
    return advice


def sentences(text: str) -> list[str]:
    """The sentences of a text; each line begins a new one."""
    return [part.strip() for part in ENDS.split(text) if part.strip()]


def about(sentence: str) -> Iterator[Advice]:
    """Advice about one sentence."""
    words = WORD.findall(NAMES.sub("Name Name", sentence))
    if len(words) > MOST_WORDS:
        yield Advice("long sentence", sentence, f"{len(words)} words. Use at most {MOST_WORDS}.")
    if found := PASSIVE.search(sentence):
        yield Advice("passive", sentence, f"Say who does it, instead of “{found.group(0)}”.")
    for acronym in ACRONYM.findall(sentence):
        yield Advice("letters for words", sentence, f"Write {acronym} in full.")
    for word in words:
        if word.lower() in HARD:
            yield Advice("hard word", sentence, f"Instead of “{word}”, try “{HARD[word.lower()]}”.")
