"""What is allowed when somebody says what may be shared: who speaks, late entries, objections, reviews. R5, R9, R28."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kinweave.foundation.decision import Decision, allow, refuse, step

LATE_AFTER = timedelta(hours=24)
ASK_AGAIN_AFTER = timedelta(days=182)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """Somebody who is about to say what may be shared, and what is recorded of their standing."""

    speaker: str
    name: str = ""
    is_parent: bool = False
    has_document: bool = False
    has_best_interests: bool = False
    says_yes: bool = False
    own_view: str = ""
    nation_is_ready: bool = True
    has_died: bool = False


def may_say(speaking: Speaking) -> Decision:
    """Decide whether what somebody says about sharing can be written down. Criterion: 003-P21."""
    if speaking.has_died:
        return refuse("This person has died. What they agreed to stands as it was, and nobody is asked any more.")
    if not speaking.nation_is_ready:
        return step(
            "The law about who may say yes is different in your nation. It is not prepared here yet.",
            "003-P21",
            way_forward="Ask your data protection officer for legal advice.",
        )
    must_have = {"parent": _as_parent, "attorney": _with_document, "best_interests": _with_record, "somebody": _named}
    asked = must_have.get(speaking.speaker)
    return asked(speaking) if asked else allow("It can be written down.", "003-P21")


def _as_parent(speaking: Speaking) -> Decision:
    if not speaking.is_parent:
        return step(
            "First record their parental responsibility, and how it is known.",
            "003-P21",
            way_forward="Open “Decisions”.",
        )
    if speaking.says_yes and not speaking.own_view.strip():
        return step(
            "Ask the child too. Without the child’s own view a parent’s yes does not count.",
            "003-P21",
            way_forward="Write what the child says or shows, in their words or symbols.",
        )
    return allow("It can be written down.", "003-P21")


def _with_document(speaking: Speaking) -> Decision:
    if not speaking.has_document:
        return step(
            "First record which document says so, that it is about health and welfare, and where it is kept.",
            "003-P21",
            way_forward="Open “Who speaks for them”.",
        )
    return allow("It can be written down.", "003-P21")


def _with_record(speaking: Speaking) -> Decision:
    if not speaking.has_best_interests:
        return step(
            "First record the best-interests decision about sharing.", "003-P21", way_forward="Open “Decisions”."
        )
    return allow("It can be written down.", "003-P21")


def _named(speaking: Speaking) -> Decision:
    if not speaking.name.strip():
        return step("Write who said it.", "003-P21")
    return allow("It can be written down.", "003-P21")


def is_late(*, received_at: datetime, recorded_at: datetime) -> bool:
    """Whether something is written down so late that somebody else has to countersign it. R5."""
    return recorded_at - received_at > LATE_AFTER


def may_receive(*, received_at: datetime, now: datetime) -> Decision:
    """Decide whether something can have been received at an instant. Criterion: 003-P21."""
    if received_at > now:
        return step("This moment is still to come. Write down when it reached you.", "003-P21")
    return allow("It works from the moment it reached you.", "003-P21")


def may_last(*, from_on: date, until_on: date | None, review_on: date) -> Decision:
    """Decide whether the days of a conversation can be right. Criterion: 003-P21."""
    if until_on is not None and until_on < from_on:
        return step("The last day of the yes is still to come.", "003-P21")
    if review_on <= from_on:
        return step("Choose a day still to come to look at it again.", "003-P22")
    return allow("It can be written down.", "003-P21")


def may_leave_untold(*, because: str, review_on: date, on: date) -> Decision:
    """Decide whether somebody may not be told, for now. R28. Criterion: 003-P21."""
    if not because.strip():
        return step("Write why they are not told. One reason, of this person’s own.", "003-P21")
    if review_on <= on:
        return step("Choose a day still to come to look at it again.", "003-P21")
    return allow("It can be written down.", "003-P21")


def may_countersign(*, is_same_human: bool, was_signed: bool) -> Decision:
    """Decide whether somebody may countersign a late entry. R5, R17. Criterion: 003-P21."""
    if is_same_human:
        return refuse(
            "You wrote this down. Somebody else looks at it.", "003-P21", way_forward="Ask a colleague, or your lead."
        )
    if was_signed:
        return step("Somebody has looked at it already.")
    return allow("You may countersign it.", "003-P21")


def may_consider(*, is_lead: bool, is_same_human: bool, still_waits: bool, because: str) -> Decision:
    """Decide whether somebody may consider an objection. R28. Criterion: 003-P21."""
    if not is_lead:
        return refuse("A manager looks at an objection.", "003-P21", way_forward="Ask your lead.")
    if is_same_human:
        return refuse(
            "You wrote this objection down. Another manager looks at it.",
            "003-P21",
            way_forward="Ask another lead of your service.",
        )
    if not still_waits:
        return step("Something was said about this since then. Read it first.", "003-P21")
    if not because.strip():
        return step("Write why. The person reads it.", "003-P21")
    return allow("You may decide it.", "003-P21")


def may_review(*, next_on: date, on: date) -> Decision:
    """Decide whether a review may be written down. Criterion: 003-P22."""
    if next_on <= on:
        return step("Choose a day still to come to look at it again.", "003-P22")
    return allow("It can be written down.", "003-P22")


def may_look_at_omissions(*, is_lead: bool, is_same_human: bool) -> Decision:
    """Decide whether somebody may look again at what a review left out. Criterion: 003-P22."""
    if not is_lead:
        return refuse("A lead looks at what was left out.", "003-P22", way_forward="Ask your lead.")
    if is_same_human:
        return refuse("You did this review. Another lead looks at what was left out.", "003-P22")
    return allow("You may look at it.", "003-P22")
