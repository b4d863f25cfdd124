"""Worries in the story: what Danny told, what Ffion saw, and what came of it. All invented."""

from typing import NamedTuple


class Contact(NamedTuple):
    """Somebody outside an organisation: their name, telephone, hours, and by whose address they sign in."""

    organisation: str
    by: str
    name: str
    phone: str
    hours: str
    email: str = ""


OUTSIDE = (
    Contact("connect", "gareth", "Sunita Rao, Riverside Befriending", "01632 960370", "Weekdays, 9 to 5",
            "sunita.rao@riverside.example"),
    Contact("connect", "gareth", "Ashby Vale Council, adult social care", "01632 960600", "Day and night"),
    Contact("riverside", "sunita", "Gareth Pugh, Ashby Vale Connect", "01632 960371", "Weekdays, 9 to 5",
            "gareth.pugh@connect.example"),
    Contact("milllane", "bea", "Gareth Pugh, Ashby Vale Connect", "01632 960371", "Weekdays, 9 to 5",
            "gareth.pugh@connect.example"),
    Contact("milllane", "bea", "Ashby Vale Council, children’s services", "01632 960601", "Day and night"),
)  # fmt: skip

DANNY_TOLD = "A man at the bus stop asks me for money. I do not like it."
ANSWERED = "I rang Danny. We talk about it on Thursday, and we wait for another bus until then."
TOLD_DANNY = "Thank you for telling me. The bus company knows. A driver looks out for you now."
CAME_OF_IT = "The bus company spoke with the man. Danny says that nobody asks him any more."
LEARNED = "Ask about the way there, not only about the place."

FFION_SAW = "Danny had no money for food two weeks running. He said a friend keeps his card safe for him."
REFERRED_TO = "Ashby Vale Council, adult social care"
REFERRED = "They take it as a safeguarding concern. They ring back with the name of a social worker."
TOLD_BY = "Ashby Vale Council, adult social care"
TOLD_FFION = "Thank you. It is passed on, and somebody looks after it. Go on as usual, and tell me what you see."
