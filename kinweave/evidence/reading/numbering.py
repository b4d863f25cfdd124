"""Works out the numbers that Word gives to the paragraphs of a list; they are not part of the text."""

from collections import defaultdict
from collections.abc import Iterator
from string import ascii_lowercase, ascii_uppercase
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

_DEEPEST = 9


class Numbering:
    """Counts through the lists of one Word document, in the order in which the paragraphs are asked for."""

    def __init__(self, document: WordDocument) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in document.styles.element}
        self._lists = _lists_of(document)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def mark_of(self, paragraph: Any) -> str:
        """What Word writes before a paragraph, such as `P3` or `2.`; nothing for bullets."""
        name, depth = self._place(paragraph)
        levels = self._lists.get(name, {})
        if depth not in levels:
            return ""
        self._count(name, depth, levels)
        return self._written(name, levels[depth], levels)

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The list a paragraph belongs to, by itself or by its style, and how deep it stands."""
        for properties in self._properties(paragraph):
            numbered = properties.find(qn("w:numPr"))
            if numbered is not None and _value(numbered, "w:numId"):
                return _value(numbered, "w:numId"), _number(_value(numbered, "w:ilvl"), 0)
        return "", 0

    def _properties(self, paragraph: Any) -> Iterator[Any]:
        """The properties of a paragraph, then those of its style and of what that is based on, each once."""
        own = paragraph.find(qn("w:pPr"))
        yield from [] if own is None else [own]
        name, seen = _value(own, "w:pStyle"), set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield from self._styles[name].findall(qn("w:pPr"))
            name = _value(self._styles[name], "w:basedOn")

    def _count(self, name: str, depth: int, levels: dict[int, Any]) -> None:
        counts = self._counts[name]
        first = _number(_value(levels[depth], "w:start"), 1)
        counts[depth] = counts.get(depth, first - 1) + 1
        for deeper in range(depth + 1, _DEEPEST):
            counts.pop(deeper, None)

    def _written(self, name: str, level: Any, levels: dict[int, Any]) -> str:
        text = _value(level, "w:lvlText")
        if _value(level, "w:numFmt") == "bullet":
            return ""
        for depth, count in self._counts[name].items():
            text = text.replace(f"%{depth + 1}", _in_format(count, _value(levels.get(depth), "w:numFmt")))
        return text.strip()


def _lists_of(document: WordDocument) -> dict[str, dict[int, Any]]:
    """The levels of each list by its number in the document."""
    parts = [part for part in document.part.package.iter_parts() if part.partname == "/word/numbering.xml"]
    root = getattr(parts[0], "element", None) if parts else None
    if root is None:
        return {}
    kinds = {kind.get(qn("w:abstractNumId")): _levels(kind) for kind in root.findall(qn("w:abstractNum"))}
    return {
        each.get(qn("w:numId"), ""): kinds.get(_value(each, "w:abstractNumId"), {})
        for each in root.findall(qn("w:num"))
    }


def _levels(kind: Any) -> dict[int, Any]:
    return {_number(level.get(qn("w:ilvl")), 0): level for level in kind.findall(qn("w:lvl"))}


def _value(element: Any, name: str) -> str:
    found = element.find(qn(name)) if element is not None else None
    return str(found.get(qn("w:val"), "")) if found is not None else ""


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else otherwise


def _in_format(count: int, number_format: str) -> str:
    letters = {"lowerLetter": ascii_lowercase, "upperLetter": ascii_uppercase}.get(number_format)
    return letters[(count - 1) % len(letters)] if letters else str(count)
