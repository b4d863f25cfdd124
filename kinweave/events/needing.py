"""After each visit, whether somebody's communication needs were met: asked until it is answered (invariant 9)."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from kinweave.events.queries import TWO_WAY
from kinweave.parties.models import CommunicationNeed, NeedsMet

ASKED_FOR = timedelta(days=14)  # older answers are nobody's memory any more


def not_answered(events: QuerySet[Any], on: date) -> QuerySet[Any]:
    """Those of these events that were held lately, with somebody who has needs, and whose day has no answer."""
    held = events.filter(state="held", kind__in=TWO_WAY, is_private=False, day__gt=on - ASKED_FOR, day__lte=on)
    has_needs = CommunicationNeed.objects.filter(
        party=OuterRef("person"), flagged_on__lte=OuterRef("day"), ended_on__isnull=True
    )
    answered = NeedsMet.objects.filter(party=OuterRef("person"), day=OuterRef("day"))
    return held.filter(Exists(has_needs), ~Exists(answered))
