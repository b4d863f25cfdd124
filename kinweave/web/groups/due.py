"""What waits in groups: a session whose day has come and that nobody has written up. Criterion: 004-P16."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from kinweave.events.models import Session
from kinweave.foundation import Viewer
from kinweave.web.today.due import FEW, Due, Rows, kind


def _unwritten(viewer: Viewer) -> Rows:
    return Session.objects.visible_to(viewer).to_write_up(viewer.on)


@kind(_unwritten)
def to_write_up(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Sessions to write up: for those who run the group."""
    for one in rows.select_related("circle")[:FEW]:
        what = _("Who came to %(name)s?") % {"name": one.circle.name}
        yield Due(one.day, what, one.place, reverse("group_session_held", args=[one.pk]))
