"""Owen leaves the Thursday Makers by stages: what they say, what changes when, and the plan they agree."""

from typing import Any

NEEDS = "Somebody who has the key to the hall, and who phones us when we did not come."
OWN = "The order for the wood. Nobody else has done it yet."
STAGES: tuple[tuple[int, dict[str, Any]], ...] = (  # in how many days, counted from today
    (-20, {"words": "Roz and Desmond open the hall.", "feels": "New. Perhaps a little proud."}),
    (-1, {"words": "Ivor begins the round. Owen sits at the side.", "feels": "Strange, and quieter than before."}),
    (60, {"words": "Owen comes once a month, for tea.", "feels": "Sad. Free. Both at once is all right."}),
)
PLAN: dict[str, Any] = {
    "words": "Roz and Desmond open the hall. Ivor orders the wood, with Owen the first time. Hazel is asked first"
    " when something is wrong.",
    "call_who": "Owen",
    "call_how": "By telephone, on weekday afternoons",
}
CALL_FOR = 120  # days from today
HOW_IT_IS = "The hall was cold, and it was ours."
