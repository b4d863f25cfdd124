"""Who may say what kind of agency an organisation is."""

from kinweave.foundation.decision import Decision, allow, refuse, step


def may_say_agency(*, leads_there: bool, protects_by_law: bool) -> Decision:
    """Decide whether somebody may say what kind of agency an organisation is: its own leads. Criterion: 003-P20."""
    if not leads_there:
        return refuse("A lead of that organisation says what kind of agency it is.", "003-P20")
    if protects_by_law:
        return refuse(
            "An agency does not say of itself that it is the council, the police or an emergency service.",
            "003-P20",
            way_forward="Whoever runs this installation registers it so.",
        )
    return allow("You may say it.", "003-P20")


def may_know_agency(*, called: str, agency: str, is_known: bool) -> Decision:
    """Decide whether an agency that nobody signs in for here may be registered: once. Criterion: 003-P23."""
    if not called.strip() or not agency:
        return step("Write its name, and choose what kind of agency it is.", "003-P23")
    if is_known:
        return refuse("This agency is in the list already.", "003-P23", way_forward="Choose it from the list.")
    return allow("It can be registered.", "003-P23")
