"""What is allowed with opportunities for contact and with the shelf of sources. Criteria: 001-P2, P6."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

TOOK_PART, SPOKE, NO_ANSWER, COULD_NOT = "took_part", "spoke", "no_answer", "could_not"
REACHED = (TOOK_PART, SPOKE)  # what counts as contact; to have been asked is none
STAND_IN_THE_WAY = (NO_ANSWER, COULD_NOT)

NOT_AN_EDITOR = refuse("Somebody who looks after the directory does this.", "001-P2")


def may_open_opportunity(*, may_edit: bool, name: str, how: str) -> Decision:
    """Decide whether an opportunity for contact may be kept. Criterion: 001-P2."""
    if not may_edit:
        return NOT_AN_EDITOR
    if not name.strip():
        return step("Write what it is.", "001-P2")
    if not how.strip():
        return step("Write how somebody takes part.", "001-P2")
    return allow("It is kept.", "001-P2")


def may_pick(*, may_edit: bool, is_off: bool, picked: int) -> Decision:
    """Decide whether providers may be picked for an opportunity. Criterion: 001-P2."""
    if not may_edit:
        return NOT_AN_EDITOR
    if is_off:
        return refuse("This was called off.", "001-P2")
    return allow("They are picked.", "001-P2") if picked else step("Choose how you reach at least one.", "001-P2")


def may_call_off(*, may_edit: bool, is_off: bool, because: str) -> Decision:
    """Decide whether an opportunity may be called off. Criterion: 001-P2."""
    if not may_edit:
        return NOT_AN_EDITOR
    if is_off:
        return refuse("This was called off.", "001-P2")
    return allow("It is called off.", "001-P2") if because.strip() else step("Write why.", "001-P2")


def may_say_what_came(*, may_edit: bool, is_off: bool, came: str, barrier: str, day: date, on: date) -> Decision:
    """Decide whether it may be said what came of reaching a provider. A barrier is ours to remove. 001-P2, P7."""
    if not may_edit:
        return NOT_AN_EDITOR
    if is_off:
        return refuse("This was called off.", "001-P2")
    if came == TOOK_PART and day > on:
        return step("This day is still to come. Nobody has taken part yet.", "001-P2")
    if barrier and came not in STAND_IN_THE_WAY:
        return step("Nothing stood in the way. Leave that open.", "001-P2")
    return allow("It is kept.", "001-P2")


def may_shelve(*, may_edit: bool, is_here: bool, next_check_on: date, on: date) -> Decision:
    """Decide whether a source may stand on the shelf: with an owner at work here, and a day to come. 001-P6."""
    if not may_edit:
        return refuse("Somebody who looks after the directory does this.", "001-P6")
    if not is_here:
        return step("Choose somebody who works here.", "001-P6")
    return is_later(next_check_on, on)


def may_check_shelf(*, is_owner: bool, may_edit: bool, stands: bool, next_check_on: date, on: date) -> Decision:
    """Decide whether somebody may say that a source on the shelf was checked. Criterion: 001-P6."""
    if not (is_owner or may_edit):
        return refuse("Whoever keeps this source checks it.", "001-P6")
    if not stands:
        return refuse("This source was taken off the shelf.", "001-P6")
    return is_later(next_check_on, on)


def is_later(next_check_on: date, on: date) -> Decision:
    """Decide whether a day of the next check is to come. Criterion: 001-P6."""
    if next_check_on <= on:
        return step("Choose a day that is still to come.", "001-P6")
    return allow("It is kept.", "001-P6")


def may_take_off(*, may_edit: bool, stands: bool, because: str) -> Decision:
    """Decide whether a source may be taken off the shelf. Criterion: 001-P6."""
    if not may_edit:
        return refuse("Somebody who looks after the directory does this.", "001-P6")
    if not stands:
        return refuse("This source was taken off the shelf.", "001-P6")
    return allow("It is taken off.", "001-P6") if because.strip() else step("Write why.", "001-P6")
