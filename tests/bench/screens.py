"""Queries and processor time of the screens, as a multiple of a trivial signed-in page, at growing sizes."""

import time
from statistics import median

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinweave.access.models import Account
from kinweave.parties.models import Party
from kinweave.ties.models import Tie
from tests.bench.people import fill
from tests.town import Town

SIZES = (1_000, 10_000, 100_000)
ROUNDS = 15


def run(sizes: tuple[int, ...] = SIZES) -> None:
    """Fill an empty database step by step, and print a table for each size."""
    town = Town()
    lead = town.somebody_at_work("Bea", "team_lead")
    filled = 0
    for size in sizes:
        begun = time.process_time()
        fill(town, filled, size)
        filled = size
        print(f"\n{size:,} people with ten ties each (filled in {time.process_time() - begun:.0f} s of CPU)")
        table(town, {"worker": town.ffion, "lead": lead})


def table(town: Town, readers: dict[str, Party]) -> None:
    """One line for each screen and reader."""
    person = Party.objects.full().filter(called="Person 7").get()
    tie = Tie.objects.filter(person=person).order_by("slot")[0]
    screens = {
        "Today": "/today/",
        "People": "/people/",
        "Person page": f"/people/{person.pk}/",
        "Circle": f"/people/{person.pk}/circle/",
        "Tie": f"/ties/{tie.pk}/",
    }
    print(f"{'screen':<14}{'reader':<8}{'queries':>8}{'CPU ms':>9}{'x trivial':>11}")
    for reader, party in readers.items():
        client = Client(HTTP_HOST="localhost")
        client.force_login(Account.objects.get(identities__party=party))
        _, trivial = measured(client, "/easy-read/")
        for name, address in screens.items():
            queries, spent = measured(client, address)
            print(f"{name:<14}{reader:<8}{queries:>8}{spent:>9.1f}{spent / trivial:>11.1f}")


def measured(client: Client, address: str) -> tuple[int, float]:
    """Queries of one visit, and the median CPU of several, in milliseconds."""
    assert client.get(address).status_code == 200, address
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries), median(visit(client, address) for _ in range(ROUNDS))


def visit(client: Client, address: str) -> float:
    """The processor time of one visit, in milliseconds."""
    begun = time.process_time()
    client.get(address)
    return (time.process_time() - begun) * 1000
