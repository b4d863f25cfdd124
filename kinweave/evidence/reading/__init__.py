"""Reads a National Occupational Standard, from text or from a Word document. Plain Python, no Django."""

from kinweave.evidence.reading.files import read_file
from kinweave.evidence.reading.reader import read_lines, read_text
from kinweave.evidence.reading.refusals import Unreadable
from kinweave.evidence.reading.standard import (
    Fragment,
    Message,
    Part,
    Passage,
    Point,
    Reading,
    ScopeNote,
    Section,
)

__all__ = [
    "Fragment",
    "Message",
    "Part",
    "Passage",
    "Point",
    "Reading",
    "ScopeNote",
    "Section",
    "Unreadable",
    "read_file",
    "read_lines",
    "read_text",
]
