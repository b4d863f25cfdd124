"""What was struck out: for leads, and for who wrote it. Everybody else finds nothing of it."""

from typing import Any
from uuid import UUID

from django.db.models import Q

from kinweave.events.models import Event
from kinweave.foundation import Viewer
from kinweave.information.models import PassedItem, ReferralItem
from kinweave.parties.models import Party
from kinweave.ties.models import TieObservation, Wish

WHO = ("struck_by", "recorded_by")


def struck_out(person: Party, *, viewer: Viewer) -> list[Any]:
    """The entries about a person that were struck out and may still be read by this viewer, the latest first."""
    events = Event.objects.struck_for(viewer).about(person).select_related(*WHO)
    seen = TieObservation.objects.struck_for(viewer).about(person).select_related(*WHO, "tie__to_party")
    wishes = Wish.objects.struck_for(viewer).about(person).select_related(*WHO, "tie__to_party")
    return sorted([*events, *seen, *wishes], key=lambda row: row.struck_at, reverse=True)


def passed_on(rows: list[Any], *, viewer: Viewer) -> dict[UUID, list[str]]:
    """To whom an entry was passed on before it was struck out: they are to be told."""
    items = ReferralItem.objects.visible_to(viewer).filter(row_id__in=[row.pk for row in rows])
    told: dict[UUID, list[str]] = {}
    for item in items.filter(referral__sent_on__isnull=False).select_related("referral"):
        if item.row_id:
            told.setdefault(item.row_id, []).append(item.referral.to_whom)
    for went in went_outside(rows, viewer=viewer):
        row_id = went.item.from_event_id or went.item.from_row
        told.setdefault(row_id, []).append(str(went.passing.recipient))
    return told


def went_outside(rows: list[Any], *, viewer: Viewer) -> Any:
    """What went of these entries to somebody who does not sign in here: nobody else is told by hand."""
    ids = [row.pk for row in rows]
    made = Q(item__from_event__in=ids) | Q(item__from_row__in=ids)
    went = PassedItem.objects.visible_to(viewer).filter(made, passing__recipient__party__isnull=True)
    return went.select_related("item", "passing__recipient__organisation").order_by("recorded_at", "pk")
