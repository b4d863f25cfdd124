"""Who works with whom, over time: somebody covers next week, and a sheet from the day centre waits for a lead."""

from datetime import datetime, timedelta

from kinweave.access import covering
from kinweave.access.models import Allocation
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import caseload as words
from kinweave.files.sheets import Sheet
from kinweave.keeping.actions import caseload
from kinweave.keeping.reading.headings import guessed

LEAVE_BEGINS = 6  # days from today
LEAVE_LASTS = 7
COVERED = 4  # people


def write(town: Town) -> None:
    """Write down what a lead arranged yesterday and the day before."""
    town.diary.write(2, "11:30", lambda at: arrange_cover(town, at))
    town.diary.write(1, "15:40", lambda at: bring_in(town, at))


def arrange_cover(town: Town, at: datetime) -> None:
    """Zanele covers for Ffion, who is on leave next week."""
    lead, away = town.eyes("meera", at), town.people["ffion"]
    first = town.diary.day(-LEAVE_BEGINS)
    allocations = Allocation.objects.of_worker(away.pk).current(lead.on).select_related("person")
    for allocation in allocations.order_by("person__sort_name")[:COVERED]:
        covering.cover(
            worker=town.people["zanele"],
            person=allocation.person,
            covers_for=away,
            begins_on=first,
            ends_on=first + timedelta(days=LEAVE_LASTS),
            because=words.COVER_BECAUSE,
            on=lead.on,
            by=lead,
        )


def bring_in(town: Town, at: datetime) -> None:
    """A sheet was read, and its columns were named. Nobody was added yet."""
    lead, born_on = town.eyes("meera", at), town.people["danny"].born_on
    day = f"{born_on:%d/%m/%Y}" if born_on else ""
    rows = [[cell.format(danny=day) for cell in row] for row in words.ROWS]
    sheet = Sheet(words.SHEET_NAME, [(number, row) for number, row in enumerate([[*words.HEADINGS], *rows], 1)])
    brought = caseload.bring_in(sheet=sheet, on=lead.on, by=lead)
    caseload.say_columns(
        caseload=brought, columns=guessed(brought.headings), version=brought.version, on=lead.on, by=lead
    )
