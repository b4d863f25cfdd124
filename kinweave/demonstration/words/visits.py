"""What was agreed, seen and said at visits, outings and talks."""

from typing import Any

OUTING = "The away ground in Farlow"
ACTIVITY = "Ashby Vale Library"
AGREED: dict[str, Any] = {
    "who_comes": "Dad, on his own",
    "rules": (
        "Lower Quay café, the table by the window. One hour.\n"
        "Dad buys his own tea. No money changes hands.\n"
        "No photographs.\n"
        "Danny puts the red card on the table, and the visit stops."
    ),
    "person_says": "I will see him at the café. You stay. Not at home.",
    "record_goes_to": "Danny. Tomasz, if Danny says so.",
}
SIGNED_BY = "Danny, his dad, Ffion Price"
PLACE = "Lower Quay café"
RECORD: dict[str, Any] = {
    "arrival": "Danny was at the table first. Dad came in and said “All right, son.” Danny said “Sit there.”",
    "together": "They drank tea and looked at the fixtures. Dad drew the old ground on a napkin.",
    "responses": "Danny laughed twice. He looked at me when Dad asked about the flat, and did not answer. Dad waited.",
    "brought": "Dad brought a scarf. Danny put it on.",
    "stopped": "I asked Dad to leave out the question about benefits. He did.",
    "ending": "Dad held out his hand. Danny shook it and said “See you.”",
    "opinion": "I think an hour was right. The question about the flat came too soon.",
    "after": "Calm. He kept the scarf on. He said: “It was all right. Same table next time.”",
}
SAFE: dict[str, Any] = {
    "said": "He pointed at the picture of the door. “That is Carl. He says friends do this.” Then: “Sam don’t.”",
    "material": {
        "key": "friends",
        "format": "symbols",
        "understood": "fully",
        "said": "A real friend comes when I have nothing. Sam came when I had nothing.",
    },
}
IN_TOUCH = "He wants Marcus on Sundays, and says it is hard to ring. A photo of Marcus on the phone would help."
