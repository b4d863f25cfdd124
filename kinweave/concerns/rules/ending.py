"""What is allowed when somebody stops leading a group: tasks, the last session, the goodbye. 004-P27, P29."""

from dataclasses import dataclass
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.parties.rules import NOT_HERE

RUNNING, STEP, PART, BOOKING, RULE = "running", "step", "part", "booking", "rule"
MISSING, CONCERN, OTHER = "missing", "concern", "other"
CARE = (STEP, MISSING, CONCERN)  # how somebody is: never a peer's
MONTHS_LATER = 3
SOMEBODY_ELSE = "Choose somebody else."


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who could take over a task of a group, as the rule asks about them.

    `is_member` says that they belong to the group for themselves: there they are a peer, whatever their work is.
    `leads` and `oversees` are work. `opens` says whether the record of whom the task is about is open to them, if it
    is about one person; `is_apart` whether anything keeps them from somebody concerned, whoever may know of it.
    """

    is_leaver: bool = False
    is_member: bool = False
    works_here: bool = False
    leads: bool = False
    oversees: bool = False
    opens: bool = False
    is_apart: bool = False


def may_take_over(*, kind: str, is_care: bool, is_chosen: bool = False, holder: Holder) -> Decision:
    """Decide whether somebody may take over a task. What is hidden is asked last, and answered in one sentence.

    `is_chosen` says that the person chose whom a concern reaches: from there it goes only to a lead.
    A task about how somebody is never passes to a peer: only to who works here in that role. Criterion: 004-P27.
    """
    if holder.is_leaver:
        return refuse(
            "Whoever stops leading the group hands this to somebody else.", "004-P27", way_forward=SOMEBODY_ELSE
        )
    if not (holder.is_member or holder.works_here):
        return refuse("They have left, or are not there yet.", "004-P27", way_forward=SOMEBODY_ELSE)
    wrong = _wrong_class(kind, is_care, holder) or _wrong_ear(kind, is_chosen, holder)
    if wrong is not None:
        return wrong
    return NOT_HERE if holder.is_apart else allow("They can take it over.", "004-P27")


def _wrong_class(kind: str, is_care: bool, holder: Holder) -> Decision | None:
    """Why somebody of their role does not hold such a task."""
    is_worker = holder.works_here and not holder.is_member
    if (is_care or kind in CARE) and not is_worker:
        return refuse(
            "This is about how somebody is. It never passes to a member: only to who works here.",
            "004-P27",
            way_forward=SOMEBODY_ELSE,
        )
    if (kind == MISSING or (is_care and kind == OTHER)) and not (holder.leads or holder.oversees):
        return refuse(
            "Only who leads the group or oversees it reads how its members are.", "004-P27", way_forward=SOMEBODY_ELSE
        )
    if kind == BOOKING and not holder.leads:
        return refuse("A booking is with who leads the group.", "004-P27", way_forward=SOMEBODY_ELSE)
    if kind == PART and not holder.is_member:
        return refuse("A part is a member’s.", "004-P27", way_forward=SOMEBODY_ELSE)
    if kind == RULE and not (holder.is_member or holder.leads):
        return refuse("Somebody in the group looks after this.", "004-P27", way_forward=SOMEBODY_ELSE)
    return None


def _wrong_ear(kind: str, is_chosen: bool, holder: Holder) -> Decision | None:
    """Why somebody does not read what is about one person."""
    if kind in (STEP, CONCERN) and not holder.opens:
        return refuse("They do not work with this person.", "004-P27", way_forward=SOMEBODY_ELSE)
    if kind == CONCERN and is_chosen and not holder.oversees:
        return refuse("Only a lead takes this over.", "004-P27", way_forward=SOMEBODY_ELSE)
    return None


def may_offer(*, is_open: bool, is_offered: bool, is_others: bool = False) -> Decision:
    """Decide whether a task may be offered: while it is open, to one at a time; not what a member gave to another."""
    if not is_open:
        return step("This is handed over, or done, already.", "004-P27")
    if is_others:
        return refuse(
            "The member chose somebody else for this. It stays as it is, or the member agrees it anew.", "004-P27"
        )
    if is_offered:
        return step("Somebody was asked already. Take it back first.", "004-P27")
    return allow("They are asked.", "004-P27")


def may_answer_offer(*, is_asked: bool, state: str) -> Decision:
    """Decide whether somebody may say that they take a task over, or not: who was asked, once, at work."""
    if not is_asked:
        return refuse("Who was asked answers this themself.", "004-P27")
    return allow("Thank you.", "004-P27") if state == "offered" else step("This was answered already.", "004-P27")


def may_take_back(*, kind: str, state: str) -> Decision:
    """Decide whether an offer may be taken back: until it was answered. Who has read a concern has read it."""
    if kind == CONCERN:
        return refuse("They have read it. It goes on to the next by itself if they do not act.", "004-P27")
    return (
        allow("It is taken back.", "004-P27") if state == "offered" else step("This was answered already.", "004-P27")
    )


def may_answer_by_hand(
    *, kind: str, answer: str, names_leaver: bool, still_theirs: bool, because: str, is_offered: bool
) -> Decision:
    """Decide whether a task may be answered by hand: it stays with who has it, or nobody needs it any more.

    Who gets in touch with a member is in that member's own words: it stays unless it names who leaves. A step or a
    concern stays with whoever leaves the group only while they still work with the person.
    """
    if is_offered:
        return step("Somebody was asked already. Take it back first.", "004-P27")
    if answer == "ended":
        if kind != OTHER:
            return refuse("End this where it stands. Then it is not on the list any more.", "004-P27")
        return allow("Kept.", "004-P27") if because.strip() else step("Write why nobody needs it.", "004-P27")
    if kind == MISSING:
        if names_leaver:
            return refuse("This names who leaves. Agree with the member who it is now.", "004-P27")
        return allow("It stays.", "004-P27")
    if kind not in (STEP, CONCERN) or not still_theirs:
        return refuse("This cannot stay with somebody who leaves. Hand it over.", "004-P27")
    return allow("It stays.", "004-P27") if because.strip() else step("Write why it stays with you.", "004-P27")


def may_list(*, words: str, is_there: bool) -> Decision:
    """Decide whether a task may be added by hand: keys, money, a telephone number."""
    if not is_there:
        return refuse("They do not lead this group any more.", "004-P27")
    return allow("It is on the list.", "004-P27") if words.strip() else step("Write what it is.", "004-P27")


def may_stop_leading(
    *,
    is_own: bool,
    oversees: bool,
    is_there: bool,
    is_paused: bool,
    open_tasks: int,
    has_checker: bool,
    nothing_else: bool,
) -> Decision:
    """Decide whether somebody may stop leading a group: nothing open is left, and somebody asks how it goes on.

    While a member says no to the plan for leaving, only a lead ends it: whoever is ill or gone cannot mend a plan.
    """
    if not (is_own or oversees):
        return refuse("They say so themselves, or a lead of the organisation does.", "004-P27")
    if not is_there:
        return refuse("They do not lead this group any more.", "004-P27")
    if is_paused and not oversees:
        return step(
            "Somebody in the group says no to the plan for leaving.",
            "004-P28",
            "Ask what would make it right. Write the plan anew, and ask again.",
        )
    if open_tasks:
        return step("Something is still open. Hand everything on the list over first.", "004-P27")
    if not has_checker:
        return step("Choose first who asks in three months whether the group still meets.", "004-P29")
    if not nothing_else:
        return step("Say that nothing else is open: keys, money, telephone numbers.", "004-P27")
    return allow("Thank you. Goodbye.", "004-P27")


def may_plan_last(*, state: str, day: date, on: date, is_there: bool, was: str, thanks: str, how: str) -> Decision:
    """Decide whether a session may be the last one with somebody: it is to come, and all know how they say goodbye."""
    if not is_there:
        return refuse("They do not lead this group any more.", "004-P29")
    if state not in ("proposed", "arranged") or day < on:
        return step("Choose a session that is still to come.", "004-P29")
    if not (was.strip() and thanks.strip() and how.strip()):
        return step("Write what you did together, what you say thank you for, and how you say goodbye.", "004-P29")
    return allow("It is planned.", "004-P29")


def may_ask_later(
    *, is_leaver: bool, works_here: bool, is_member: bool, leads: bool, is_apart: bool, reached: str
) -> Decision:
    """Decide whether somebody may ask in three months whether the group still meets: a worker who is not in it."""
    if is_leaver or not works_here or is_member or leads:
        return refuse("Somebody else who works here asks this.", "004-P29", way_forward=SOMEBODY_ELSE)
    if not reached.strip():
        return step("Write how the group is reached then.", "004-P29")
    return NOT_HERE if is_apart else allow("They will ask.", "004-P29")


def may_choose_checker(*, is_checked: bool) -> Decision:
    """Decide whether somebody else may be chosen to ask: until it was asked."""
    return step("This was asked already.", "004-P29") if is_checked else allow("They will ask.", "004-P29")


def may_say_goodbye(
    *, is_there: bool, is_facilitator: bool, outranks: bool = False, reaches_nobody: bool = False
) -> Decision:
    """Decide whether a word may be kept at the goodbye: a member's, at any time. Nobody has to say one.

    `outranks` says that the member wrote one themself, and another would write over it; `reaches_nobody` that it is
    only for who leaves the group, and they have left.
    """
    if is_facilitator or not is_there:
        return refuse("The members of the group say this.", "004-P29")
    if outranks:
        return refuse("They write this themself, on their own page.", "004-P29")
    if reaches_nobody:
        return step("They have left the group. Choose who else may read it, or write nothing.", "004-P29")
    return allow("Kept.", "004-P29")


def may_check(
    *, is_leaver: bool, is_asked: bool, oversees: bool, is_checked: bool, check_on: date | None, on: date, found: str
) -> Decision:
    """Decide whether it may be said that a group still meets: three months later, by somebody who did not leave it."""
    if is_leaver or not (is_asked or oversees):
        return refuse("Somebody else asks whether the group still meets.", "004-P29")
    if check_on is None or is_checked:
        return step("This was asked already, or nobody was chosen to ask.", "004-P29")
    if on < check_on:
        return step("It is too early to ask. Three months have not passed.", "004-P29")
    return allow("Thank you.", "004-P29") if found.strip() else step("Write how it is.", "004-P29")
