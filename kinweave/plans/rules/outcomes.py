"""What is allowed with what people hope for, and with scales."""

from collections.abc import Iterable
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

LEVELS = range(-2, 3)
BASELINES = (-2, -1)


def may_hope(*, levels: Iterable[str], baseline: int, review_on: date, on: date) -> Decision:
    """Decide whether an outcome may be set: its five levels are written beforehand. Criterion: 002-P8."""
    said = [level.strip().casefold() for level in levels]
    if not all(said):
        return step("Write all five levels first, in plain words.", "002-P8")
    if len(set(said)) < len(said):
        return step("Two levels say the same. Write how they differ.", "002-P8")
    if baseline not in BASELINES:
        return step("Where it is now stands below what is hoped for.", "002-P8")
    if review_on <= on:
        return step("Choose a day after today to look at it again.", "002-P8")
    return allow("It can be set.", "002-P8")


def may_rate(*, has_ended: bool, level: int, set_on: date, rated_on: date, on: date) -> Decision:
    """Decide whether somebody may say how far it has come. Criterion: 002-P8."""
    if has_ended:
        return refuse("This has ended. What was said of it stays as it was.", "002-P8")
    if level not in LEVELS:
        return step("Choose one of the five levels.", "002-P8")
    if not set_on <= rated_on <= on:
        return step("Choose a day since it was set, and not later than today.", "002-P8")
    return allow("It stands beside what others say.", "002-P8")


def may_end_outcome(*, has_ended: bool, because: str) -> Decision:
    """Decide whether an outcome may end: with a reason. Criterion: 002-P8."""
    if has_ended:
        return refuse("This has ended already.", "002-P8")
    return allow("It can end.", "002-P8") if because.strip() else step("Write why it ends.", "002-P8")


NO_REFERENCE = step(
    "This scale belongs to somebody. Your organisation enters its own reference first.",
    way_forward="Ask a manager to enter the reference.",
)


def may_use(*, needs_reference: bool, has_reference: bool) -> Decision:
    """Decide whether a scale may be used in an organisation: a licensed one needs its own reference."""
    return NO_REFERENCE if needs_reference and not has_reference else allow("It can be used.")


def may_answer(*, are_offered: bool, answered_on: date, on: date) -> Decision:
    """Decide whether answers may be kept. Every question may be skipped; nothing depends on an answer."""
    if not are_offered:
        return refuse("There is no such question or answer in this scale.")
    if answered_on > on:
        return step("This day is still to come. Choose today or an earlier day.")
    return allow("The answers can be kept.")


def may_keep_score(*, has_total: bool, obtained_from: str, is_in_range: bool) -> Decision:
    """Decide whether a score obtained elsewhere may be written down: with where it comes from."""
    if not has_total:
        return refuse("This scale has no number for all of it.", way_forward="Write down the answers instead.")
    if not obtained_from.strip():
        return step("Write who obtained it.")
    return allow("It can be written down.") if is_in_range else step("This scale does not reach such a number.")


def may_lead_scales(*, leads_here: bool) -> Decision:
    """Decide whether somebody may enter or end their organisation’s reference for a scale."""
    if not leads_here:
        return refuse("Who leads the organisation enters its references.", way_forward="Ask a manager.")
    return allow("They may.")


def may_license(*, needs_reference: bool, reference: str, intended_use: str, has_one: bool) -> Decision:
    """Decide whether an organisation may enter its reference for a scale."""
    if not needs_reference:
        return refuse("This scale needs no reference.")
    if has_one:
        return step("There is a reference already. End it first.")
    if not reference.strip() or not intended_use.strip():
        return step("Write the reference, and what the scale is used for.")
    return allow("The scale can be used.")
