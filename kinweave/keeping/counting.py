"""Counts how long things are kept, and puts what is past its period into the queue. Anew each night. R15."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import F, Max, OuterRef, Subquery

from kinweave.events.models import Event
from kinweave.foundation import Viewer
from kinweave.information.models import Item, PassedItem
from kinweave.keeping.models import THINGS, Disposal, OwnPeriod, RecordClass
from kinweave.keeping.periods import AS_THE_RECORD, NATIONS, PERIODS, VERSION, Period
from kinweave.keeping.rules.retention import Known, last_day
from kinweave.parties.models import Party
from kinweave.parties.records import stamped
from kinweave.trail.acts import act, note

FEW = 500  # rows at a time
T = TypeVar("T")


def some_at_a_time(rows: Iterable[T]) -> Iterator[list[T]]:
    """Many rows, some at a time."""
    left = iter(rows)
    while few := list(islice(left, FEW)):
        yield few


def own_years(organisation: Party, on: date) -> dict[str, int]:
    """For how many years an organisation keeps each class, where it made that shorter; never longer. R30."""
    ours = OwnPeriod.objects.filter(holder=organisation).current(on).values_list("retention", "years")
    return {key: min(years, PERIODS[key].years) for key, years in ours if key in PERIODS}


def classes_of(people: Iterable[UUID]) -> dict[UUID, RecordClass]:
    """The class to which each of these people's records belongs: the one said last."""
    latest = RecordClass.objects.filter(person=OuterRef("person")).latest_first().values("pk")[:1]
    rows = RecordClass.objects.filter(person__in=list(people), pk=Subquery(latest))
    return {row.person_id: row for row in rows.select_related("person")}


def last_contacts(people: Iterable[UUID], on: date) -> dict[UUID, date]:
    """The last day on which anybody was in touch with each of these people."""
    held = Event.objects.filter(person__in=list(people), state=Event.State.HELD, day__lte=on)
    rows = held.filter(struck_at__isnull=True).order_by().values_list("person").annotate(Max("day"))
    return dict(rows)


