"""What waits in groups: a session to write up, and what was agreed to look at again. Criteria: 004-P12, P16."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from kinweave.agreements.models import GroupRule
from kinweave.events.models import Session
from kinweave.foundation import Viewer
from kinweave.web.today.due import FEW, Due, Rows, kind


def _unwritten(viewer: Viewer) -> Rows:
    rows = Session.objects.visible_to(viewer)
    return rows.filter(rows.run_by(viewer)).to_write_up(viewer.on)


@kind(_unwritten)
def to_write_up(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Sessions to write up: for those who run the group."""
    for one in rows.select_related("circle")[:FEW]:
        what = _("Who came to %(name)s?") % {"name": one.circle.name}
        yield Due(one.day, what, one.place, reverse("group_session_held", args=[one.pk]))


def _to_look_at(viewer: Viewer) -> Rows:
    rules = GroupRule.objects.visible_to(viewer)
    return rules.filter(rules.run_by(viewer)).to_look_at(viewer.on)


@kind(_to_look_at)
def to_look_at(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What a group agreed so that everybody can join in, to look at again."""
    for one in rows.select_related("circle", "settling")[:FEW]:
        what = _("What did it change? %(rule)s") % {"rule": one.words}
        yield Due(one.settling.look_on, what, one.circle.name, reverse("group_looked", args=[one.pk]))
