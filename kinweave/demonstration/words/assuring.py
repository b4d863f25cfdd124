"""A referral that nobody has acknowledged, a request to see what is kept, a data breach. All invented."""

from typing import Any

GAS: dict[str, Any] = {
    "category": "safety",
    "details": ["risk"],
    "title": "The gas in Peg’s kitchen",
    "text": "Twice this week the gas was on and not lit. Peg does not smell it any more.",
}
LOOKED = "It was right to send it at once. The duty team rang Peg the same day."
WANTED = "Everything that you have about me since I moved."
KNOWN = "Callum has known her for a year, and rang her back."
HELD = "Somebody asked to see what is kept."
ON_THE_BUS = "Three weekly plans were left on a bus. The driver handed them in within the hour."
FETCHED = "Ffion fetched them. The envelope was closed."
THREE = 3  # plans, one for each person
