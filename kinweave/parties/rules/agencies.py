"""Who may say what kind of agency an organisation is."""

from kinweave.foundation.decision import Decision, allow, refuse


def may_say_agency(*, leads_there: bool) -> Decision:
    """Decide whether somebody may say what kind of agency an organisation is: its own leads. Criterion: 003-P20."""
    if not leads_there:
        return refuse("A lead of that organisation says what kind of agency it is.", "003-P20")
    return allow("You may say it.", "003-P20")
