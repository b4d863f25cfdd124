"""Agencies around Ashby Vale, who acts for them, and what was shared about Danny. All invented."""

from typing import Any

Facts = dict[str, Any]
COUNCIL = "Ashby Vale Council"
POLICE = "Ashby Vale Police"
AGENCIES = {COUNCIL: "local_authority", POLICE: "police"}

# Which organisation keeps the book; the agency (a key or a name), who they are, their part there, their telephone.
BOOK: tuple[tuple[str, str, str, str, str], ...] = (
    ("connect", COUNCIL, "Adult duty team", "duty", "01632 960555"),
    ("connect", POLICE, "Duty desk", "duty", "01632 960556"),
    ("connect", "riverside", "Owen Rees", "worker", "01632 960103"),
    ("connect", "riverside", "Sunita Rao", "safeguarding", "01632 960103"),
    ("connect", "milllane", "Bea Lindqvist", "safeguarding", "01632 960102"),
    ("milllane", COUNCIL, "Children’s duty team", "duty", "01632 960557"),
    ("milllane", "connect", "Ffion Price", "worker", "01632 960101"),
    ("riverside", COUNCIL, "Adult duty team", "duty", "01632 960555"),
)
LEADS = {"connect": "meera", "milllane": "bea", "riverside": "sunita"}
WRITERS = {"connect": "ffion", "milllane": "nia", "riverside": "owen"}
SIGNS_IN = {"Owen Rees": "owen", "Bea Lindqvist": "bea", "Ffion Price": "ffion"}
HOW = "Called the number on their website, and was put through"

LIKES: Facts = {
    "category": "interests",
    "details": ["likes"],
    "title": "What Danny likes",
    "text": "Music, loud. Dancing when nobody looks. Feeding the ducks. Chips on a Friday.",
}
PHONE: Facts = {
    "category": "contact",
    "details": ["phone"],
    "title": "Danny’s telephone",
    "text": "01632 960001. Call after four.",
}
NOT_SHARED = "Danny said no to giving his number. Owen can ask him when they meet."
HEALTH: Facts = {
    "category": "health",
    "details": ["condition"],
    "title": "What helps when Danny has a bad day",
    "text": "A quiet room and no questions for ten minutes. It passes.",
}
ASKED = "Owen takes him swimming and would like to know what to do."
SWIMMING = "At the pool"
TO_OFFICER = "Somebody takes a man swimming and asks what helps when it gets too loud. Does that count as health?"

MONEY: Facts = {
    "category": "safety",
    "details": ["worry"],
    "title": "Danny and his money",
    "text": "He came without money for food, two weeks running.",
}
OVERRIDE: Facts = {
    "reason": "Somebody at the group may be the friend who keeps his card.",
    "why_not_asked": "He could tell that friend.",
    "harm": "He goes without food.",
    "necessity": "They see him each week, and could look out for it.",
}
DECLINED = "The council looks at it, and asked us to tell nobody else yet. Ffion takes him shopping meanwhile."
