"""What is allowed with corrections that somebody asks for, and with the sheet for an emergency."""

import re
from collections.abc import Collection, Iterable
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.foundation.period import months_after

CORRECTED, STRUCK, REFUSED = "corrected", "struck", "refused"
USUAL_MONTHS, MOST_MONTHS = 3, 12
SHORTEST_TELLING = 5  # letters and digits: a shorter piece of an address tells nobody where it is
POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}", re.IGNORECASE)
ANSWERS = {
    "event": (CORRECTED, STRUCK, REFUSED),
    "wish": (CORRECTED, STRUCK, REFUSED),
    "observation": (CORRECTED, STRUCK, REFUSED),
    "section": (CORRECTED, REFUSED),
    "": (CORRECTED, REFUSED),
}  # what may be answered, by the kind of entry; none is what the person says in words


def answer_due(asked_on: date) -> date:
    """The day by which somebody is answered: one month later. UK GDPR, article 12(3)."""
    return months_after(asked_on, 1)


def may_ask(*, wrong: str, entries: int, about_words: str) -> Decision:
    """Decide whether a correction may be asked for: of one entry, or of something said in words."""
    if not wrong.strip():
        return step("Write what is wrong.")
    if entries > 1 or (not entries and not about_words.strip()):
        return step("Choose one thing, or write what it is about.")
    return allow("It can be asked for.")


def may_answer(*, answer: str, kind: str, reason: str, is_answered: bool, is_own: bool) -> Decision:
    """Decide whether somebody may answer a correction: once, with the reason, and not about themself."""
    if is_own:
        return refuse("Somebody else answers what you asked for.")
    if is_answered:
        return refuse("This was answered already.")
    if answer not in ANSWERS[kind]:
        return step("Choose one of the answers.")
    return allow("It can be answered.") if reason.strip() else step("Write why, in plain words.")


def may_word_anew(*, now_says: str, has_words: bool) -> Decision:
    """Decide whether an entry may be written anew: it has words, and somebody wrote the right ones."""
    if not has_words:
        return step("There are no words in this entry to put right.", way_forward="Strike it out, or write a new one.")
    return allow("It can be written anew.") if now_says.strip() else step("Write what it should say.")


def may_put_standing_right(*, has_later: bool) -> Decision:
    """Decide whether an observation may be replaced: how the tie stands is written down first."""
    if has_later:
        return allow("It can be replaced.")
    return step(
        "Nothing newer is written about how this tie stands.",
        way_forward="Write down first how it stands, then answer.",
    )


def may_say_beside(*, is_own: bool, answer: str, statement: str) -> Decision:
    """Decide whether the person may say what stands beside an entry that stays as it is."""
    if not is_own or answer != REFUSED:
        return refuse("Nothing stands beside this.")
    return allow("It stands beside the entry.") if statement.strip() else step("Write what you want to say.")


def may_make_sheet(*, parts: Collection[str], made_on: date, expires_on: date, tells_where: bool) -> Decision:
    """Decide whether an emergency sheet may be made: with something on it, for at most 12 months, without an address.

    The address meant is a protected one: it is never on a sheet.
    """
    if not parts:
        return step("Choose what stands on the sheet.")
    if expires_on <= made_on:
        return step("Choose a day to come.")
    if expires_on > months_after(made_on, MOST_MONTHS):
        return step("A sheet is good for 12 months at most. Choose an earlier day.")
    if tells_where:
        return step("The address is protected. Take out what tells where they live.")
    return allow("The sheet can be made.")


def is_good(*, on: date, expires_on: date, ended_on: date | None) -> bool:
    """Whether a sheet may still be shown and printed."""
    return ended_on is None and on < expires_on


def tells(texts: Iterable[str], address: str) -> bool:
    """Whether any text gives away an address: a line of it, or its postcode."""
    pieces = {squeezed(piece) for piece in re.split(r"[,\n;]", address)}
    telling = {piece for piece in pieces if len(piece) >= SHORTEST_TELLING and any(sign.isdigit() for sign in piece)}
    telling |= {squeezed(code) for code in POSTCODE.findall(address)}
    said = [squeezed(text) for text in texts]
    return any(piece in text for piece in telling for text in said)


def squeezed(text: str) -> str:
    """Letters and digits only, small: how a text is compared."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())
