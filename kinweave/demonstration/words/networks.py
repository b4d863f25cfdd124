"""What the community network of Ashby Vale learns, asks and finds out. All invented, and about no person."""

from typing import NamedTuple

NETWORK = "Ashby Vale good neighbours"
MEMBERS = (  # who, the name the network uses, where they say they come from
    ("owen", "Owen Rees", "Riverside Befriending"),
    ("ffion", "Ffion Price", "Ashby Vale Connect"),
    ("bea", "Bea Lindqvist", "Mill Lane Nursery"),
)


class Told(NamedTuple):
    """A source: who keeps its entry, how far it lets things go, and what is said of it."""

    by: str
    ring: str
    facts: dict[str, str]
    check: int = 60  # days from today


TRADERS = Told(
    "ffion",
    "network",
    {
        "who": "The stall holders at the Thursday market",
        "knows": "Who comes on which day, what people ask for, which bus is full.",
        "reliable": "Good on the market, hearsay on the rest",
        "reliable_why": "They stand there every week. What happens elsewhere they hear from customers.",
        "reliable_says": "Ffion, after a year of Thursdays",
        "purposes": "To plan what the network offers on market days",
        "terms": "Tell your network. We do not want to read it in the paper.",
    },
)
LIBRARY = Told(
    "owen",
    "everybody",
    {
        "who": "Ashby library",
        "knows": "Which rooms are free, who runs which group, how many come.",
        "reliable": "Very reliable on its own rooms",
        "reliable_why": "It keeps the bookings.",
        "reliable_says": "Owen",
        "purposes": "For anybody who plans something in Ashby Vale",
        "terms": "This is public. Say that it comes from us, and the day.",
    },
    -4,
)
KITCHEN = Told(
    "bea",
    "named",
    {
        "who": "The community kitchen",
        "knows": "When food is left over, and which families’ days are hard.",
        "reliable": "Reliable, and careful",
        "reliable_why": "They cook there three days a week, and count.",
        "reliable_says": "Bea",
        "purposes": "To bring food to where it is needed",
        "terms": "Only for Bea and Owen. People must not feel watched.",
    },
    90,
)
QUIET = ("Which day is the market quiet enough for people who find noise hard?", "Read out at the next meeting")
WARM = ("Where can people sit in the warm in January, for nothing?", "A list for the members, then for everybody")
FINE = "fine"
FOUND_QUIET = (
    "The market is quiet before half past nine",
    "Before half past nine there are few people, no music, and the bus is half empty. After ten it is loud.",
)
FOUND_ROOM = (
    "The library has a warm room on three mornings",
    "Monday, Tuesday and Friday, nine to twelve. Tea is free. Nobody asks why you come.",
)
FOUND_FOOD = (
    "Food is left over on Wednesdays",
    "About twenty portions, from two o’clock. They can be fetched at the back door.",
)
REVIEW = {
    "relevant": "Yes. Three of our groups look for a quiet hour.",
    "reliable": "Yes, for the market itself. Ffion has seen it too.",
    "change": "We would meet at nine, not at eleven.",
}
HURTS = {
    "relevant": "Yes, for the list of warm places.",
    "reliable": "Yes. The library keeps the bookings.",
    "hurts": "Whoever sits there may be stared at, when everybody knows that it is the warm room.",
    "change": "We would call it the reading room.",
}
USED = "The walking group now meets at nine at the clock."

ANNOUNCED = {
    "what": "We find out what helps people to feel at home in town, and tell each other.",
    "area": "",
    "interests": ["talking", "volunteering"],
    "languages": ["en", "cy"],
    "wants": ["welcoming", "showing", "room", "speaks_cy"],
}
CARD = {"source": "Jo, who runs it, by telephone", "brings": "Somebody at the door who knows the regulars."}
VISITED = {"who": "Ffion", "words": "Loud until nine. The chairs by the kitchen are quiet. Jo says hello to everybody."}
DANNY_OFFERS = ["welcoming", "carrying"]
