"""What is allowed when whoever leads a group leaves it by stages, with its members. Criteria: 004-P25, P26, P28."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

MEMBERS_FIRST = step("Ask the members first what they still need.", "004-P25")
NEWER = step("There is a newer plan. Read it first.", "004-P28")


def nobody_leaves(criterion: str) -> Decision:
    """Nobody leaves, or they stay after all."""
    return refuse("Nobody is leaving now.", criterion)


def may_begin_leaving(*, leads: bool, is_leaving: bool) -> Decision:
    """Decide whether somebody may begin to leave by stages: who leads the group, once. Criterion: 004-P25."""
    if not leads:
        return refuse("Only whoever leads the group leaves it by stages.", "004-P25")
    return refuse("This has begun already.", "004-P25") if is_leaving else allow("It has begun.", "004-P25")


def may_speak_as_member(*, is_here: bool, is_own: bool, leads: bool) -> Decision:
    """Decide whether somebody speaks as a member of the group: themself, in it, and not as who leads. 004-P25."""
    if not (is_here and is_own):
        return refuse("Everybody in the group speaks for themself.", "004-P25")
    return refuse("Whoever leads the group says this after the members.", "004-P25") if leads else allow("", "004-P25")


def may_say_need(*, goes_on: bool, words: str, as_leader: bool, is_own: bool, members_said: bool) -> Decision:
    """Decide whether it may be kept what the group still needs from who leaves: members first. Criterion: 004-P25."""
    if not goes_on:
        return nobody_leaves("004-P25")
    if as_leader and not is_own:
        return refuse("Only whoever leaves writes their own view.", "004-P25")
    if as_leader and not members_said:
        return MEMBERS_FIRST
    return allow("Kept.", "004-P25") if words.strip() else step("Write what is still needed.", "004-P25")


def may_set_stage(
    *, goes_on: bool, members_said: bool, words: str, feels: str, day: date, after: date | None, on: date
) -> Decision:
    """Decide whether a stage of leaving may be set: members were asked, a later day, how it may feel. 004-P26."""
    if not goes_on:
        return nobody_leaves("004-P26")
    if not members_said:
        return MEMBERS_FIRST
    if day <= on:
        return step("Choose a later day. The members hear of it first.", "004-P26")
    if after is not None and day <= after:
        return step("Choose a day after the stage before.", "004-P26")
    if not (words.strip() and feels.strip()):
        return step("Write what changes, and how this may feel.", "004-P26")
    return allow("The stage is set.", "004-P26")


def may_drop_stage(*, goes_on: bool, is_dropped: bool, is_agreed: bool) -> Decision:
    """Decide whether a stage may be dropped: as long as the members have not agreed it. Criterion: 004-P26."""
    if not goes_on:
        return nobody_leaves("004-P26")
    if is_agreed:
        return refuse("The members agreed this stage. It can begin on a later day.", "004-P26")
    return refuse("This stage is dropped.", "004-P26") if is_dropped else allow("It is dropped.", "004-P26")


def may_react(*, goes_on: bool, words: str) -> Decision:
    """Decide whether it may be kept how a stage of leaving is for the members. Criterion: 004-P26."""
    if not goes_on:
        return nobody_leaves("004-P26")
    return allow("Kept.", "004-P26") if words.strip() else step("Write how this is.", "004-P26")


def may_propose_plan(
    *, goes_on: bool, last_stage: date | None, words: str, call_who: str, call_how: str, call_until: date
) -> Decision:
    """Decide whether a plan for leaving may be put to the members: stages, who is called then, until when. 004-P28."""
    if not goes_on:
        return nobody_leaves("004-P28")
    if last_stage is None:
        return step("Set the stages first. The plan speaks of them.", "004-P26")
    if not (words.strip() and call_who.strip() and call_how.strip()):
        return step("Write what happens, and who can be called afterwards, and how.", "004-P28")
    if call_until <= last_stage:
        return step("Somebody can be called for a time after the last stage. Choose a later day.", "004-P28")
    return allow("The members are asked.", "004-P28")


def may_answer_plan(*, goes_on: bool, is_newest: bool, is_here: bool, leads: bool) -> Decision:
    """Decide whether somebody may say yes or no to a plan for leaving: a member, at any time. Criterion: 004-P28."""
    if not goes_on:
        return nobody_leaves("004-P28")
    if not is_here or leads:
        return refuse("The members of the group say this.", "004-P28")
    return allow("Kept.", "004-P28") if is_newest else NEWER


def may_agree_plan(*, goes_on: bool, is_newest: bool, is_agreed: bool, members: int, yes: int, no: int) -> Decision:
    """Decide whether a plan is agreed: more than half of the members said yes, and no objection stands. 004-P28."""
    if not goes_on:
        return nobody_leaves("004-P28")
    if is_agreed:
        return refuse("The group has agreed this.", "004-P28")
    if not is_newest:
        return NEWER
    if no:
        return step(
            "Somebody said no. Ask what would make it right. Then write the plan anew, and ask again.", "004-P28"
        )
    if yes * 2 <= members:
        return step("More than half of the members have to say yes. Ask those who have not said anything.", "004-P28")
    return allow("The group has agreed it.", "004-P28")


def may_begin_stage(
    *,
    goes_on: bool,
    is_open: bool,
    is_next: bool,
    is_agreed: bool,
    is_paused: bool,
    is_called: bool,
    day: date,
    on: date,
) -> Decision:
    """Decide whether the next stage begins: it is agreed, its day has come, no objection stands. 004-P26, P28."""
    if not goes_on:
        return nobody_leaves("004-P26")
    if not is_open:
        return refuse("This stage has begun, or is dropped.", "004-P26")
    if not is_next:
        return step("The stage before has not begun.", "004-P26")
    if is_paused:
        return refuse(
            "Somebody in the group says no to the plan. The next stage waits.",
            "004-P28",
            way_forward="Ask what would make it right. Write the plan anew, and ask again.",
        )
    if not is_agreed:
        return step("The members have not agreed a plan with this stage. Ask them first.", "004-P28")
    if day > on:
        return step("Its day has not come.", "004-P26")
    if not is_called:
        return step("Nobody could be called afterwards: that time is over. Write the plan anew.", "004-P28")
    return allow("The stage begins.", "004-P26")


def may_stay(*, goes_on: bool, is_own: bool) -> Decision:
    """Decide whether somebody may stay after all: they themself, while they are leaving. Criterion: 004-P26."""
    if not is_own:
        return refuse("Only whoever leaves can stay after all.", "004-P26")
    return allow("They stay.", "004-P26") if goes_on else nobody_leaves("004-P26")
