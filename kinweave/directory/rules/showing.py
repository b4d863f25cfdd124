"""What is allowed with when and where a provider is shown. Criterion: 001-P9."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

NOT_AN_EDITOR = refuse("Somebody who looks after the directory does this.", "001-P9")


def may_set_window(
    *, may_edit: bool, leads_elsewhere: bool, shown_from: date | None, last_day: date | None, because: str
) -> Decision:
    """Decide whether an entry may be shown from a day and until a day. 001-P9."""
    if not may_edit:
        return NOT_AN_EDITOR
    if leads_elsewhere:
        return refuse("It was made one with another. Choose the days for that one.", "001-P9")
    if shown_from is None and last_day is None:
        return step("Write the first day or the last day.", "001-P9")
    if shown_from and last_day and last_day < shown_from:
        return step("The last day comes before the first.", "001-P9")
    return allow("It is kept.", "001-P9") if because.strip() else step("Write why.", "001-P9")


def may_end_window(*, may_edit: bool, is_there: bool) -> Decision:
    """Decide whether an entry may be shown without a first or last day again. 001-P9."""
    if not may_edit:
        return NOT_AN_EDITOR
    return allow("It is kept.", "001-P9") if is_there else refuse("This was taken away already.", "001-P9")


def may_show_address(*, is_home: bool, address: str, is_postcode: bool) -> Decision:
    """Decide whether who works at home may show where that is: it is theirs to choose. 001-P9."""
    if not is_home:
        return refuse("People see your address already.", "001-P9")
    if not address.strip():
        return step("Write the address.", "001-P9")
    return allow("It is shown.", "001-P9") if is_postcode else step("Write the whole postcode.", "001-P9")


def may_hide_for(*, may_edit: bool) -> Decision:
    """Decide whether an address may be taken back for a provider. 001-P9."""
    return allow("It is taken back.", "001-P9") if may_edit else NOT_AN_EDITOR
