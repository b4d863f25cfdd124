"""What is allowed in a network: bringing in, sources, asks that members agree, reviews. 000-P15, P16, P17."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.information.rules.rings import Audience, is_within

NETWORKS = ("community", "providers", "partnership")


def may_open_network(*, kind: str) -> Decision:
    """Decide whether a circle of this kind is a network."""
    return allow("It is a network.", "000-P7") if kind in NETWORKS else refuse("Choose what it is.", "000-P7")


def may_bring_in(*, is_lead: bool, is_found: bool) -> Decision:
    """Decide whether somebody may be asked to join: by a lead, and somebody who works somewhere."""
    if not is_lead:
        return refuse("A lead of the network brings people in.", "000-P7", way_forward="Ask a lead of the network.")
    if not is_found:
        return step("Nobody signs in and works with that address. Check it with them.", "000-P7")
    return allow("They can be asked.", "000-P7")


def may_take(*, is_own: bool) -> Decision:
    """Decide whether somebody may take or give up a seat: their own."""
    return allow("It is theirs.", "000-P7") if is_own else refuse("Everybody answers for themself.", "000-P7")


def is_found(*, is_named: bool, is_found: bool) -> Decision:
    """Decide whether a source that signs in was found; a source without an account needs none."""
    if is_named and not is_found:
        return step("Nobody signs in and works with that address. Leave it empty, or check it with them.", "000-P15")
    return allow("It is known.", "000-P15")


def may_say_partner(*, is_lead: bool, knows_it: bool, is_said: bool) -> Decision:
    """Decide whether a network may call another its partner: by its lead, who belongs there or was asked from there."""
    if not is_lead:
        return refuse("A lead of the network says this.", "000-P10")
    if not knows_it:
        return refuse("You belong to both networks, or the other one says it first.", "000-P10")
    return refuse("This is said already.", "000-P10") if is_said else allow("They are partners.", "000-P10")


def may_register(*, ring: str, named: Iterable[str], next_check_on: date, on: date) -> Decision:
    """Decide whether a source may be registered so, or checked."""
    if ring == "named" and not list(named):
        return step("Choose whom the source names.", "000-P15")
    if next_check_on <= on:
        return step("The next check lies ahead. Look at the day.", "000-P15")
    return allow("It can be kept.", "000-P15")


def may_check(*, is_keeper: bool) -> Decision:
    """Decide whether somebody may change an entry: who keeps it."""
    if is_keeper:
        return allow("They keep it.", "000-P15")
    return refuse("Whoever keeps this entry checks it.", "000-P15", way_forward="Tell them what has changed.")


class Stands(StrEnum):
    """How an ask stands."""

    PROPOSED = "proposed"
    PAUSED = "paused"
    AGREED = "agreed"
    NOBODY = "nobody"
    LATE = "late"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is known of an ask: what each member said last, whose task it is, by when."""

    proposer: str
    getter: str
    holder: str | None
    due_on: date
    said: Mapping[str, str]
    open_objections: int = 0
    is_answered: bool = False


def stands(asked: Asked, on: date) -> Stands:
    """How an ask stands on a day. Agreed: who gets the answer says yes, and so does somebody besides who proposed it.

    An objection pauses it until it is answered. Nobody is outvoted.
    """
    if asked.is_answered:
        return Stands.ANSWERED
    if asked.open_objections:
        return Stands.PAUSED
    fine = {seat for seat, said in asked.said.items() if said == "fine"} | {asked.proposer}
    if asked.getter not in fine or fine == {asked.proposer}:
        return Stands.PROPOSED
    if asked.holder is None:
        return Stands.NOBODY
    return Stands.LATE if asked.due_on < on else Stands.AGREED


def may_propose(*, due_on: date, on: date) -> Decision:
    """Decide whether an ask may be proposed for a day."""
    return allow("It can be proposed.", "000-P16") if due_on >= on else step("The day lies behind us.", "000-P16")


def may_say(*, is_answered: bool, said: str, why: str) -> Decision:
    """Decide whether a member may say this to an ask: an objection says why."""
    if is_answered:
        return refuse("This is answered already.", "000-P16")
    if said == "objects" and not why.strip():
        return step("Say why, so that it can be answered.", "000-P16")
    return allow("It is heard.", "000-P16")


def may_answer_objection(*, may_speak: bool, is_own: bool, is_answered: bool) -> Decision:
    """Decide whether somebody may answer an objection: who proposed the ask, or a lead, and never who objects."""
    if is_answered:
        return refuse("This was answered already.", "000-P16")
    if is_own or not may_speak:
        return refuse("Whoever proposed it, or a lead, answers this.", "000-P16")
    return allow("It can be answered.", "000-P16")


def may_move(*, kind: str, is_holder: bool, has_holder: bool, because: str, due_on: date, on: date) -> Decision:
    """Decide whether who gets the answer may be late, give it back, or another member take it on."""
    if kind == "taken" and has_holder:
        return refuse("Somebody has it in hand.", "000-P16")
    if kind != "taken" and not is_holder:
        return refuse("Whoever gets the answer says this.", "000-P16")
    if kind != "taken" and not because.strip():
        return step("Say why, in a few words.", "000-P16")
    return allow("It is known.", "000-P16") if due_on >= on else step("The day lies behind us.", "000-P16")


def may_bring(*, is_about_nobody: bool, true_on: date, on: date, kept_to: Audience | None, terms: Audience) -> Decision:
    """Decide whether something may be brought to the network, with a label no wider than its source's."""
    if not is_about_nobody:
        return refuse(
            "Information about a person is not kept here.", "000-P18",
            way_forward="Share it from the person’s page, which asks what may be shared.",
        )  # fmt: skip
    if true_on > on:
        return step("The day on which it was true is today or earlier.", "000-P18")
    if kept_to is not None and not is_within(kept_to, terms):
        return refuse("A label can only be stricter than what the source said.", "000-P18")
    return allow("It can be kept.", "000-P18")


def may_review(*, may_read: bool, could_hurt: bool, hurts: str) -> Decision:
    """Decide whether somebody may review something: who can read it."""
    if not may_read:
        return step("Read it first.", "000-P17")
    return step("Say whom it could hurt.", "000-P17") if could_hurt and not hurts.strip() else allow("Kept.", "000-P17")


def may_answer_hurt(*, may_speak: bool, is_answered: bool, words: str) -> Decision:
    """Decide whether somebody may answer that something could hurt: who brought it, or a lead."""
    if not may_speak:
        return refuse("Whoever brought it, or a lead, answers this.", "000-P17")
    if is_answered:
        return refuse("This was answered already.", "000-P17")
    return allow("It can be answered.", "000-P17") if words.strip() else step("Write what was done.", "000-P17")


def may_pass_on(*, may_read: bool) -> Decision:
    """Decide whether somebody may share something: who has read it."""
    return allow("They have read it.", "000-P18") if may_read else step("Read it first.", "000-P18")


def may_use(*, may_read: bool, used_on: date, on: date) -> Decision:
    """Decide whether somebody may say what they did with something: who has read it."""
    if not may_read:
        return step("Read it first.", "000-P16")
    return allow("It is kept.", "000-P16") if used_on <= on else step("The day is today or earlier.", "000-P16")
