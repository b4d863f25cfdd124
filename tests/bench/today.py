"""Queries and processor time of a worker with 60 people and 18 months of notes, promises and wishes with each."""

import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import Model
from django.test import Client

from kinweave.access.models import Account, Allocation
from kinweave.events.models import Event, Participation
from kinweave.foundation import new_id
from kinweave.parties.models import CommunicationNeed, Party, Support
from kinweave.plans.models import Action, Outcome, Risk
from kinweave.ties.models import Tie, Wish
from tests.bench.people import SEED, WITH_ONE_WORKER, fill, supports
from tests.bench.screens import measured
from tests.properties.undoing import forgotten
from tests.town import Town

PEOPLE, WEEKS = 60, 78
KINDS = (Support, Allocation, Event, Participation, Action, Wish, CommunicationNeed, Risk, Outcome)


def run(people: int = PEOPLE, weeks: int = WEEKS) -> None:
    """Fill an empty database, print a line for each screen, and leave it empty."""
    with forgotten():
        measure(Town(), people, weeks)


def measure(town: Town, people: int, weeks: int) -> None:
    """Print a line for each screen of a worker with so many people and weeks."""
    live(town, people, weeks)
    client = Client(HTTP_HOST="localhost")
    client.force_login(Account.objects.get(identities__party=town.ffion))
    person = Party.objects.full().get(called="Person 7")
    screens = {
        "Today": "/today/",
        "Today, all thoughts": "/today/thoughts/",
        "People": "/people/",
        "Person page": f"/people/{person.pk}/",
        "Their contacts": f"/people/{person.pk}/contacts/",
    }
    _, trivial = measured(client, "/easy-read/")
    print(f"\na worker with {people} people, {weeks} weeks of notes, promises and wishes")
    print(f"{'screen':<28}{'queries':>8}{'CPU ms':>9}{'x trivial':>11}")
    for name, address in screens.items():
        queries, spent = measured(client, address)
        print(f"{name:<28}{queries:>8}{spent:>9.1f}{spent / trivial:>11.1f}")


def live(town: Town, people: int, weeks: int) -> None:
    """Let a worker and their people go through these weeks."""
    fill(town, 0, people)
    chance, held = random.Random(SEED), {"holder_id": town.connect.pk, "recorded_at": town.at}
    held["recorded_by_id"] = town.ffion.pk
    rows: list[Model] = []
    for person in Party.objects.full().filter(called__startswith="Person ").by_name():
        if int(person.called.split()[1]) >= WITH_ONE_WORKER:
            rows.append(supports(town, town.ffion, person, held))
        rows += had(town, person, held, chance)
        for week in range(weeks):
            rows += in_a_week(town, person, week, held, chance)
    for kind in KINDS:
        kind._base_manager.bulk_create([row for row in rows if type(row) is kind], batch_size=1000)


def in_a_week(town: Town, person: Party, week: int, held: dict[str, Any], chance: random.Random) -> Iterator[Model]:
    """A week with somebody: a visit, on some weeks a promise, and a wish that changes."""
    day, ties = town.on - timedelta(weeks=week), list(person.ties.select_related("to_party"))
    visit = Event(id=new_id(), person=person, kind="visit", state="held", day=day, what_mattered="Tea.", **held)
    yield visit
    for who in (town.ffion, chance.choice(ties).to_party):
        yield Participation(event=visit, party=who, **held)
    if week % 4 == 0:
        yield Action(
            person=person, what="Ask the club", doer=town.ffion, promised_on=day, due_on=day + timedelta(days=9),
            done_on=day + timedelta(days=7) if week else None, version=1, **held,
        )  # fmt: skip
    if week and week % 9 == 0:
        tie: Tie = chance.choice(ties)
        yield Wish(
            tie=tie, person=person, number=100 + week, want="develop", method="talking", says_who="person",
            said_on=day, confirmed_on=day if chance.random() < 0.5 else None, **held,
        )  # fmt: skip


def had(town: Town, person: Party, held: dict[str, Any], chance: random.Random) -> Iterator[Model]:
    """What stands about somebody today: their worker, a need, a risk, a hope, for some a visit."""
    day = town.on + timedelta(days=chance.randint(-30, 300))
    yield Allocation(worker=town.ffion, person=person, begins_on=town.on, **held)
    yield CommunicationNeed(
        party=person, category="format", words="Photos", recorded_on=town.on, flagged_on=town.on, review_on=day, **held
    )
    yield Risk(
        person=person, wants="Swim", matters="Joy", go_well="Friends", go_wrong="Cold", source="community",
        likelihood="small", impact="small", helps="A lift", who_does_what="Ffion drives", signs="Shivering",
        is_agreed=True, decided_on=day - timedelta(days=90), review_on=day, **held,
    )  # fmt: skip
    yield Outcome(
        person=person, words="Friends", level="personal", much_less="a", less="b", as_hoped="c", more="d",
        much_more="e", set_on=day - timedelta(days=90), review_on=day, **held,
    )  # fmt: skip
    for ahead in (-2, 0, 5):
        if chance.random() < 0.05:
            visit = Event(id=new_id(), person=person, kind="visit", state="arranged", **held)
            visit.day = town.on + timedelta(days=ahead)
            yield visit
            yield Participation(event=visit, party=town.ffion, **held)
