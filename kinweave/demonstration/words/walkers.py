"""What is said about the walking group that Marged led, and that its members run now."""

from typing import Any

GROUP, CALLED, HALL = "Monday Walkers", "Marged", "The bench by Mill Lock"
PLAN: dict[str, Any] = {
    "sort": "peers",
    "why": "Two people said that they would walk more if somebody walked with them.",
    "for_whom": "Adults who walk a mile at their own pace.",
    "wrong_for": "Somebody who wants to walk fast, or far.",
    "instead": "The health walks of the leisure centre.",
}
MEMBERS = (("rosalind", "Roz"), ("ivor", "Ivor"))
BAG, RUNNING = "The red first-aid bag", "Look after the walks"
LAST: dict[str, Any] = {
    "was": "Forty walks. We saw the herons twice, and nobody was left behind.",
    "thanks": "Thank you, Roz, for the flask, and Ivor for the names of the birds.",
    "how": "We walk to the lock, sit down, and each says what they take along.",
}
SAID = (("Roz", "group", "We walk on. Come when you like."), ("Ivor", "leader", "You never hurried me."))
REACHED = "Roz, 01632 960158, in the mornings"
