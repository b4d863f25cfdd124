"""What is allowed when a caseload is brought in, and when people are passed from one worker to another."""

from collections.abc import Iterable

from kinweave.foundation.decision import Decision, allow, refuse, step

QUESTIONS = {"twice"}  # wrong only if a lead says so


def may_bring_in(*, may_allocate: bool) -> Decision:
    """Decide whether somebody may bring in a caseload."""
    if not may_allocate:
        return refuse("A lead brings in a caseload.")
    return allow("You may bring in a caseload.")


def may_map(*, is_applied: bool, fields: Iterable[str]) -> Decision:
    """Decide whether the columns may be given these meanings."""
    named = [field for field in fields if field]
    if is_applied:
        return refuse("This sheet was taken in already.")
    if not {"called", "full_name"} & set(named):
        return step("Say which column holds the name.")
    if len(named) != len(set(named)):
        return step("Two columns have the same meaning. Each meaning is there once.")
    return allow("The columns can be read.")


def may_add(*, problems: Iterable[str]) -> Decision:
    """Decide whether a row can be added: something wrong in it is mended in the sheet first."""
    if set(problems) - QUESTIONS:
        return step("Mend this row in the sheet, and bring it in again.")
    return allow("This row can be added.")


def may_apply(*, is_undone: bool, is_mapped: bool, undecided: int, to_add: int) -> Decision:
    """Decide whether the rows of a sheet may become people."""
    if is_undone:
        return refuse("This sheet was taken out again.")
    if not is_mapped:
        return step("Say what each column means first.")
    if undecided:
        return step("Decide first about each row that may be somebody who is here already.")
    if not to_add:
        return step("There is nobody to add in this sheet.")
    return allow("The people can be added.")


def may_undo(*, is_applied: bool, is_undone: bool) -> Decision:
    """Decide whether what a sheet brought may be taken out again."""
    if is_undone:
        return refuse("This sheet was taken out already.")
    if not is_applied:
        return step("Nobody was added from this sheet yet.")
    return allow("What it brought can be taken out.")
