"""The three organisations, and who works in them. All invented."""

from typing import NamedTuple


class Worker(NamedTuple):
    """Somebody at work: a key to find them by, their name, where, in which roles, and since how many days."""

    key: str
    called: str
    full_name: str
    organisation: str
    roles: tuple[str, ...]
    since: int
    until: int | None = None

    @property
    def email(self) -> str:
        """Their address at work; .example is kept free for invented ones."""
        return f"{self.full_name.lower().replace(' ', '.').replace('’', '')}@{self.organisation}.example"


ORGANISATIONS = {
    "connect": "Ashby Vale Connect",
    "milllane": "Mill Lane Nursery",
    "riverside": "Riverside Befriending",
}

# The last role is the one they work in when they sign in.
PAID = (
    Worker("meera", "Meera", "Meera Solanki", "connect", ("team_lead",), 560),
    Worker("ruth", "Ruth", "Ruth Adeyemi", "connect", ("safeguarding_lead",), 560),
    Worker("gareth", "Gareth", "Gareth Pugh", "connect", ("manager",), 560),
    Worker("imran", "Imran", "Imran Shah", "connect", ("auditor",), 560),
    Worker("tobias", "Tobias", "Tobias Lindgren", "connect", ("administrator",), 559),
    Worker("ffion", "Ffion", "Ffion Price", "connect", ("support_worker",), 558),
    Worker("callum", "Callum", "Callum Reid", "connect", ("support_worker",), 558),
    Worker("agnieszka", "Agnieszka", "Agnieszka Lis", "connect", ("support_worker",), 557),
    Worker("zanele", "Zanele", "Zanele Dube", "connect", ("support_worker",), 5),
    Worker("bea", "Bea", "Bea Lindqvist", "milllane", ("safeguarding_lead", "manager"), 560),
    Worker("nia", "Nia", "Nia Parry", "milllane", ("support_worker",), 556),
    Worker("sunita", "Sunita", "Sunita Rao", "riverside", ("manager",), 560),
    Worker("yusra", "Yusra", "Yusra Benali", "riverside", ("administrator",), 559),
    Worker("owen", "Owen", "Owen Rees", "riverside", ("facilitator",), 558),
    Worker("lena", "Lena", "Lena Marsh", "connect", ("directory_editor",), 300),
)

# Volunteers of Riverside Befriending: since, and until when they stepped down (days ago).
BEFRIENDERS = (
    ("Marged Lloyd", 540, None), ("Tendai Moyo", 538, None), ("Hazel Cartwright", 533, None),
    ("Paulo Siqueira", 520, 210), ("Dilys Howells", 511, None), ("Kenji Morita", 498, None),
    ("Roza Demir", 481, None), ("Arthur Pennington", 470, 95), ("Ifeoma Nwosu", 452, None),
    ("Catrin Beynon", 431, None), ("Slavko Horvat", 410, None), ("Maisie Underhill", 388, None),
    ("Ravi Menon", 371, None), ("Una Gallagher", 350, 120), ("Emlyn Probert", 331, None),
    ("Bilqis Adeleke", 302, None), ("Jacek Zawada", 281, None), ("Philippa Stroud", 250, None),
    ("Hamza Qureshi", 214, None), ("Lotte Vermeer", 188, None), ("Gethin Arwel", 150, None),
    ("Comfort Asante", 121, None), ("Denise Halloran", 83, None), ("Mateo Vidal", 61, None),
    ("Sian Trefor", 40, None), ("Oskar Blom", 12, None),
)  # fmt: skip


def befriender(full_name: str, since: int, until: int | None) -> Worker:
    """A volunteer, who has the post of a support worker."""
    called = full_name.split()[0]
    return Worker(called.lower(), called, full_name, "riverside", ("support_worker",), since, until)


UNPAID = tuple(befriender(*one) for one in BEFRIENDERS)
VOLUNTEERS = frozenset(worker.key for worker in UNPAID)
STAFF = (*PAID, *UNPAID)

# What each worker is called, by key.
CALLED = {worker.key: worker.called for worker in STAFF}
