"""Queries and processor time of what a lead of 2,000 people reads: who works with whom, and what is overdue."""

import random
from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Model
from django.test import Client

from kinweave.access.models import Account, Allocation
from kinweave.parties.models import CommunicationNeed, Party
from kinweave.plans.models import Risk
from tests.bench.people import SEED, fill
from tests.bench.screens import measured
from tests.properties.undoing import forgotten
from tests.town import Town

PEOPLE = 2_000
EACH = 60  # people of one worker
SCREENS = ("/caseload/", "/caseload/overdue/", "/caseload/overdue/needs/", "/caseload/overdue/risks/", "/today/")


def run(people: int = PEOPLE) -> None:
    """Fill an empty database, print a line for each screen, and leave it empty."""
    with forgotten():
        measure(Town(), people)


def measure(town: Town, people: int) -> None:
    """Print a line for each screen of a town with so many people."""
    lead = town.somebody_at_work("Bea", "team_lead")
    fill(town, 0, people)
    keep(town)
    client = Client(HTTP_HOST="localhost")
    client.force_login(Account.objects.get(identities__party=lead))
    _, trivial = measured(client, "/easy-read/")
    print(f"\n{people:,} people, sixty to a worker, a third with something overdue")
    print(f"{'screen':<28}{'queries':>8}{'CPU ms':>9}{'x trivial':>11}")
    for address in SCREENS:
        queries, spent = measured(client, address)
        print(f"{address:<28}{queries:>8}{spent:>9.1f}{spent / trivial:>11.1f}")


def keep(town: Town) -> None:
    """Workers for everybody, and reviews of needs and risks on days around today."""
    chance, rows = random.Random(SEED), []
    people = list(Party.objects.full().filter(called__startswith="Person ").order_by("sort_name"))
    for start in range(0, len(people), EACH):
        worker = town.somebody_at_work(f"Worker {start}", "support_worker")
        rows += [row for person in people[start : start + EACH] for row in of(town, person, worker, chance)]
    for kind in (Allocation, CommunicationNeed, Risk):
        kind._base_manager.bulk_create([row for row in rows if type(row) is kind], batch_size=1000)


def of(town: Town, person: Party, worker: Party, chance: random.Random) -> Iterator[Model]:
    """What one person has: a worker, a need and a risk."""
    held = {"holder_id": town.connect.pk, "recorded_by_id": town.ffion.pk, "recorded_at": town.at}
    day = town.on + timedelta(days=chance.randint(-180, 360))
    yield Allocation(worker=worker, person=person, begins_on=town.on, **held)
    yield CommunicationNeed(party=person, category="format", words="Photos", recorded_on=town.on, review_on=day, **held)
    yield Risk(
        person=person, wants="Swim", matters="Joy", go_well="Friends", go_wrong="Cold", source="community",
        likelihood="small", impact="small", helps="A lift", who_does_what="Ffion drives", signs="Shivering",
        is_agreed=True, decided_on=day - timedelta(days=90), review_on=day, **held,
    )  # fmt: skip
