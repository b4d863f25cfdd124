"""What waits of protocols: those to sign, and those to look at again, before and after the day. Criterion: 003-P20."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kinweave.agreements.models import Protocol
from kinweave.agreements.rules.standing import REMIND_DAYS_BEFORE
from kinweave.foundation import Viewer
from kinweave.foundation.viewer import LONDON
from kinweave.web.protocols.words import how_it_stands
from kinweave.web.today.due import FEW, Due, Rows, kind


def _sent_to_us(viewer: Viewer) -> Rows:
    rows = Protocol.objects.visible_to(viewer)
    return rows.waiting_for(viewer).select_related("holder") if "agree" in viewer.may else rows.none()


@kind(_sent_to_us)
def to_sign(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What waits for one's own agency's answer: for who leads."""
    for one in rows[:FEW]:
        what = _("Sign it, or say no: %(title)s") % {"title": one.title}
        why = _("A protocol that %(name)s sent out.") % {"name": one.holder.called}
        yield Due(one.sent_at.astimezone(LONDON).date(), what, why, one.get_absolute_url())


def _to_look_at(viewer: Viewer) -> Rows:
    led = Protocol.objects.visible_to(viewer).led_by(viewer)
    due = led.due_for_review(viewer.on, days_before=REMIND_DAYS_BEFORE)
    return due if "agree" in viewer.may else due.none()


@kind(_to_look_at)
def to_review(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What one's own organisation leads and looks at again: reminded before, and after."""
    for one in rows.with_all()[:FEW]:
        what = _("Look at the protocol again: %(title)s") % {"title": one.title}
        yield Due(one.review_on, what, how_it_stands(one, viewer), one.get_absolute_url())
