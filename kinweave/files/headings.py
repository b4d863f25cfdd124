"""The headings of a table: as they stand in it, and as they can be compared."""

from collections.abc import Sequence


def plain(heading: str) -> str:
    """A heading in small letters, with single blanks in place of marks."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in heading.casefold()).split())


def headings_of(cells: Sequence[str]) -> list[str]:
    """The headings, each different: a column without one, or with one that is there already, gets its number."""
    headings: list[str] = []
    for number, cell in enumerate(cells, 1):
        heading = " ".join(cell.split())
        headings.append(heading if heading and heading not in headings else f"{heading} {number}".strip())
    return headings
