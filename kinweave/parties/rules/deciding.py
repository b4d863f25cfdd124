"""Who decides. Everybody is assumed able to decide until it was found, for one decision, that they cannot now."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.parties.nations import Nation

PARTS = ("understands", "retains", "weighs", "communicates")
ASSUMED, CAN, CAN_WITH_HELP, CANNOT = "assumed", "can", "can with help", "cannot"
STANDS = {"can": CAN, "with_help": CAN_WITH_HELP, "cannot": CANNOT}
Days = tuple[date, date, date]
ADVOCATE_ANSWERS_WITHIN_DAYS = 7


class Found(Protocol):
    """What was found about one decision."""

    outcome: str


def stands(capacity: Found | None) -> str:
    """How a decision stands: "assumed" where nobody recorded anything. Criterion: 002-P5."""
    return ASSUMED if capacity is None else STANDS[capacity.outcome]


def may_ask_who_decides(*, nation: Nation, age: int | None) -> Decision:
    """Decide whether the law about deciding is the one this service knows, and whether it is about them."""
    if not nation.is_ready:
        return step(
            "The law about deciding is different in your nation. It is not prepared here yet.",
            "002-P5",
            way_forward="Follow your organisation’s own form for your nation, and ask your safeguarding lead.",
        )
    if age is not None and age < nation.capacity_from:
        return refuse(
            "This law is about people of 16 and over.",
            "002-P5",
            way_forward="Ask the child what they want. Ask who holds parental responsibility, and a safeguarding lead.",
        )
    return allow("You can record who decides.", "002-P5")


def may_assess(
    *,
    outcome: str,
    parts: Iterable[str],
    help_given: str,
    evidence: str,
    because_of: str,
    days: Days,
) -> Decision:
    """Decide whether a finding about one decision may be kept. `days` are: assessed, looked at again, today.

    "Cannot" needs help that was tried first, a part of deciding that they cannot do, what was seen, and the link to
    what is in their mind or brain (Mental Capacity Act 2005, sections 1 to 3). Criterion: 002-P5.
    """
    cannot_do_one = "no" in set(parts)
    if outcome == "cannot":
        found = is_found_unable(
            cannot_do_one=cannot_do_one, help_given=help_given, evidence=evidence, because_of=because_of
        )
    elif outcome == "with_help" and not help_given.strip():
        found = step("Write what helped them to decide.", "002-P5")
    elif cannot_do_one:
        found = step(
            "You wrote that they cannot do one part of deciding. Look again at the parts, or at what you found."
        )
    else:
        found = allow("It can be kept.", "002-P5")
    return found if not found.is_yes else _on_these_days(*days)


def is_found_unable(*, cannot_do_one: bool, help_given: str, evidence: str, because_of: str) -> Decision:
    """Decide whether all is there that a finding “cannot decide this now” needs. Criterion: 002-P5."""
    if not help_given.strip():
        return step("First help them to decide, and write what was done. Only then can you find that they cannot.")
    if not cannot_do_one:
        return step(
            "They understand, keep in mind, weigh up and tell us, or you are not sure. Then they can decide.",
            "002-P5",
            way_forward="An unwise choice does not show that somebody cannot decide.",
        )
    if not evidence.strip():
        return step("Write what you saw and what they said.", "002-P5")
    if not because_of.strip():
        return step("Write what in their mind or brain causes this. Without such a cause they can decide.", "002-P5")
    return allow("All that a finding needs is there.", "002-P5")


def _on_these_days(made: date, review: date, on: date) -> Decision:
    """Decide whether the days of a decision can be right: made by today, looked at again after that."""
    if made > on:
        return step("This day is still to come. Write it down when it has happened.", "002-P5")
    if review <= on:
        return step("Choose a day still to come to look at it again.", "002-P5")
    return allow("It can be kept.", "002-P5")


def may_find_competent(
    *, nation: Nation, age: int | None, outcome: str, explained: str, evidence: str, why_not: str, days: Days
) -> Decision:
    """Decide whether a finding may be kept that a child can decide one thing, or cannot yet. Criterion: 003-P21.

    Gillick v West Norfolk and Wisbech AHA [1986] AC 112: enough understanding of this very decision. `days` are:
    found, looked at again, today.
    """
    if not nation.is_ready:
        return step(
            "The law about deciding is different in your nation. It is not prepared here yet.",
            way_forward="Follow your organisation’s own form for your nation, and ask your safeguarding lead.",
        )
    if age is None or age >= nation.capacity_from:
        return refuse("This is about children only. From 16 everybody is assumed able to decide.", "003-P21")
    if not (explained.strip() and evidence.strip()):
        return step("Write how it was explained, and what the child said or showed.", "003-P21")
    if outcome == "cannot" and not why_not.strip():
        return step("Write what the child does not understand yet, and when you ask again.", "003-P21")
    return _on_these_days(*days)


def may_decide_for(*, stands_as: str, is_latest: bool, can_wait: bool, least_restrictive: str, days: Days) -> Decision:
    """Decide whether a decision may be made for somebody, in their best interests. Criterion: 002-P5.

    `days` are: decided, looked at again, today.
    """
    if stands_as != CANNOT:
        return refuse(
            "They can decide this themself. Nobody decides it for them.",
            "002-P5",
            way_forward="Talk with them about what they want. Help them to do it safely.",
        )
    if not is_latest:
        return step("Somebody looked at this decision again since then. Start from the newer record.", "002-P5")
    if can_wait:
        return step("You wrote that this can wait until they can decide. Ask them again first.", "002-P5")
    if not least_restrictive.strip():
        return step("Write why this restricts them least.", "002-P5")
    return _on_these_days(*days)


def may_be_parent(*, is_adult: bool | None, same_row: bool) -> Decision:
    """Decide whether somebody may be recorded as holding parental responsibility. Criterion: 002-P5."""
    if same_row:
        return refuse("Nobody holds parental responsibility for themself.")
    if is_adult is None:
        return step("First write their date of birth. Parental responsibility is about children only.")
    if is_adult:
        return refuse(
            "They are an adult. Nobody holds parental responsibility for an adult.",
            "002-P5",
            way_forward="Ask them who they want to speak for them.",
        )
    return allow("They may be recorded.", "002-P5")


def may_ask_for_advocate(*, has_died: bool, asked_on: date, on: date) -> Decision:
    """Decide whether it may be recorded that an advocate was asked for. Criterion: 002-P5."""
    if has_died:
        return step("This person has died. Nobody asks for an advocate any more.")
    if asked_on > on:
        return step("This day is still to come. Ask first, then write it down.", "002-P5")
    return allow("It can be recorded.", "002-P5")


def may_answer(*, asked_on: date, answered_on: date, on: date, advocate: str, answer: str) -> Decision:
    """Decide whether an answer about an advocate may be recorded. Criterion: 002-P5."""
    if not asked_on <= answered_on <= on:
        return step("The day of the answer is between the day you asked and today.", "002-P5")
    if answer in {"accepted", "in_place"} and not advocate.strip():
        return step("Write the name of the advocate.", "002-P5")
    return allow("It can be recorded.", "002-P5")
