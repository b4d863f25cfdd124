"""What the columns of a sheet mean: where the headings stand, and which of our words each of them is."""

from collections.abc import Mapping, Sequence

from kinweave.files.headings import plain

CALLED, FULL_NAME, BORN_ON, PRONOUNS = "called", "full_name", "born_on", "pronouns"
WORKER, PHONE, SAFE, IDENTIFIER = "worker", "phone", "safe", "identifier"
FIELDS = (CALLED, FULL_NAME, BORN_ON, PRONOUNS, WORKER, PHONE, SAFE, IDENTIFIER)
LEFT_OUT = ""
TITLE_LINES = 20  # the headings stand in one of the first so many rows

# How people head such columns, in small letters and without marks.
KNOWN_AS = {
    CALLED: ("name they like", "likes to be called", "preferred name", "known as", "called", "first name", "forename"),
    FULL_NAME: ("full name", "name", "surname and first name", "person", "client name", "service user"),
    BORN_ON: ("date of birth", "dob", "d o b", "birth date", "birthday", "born", "born on"),
    PRONOUNS: ("pronouns", "pronoun"),
    WORKER: ("worker", "support worker", "key worker", "keyworker", "allocated to", "allocated worker", "works with"),
    PHONE: ("phone", "telephone", "tel", "mobile", "phone number", "telephone number", "mobile number", "contact no"),
    SAFE: ("safe to use", "safe", "safe to call", "safe to ring", "safe to contact"),
    IDENTIFIER: ("identifier", "id", "reference", "ref", "case number", "case id", "nhs number", "nhs no", "number"),
}
MEANT_BY = {words: field for field, several in KNOWN_AS.items() for words in several}


def heading_row(rows: Sequence[tuple[int, Sequence[str]]]) -> int:
    """Which of the rows holds the headings: the one with most words we know, or else the first with two cells."""
    looked_at = rows[:TITLE_LINES]
    known = [sum(plain(cell) in MEANT_BY for cell in cells) for _number, cells in looked_at]
    if max(known) >= 1:
        return known.index(max(known))
    return next((place for place, (_number, cells) in enumerate(looked_at) if sum(map(bool, cells)) > 1), 0)


def guessed(headings: Sequence[str]) -> dict[str, str]:
    """Which field each heading seems to mean: each field once, and what is not known is left out."""
    columns: dict[str, str] = {}
    for heading in headings:
        field = MEANT_BY.get(plain(heading), LEFT_OUT)
        columns[heading] = LEFT_OUT if field in columns.values() else field
    return columns


def fields_in(cells: Sequence[str], headings: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """What a row says, by field."""
    padded = [*cells, *[""] * len(headings)]
    return {columns[heading]: cell for heading, cell in zip(headings, padded, strict=False) if columns.get(heading)}
