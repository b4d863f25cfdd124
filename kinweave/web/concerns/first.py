"""What of concerns stands on Today: that one waits, and by when. Never about whom."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kinweave.concerns.models import Reached
from kinweave.concerns.rules.timing import CHECK_WITHIN
from kinweave.foundation import LONDON, Viewer
from kinweave.web.today.due import FEW, Due, Rows, kind


def _mine(viewer: Viewer) -> Rows:
    return Reached.objects.visible_to(viewer).mine(viewer)


def _to_answer(viewer: Viewer) -> Rows:
    return _mine(viewer).filter(acknowledged_at__isnull=True)


def _answered(viewer: Viewer) -> Rows:
    return _mine(viewer).filter(acknowledged_at__isnull=False)


@kind(_to_answer)
def waiting(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Concerns that reached this viewer and that they have not answered."""
    for one in rows[:FEW]:
        due = one.due_at.astimezone(LONDON)
        until = {"time": date_format(due, "H:i"), "day": date_format(due, "l j F")}
        is_late = one.due_at <= viewer.at
        why = _("It is late: it was due by %(time)s on %(day)s.") if is_late else _("Answer by %(time)s on %(day)s.")
        yield Due(due.date(), _("A concern waits for you"), why % until, reverse("concern", args=[one.concern_id]))


@kind(_answered)
def in_hand(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """Concerns that this viewer said they have."""
    for one in rows[:FEW]:
        since = one.acknowledged_at.astimezone(LONDON).date()
        why = _("Since %(day)s. Write what is done.") % {"day": date_format(since, "j F")}
        yield Due(since, _("A concern that you have"), why, reverse("concern", args=[one.concern_id]))


def _to_check(viewer: Viewer) -> Rows:
    return _mine(viewer).to_check()


@kind(_to_check)
def to_check(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """Somebody said that a group is not good for them: what changes, and within seven days, how is it now? 004-P23."""
    for one in rows.select_related("concern")[:FEW]:
        until = (one.concern.raised_at + CHECK_WITHIN).astimezone(LONDON).date()
        why = _("By %(day)s. Agree what changes, then ask again.") % {"day": date_format(until, "l j F")}
        yield Due(until, _("A group is not good for somebody"), why, reverse("concern", args=[one.concern_id]))
