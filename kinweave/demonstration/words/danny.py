"""Danny’s story: who is in his circle, what he said of them over time, and what happened lately."""

from typing import NamedTuple


class Person(NamedTuple):
    """Somebody in Danny's circle: who they are to him, and ring and feeling at each of the three drawings."""

    called: str
    label: str
    sector: str
    rings: tuple[int, int, int]  # 0: not named yet
    feels: tuple[str, str, str]
    gives: tuple[str, ...]
    gets: tuple[str, ...] = ()
    starts: str = "both"
    every_weeks: int | None = None


GOOD = ("good", "good", "good")

# In the order in which they take their places in the picture.
CIRCLE = (
    Person(
        "Mum",
        "Mum",
        "family",
        (1, 1, 1),
        GOOD,
        ("company", "crisis", "practical", "talk"),
        ("company",),
        "both",
        1,
    ),
    Person(
        "Marcus",
        "Brother",
        "family",
        (2, 2, 2),
        ("mixed", "mixed", "mixed"),
        ("fun", "company"),
        ("fun",),
        "me",
        2,
    ),
    Person("Auntie Bev", "Auntie", "family", (3, 3, 3), GOOD, ("company",), (), "them"),
    Person("Dad", "Dad", "family", (3, 4, 4), ("mixed", "unsure", "unsure"), ("money",), (), "them"),
    Person("Sam", "Friend", "friends", (3, 2, 2), GOOD, ("fun", "company"), ("company", "fun"), "both", 2),
    Person("Carl", "Friend", "friends", (2, 2, 2), ("good", "mixed", "bad"), ("company",), ("money",), "them"),
    Person("Priya", "Friend from college", "friends", (0, 0, 4), GOOD, ("fun",), (), "me"),
    Person(
        "Coach Lee",
        "Ashby Rovers",
        "community",
        (0, 3, 3),
        GOOD,
        ("fun", "information"),
        ("practical",),
        "both",
    ),
    Person("Mrs Adeyemi", "Church", "community", (3, 3, 3), GOOD, ("company", "talk"), ("practical",), "them"),
    Person("Joan", "Neighbour at number 10", "community", (0, 4, 4), GOOD, ("practical",), ("practical",), "both"),
    Person("Ffion", "Support worker", "paid", (2, 1, 1), GOOD, ("practical", "talk", "information"), (), "both"),
    Person("Dr Khan", "Doctor", "paid", (4, 4, 4), ("unsure", "good", "good"), ("information",), (), "me"),
    Person("Tomasz", "Advocate", "paid", (0, 3, 3), GOOD, ("information", "talk"), (), "both"),
)
DRAWN = (369, 225, 42)  # days ago

KNOW = (
    ("Mum", "Marcus"), ("Mum", "Auntie Bev"), ("Mum", "Dad"), ("Marcus", "Auntie Bev"), ("Marcus", "Dad"),
    ("Mum", "Mrs Adeyemi"), ("Mum", "Ffion"), ("Auntie Bev", "Mrs Adeyemi"), ("Sam", "Coach Lee"),
    ("Sam", "Carl"), ("Ffion", "Tomasz"), ("Mum", "Joan"),
)  # fmt: skip


class Want(NamedTuple):
    """What Danny said about one person: what he wants, his words, and where he would like them to stand."""

    called: str
    want: str
    words: str = ""
    ring: int | None = None


# Days ago, how he said it, who helped, and what he said.
TALKS = (
    (369, "talking", "Ffion", (
        Want("Mum", "maintain", "Mum is Mum."),
        Want("Marcus", "not_sure", "I don’t want to say."),
        Want("Carl", "maintain", "Carl is a laugh."),
        Want("Sam", "develop", "We like the same team."),
        Want("Dad", "not_sure"),
    )),
    (225, "talking", "Ffion", (
        Want("Mum", "maintain", "Same. Sunday dinner."),
        Want("Marcus", "maintain", "It’s all right how it is."),
        Want("Sam", "maintain", "Home games. That’s us."),
        Want("Carl", "less", "He always wants a lend of money."),
        Want("Auntie Bev", "maintain"),
    )),
    (42, "pictures", "Tomasz", (
        Want("Mum", "maintain", "Keep Sundays."),
        Want("Sam", "maintain", "Home games, him and me."),
        Want("Auntie Bev", "maintain", "She brings cake."),
        Want("Mrs Adeyemi", "maintain", "She saves me a seat."),
        Want("Tomasz", "maintain", "He waits."),
        Want("Dad", "not_sure", "Not yet."),
        Want("Joan", "maintain", "She waves."),
        Want("Dr Khan", "maintain"),
    )),
    (7, "pictures", "Ffion", (
        Want("Marcus", "develop", "He is my brother. He don’t have to stay long. I want him on Sundays.", 1),
        Want("Priya", "develop", "She is funny. I want to see her at the café.", 2),
        Want("Coach Lee", "develop", "I want to help at training. Saturdays.", 2),
        Want("Carl", "less", "Only when Ffion is there.", 4),
        Want("Ffion", "maintain", "The same, with friends closer.", 2),
    )),
)  # fmt: skip
HOPE = ("Dance mate", "community", "Somebody to go to the Friday dance with. Not staff.", 2)

