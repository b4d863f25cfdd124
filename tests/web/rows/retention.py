"""Who may open what, and one record of each kind, for how long records are kept: a note of Danny's past its period."""

from datetime import date, timedelta
from uuid import UUID

from kinweave.events.models import Event
from kinweave.keeping.models import BulkHold, Disposal, OwnPeriod
from kinweave.parties.models import Hold
from tests.town import Town
from tests.web.cells import Row, button, form, page

LEADS = frozenset({"lead", "barred lead"})
EVERY_LEAD = LEADS | {"lead elsewhere"}
LEAD = frozenset({"lead"})
OFFICER = frozenset({"auditor"})

ROWS: dict[str, Row] = {
    "keeping": page(EVERY_LEAD | OFFICER),
    "disposals_propose": button(EVERY_LEAD | OFFICER),
    "disposals_confirm": form(EVERY_LEAD | OFFICER),
    "tombstones": page(EVERY_LEAD | OFFICER),
    "tombstones_table": page(EVERY_LEAD | OFFICER),
    "retention_rules": page(EVERY_LEAD | OFFICER),
    "retention_shorter": form(OFFICER),  # and managers
    "retention_usual": button(OFFICER),
    "holds": page(EVERY_LEAD | OFFICER),
    "bulk_hold_new": form(EVERY_LEAD),
    "hold_release": form(OFFICER),  # and safeguarding leads
    "bulk_hold_release": form(OFFICER),
    "disposal_longer": form(LEAD | OFFICER),
    "disposal_hold": form(LEAD | OFFICER),
    "record_kept": page(LEAD),
    "record_class_new": form(LEAD),
    "hold_new": form(LEAD),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    here = {"holder": town.connect, "recorded_at": town.at}
    note = Event.objects.create(
        person=town.danny, kind="phone", state="held", day=date(2010, 1, 1), keep_until=date(2018, 1, 1), **here
    )
    disposal = Disposal.objects.create(
        person=town.danny, event=note, retention="adult_support", rules_version="2026-11", trigger="last_contact",
        last_day=date(2018, 1, 1), then="review", proposed_by=town.ffion, proposed_at=town.at, **here,
    )  # fmt: skip
    said = {"kind": "access", "because": "He asked", "begins_on": town.on - timedelta(days=3), **here}
    hold = Hold.objects.create(person=town.danny, purpose=Hold.ONLY_KEPT, **said)
    bulk = BulkHold.objects.create(retention="adoption", **said)
    period = OwnPeriod.objects.create(
        retention="adult_support", years=6, because="We need less", begins_on=town.on, **here
    )
    return {
        "disposal_id": disposal.pk, "hold_id": hold.pk, "bulk_hold_id": bulk.pk, "period_id": period.pk,
        "retention": "adult_support",
    }  # fmt: skip
