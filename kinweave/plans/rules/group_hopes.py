"""What is allowed with what members hope for in a group. Criteria: 004-P17 to P20, P22."""

from kinweave.foundation.decision import Decision, allow, refuse, step


def may_hope_here(*, belongs: bool) -> Decision:
    """Decide whether somebody may hope for something in a group: everybody who has joined it."""
    return allow("Kept.", "004-P17") if belongs else refuse("Somebody in the group hopes for this.", "004-P17")


def may_be_said_of(*, belongs: bool) -> Decision:
    """Decide whether something may be said of a member, or by them: nobody writes about who has left."""
    return allow("Kept.", "004-P22") if belongs else refuse("They are not in the group any more.", "004-P22")


def may_say_fit(*, words: str, is_elsewhere: bool, has_aim: bool) -> Decision:
    """Decide whether it may be said that a group can help: with how, or honestly with where else. 004-P17."""
    if not words.strip() and is_elsewhere:
        return step("Write where else, and who goes with them.", "004-P17")
    if not words.strip():
        return step("Write how.", "004-P17")
    if is_elsewhere and has_aim:
        return step("Somewhere else can: then it goes with no aim of this group.", "004-P17")
    return allow("Kept.", "004-P17")


def may_rate_as(*, who: str, is_own: bool, runs_it: bool, said_aloud: bool) -> Decision:
    """Decide whether somebody may rate as the member, or as the worker. Nobody rates in the other's place. 004-P22.

    Whoever runs the group may write down what a member said aloud.
    """
    if who == "worker":
        return allow("Kept.", "004-P22") if runs_it else refuse("Whoever runs the group says this.", "004-P22")
    if is_own or (runs_it and said_aloud):
        return allow("Kept.", "004-P22")
    return refuse("The member says this themself.", "004-P22")


def may_share(*, is_own: bool, runs_it: bool) -> Decision:
    """Decide whether a hope may be shared with the group: the member wishes it, or said so to a facilitator."""
    return allow("Kept.", "004-P20") if is_own or runs_it else refuse("The member decides this.", "004-P20")


def may_agree_aloud(*, for_all: str, clash: str, settled: str) -> Decision:
    """Decide whether a session's plan is agreed: what is for all; what clashes is settled by the group. 004-P20."""
    if not for_all.strip():
        return step("Write what is for all.", "004-P20")
    if clash.strip() and not settled.strip():
        return step("Write how the group settled it.", "004-P20")
    return allow("Agreed.", "004-P20")
