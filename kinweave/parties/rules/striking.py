"""What is allowed with an entry that turned out to be wrong."""

from kinweave.foundation.decision import Decision, allow, refuse, step


def may_strike(*, because: str, is_struck: bool, wrote_it: bool, leads_here: bool) -> Decision:
    """Decide whether somebody may strike an entry out: who wrote it, or a lead there, and they say why."""
    if is_struck:
        return refuse("This was struck out already.")
    if not (wrote_it or leads_here):
        return refuse("Who wrote this, or a lead, can strike it out.", way_forward="Ask the lead of your team.")
    return allow("It can be struck out.") if because.strip() else step("Write why it is wrong.")
