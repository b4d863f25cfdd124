"""The fixed headings of the form on which standards are written, and its bookmarks."""

import re

from kinweave.evidence.reading.standard import Part

_PARTS = {
    "overview": Part.OVERVIEW,
    "performance criteria": Part.PERFORMANCE,
    "you must be able to": Part.PERFORMANCE,
    "knowledge and understanding": Part.KNOWLEDGE,
    "you need to know and understand": Part.KNOWLEDGE,
    "scope/range": Part.SCOPE_OF_PERFORMANCE,
    "scope/range related to performance criteria": Part.SCOPE_OF_PERFORMANCE,
    "scope/range related to knowledge and understanding": Part.SCOPE_OF_KNOWLEDGE,
    "values": Part.VALUES,
}
_REMAINING = (
    "additional information", "behaviours", "skills", "glossary", "external links", "links to other nos",
    "developed by", "version number", "date approved", "indicative review date", "validity", "status",
    "originating organisation", "original urn", "relevant occupations", "occupations", "suite", "keywords",
    "key words", "urn", "business sector", "nos title", "sources", "references",
)  # fmt: skip
LABELS = _PARTS | dict.fromkeys(_REMAINING, Part.REMAINING)
MOST_LINES = 4

STARTS = {
    "startoverview": Part.OVERVIEW,
    "startperformance": Part.PERFORMANCE,
    "startknowledge": Part.KNOWLEDGE,
    "startscopepc": Part.SCOPE_OF_PERFORMANCE,
    "startscopeku": Part.SCOPE_OF_KNOWLEDGE,
    "startvalues": Part.VALUES,
}
# In real files Values, Links and Scope stand before other parts. Only names with Start keep their word.

_ANYWHERE = (
    r"you must be able to:|you need to know and understand:"
    r"|scope\s?/\s?range related to (?:performance criteria|knowledge and understanding)"
)
_ALONE = r"Overview|Performance [Cc]riteria|Knowledge and [Uu]nderstanding|Additional [Ii]nformation|Values"
GLUED = re.compile(rf"(?i:{_ANYWHERE})|(?:^|(?<=[a-z.;]))(?:{_ALONE})(?=[A-Z]|$)")


def part_of(words: str) -> Part | None:
    """The part that these words head, if they are one of the form's own headings."""
    plain = re.sub(r"\s*/\s*", "/", " ".join(words.split())).casefold()
    return LABELS.get(plain.removesuffix(":").strip())


def gives_way(words: str) -> bool:
    """Whether these words, such as Skills, head a section of criteria when a criterion follows at once."""
    return part_of(words) in (Part.VALUES, Part.REMAINING)
