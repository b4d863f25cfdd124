""" "May I share this?": one decision with its facts loaded, and a page of what an agency may see, at growing sizes."""

import math
import random
import time
from collections.abc import Callable
from datetime import date
from statistics import median, quantiles
from typing import Any

from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from kinweave.agreements.models import Assent, Choice, Protocol, ProtocolParty, ProtocolUse
from kinweave.agreements.terms import Category
from kinweave.foundation.ids import new_id
from kinweave.information.asking import Question, ask
from kinweave.information.listing import Place, page_for
from kinweave.information.models import Item, Recipient
from kinweave.parties import actions as parties
from kinweave.parties.models import Hold, Party, Support
from tests.properties.undoing import forgotten
from tests.town import Town

SIZES = (1_000, 10_000, 100_000)
ITEMS = 5  # of each person
USES = 6  # of the ten categories are in the protocol
EVERY = 50  # one person in so many has something around them
ROUNDS = 60
SEED = 20


def run(sizes: tuple[int, ...] = SIZES) -> None:
    """Fill an empty database step by step, print a line for each size, and leave it empty."""
    with forgotten():
        measure(Sharing(Town()), sizes)


def measure(sharing: "Sharing", sizes: tuple[int, ...]) -> None:
    """Print the table. A plain page is one of which the engine had nothing to read."""
    print("\nMay I share this? One item with its facts loaded, and a page of 50 that an agency may see (CPU ms)")
    print(
        f"{'people':>8}{'items':>9}{'said':>10}{'decision p50':>14}{'p95':>7}{'queries':>9}"
        f"{'plain page p50':>16}{'every page p50':>16}{'p95':>7}{'queries':>9}"
    )
    filled, before = 0, None
    for size in sizes:
        sharing.fill(filled, size)
        filled = size
        decision, page = timed(sharing.decide), timed(sharing.page)
        counts = f"{size:>8,}{size * ITEMS:>9,}{size * len(Category) * 2:>10,}"
        print(f"{counts}{decision.line:>30}{page.plain:>16.1f}{page.line:>32}", flush=True)
        if before:
            pairs = zip((decision.middle, page.plain, page.middle), before[1], strict=True)
            growth = [math.log(now / then) / math.log(size / before[0]) for now, then in pairs]
            print(f"{'':>8}exponent of growth: " + "decision {:.2f}, plain page {:.2f}, page {:.2f}".format(*growth))
        else:
            print(f"{'':>8}the first time, when the statements are made: {decision.first:.0f} and {page.first:.0f}")
        before = size, (decision.middle, page.plain, page.middle)


class Timed:
    """How long something took: the first time, and again and again; and how many queries it made each time."""

    def __init__(self, first: float, spent: list[float], queries: list[int]) -> None:
        self.first, self.middle, self.p95 = first, median(spent), quantiles(spent, n=20)[18]
        self.queries = f"{min(queries)}-{max(queries)}"
        self.plain = median(took for took, made in zip(spent, queries, strict=True) if made == min(queries))

    @property
    def line(self) -> str:
        """As the table shows it."""
        return f"{self.middle:.1f}{self.p95:>7.1f}{self.queries:>9}"


def timed(what: Callable[[int], Any]) -> Timed:
    """Do something several times, with a different number each time: once to count queries, then by the clock."""
    first = taken(what, 0)
    queries = [queries_of(what, number) for number in range(ROUNDS)]
    return Timed(first, [taken(what, number) for number in range(ROUNDS)], queries)


def taken(what: Callable[[int], Any], number: int) -> float:
    """How many milliseconds of the processor it takes."""
    begun = time.process_time()
    what(number)
    return (time.process_time() - begun) * 1000


def queries_of(what: Callable[[int], Any], number: int) -> int:
    """How many queries it makes."""
    with CaptureQueriesContext(connection) as queries:
        what(number)
    return len(queries)