class Counting:
    """The last days of one organisation's records, on one day."""

    def __init__(self, organisation: Party, on: date) -> None:
        self.organisation, self.on = organisation, on
        self.ours = own_years(organisation, on)
        self.has_pack = organisation.nation in NATIONS

    def day(self, period: Period, known: Known) -> date | None:
        """The last day of something of a class. None where no pack of the nation says it, or a fact is missing."""
        if not self.has_pack:
            return None
        years = self.ours.get(period.key, period.years)
        return last_day(trigger=period.trigger, years=years, after_death=period.after_death, known=known)

    def days_of(self, people: Iterable[UUID]) -> dict[UUID, date | None]:
        """The last day of each of these people's records; those without a class are left out."""
        classes = classes_of(people)
        contacts = last_contacts(classes, self.on)
        return {
            person: self.day(PERIODS[row.retention], known_of(row, contacts.get(person)))
            for person, row in classes.items()
            if row.retention in PERIODS
        }

    def count(self, people: Iterable[UUID]) -> None:
        """Write down the last day of all that these people's records hold, where it has changed."""
        for person, day in self.days_of(people).items():
            Event.objects.filter(person=person, disposed_on__isnull=True).exclude(keep_until=day).update(keep_until=day)
            items = Item.objects.filter(person=person, retention=AS_THE_RECORD, came_by__isnull=True)
            items.filter(disposed_on__isnull=True).exclude(keep_until=day).update(keep_until=day)
        self.count_written(people)

    def count_written(self, people: Iterable[UUID]) -> None:
        """The same for items of a class of their own, which is counted from the day they were written."""
        own = [one.key for one in PERIODS.values() if one.trigger == "written"]
        items = Item.objects.filter(person__in=list(people), retention__in=own, disposed_on__isnull=True)
        for item in items.filter(came_by__isnull=True).only("pk", "retention", "true_on", "keep_until"):
            day = self.day(PERIODS[item.retention], Known(written_on=item.true_on))
            if day != item.keep_until:
                Item.objects.filter(pk=item.pk).update(keep_until=day)

    def gather(self, by: Viewer) -> int:
        """Put what is past its last day into the queue, and take out what no longer is. Returns how many came."""
        self.forget()
        return sum(self.gather_kind(kind, rows, by) for kind, rows in self.past().items())

    def past(self) -> dict[str, Any]:
        """What is past its last day and stands in no queue, by its kind."""
        over = {"keep_until__lt": self.on, "disposed_on__isnull": True, "disposal__isnull": True}
        here = {"holder": self.organisation}
        return {
            "item": Item.objects.filter(**over, **here).order_by("keep_until", "pk"),
            "event": Event.objects.filter(**over, **here).order_by("keep_until", "pk"),
            "passed": PassedItem.objects.filter(
                **over, kept_as__isnull=True, passing__holder=self.organisation
            ).order_by("keep_until", "pk"),
        }

    def gather_kind(self, kind: str, rows: Any, by: Viewer) -> int:
        """One kind of thing, some at a time."""
        came = 0
        for few in some_at_a_time(rows.iterator(chunk_size=FEW)):
            people = {row.person_id for row in few} if kind != "passed" else set()
            classes = {person: row.retention for person, row in classes_of(people).items()}
            came += len(Disposal.objects.bulk_create(self.disposals(kind, few, classes, by)))
        return came

    def disposals(self, kind: str, rows: Iterable[Any], classes: Mapping[UUID, str], by: Viewer) -> Iterator[Disposal]:
        """The rows of the queue for some things past their last day."""
        for row in rows:
            period = PERIODS[class_of(kind, row, classes)]
            yield Disposal(
                person_id=getattr(row, "person_id", None),
                retention=period.key,
                rules_version=VERSION,
                trigger=period.trigger,
                then=period.then,
                last_day=row.keep_until,
                category=getattr(row, "category", ""),
                holder=self.organisation,
                **{kind: row},
                **stamped(by),
            )

    def forget(self) -> None:
        """Take out of the queue what is not past its last day any more, or has another."""
        rows = Disposal.objects.filter(holder=self.organisation)
        for kind in THINGS:
            still = rows.filter(**{f"{kind}__keep_until__lt": self.on, f"{kind}__keep_until": F("last_day")})
            rows.filter(**{f"{kind}__isnull": False}).exclude(pk__in=still.values("pk")).delete()
        rows.filter(passed__kept_as__isnull=False).delete()  # it is kept in a record now, and counted there


def known_of(row: RecordClass, last_contact: date | None) -> Known:
    """What a last day of a record is counted from."""
    person = row.person
    return Known(
        born_on=person.born_on, died_on=person.died_on, last_contact=last_contact, counted_from=row.counted_from
    )


def class_of(kind: str, row: Any, classes: Mapping[UUID, str]) -> str:
    """The class of something: what came as it was passed, a class of its own, or that of the record it is in."""
    if kind == "passed" or getattr(row, "came_by_id", None):
        return "as_passed"
    own = getattr(row, "retention", AS_THE_RECORD)
    found = classes.get(row.person_id, "by_hand") if own == AS_THE_RECORD else own
    return found if found in PERIODS else "by_hand"


@act
def count_again(*, organisation: Party, on: date, by: Viewer) -> int:
    """Count how long everything of an organisation is kept, and look what is past its period. How many came."""
    counting = Counting(organisation, on)
    people = RecordClass.objects.filter(holder=organisation).order_by().values_list("person", flat=True)
    written = Item.objects.filter(holder=organisation).exclude(retention=AS_THE_RECORD)
    everybody = people.union(written.order_by().values_list("person", flat=True))
    for few in some_at_a_time(list(everybody)):
        counting.count(few)
    came = counting.gather(by)
    if came:
        note("found what is past its period", organisation, by=by, holder_id=organisation.pk, came=came)
    return came


def count_everywhere(*, by: Viewer) -> None:
    """The same for each organisation that holds anything, each in an act of its own."""
    holders = Event.objects.order_by().values_list("holder").union(Item.objects.order_by().values_list("holder"))
    holders = holders.union(PassedItem.objects.order_by().values_list("passing__holder"))
    for organisation in Party.objects.filter(pk__in=[holder for (holder,) in holders]).order_by("pk"):
        count_again(organisation=organisation, on=by.on, by=by)
