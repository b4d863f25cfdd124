"""What is allowed with memberships."""

from kinweave.foundation.decision import Decision, allow, refuse, step


def may_begin(*, kind: str, name: str) -> Decision:
    """Decide whether a circle with members may begin. Criterion: 004-P1."""
    if kind == "personal":
        return refuse("A personal network has a person in the middle, and no members.", "004-P1")
    return allow("It can begin.", "004-P1") if name.strip() else step("Give it a name.", "004-P1")


def may_invite(*, is_personal: bool, is_there: bool) -> Decision:
    """Decide whether somebody may be invited. Criterion: 000-P7."""
    if is_personal:
        return refuse("Nobody joins a personal network. Add a tie instead.", "000-P7")
    return step("They are invited or a member already.", "000-P7") if is_there else allow("Ask them.", "000-P7")


def may_join(*, has_left: bool, has_joined: bool) -> Decision:
    """Decide whether somebody who was invited may join. Criterion: 000-P7."""
    if has_left:
        return step("They have left. Invite them again first.", "000-P7")
    return step("They are a member already.", "000-P7") if has_joined else allow("They join.", "000-P7")


def may_leave(*, has_left: bool) -> Decision:
    """Decide whether somebody may leave. Anybody may, once. Criterion: 002-P22."""
    return step("They have left already.", "002-P22") if has_left else allow("They leave.", "002-P22")
