"""What was written with a last day of its own, and is past it. All invented."""

# About whom, a heading, what it says, how many days ago it was written, how many days ago its last day was.
SHORT_LIVED: tuple[tuple[str, str, str, int, int], ...] = (
    (
        "elsie",
        "Plaster on the left arm",
        "The plaster comes off in six weeks. Until then somebody cuts her food.",
        300,
        160,
    ),
    ("elsie", "The lift is out of order", "Meet her at the side door until it is mended.", 280, 150),
    ("danny", "A lift to the allotment", "Until the bus runs again, the van fetches him at ten.", 260, 130),
    ("danny", "New glasses", "He waits for them and does not see the small print.", 250, 120),
)
PURPOSE = "community_support"
HELD = "A complaint about how often somebody visited. The ombudsman has asked to see it."
