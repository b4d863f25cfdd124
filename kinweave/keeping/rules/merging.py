"""What is allowed when two rows of one person become one, and when that is undone."""

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.parties.rules import NOT_HERE

TWO_PEOPLE = refuse(
    "One of them has a place in the other’s life. These are two people.",
    way_forward="Ask your safeguarding lead, if it is one person after all.",
)


def may_merge(
    *,
    may_allocate: bool,
    same_row: bool,
    same_holder: bool,
    works_here: bool,
    stand_to_each_other: bool,
    has_hidden_cause: bool,
) -> Decision:
    """Decide whether two rows may become one. What stands in the way unseen is answered as everything unseen is."""
    if not may_allocate:
        return refuse("A lead of this organisation decides that two records are one person.")
    if same_row:
        return step("This is one record. Choose another one.")
    if not same_holder:
        return refuse("Only two records of the same organisation become one.")
    if works_here:
        return refuse("One of them works here. Records of workers stay as they are.")
    if has_hidden_cause:
        return NOT_HERE
    if stand_to_each_other:
        return TWO_PEOPLE
    return allow("These two records can become one.")


def must_be_two(*, has_restriction: bool, has_bar: bool, is_in_a_concern: bool, has_protected_address: bool) -> bool:
    """Whether a second person looks first: more people would see somebody who is protected, or whom a concern names."""
    return has_restriction or has_bar or is_in_a_concern or has_protected_address


def may_agree(*, is_open: bool, asked_it: bool) -> Decision:
    """Decide whether somebody may be the second person."""
    if not is_open:
        return refuse("This was decided already.")
    if asked_it:
        return refuse("Somebody else has to agree.", way_forward="Ask another lead.")
    return allow("You may agree.")


def may_undo(*, may_allocate: bool, is_merged: bool, is_undone: bool) -> Decision:
    """Decide whether a merge may be undone, as far as the merge itself goes."""
    if not may_allocate:
        return refuse("A lead of this organisation decides this.")
    if is_undone or not is_merged:
        return refuse("These are two records already.")
    return allow("They can be two records again.")


def may_part(*, written_since: bool) -> Decision:
    """Decide whether later records let two rows be parted again."""
    if written_since:
        return refuse(
            "Something was written since that belongs to both records.",
            way_forward="Strike it out, or end it, before you part the records.",
        )
    return allow("Nothing stands between.")
