"""What is allowed with a request to see what is kept. R26; UK GDPR, Articles 12, 12A, 15; DPA 2018, Schedules 2, 3."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.keeping.rules.access_clock import MOST_MONTHS_MORE

CLOSED = refuse("This request was answered already.", "003-P26")
NOT_THEIRS = refuse(
    "They do not speak for this person about what is kept.", "003-P26", way_forward="Ask the person themself."
)
ASKED_A_PROFESSIONAL = frozenset({"harm", "health", "education"})  # grounds on which somebody has to be asked first


def may_ask(*, has_open: bool, received_on: date, on: date, speaks_about_it: bool) -> Decision:
    """Decide whether a request may be kept: one at a time, from the person or who speaks for them. 003-P26."""
    if not speaks_about_it:
        return NOT_THEIRS
    if received_on > on:
        return step("Choose a day that has been.", "003-P26")
    return refuse("There is an open request already.", "003-P26") if has_open else allow("It is kept.", "003-P26")


def may_know(*, is_open: bool, is_known: bool, how: str, known_on: date, received_on: date, on: date) -> Decision:
    """Decide whether it is known who asks: once, with how it was checked; the month begins once. Criterion: 003-P26."""
    if not is_open:
        return CLOSED
    if is_known:
        return refuse("It is known already who asks. The month goes on.", "003-P26")
    if not received_on <= known_on <= on:
        return step("Choose a day since the request came, and not still to come.", "003-P26")
    return allow("It is known.", "003-P26") if how.strip() else step("Write how you checked who they are.", "003-P26")


def may_question(*, is_open: bool, words: str, is_waiting: bool) -> Decision:
    """Decide whether the person may be asked what they mean: one question at a time. Criterion: 003-P26."""
    if not is_open:
        return CLOSED
    if is_waiting:
        return refuse("They have not answered your last question.", "003-P26")
    return allow("They are asked.", "003-P26") if words.strip() else step("Write what you ask them.", "003-P26")


def may_take_answer(*, is_waiting: bool, asked_on: date, answered_on: date, answer: str, on: date) -> Decision:
    """Decide whether an answer may be kept: then the clock goes on. Criterion: 003-P26."""
    if not is_waiting:
        return refuse("This was answered already.", "003-P26")
    if not asked_on <= answered_on <= on:
        return step("Choose a day since you asked, and not still to come.", "003-P26")
    return allow("The clock goes on.", "003-P26") if answer.strip() else step("Write what they answered.", "003-P26")


def may_lengthen(
    *, is_open: bool, months: int, because: str, first_month_ends_on: date | None, already: int, on: date
) -> Decision:
    """Decide whether there is more time: one or two months, told with its reason within the first. Article 12A."""
    if not is_open:
        return CLOSED
    if already:
        return refuse("There is more time already.", "003-P26")
    if not 1 <= months <= MOST_MONTHS_MORE:
        return step("Choose 1 or 2 months.", "003-P26")
    if first_month_ends_on is None:
        return refuse("The month has not begun.", "003-P26")
    if on > first_month_ends_on:
        return refuse("The first month is over. A reason for more time is told within it.", "003-P26")
    return allow("There is more time.", "003-P26") if because.strip() else step("Write why you need it.", "003-P26")


def may_decide_about_others(*, is_open: bool, words: str, decision: str, because: str) -> Decision:
    """Decide whether it may be kept what happens with somebody else's name. DPA 2018, Schedule 2, paragraph 16."""
    if not is_open:
        return CLOSED
    if not words.strip():
        return step("Write the name as it stands in the record.", "003-P26")
    if decision == "balance" and not because.strip():
        return step("Write why it is fair to leave their name in.", "003-P26")
    return allow("It is kept.", "003-P26")


def may_leave_out(*, is_open: bool, sections: int, under: str, because: str, asked_of: str) -> Decision:
    """Decide whether something may be left out: on a ground; for serious harm, when a professional is asked."""
    if not is_open:
        return CLOSED
    if not sections:
        return step("Choose what is left out.", "003-P26")
    if not under or not because.strip():
        return step("Choose the ground, and write why.", "003-P26")
    if under in ASKED_A_PROFESSIONAL and not asked_of.strip():
        return step("Ask the professional who knows them, and write whom you asked.", "003-P26")
    return allow("It is left out.", "003-P26")


def may_answer_harm(*, is_waiting: bool, words: str) -> Decision:
    """Decide whether a professional's answer may be kept. DPA 2018, Schedule 3."""
    if not is_waiting:
        return refuse("This was answered already.", "003-P26")
    return allow("It is kept.", "003-P26") if words.strip() else step("Write what they said.", "003-P26")


def may_prepare(
    *, is_open: bool, is_identity_known: bool, is_waiting: bool, undecided: int, unanswered: int
) -> Decision:
    """Decide whether the pack is ready for a second person. Criterion: 003-P26."""
    if not is_open:
        return CLOSED
    if not is_identity_known:
        return step("Check first who asks.", "003-P26")
    if is_waiting:
        return step("Wait for their answer, or write it down.", "003-P26")
    if undecided:
        return step("Decide first about everybody else who is in it.", "003-P26")
    if unanswered:
        return step("Wait for what the professional says.", "003-P26")
    return allow("It is ready to be checked.", "003-P26")


def may_check(*, is_open: bool, is_prepared: bool, prepared_it: bool, leads: bool, is_same: bool) -> Decision:
    """Decide whether somebody may say that the pack is right: another natural person, who leads. Criterion: 003-P26."""
    if not is_open:
        return CLOSED
    if not is_prepared:
        return step("Say first that the pack is ready.", "003-P26")
    if prepared_it or not leads:
        return refuse("Somebody else checks the pack.", "003-P26", way_forward="Ask another lead.")
    if not is_same:
        return step("Something has changed since it was made ready. Look at it again first.", "003-P26")
    return allow("It is checked.", "003-P26")


def may_have(*, is_open: bool, speaks_about_it: bool) -> Decision:
    """Decide whether a pack may still be made for who asks: their standing can have ended since. Criterion: 003-P26."""
    if not is_open:
        return CLOSED
    return allow("It is theirs to have.", "003-P26") if speaks_about_it else NOT_THEIRS


def may_take(*, is_checked: bool, is_same: bool) -> Decision:
    """Decide whether the pack may leave as a file: exactly what a second person checked. Criterion: 003-P26."""
    if not is_checked:
        return step("Somebody else checks the pack first.", "003-P26")
    if not is_same:
        return step("Something has changed since it was checked. Make it ready again.", "003-P26")
    return allow("It may be taken.", "003-P26")


def may_give(*, is_open: bool, is_checked: bool, is_same: bool, how: str, to_whom: str) -> Decision:
    """Decide whether the pack may be given: exactly what a second person checked. Criterion: 003-P26."""
    if not is_open:
        return CLOSED
    taking = may_take(is_checked=is_checked, is_same=is_same)
    if not taking.is_yes:
        return taking
    if not how.strip() or not to_whom.strip():
        return step("Write how it was given, and to whom.", "003-P26")
    return allow("It was given.", "003-P26")


def may_close(*, is_open: bool, outcome: str, because: str) -> Decision:
    """Decide whether a request may end without a pack: with the reason. Criterion: 003-P26."""
    if not is_open:
        return CLOSED
    if outcome not in ("withdrawn", "refused"):
        return step("Choose how it ends.", "003-P26")
    return allow("It ends.", "003-P26") if because.strip() else step("Write why.", "003-P26")
