"""What the reader says, in English. Whoever shows a sentence translates it, then fills it in."""


def _(sentence: str) -> str:
    """Mark a sentence for the catalogues of translations."""
    return sentence


# About a line; the file is read all the same.
BEGINS_INSIDE = _("{code} begins inside the line. It was read by itself.")
GAP = _("{code} follows {before}: what is between them is missing.")
FIRST_MISSING = _("{code} comes first: what is before it is missing.")
OUT_OF_ORDER = _("{code} comes after {before}.")
REPEATED = _("{code} was there before, at {earlier}. It is kept with the remaining text.")
NO_WORDS = _("{code} has no words.")
READ_AS_CODE = _("“{words}” was read as {code}.")
READ_AS_HEADING = _("“{words}” was read as a heading.")
READ_AS_OVERVIEW = _("There is no heading “Overview”. This was read as the overview.")
READ_AS_VALUES = _("There is no heading “Values”. This was read as the values.")
NOT_UNDERSTOOD = _("“{words}” was not understood. It is kept with the remaining text.")
OPEN_BOOKMARK = _("A bookmark in this line has no end. It was read as words.")
LEFT_OUT = _("Page headers, footers, footnotes and comments are not read: “{words}”.")
NO_OVERVIEW = _("This file has no overview.")
NO_CRITERIA = _("This file has no performance criteria.")
NO_KNOWLEDGE = _("This file has no knowledge points.")
NO_VALUES = _("This file has no values.")

# About a file that cannot be read at all.
NO_FILE = _("There is no such file. Check its name and folder.")
CLOSED = _("The file cannot be opened. Check that you may read it.")
TOO_LARGE = _("The file is larger than {most} MB. Import one standard, without pictures.")
TOO_LONG = _("This text has more than {most} characters. Import one standard at a time.")
TOO_MANY_LINES = _("This file has more than {most} lines. Import one standard at a time.")
HIDDEN_IN_LINE = _("Line {line} has a character that nobody can see ({code}). Delete it, then import the file again.")
HIDDEN_IN_PARAGRAPH = _(
    "Paragraph {line} has a character that nobody can see ({code}). Delete it, then import the file again."
)
WRONG_ENCODING = _("Line {line} is not in UTF-8. Save the file as text with the encoding UTF-8.")
OLD_WORD = _("This is an older Word file. Open it in Word, save it as .docx and import that.")
PDF = _("This is a PDF. Import the Word document, or its text as a .txt file.")
RICH_TEXT = _("This is rich text. Open it in Word, save it as .docx and import that.")
NOT_WORD = _("This is called .docx but is not a Word document. Save it again in Word.")
BROKEN_WORD = _("This Word document is broken. Open it in Word, save it as .docx and import that.")
UNPACKS_TOO_MUCH = _("This Word document unpacks to more than a standard needs. Copy its text into a new one.")
NOT_A_STANDARD = _("There are no criteria (P1) and no knowledge points (K1). Check that it is a standard.")