PROFILE = (
    ("words", "I want a full house on Sundays. And football. Don’t do it for me, do it with me."),
    ("matters", "Sunday dinner at Mum’s\nAshby Rovers, home games\nMy keys on the same hook"),
    ("days", "Good: out of the flat before eleven\nBad: plans change and nobody says"),
    ("do", "Ask me first\nShow me on the cards"),
    ("do_not", "Talk over me to Mum\nTalk to Dad about my money"),
)
SAID_HOW = "Said with picture cards. Tomasz, his advocate, was there."

# Channel, value, what works when, whether it is safe.
REACH = (
    ("address", "12 Mill Street", "", "yes"),
    ("voice", "07700 900512", "A voice message, and wait. He plays it twice.", "yes"),
    ("text", "07700 900513", "Texts get lost. Carl has had this phone.", "no"),
    ("phone", "01632 960512", "Before noon", "yes"),
)


class Contact(NamedTuple):
    """A contact: days ago, how, who was there, how Danny was, what mattered, and maybe its weekday."""

    ago: int
    kind: str
    who: tuple[str, ...]
    mood: str
    text: str
    weekday: int | None = None


SATURDAY, SUNDAY = 5, 6
CONTACTS = (
    Contact(
        88,
        "visit",
        (),
        "good",
        "Danny cooked pasta and timed it himself. Eleven minutes. He wrote that on a card.",
    ),
    Contact(
        82,
        "outing",
        ("Sam",),
        "good",
        "Friendly match, home end. Danny knew every name on the bench.",
        SATURDAY,
    ),
    Contact(75, "visit", ("Marcus",), "good", "Marcus came by with chips. Danny: “He stayed for the whole match.”"),
    Contact(
        70,
        "visit",
        (),
        "so_so",
        "The lift is broken and the stairs are long. Danny rang the landlord from the card.",
    ),
    Contact(68, "outing", ("Sam",), "good", "Away game on the radio at Sam’s. Danny took the biscuits.", SATURDAY),
    Contact(64, "visit", ("Mum",), "good", "Washing done with Mum. Danny did the pairs, Mum did the talking."),
    Contact(
        61,
        "phone",
        ("Marcus",),
        "so_so",
        "Marcus rang. New job, nights. Danny put the phone on the table to listen.",
    ),
    Contact(
        56,
        "visit",
        ("Carl",),
        "hard",
        "Carl was there when I came and left quickly. Twenty pounds gone from the tin.",
    ),
    Contact(
        54,
        "visit",
        (),
        "hard",
        "Talked about Carl with the cards. Danny: “He is my friend. He takes.” Told Meera today.",
    ),
    Contact(
        49,
        "visit",
        ("Marcus",),
        "good",
        "Marcus came on the way to work. They watched the goals and shouted at them.",
    ),
    Contact(
        45,
        "outing",
        ("Sam", "Coach Lee"),
        "good",
        "Home game. Coach Lee let Danny carry the flags. Told by Danny, twice.",
        SATURDAY,
    ),
    Contact(
        41,
        "visit",
        ("Marcus",),
        "so_so",
        "Marcus was late and shouted about the bus. Danny: “It is not me he shouts at.”",
    ),
    Contact(
        38,
        "visit",
        ("Mum",),
        "good",
        "Mum and Danny put up the hook for the keys. It is level. Danny checked.",
    ),
    Contact(
        35,
        "phone",
        ("Marcus",),
        "so_so",
        "Marcus rang from work. Short. He said soon. Danny wrote “soon” on the calendar.",
    ),
    Contact(
        31,
        "visit",
        (),
        "good",
        "Picture cards for the week. Danny made a new one: a drum, for the Friday dance.",
    ),
    Contact(
        27,
        "outing",
        ("Mrs Adeyemi",),
        "good",
        "Church lunch. Mrs Adeyemi saved a seat. Danny stacked forty chairs after.",
        SUNDAY,
    ),
    Contact(
        25,
        "outing",
        ("Sam",),
        "good",
        "Home game with Sam, in the rain. New scarf for Danny, old one for me to wash.",
        SATURDAY,
    ),
    Contact(
        21,
        "visit",
        ("Joan",),
        "good",
        "Joan knocked with a cake. Danny asked her in, and made the tea himself.",
    ),
    Contact(
        17,
        "visit",
        ("Mum", "Auntie Bev"),
        "good",
        "Sunday at Mum’s, told by Danny: six at the table, one chair short.",
        SUNDAY,
    ),
    Contact(
        14,
        "visit",
        (),
        "good",
        "Bins, bills, and the dance poster. Danny wants to go and does not want to go with staff.",
    ),
    Contact(
        10,
        "visit",
        ("Tomasz",),
        "so_so",
        "Tomasz came about the next meeting. Danny: “You say it, I nod.” They practised.",
    ),
    Contact(
        9,
        "visit",
        ("Mum",),
        "good",
        "Mum came with the big pan. Enough for Thursday. Danny labelled the boxes.",
    ),
    Contact(
        3,
        "outing",
        ("Sam",),
        "good",
        "Home game with Sam. Came home late and happy. Told by Danny.",
        SATURDAY,
    ),
    Contact(2, "visit", ("Mum",), "good", "Mum came round. Cooked together. Danny: “good”."),
)
