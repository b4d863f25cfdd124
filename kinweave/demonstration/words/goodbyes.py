"""What is good and hard in the town, what is tried, and a goodbye."""

from typing import NamedTuple


class Said(NamedTuple):
    """A line about somebody in Danny's life: days ago, about whom, good or hard, the words, who says so."""

    ago: int
    called: str
    which: str
    words: str
    author: str
    name: str = ""
    is_shown: bool = False


SIDES = (
    Said(225, "Marcus", "good", "He makes me laugh.", "person"),
    Said(42, "Marcus", "hard", "He comes late. Then I wait and wait.", "person"),
    Said(42, "Marcus", "good", "They grew up in one room. It shows.", "key_person", "Grace", True),
    Said(41, "Sam", "good", "Home games, him and me.", "person"),
    Said(41, "Sam", "good", "Danny talks about Saturday all week.", "worker", "Ffion", True),
    Said(225, "Carl", "good", "Carl is a laugh.", "person"),
    Said(42, "Carl", "hard", "He wants a lend of money.", "person"),
    Said(42, "Carl", "hard", "Twice Danny came home without his bus money.", "worker", "Ffion"),
)
# Days ago, about whom, how it looks to Ffion, what she saw.
VIEWS = (
    (41, "Carl", "bad", "Carl held Danny’s cash card at the shop on 3 visits. Danny looked at the floor."),
    (30, "Auntie Bev", "mixed", "She answers when I ask Danny. He laughs at her jokes, and goes quiet when we plan."),
)

# Days ago, what, with whom, who says so, what gets in the way.
HARD = (
    (34, "The new bus to the ground", "Coach Lee", "person", "The stop has moved. The driver talks fast."),
    (17, "Church when it is full", "Mrs Adeyemi", "person", ""),
)
# Days ago, which of those, the way, in words, by whom, did it help, days ago that was said.
TRIED = (
    (30, 0, "go_along", "Ffion rides along on two Saturdays", "Ffion", "a_bit", 22),
    (13, 0, "practise", "Danny shows the driver a card with the stop on it", "Danny and Sam", "not_yet", 0),
)
KEEPS_GOING = (28, "Sam", "Somebody who comes along: to the bus stop and back", "Sam")

DIED_AGO, TOLD_AGO = 12, 10
GOODBYE = {
    "told_us": "the daughter, by telephone",
    "plan": "Her niece sits with her. The large print card is there. No other visit that day. Tea is made.",
    "near": "Her niece, and Ffion every second day",
    "possible": "The funeral is on Friday week. Peg decides whether she goes.",
    "told": "At home, by her niece and Ffion, slowly, with a photograph. “We had a standing order for Thursdays.”",
    "asked": "I keep looking at the clock on Thursdays.",
    "offered": "A lift to the funeral, and somebody to sit with her on Thursdays",
}
