"""What waits after visits: whether what helps the person was there (002-P2)."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from kinweave.events.models import Event
from kinweave.events.needing import not_answered
from kinweave.foundation import Viewer
from kinweave.web.people.days import in_full
from kinweave.web.today.due import Due, Rows, kind

FEW_DAYS = 3


def _visits(viewer: Viewer) -> Rows:
    mine = Event.objects.visible_to(viewer).at_work(viewer).filter(recorded_by=viewer.person_id)
    return not_answered(mine, viewer.on).select_related("person").order_by("-day", "pk")


@kind(_visits)
def needs_to_answer(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Visits of one's own after which nobody said whether the person's needs were met."""
    for event in rows[:FEW_DAYS]:
        yield Due(
            day=event.day,
            what=_("%(name)s: were their needs met?") % {"name": event.person.called},
            why=_("When you were in touch on %(day)s.") % {"day": in_full(event.day, viewer.on)},
            href=reverse("needs_met_at", args=[event.pk]),
            person=event.person,
        )
