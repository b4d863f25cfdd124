"""Who may speak for a person: each ground has its own must-haves. An adult who can decide is asked themself."""

from dataclasses import dataclass
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of somebody's standing to speak for a person."""

    ground: str
    is_about_something: bool
    has_document: bool
    knows_where_it_is: bool
    is_parent: bool
    is_child: bool
    own_words: str
    until: date | None
    on: date


def may_speak_on(standing: Standing) -> Decision:
    """Decide whether somebody may speak for a person on a ground. Criterion: 002-P1."""
    if not standing.is_about_something:
        return step("Choose for what they may speak, or write it.", "002-P1")
    if standing.until is not None and standing.until <= standing.on:
        return step("The last day is still to come. To end it today, use the button in the list.", "002-P1")
    must_have = {"attorney": _with_document, "parent": _as_parent, "chosen": _as_chosen}.get(standing.ground)
    return must_have(standing) if must_have else allow("They may be recorded.", "002-P1")


def _with_document(standing: Standing) -> Decision:
    if not (standing.has_document and standing.knows_where_it_is):
        return step("Write which document says so, and where it is kept. Look at it yourself.", "002-P1")
    return allow("They may be recorded.", "002-P1")


def _as_parent(standing: Standing) -> Decision:
    if not standing.is_child:
        return refuse(
            "Parental responsibility is about children only.",
            "002-P1",
            way_forward="Ask the person whom they choose to speak for them.",
        )
    if not standing.is_parent:
        return step(
            "First record their parental responsibility, and how it is known.",
            "002-P1",
            way_forward="Open “Decisions”.",
        )
    return allow("They may be recorded.", "002-P1")


def _as_chosen(standing: Standing) -> Decision:
    if not standing.own_words.strip():
        return step("Write what the person said when they chose them.", "002-P1")
    return allow("They may be recorded.", "002-P1")


def may_ask_to_talk(*, is_about_something: bool, same_row: bool) -> Decision:
    """Decide whether “please talk to somebody about something” may be kept. Criterion: 002-P1."""
    if same_row:
        return step("Choose somebody else than the person themself.", "002-P1")
    if not is_about_something:
        return step("Choose what it is about, or write it.", "002-P1")
    return allow("It can be kept.", "002-P1")
