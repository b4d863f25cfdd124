"""What is allowed with the rules of a group: its members make them. Criteria: 004-P11, P12."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step


def may_propose(*, is_member: bool, words: str, replaces: bool, is_open_already: bool, is_replaced: bool) -> Decision:
    """Decide whether a change may be proposed: by anybody in the group, at any time."""
    if not is_member:
        return refuse("Somebody in the group proposes this.", "004-P11")
    if is_replaced:
        return step("You agreed something else since. Look at what you agreed, and change that.", "004-P11")
    if is_open_already:
        return step("You talk about a change to this rule already. Settle it first.", "004-P11")
    if not words.strip() and not replaces:
        return step("Write the rule.", "004-P11")
    return allow("The group talks about it.", "004-P11")


def may_say(*, is_member: bool, is_settled: bool) -> Decision:
    """Decide whether somebody may say yes or no to a change."""
    if not is_member:
        return refuse("Somebody in the group says this.", "004-P11")
    return refuse("The group has settled this.", "004-P11") if is_settled else allow("Kept.", "004-P11")


def may_write_for(*, is_own: bool, said_themself: bool) -> Decision:
    """Decide whether a word of somebody may be changed: what they said on their own page, by them alone. 004-P11."""
    if said_themself and not is_own:
        return refuse("They said this on their own page. Only they change it.", "004-P11")
    return allow("Kept.", "004-P11")


def may_settle(*, is_settled: bool, is_agreed: bool, members: int, yes: int, no: int) -> Decision:
    """Decide whether a change is the group's: more than half of its members, facilitators left out, said yes."""
    if is_settled:
        return refuse("The group has settled this.", "004-P11")
    if not is_agreed:
        return allow("It does not become a rule.", "004-P11")
    if not members:
        return step("Nobody has joined yet. The members make the rules.", "004-P11")
    if no:
        return step("Somebody said no. Talk about it once more, or word it anew.", "004-P11")
    if yes * 2 <= members:
        return step("More than half of the members have to say yes. Ask those who have not said anything.", "004-P11")
    return allow("It is a rule of the group.", "004-P11")


def may_hold_change(*, joining_in: bool, is_agreed: bool, is_held: bool, look_on: date | None, on: date) -> Decision:
    """Decide whether a change so that everybody can join in is somebody's, and looked at again. Criterion: 004-P12."""
    if look_on is not None and look_on <= on:
        return step("You look at it again on a later day.", "004-P12")
    if joining_in and is_agreed and not (is_held and look_on):
        return step("Choose a member who looks after it, and a day on which you look at it again.", "004-P12")
    return allow("It is held.", "004-P12")


def may_look_after(*, is_there: bool) -> Decision:
    """Decide whether somebody may look after what was agreed: they belong to the group. Criterion: 004-P12."""
    return allow("They look after it.", "004-P12") if is_there else refuse("Choose somebody in the group.", "004-P12")


def may_keep_word(*, words: str, has_question: bool, needs_question: bool) -> Decision:
    """Decide whether what the group said may be kept: its own words, to a question of its own."""
    if not words.strip():
        return step("Write what was said.", "004-P11")
    if needs_question and not has_question:
        return step("Write the question that the group asked.", "004-P11")
    return allow("Kept.", "004-P11")
