"""What Danny and Peg plan, and hope for, in their words. All invented."""

from typing import Any

STEPS = (
    ("Text Coach Lee about Saturday", "danny", "now", "Coach Lee"),
    ("Go with Danny to the first training", "Marcus", "next", "Coach Lee"),
    ("Ask about the players’ kit", "ffion", "next", "Coach Lee"),
    ("Help to run the line at a match", "danny", "later", "Coach Lee"),
)  # what, who holds it, when, about whom
DONE = (
    (150, "danny", "Choose a photograph for the passport", "with_help"),
    (128, "ffion", "Fill in the bus pass form", "done_for_me"),
    (121, "danny", "Buy a birthday card for Marcus", "did_it"),
    (95, "danny", "Ring the chip shop about the job", "with_help"),
    (88, "ffion", "Find out about the club’s days", "done_for_me"),
    (61, "danny", "Cook pasta for Marcus", "did_it"),
    (54, "danny", "Learn the bus stops from a card", "with_help"),
    (33, "danny", "Go to the shop with Marcus", "did_it"),
    (26, "danny", "Send Marcus a voice message", "did_it"),
    (12, "danny", "Put the boots in the bag", "did_it"),
)  # days ago, who held it, what, how he took part
CHECK: dict[str, Any] = {
    "language": "English. Short sentences, and picture cards.",
    "faith": "Sunday service with Grandma stays free.",
    "culture": "Nigerian food at home. At the club he eats what the others eat.",
    "legal": "No contact with Carl, by his own choice.",
    "ethical": "He decides how close he gets to the team. Nobody pushes.",
}
RISK = {
    "wants": "Take the bus to training alone",
    "matters": "I am grown up. I want to go when I like.",
    "go_well": "He sees the team every week, and nobody has to be free to drive him.",
    "go_wrong": "He gets off at the wrong stop, or somebody on the bus asks him for money.",
    "source": "community",
    "likelihood": "middle",
    "impact": "small",
    "tried": "Twice with Ffion. He knew the stop both times.",
    "helps": "A card with the stops, a full phone, Marcus at the other end.",
    "who_does_what": "Ffion goes along twice more. Marcus waits at the stop. Danny texts when he is there.",
    "signs": "He phones and sounds lost, or money is gone. Ffion phones back at once and talks with him.",
}
VIEWS = (
    ("person", "Danny", True, "I can do it. I did it two times."),
    ("key_person", "Marcus", True, "He is ready. I will be at the stop."),
    ("key_person", "Mum", False, "Not in the dark. I would rather drive him in winter."),
)
LOOKED = {
    "happened": "Four times alone. Once he got off too early, asked a driver, and came 20 minutes late.",
    "better": "yes",
    "person_says": "The driver was nice. I go every week now.",
}
HOPE: dict[str, Any] = {
    "words": "Be part of a football team again",
    "level": "community",
    "much_less": "I hear about the team from others",
    "less": "I watch a match now and then",
    "as_hoped": "I train with them every Saturday",
    "more": "I train, and play in some matches",
    "much_more": "I help to run the team",
    "importance": 3,
    "difficulty": 2,
}
RATINGS = (
    ("person", 0, "I go every Saturday."),
    ("worker", -1, "Three Saturdays of the last five."),
)
ANSWERS = {"satisfied": 7, "worthwhile": 8, "happy": 9}
