"""Decides which lines go on from the line before, and which words are a heading."""

from kinweave.evidence.reading.pieces import Piece

LONGEST_HEADING = 200
# Words that end no sentence. "From" and "with" are not among them: criteria do end with those.
_UNFINISHED = frozenset({"a", "an", "and", "as", "her", "his", "its", "of", "or", "our", "the", "their", "your"})


def goes_on(before: str, piece: Piece) -> bool:
    """Whether a piece goes on from the words before it: they are unfinished, or it begins in the middle."""
    if _is_unfinished(before) and not piece.after_blank:
        return True
    return _begins_inside(piece.text) and not before.endswith((".", "!", "?"))


def goes_on_in_prose(before: str, piece: Piece) -> bool:
    """The same for notes and lists, where lines after a colon, a semicolon or a blank stand by themselves."""
    return goes_on(before, piece) and not piece.after_blank and not before.endswith((":", ";"))


def goes_on_in_point(before: str, piece: Piece) -> bool:
    """The same for a criterion: a list that it announces belongs to it too."""
    return goes_on(before, piece) or (before.endswith((":", ";")) and not piece.text[:1].isalpha())


def looks_like_heading(text: str) -> bool:
    """Whether words are short and have no full stop."""
    return len(text) <= LONGEST_HEADING and not text.endswith((".", ";", ","))


def is_ambiguous(piece: Piece) -> bool:
    """Whether nothing but a capital letter sets the words apart from the criterion before."""
    return not (piece.after_blank or piece.before_blank or piece.indented)


def _is_unfinished(text: str) -> bool:
    return text.endswith(",") or text.rsplit(None, 1)[-1].casefold() in _UNFINISHED


def _begins_inside(text: str) -> bool:
    return text[:1].islower() or text[:1] in "(,;)"
