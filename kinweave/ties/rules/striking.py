"""What is allowed with an observation that turned out to be wrong."""

from kinweave.foundation.decision import Decision, allow, step


def may_strike_observation(*, others: int, has_ended: bool) -> Decision:
    """Decide whether an observation may be struck out: a tie that goes on keeps one, or it would stand nowhere."""
    if not others and not has_ended:
        return step(
            "Nothing else is written about how this tie stands.",
            way_forward="Write down first how it stands, or end the tie.",
        )
    return allow("It can be struck out.")
