"""Who stands how to whom: rows of one human, own accounts, who speaks for whom, a bar, an address."""

from datetime import datetime
from functools import partial

from kinweave.access import actions as access
from kinweave.demonstration.people import INDIVIDUALS
from kinweave.demonstration.people.individuals import KNOWN_TWICE
from kinweave.demonstration.story.arriving import LEADS
from kinweave.demonstration.town import Town
from kinweave.parties import actions as parties

OWN_ACCOUNTS = (
    ("rory", "rory@adair.example", 2),
    ("gwilym", "gwilym@tudur.example", 380),
    ("lowri", "lowri@bevan.example", 200),
    ("shirin", "shirin@daneshvar.example", 150),
)

# Key of the speaker, called, full name, for whom, ground, for what, sees the page, how many days ago.
SPEAKERS = (
    ("carys", "Carys", "Carys Howell", "seren", "parent", "everything", True, 325),
    ("samira", "Samira", "Samira Siddiqui", "ayaan", "parent", "everything", True, 415),
    ("peter", "Peter", "Peter Thornbury", "elsie", "attorney", "money and property", False, 480),
)


def write(town: Town) -> None:
    """Write down who stands how to whom."""
    for key in KNOWN_TWICE:
        town.diary.write(340, "12:00", partial(say_same, town, key))
    for key, email, ago in OWN_ACCOUNTS:
        town.diary.write(ago, "13:00", partial(open_account, town, key, email))
    town.diary.write(330, "13:00", partial(be_both, town))
    for speaker in SPEAKERS:
        town.diary.write(speaker[-1], "12:30", partial(let_speak, town, speaker))
    town.diary.write(198, "16:00", partial(keep_safe, town))


def say_same(town: Town, key: str, at: datetime) -> None:
    """The person said that both organisations know them; their two rows are linked."""
    founder = town.founder(at)
    first = town.people[key.removesuffix("_r")]
    parties.say_same_person(one=first, other=town.people[key], on=founder.on, by=founder)


def open_account(town: Town, key: str, email: str, at: datetime) -> None:
    """Somebody gets an account of their own; it has no password, one click signs in."""
    founder = town.founder(at)
    town.accounts[key] = access.open_account(email=email, party=town.people[key], on=founder.on, by=founder)


def be_both(town: Town, at: datetime) -> None:
    """Gwilym's account is both of his rows, so that he sees them side by side."""
    founder = town.founder(at)
    access.also_is(account=town.accounts["gwilym"], party=town.people["gwilym_r"], on=founder.on, by=founder)


def let_speak(town: Town, speaker: tuple[str, str, str, str, str, str, bool, int], at: datetime) -> None:
    """Somebody is recorded as speaking for a person, and gets an account if they see the page."""
    key, called, full_name, person_key, ground, matters, sees_page, _ = speaker
    organisation = next(one.organisation for one in INDIVIDUALS if one.key == person_key)
    lead = town.eyes(LEADS[organisation], at)
    town.people[key] = parties.register(
        organisation=town.organisations[organisation],
        called=called,
        full_name=full_name,
        cause="role",
        on=lead.on,
        by=lead,
    )
    parties.let_speak(
        speaker=town.people[key],
        person=town.people[person_key],
        ground=ground,
        matters=matters,
        sees_page=sees_page,
        on=lead.on,
        by=lead,
    )
    if sees_page:
        open_account(town, key, f"{full_name.lower().replace(' ', '.')}@home.example", at)


def keep_safe(town: Town, at: datetime) -> None:
    """Shirin's address is protected, and a worker whom she knows from before may not know of her record."""
    lead, worker, shirin = town.eyes("meera", at), town.eyes("agnieszka", at), town.people["shirin"]
    parties.protect_address(
        person=shirin,
        address="Flat 3, Linden House, Farlow",
        why="She left home in a hurry. Nobody in Ashby Vale is to learn the new address from us.",
        on=worker.on,
        by=worker,
    )
    parties.bar(barred=town.people["callum"], person=shirin, at=at, by=lead)