class Sharing:
    """A service with many people, who agreed to what goes to health visiting, or did not."""

    def __init__(self, town: Town) -> None:
        self.town, self.chance = town, random.Random(SEED)
        self.held: dict[str, Any] = {"holder": town.connect, "recorded_at": town.at}
        self.health = parties.found_organisation(called="Health visiting", on=town.on, by=town.founder)
        Party.objects.filter(pk__in=[self.health.pk, town.connect.pk]).update(agency="health")
        self.lead = town.viewer(town.somebody_at_work("Bea", "team_lead"))
        row = Recipient.objects.create(
            organisation=self.health, name="Hana", role="worker", verified_on=town.on, verified_how="rang", **self.held
        )
        self.recipient = Recipient.objects.to_ask().get(pk=row.pk)
        self._protocol()
        self.ids: list[Any] = []
        self.places: list[Place] = []

    def _protocol(self) -> None:
        protocol = Protocol.objects.create(
            title="ISP", mode="consent", sent_at=self.town.at, starts_on=date(2026, 1, 1), ends_on=date(2027, 1, 1),
            review_on=date(2026, 12, 1), **self.held,
        )  # fmt: skip
        for side in (self.town.connect, self.health):
            row = ProtocolParty.objects.create(
                protocol=protocol, organisation=side, basis="consent", condition="explicit_consent", **self.held
            )
            Assent.objects.create(party=row, answer="signed", signed_by="x", said_at=self.town.at, **self.held)
        for category in list(Category)[:USES]:
            ProtocolUse.objects.create(protocol=protocol, purpose="early_help", category=category, **self.held)

    def fill(self, already: int, people: int) -> None:
        """Add people up to a number, with what they have."""
        fresh = [self._person(number) for number in range(already, people)]
        Party._base_manager.bulk_create(fresh, batch_size=1000)
        ids = [one.pk for one in fresh]
        lead = self.lead.organisation_id
        self._for_each(
            ids,
            Support(
                person=fresh[0], supporter_id=lead, extent="record", cause="bench", begins_at=self.town.at, **self.held
            ),
        )
        for number, category in enumerate(Category):
            self._said(fresh, category)
            if number % 2 == 0:
                self._for_each(ids, Item(
                    person=fresh[0], category=category, title="A note", text="A note.", collected_for="care",
                    retention="x", true_on=self.town.on, **self.held,
                ))  # fmt: skip
        self._around(fresh[::EVERY])
        self.ids += list(Item.objects.filter(person__in=ids[:: max(1, len(ids) // 300)]).values_list("pk", flat=True))
        self.places = [Place.of(item) for item in Item.objects.filter(pk__in=self.ids).order_by("pk")]
        self._seal_again()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def _person(self, number: int) -> Party:
        return Party(
            id=new_id(), kind="person", called=f"Person {number}", sort_name=f"Person {number:06}",
            holder=self.town.connect, recorded_at=self.town.at,
        )  # fmt: skip

    def _said(self, people: list[Party], category: str) -> None:
        """For two purposes each; one in five said no."""
        for purpose in ("early_help", "care"):
            for said, some in (
                ("refused", people[::5]),
                ("agreed", [one for number, one in enumerate(people) if number % 5]),
            ):
                row = Choice(
                    person=some[0], organisation=self.health, category=category, purpose=purpose, said=said,
                    speaker="person", said_by=some[0], from_on=self.town.on, received_at=self.town.at, **self.held,
                )  # fmt: skip
                self._for_each([one.pk for one in some], row, also="said_by_id")

    def _for_each(self, ids: list[Any], row: models.Model, also: str = "") -> None:
        """The same row for each of many people, written by the database itself: a copy costs next to nothing."""
        fields = row._meta.concrete_fields
        values = {field.attname: field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields}
        places = {"id", "person_id", also}
        names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
        wanted = ", ".join("%s" for _ in fields)
        order = [field.attname for field in fields]
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {row._meta.db_table} ({names}) VALUES ({wanted})",
                (
                    [(new_id() if name == "id" else key).hex if name in places else values[name] for name in order]
                    for key in ids
                ),
            )

    def _around(self, people: list[Party]) -> None:
        """A complaint keeps something of a few: the engine reads their items."""
        Hold._base_manager.bulk_create(
            [Hold(person=one, kind="complaint", because="x", begins_on=self.town.on, **self.held) for one in people],
            batch_size=1000,
        )

    def _seal_again(self) -> None:
        """A copied text does not open: those that are read are sealed each for itself."""
        held = Hold.objects.values("person")
        for item in Item.objects.filter(models.Q(person__in=held) | models.Q(pk__in=self.ids)):
            item.text = "A note."
            item.save(update_fields=["text"])

    def decide(self, number: int) -> None:
        """One decision, its item read first."""
        item = Item.objects.to_ask().get(pk=self.ids[number * 7 % len(self.ids)])
        ask([Question(item=item, recipient=self.recipient, purpose="early_help", channel="here", by=self.lead)])

    def page(self, number: int) -> None:
        """A page from anywhere."""
        after = self.places[number * 11 % len(self.places)]
        page_for(recipient=self.recipient, purpose="early_help", channel="here", by=self.lead, after=after)
