"""Whose yes can be taken in a conversation about sharing, and what is said where it does not count. R9."""

from kinweave.foundation.decision import Decision, allow, refuse
from kinweave.information.rules.voices import Speaker, WhoDecides

ALWAYS_HEARD = (Speaker.PERSON, Speaker.SOMEBODY)  # written down as what they say, also where it does not decide


def counts(who: WhoDecides, speaker: Speaker) -> bool:
    """Whether somebody who speaks in this capacity decides about sharing. Criterion: 003-P21."""
    return speaker in who.speakers


def may_take_yes(who: WhoDecides, speaker: Speaker) -> Decision:
    """Decide whether somebody's yes may be taken for the person. Their no is always written down. 003-P21."""
    if counts(who, speaker) or speaker in ALWAYS_HEARD:
        return allow("It can be written down.", "003-P21")
    if Speaker.PERSON in who.speakers:
        return refuse(
            "They decide this themself. Nobody says yes for them.",
            "003-P21",
            way_forward="Ask them, with the help that they need. Write down what others say as said by somebody else.",
        )
    return refuse(
        "Somebody else decides this with them. This yes does not count.",
        "003-P21",
        way_forward="Write it down as said by somebody else. Ask your lead who decides.",
    )
