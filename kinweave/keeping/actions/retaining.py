"""How long: the class of somebody's record, and the periods that an organisation makes shorter for itself. R15, R30."""

from datetime import date

from kinweave.access.actions import row_of
from kinweave.concerns.interpreting import require_not_named
from kinweave.foundation import Viewer, require
from kinweave.keeping.counting import Counting
from kinweave.keeping.models import OwnPeriod, RecordClass
from kinweave.keeping.periods import PERIODS, Trigger
from kinweave.keeping.rules import retention as rules
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, held_like, stamped
from kinweave.trail.acts import act, note

SHORTENS = ("manager", "auditor")


@act
def say_how_long(
    *, person: Party, retention: str, counted_from: date | None = None, because: str, on: date, by: Viewer
) -> RecordClass:
    """Say to which class somebody's record belongs, and from when it is counted. Criterion: 003-P26, R15."""
    require_not_named(person=person, party=row_of(by.person_id), tried="retention", on=on, by=by)
    period = PERIODS.get(retention)
    require(
        rules.may_say_how_long(
            is_lead=by.sees_everyone and by.organisation_id == person.holder_id,
            is_known=period is not None and period.is_of_a_record,
            needs_day=period is not None and period.trigger == Trigger.ENDED,
            counted_from=counted_from,
            on=on,
        )
    )
    row = RecordClass.objects.create(
        person=person, retention=retention, counted_from=counted_from, because=because, **held_like(person, by)
    )
    Counting(person.keeper, on).count([person.pk])
    note("said how long a record is kept", row, by=by, retention=retention)
    return row


@act
def shorten(*, organisation: Party, retention: str, years: int, because: str, on: date, by: Viewer) -> OwnPeriod:
    """Keep a class for a shorter time in one's own organisation. Criterion: 003-P26, R30."""
    alone_with(organisation)
    period = PERIODS[retention]
    require(
        rules.may_shorten(
            is_ours=is_ours(organisation.pk, by),
            is_counted=period.is_counted,
            is_statutory=period.is_statutory,
            trigger=period.trigger,
            years=years,
            usual=period.years,
        )
    )
    OwnPeriod.objects.filter(holder=organisation, retention=retention, ends_on__isnull=True).update(ends_on=on)
    row = OwnPeriod.objects.create(
        retention=retention, years=years, because=because, begins_on=on, holder=organisation, **stamped(by)
    )
    note("keeps a class for a shorter time", row, by=by, retention=retention, years=years)
    return row


@act
def end_shortening(*, period: OwnPeriod, on: date, by: Viewer) -> OwnPeriod:
    """Keep a class again for as long as the list says. Criterion: 003-P26, R30."""
    require(rules.may_end_shortening(is_ours=is_ours(period.holder_id, by), stands=period.ends_on is None))
    period.ends_on = on
    period.save(update_fields=["ends_on"])
    note("keeps a class for the usual time", period, by=by, retention=period.retention)
    return period


def is_ours(organisation_id: object, by: Viewer) -> bool:
    """Whether somebody sets the periods of an organisation: its manager, or its data protection officer."""
    return by.role in SHORTENS and by.organisation_id == organisation_id
