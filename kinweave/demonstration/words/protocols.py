"""What the agencies of Ashby Vale agreed about sharing. All invented, and nothing to copy: it is not legal advice."""

from typing import Any, NamedTuple

AGENCIES = {"meera": "care", "bea": "setting", "sunita": "charity"}  # who says it, and what their agency is
OWN = {
    "connect": {
        "basis": "legitimate_interests",
        "task": "Support at home, as agreed with each person",
        "contact": "Meera Solanki, team lead, 01632 960 101",
    },
    "milllane": {
        "basis": "legitimate_interests",
        "task": "Early years care and education",
        "contact": "Bea Lindqvist, manager, 01632 960 102",
    },
    "riverside": {
        "basis": "legitimate_interests",
        "task": "Befriending, as our charity’s purposes say",
        "contact": "Sunita Rao, manager, 01632 960 103",
    },
}
ASKED = {"basis": "consent"}
KEEPING_SAFE = {"basis": "recognised_interest", "task": "Keeping children and adults safe from harm"}


class Told(NamedTuple):
    """A protocol of the story: by whom, with whom, what it says, and the days before or after today."""

    by: str
    at: str
    others: tuple[str, ...]
    title: str
    why: str
    facts: dict[str, Any]
    what: dict[str, tuple[str, ...]]
    starts: int = 0
    ends: int = 0
    review: int = 0
    says: dict[str, str] = {}


EARLY_HELP = Told(
    by="meera",
    at="connect",
    others=("milllane",),
    title="Early help in Ashby Vale",
    why="Families tell their story once. The nursery and Connect help together, early, before things get hard.",
    facts={
        "whom": "children",
        "mode": "inform",
        "confidentiality": "We tell every family when they first come. They expect it, and they can say no.",
        "channel": "secure_email",
        "keep_months": 12,
    },
    what={"early_help": ("name", "born", "phone", "days", "observation", "needs", "people")},
    starts=-340,
    ends=390,
    review=12,
)
COMPANY = Told(
    by="sunita",
    at="riverside",
    others=("connect",),
    title="Company at home",
    why="A befriender who knows what somebody likes is a better visitor on the first day.",
    facts={
        "whom": "adults",
        "mode": "consent",
        "confidentiality": "Each person says yes to the befriending service, by name, before we tell it anything.",
        "channel": "link",
        "keep_months": 6,
    },
    what={"community_support": ("phone", "likes", "wishes")},
    starts=-150,
    ends=580,
    review=215,
    says=ASKED,
)
SAFE = Told(
    by="meera",
    at="connect",
    others=("milllane", "riverside"),
    title="Keeping people safe together",
    why="When somebody may come to harm, those who can help know what they need to know.",
    facts={
        "whom": "all",
        "mode": "inform",
        "confidentiality": "Somebody could be harmed if we kept it to ourselves. We tell them first, if that is safe.",
        "channel": "telephone",
        "keep_months": 36,
    },
    what={"safeguarding": ("name", "born", "phone", "worry", "risk", "people")},
    starts=-374,
    ends=356,
    review=-9,
    says=KEEPING_SAFE,
)
STARTING_SCHOOL = Told(
    by="bea",
    at="milllane",
    others=("connect",),
    title="Starting school with support",
    why="Children who need more help to learn start school with a plan, and not with a surprise.",
    facts={
        "whom": "children",
        "mode": "consent",
        "confidentiality": "Parents say yes for each agency. They read what goes before it goes.",
        "channel": "here",
        "keep_months": 18,
    },
    what={"send_assessment": ("name", "born", "progress", "needs")},
    starts=14,
    ends=744,
    review=378,
    says=ASKED,
)
MEALS = ("Warm meals in winter", "Nobody eats alone and cold because two agencies did not talk.")
SUSPENDED = "A letter went to a wrong address. We look at how it happened, and then begin again."
