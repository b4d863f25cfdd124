"""What is allowed to whoever takes a step for somebody else: helping is not deciding. R6, R13, R14. 003-P24."""

from dataclasses import dataclass
from datetime import date, timedelta

from kinweave.foundation.decision import Decision, allow, refuse, step

CRITERION = "003-P24"
TIMES = 2  # so often something is agreed for once, for one pair of agencies and purpose
LASTS_DAYS = 92  # so long one may be used
SOMEBODY_ELSE = refuse("Somebody else does this.", CRITERION, way_forward="Ask a colleague or a lead.")
ANSWERED = refuse("This was answered already.", CRITERION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Once:
    """A sharing that somebody is about to agree to for once. Humans, not accounts."""

    is_waiting: bool
    asked_by: object
    agreed_by: object
    may_agree: bool  # their role agrees for the organisation
    times: int  # so often it was agreed for these two agencies and this purpose
    is_closed_here: bool
    says_why: bool
    says_confidentiality: bool
    has_items: bool
    basis_fits: bool
    their_basis_fits: bool
    condition_fits: bool
    is_asked_in_writing: bool  # where that is needed
    until: date
    on: date


def may_agree_once(once: Once) -> Decision:
    """Decide whether a sharing may be agreed for once: by a different person, with its reason, basis, content and
    time, at most twice. Criteria: 003-P20, P24."""
    return _who(once) or _how_often(once) or _what_is_missing(once) or allow("It may be agreed for once.", CRITERION)


def _who(once: Once) -> Decision | None:
    if not once.is_waiting:
        return ANSWERED
    if once.agreed_by is None or once.agreed_by == once.asked_by:
        return SOMEBODY_ELSE
    if not once.may_agree:
        return refuse("A manager agrees to this.", CRITERION, way_forward="Ask a manager of your service.")
    return None


def _how_often(once: Once) -> Decision | None:
    if once.is_closed_here:
        return refuse(
            "Our own rules say that we do not share this.", CRITERION, way_forward="A manager can end that rule."
        )
    if once.times >= TIMES:
        return refuse(
            "This was agreed twice for these agencies and this purpose. It is no longer an exception.",
            CRITERION,
            way_forward="Agree a protocol with them.",
        )
    return None


def _what_is_missing(once: Once) -> Decision | None:
    missing = (
        (once.has_items, step("Choose what it is for.", CRITERION)),
        (once.says_why, step("Write why it is needed.", CRITERION)),
        (once.says_confidentiality, step("Write why it may be told, though it was said in confidence.", CRITERION)),
        (once.basis_fits, step("Choose a lawful basis that our kind of agency may use for this.", CRITERION)),
        (once.their_basis_fits, step("Choose a lawful basis that their kind of agency may use for this.", CRITERION)),
        (once.condition_fits, step("This is sensitive. Choose the condition that lets it be shared.", CRITERION)),
        (once.is_asked_in_writing, step("Write where their written request is kept.", CRITERION)),
        (once.on <= once.until, step("Choose a last day that is still to come.", CRITERION)),
        (once.until <= once.on + timedelta(days=LASTS_DAYS), step("Choose a last day within three months.", CRITERION)),
    )
    return next((wanted for is_there, wanted in missing if not is_there), None)


def may_balance(*, leads: bool, is_mentioned: bool, is_open: bool, words: str) -> Decision:
    """Decide whether somebody may weigh why a name goes along: a safeguarding lead who is not in it. R13."""
    if not is_open:
        return ANSWERED
    if is_mentioned:
        return SOMEBODY_ELSE
    if not leads:
        return refuse("A safeguarding lead weighs this.", CRITERION, way_forward="Ask the safeguarding lead.")
    if not words.strip():
        return step("Write why it goes with their name.", CRITERION)
    return allow("It can be kept.", CRITERION)


def may_settle(*, is_unsure: bool, is_sender: bool, leads: bool, protects: bool) -> Decision:
    """Decide whether somebody may say what a text holds: a lead with fresh eyes; to protect, who sends it. R14, R18."""
    if not is_unsure:
        return refuse("Nothing in it has to be looked at.", CRITERION)
    if is_sender and not protects:
        return SOMEBODY_ELSE
    if not leads and not protects:
        return refuse("A lead reads this.", CRITERION, way_forward="Ask a lead of your service.")
    return allow("It can be kept.", CRITERION)


def may_take(*, is_waiting: bool) -> Decision:
    """Decide whether a step may be taken: while nobody has answered it."""
    return allow("It can be taken.", CRITERION) if is_waiting else ANSWERED


def may_settle_for(*, count: int) -> Decision:
    """Decide whether so many things to look at, or names to weigh, answer who asked: one at least."""
    return allow("It can be kept.", CRITERION) if count else refuse("Nothing in it has to be looked at.", CRITERION)


def may_mark(*, stand_in_text: bool, says: bool) -> Decision:
    """Decide whether what a reader says is clear: words that stand in it, or that there is nothing. R14."""
    if not says:
        return step("Mark what should not go, or say that there is nothing.", CRITERION)
    if not stand_in_text:
        return step("These words do not stand in the text. Copy them exactly.", CRITERION)
    return allow("It can be kept.", CRITERION)


def may_hand_over(*, is_waiting: bool, is_asker: bool, may_take: bool) -> Decision:
    """Decide whether a question may go to this colleague: one who may send, and not who asked. R11."""
    if not is_waiting:
        return ANSWERED
    if is_asker or not may_take:
        return refuse("They cannot take this.", CRITERION, way_forward="Choose somebody else.")
    return allow("They can take it.", CRITERION)


def may_advise(*, is_waiting: bool, adviser: str, advised_on: date, until: date, words: str, on: date) -> Decision:
    """Decide whether legal advice may be written down: who, when, what, until."""
    if not is_waiting:
        return ANSWERED
    if not adviser.strip() or not words.strip():
        return step("Write who gave the advice, and what they said.", CRITERION)
    if advised_on > on or until < advised_on:
        return step("Check the two days: when it was given, and until when it holds.", CRITERION)
    return allow("It can be kept.", CRITERION)


def may_ask_officer(*, is_hidden: bool, words: str, names_them: bool) -> Decision:
    """Decide whether the data protection officer may be asked: in words that name nobody."""
    if is_hidden:
        return refuse("This cannot be asked here.", CRITERION, way_forward="Ask the safeguarding lead.")
    if not words.strip():
        return step("Write what you want to know.", CRITERION)
    if names_them:
        return step("Leave out the names. The data protection officer does not need them.", CRITERION)
    return allow("It can be asked.", CRITERION)


def may_answer_officer(*, is_officer: bool, is_asker: bool, is_answered: bool, words: str) -> Decision:
    """Decide whether somebody may answer as the data protection officer: once, and never what they asked."""
    if is_answered:
        return ANSWERED
    if not is_officer or is_asker:
        return refuse("The data protection officer answers this.", CRITERION)
    if not words.strip():
        return step("Write what you advise.", CRITERION)
    return allow("It can be kept.", CRITERION)
