"""People become known to an organisation: who they are, how to reach them, what helps them communicate."""

from datetime import date, datetime, timedelta
from functools import partial
from itertools import count

from kinweave.access import actions as access
from kinweave.demonstration.people import INDIVIDUALS, Individual
from kinweave.demonstration.town import Town
from kinweave.demonstration.words.profiles import CHILD_PROFILES, NEEDS, PROFILES, STREETS, WHEN
from kinweave.parties import actions as parties

LEADS = {"connect": "meera", "riverside": "sunita", "milllane": "bea"}
HAVE_A_PROFILE = 0.75
A_YEAR = 365


def write(town: Town) -> None:
    """Write down how everybody came to be known."""
    numbers = count(1)
    for individual in INDIVIDUALS:
        born_on = birthday(town, individual)
        town.diary.write(individual.since, "10:00", partial(meet, town, individual, born_on))
        if individual.asked:
            write_first_visit(town, individual, next(numbers))


def birthday(town: Town, individual: Individual) -> date:
    """A day on which they were born, so that they are as old as the list says."""
    return town.diary.today - timedelta(days=round(individual.age * 365.25) + town.rng.randrange(20, 340))


def meet(town: Town, individual: Individual, born_on: date, at: datetime) -> None:
    """A lead registers a person and says who works with them."""
    lead = town.eyes(LEADS[individual.organisation], at)
    person = parties.register(
        organisation=town.organisations[individual.organisation],
        called=individual.called,
        full_name=individual.full_name,
        pronouns=individual.pronouns,
        born_on=born_on,
        on=lead.on,
        by=lead,
    )
    town.people[individual.key] = person
    access.work_with(worker=town.people[individual.worker], person=person, on=lead.on, by=lead)


def write_first_visit(town: Town, individual: Individual, number: int) -> None:
    """Write down what the worker learned on the first visit."""
    ago = individual.since - 1
    town.diary.write(ago, "14:00", partial(ask_needs, town, individual))
    if individual.key == "danny":
        return
    lines = contact_lines(town, individual, number)
    town.diary.write(ago, "14:20", partial(keep_contact_points, town, individual, lines))
    if town.rng.random() < HAVE_A_PROFILE:
        sections = profile_of(town, individual)
        town.diary.write(ago - 7 if ago > 7 else ago, "15:00", partial(keep_profile, town, individual, sections))
    if individual.needs and ago > A_YEAR and town.rng.random() < HAVE_A_PROFILE:
        town.diary.write(ago - A_YEAR + 10, "11:00", partial(review_needs, town, individual))


def ask_needs(town: Town, individual: Individual, at: datetime) -> None:
    """The worker asks what helps, and writes down each thing."""
    worker, person = town.eyes(individual.worker, at), town.people[individual.key]
    parties.ask_needs(person=person, answer=individual.asked, on=worker.on, by=worker)
    town.needs[individual.key] = [
        parties.record_need(person=person, category=category, words=words, on=worker.on, by=worker)
        for category, words in (NEEDS[key] for key in individual.needs)
    ]


def review_needs(town: Town, individual: Individual, at: datetime) -> None:
    """A year later the worker asks whether these things still help."""
    worker = town.eyes(individual.worker, at)
    for need in town.needs[individual.key]:
        parties.review_need(need=need, still_helps=True, version=need.version, on=worker.on, by=worker)


def contact_lines(town: Town, individual: Individual, number: int) -> list[tuple[str, str, str, str]]:
    """Channel, value, what works when, whether it is safe. Numbers are from the ranges kept for drama."""
    address = f"{town.rng.randrange(1, 90)} {town.rng.choice(STREETS)}, Ashby Vale"
    safety = "ask" if individual.key == "shirin" else "yes"
    lines = [
        ("phone", f"01632 960{number:03}", town.rng.choice(WHEN), safety),
        ("text", f"07700 900{number:03}", "", safety),
    ]
    return lines if individual.key == "shirin" else [*lines, ("address", address, "", "yes")]


def keep_contact_points(
    town: Town, individual: Individual, lines: list[tuple[str, str, str, str]], at: datetime
) -> None:
    """The worker writes down how to reach somebody, and whether that is safe."""
    worker, person = town.eyes(individual.worker, at), town.people[individual.key]
    for channel, value, works_when, safety in lines:
        parties.add_contact_point(
            party=person,
            channel=channel,
            value=value,
            works_when=works_when,
            safety=safety,
            on=worker.on,
            by=worker,
        )


def profile_of(town: Town, individual: Individual) -> dict[str, str]:
    """What somebody's one page says, by heading."""
    pool = CHILD_PROFILES if individual.stage == "child" else PROFILES
    return {heading: town.rng.choice(texts) for heading, texts in pool.items()}


def keep_profile(town: Town, individual: Individual, sections: dict[str, str], at: datetime) -> None:
    """The person and the worker write the one page together."""
    worker, person = town.eyes(individual.worker, at), town.people[individual.key]
    for heading, text in sections.items():
        parties.write_profile(
            person=person,
            heading=heading,
            text=text,
            said_how=f"Written with {worker.name}",
            on=worker.on,
            version=1,
            by=worker,
        )
