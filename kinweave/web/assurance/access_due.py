"""What waits of requests to see what is kept, for Today of who answers them."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from kinweave.foundation import Viewer
from kinweave.keeping.models import AccessRequest
from kinweave.web.assurance.access_requests import stands
from kinweave.web.today.due import FEW, Due, Rows, kind

SOON = timedelta(days=14)


def _mine(viewer: Viewer) -> Rows:
    """Those that this viewer took up, and those that nobody has."""
    rows = AccessRequest.objects.visible_to(viewer).handled_by(viewer).open()
    return rows.filter(Q(handler__in=viewer.own_ids) | Q(handler__isnull=True)).select_related("person")


def _to_answer(viewer: Viewer) -> Rows:
    is_due = Q(due_on__lte=viewer.on + SOON) | Q(due_on__isnull=True) | Q(handler__isnull=True)
    return _mine(viewer).filter(is_due)


@kind(_to_answer)
def to_answer(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Requests that are new, overdue or soon due, and those whose clock stands still."""
    for one in rows[:FEW]:
        what = _("%(name)s asks to see what is kept") % {"name": one.person.called}
        yield Due(one.due_on or one.received_on, what, stands(one, viewer), one.get_absolute_url(), one.person)


def _to_check(viewer: Viewer) -> Rows:
    rows = AccessRequest.objects.visible_to(viewer).handled_by(viewer).open().filter(prepared_at__isnull=False)
    theirs = rows.filter(checked_at__isnull=True).exclude(prepared_by__human__in=viewer.own_humans)
    return theirs.select_related("person")


@kind(_to_check)
def to_check(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Packs that wait for a second person."""
    for one in rows[:FEW]:
        what = _("Check the pack for %(name)s") % {"name": one.person.called}
        yield Due(one.due_on or one.received_on, what, stands(one, viewer), one.get_absolute_url(), one.person)
