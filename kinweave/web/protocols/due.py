"""What waits of protocols: those to sign, and those to look at again, before and after the day. Criterion: 003-P20."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kinweave.agreements.models import Protocol
from kinweave.agreements.rules.standing import REMIND_DAYS_BEFORE
from kinweave.foundation import Viewer
from kinweave.foundation.viewer import LONDON
from kinweave.web.protocols.words import how_it_stands
from kinweave.web.today.due import FEW, Due


def protocols(viewer: Viewer) -> Iterator[Due]:
    """For who leads: what another agency sent to be signed, and what is due to be looked at again."""
    if "agree" in viewer.may:
        yield from to_sign(viewer)
        yield from to_review(viewer)


def to_sign(viewer: Viewer) -> Iterator[Due]:
    """What waits for one's own agency's answer."""
    for one in Protocol.objects.visible_to(viewer).waiting_for(viewer).select_related("holder")[:FEW]:
        what = _("Sign it, or say no: %(title)s") % {"title": one.title}
        why = _("A protocol that %(name)s sent out.") % {"name": one.holder.called}
        yield Due(one.sent_at.astimezone(LONDON).date(), what, why, one.get_absolute_url())


def to_review(viewer: Viewer) -> Iterator[Due]:
    """What one's own organisation leads and looks at again: reminded before, and after."""
    led = Protocol.objects.visible_to(viewer).led_by(viewer).with_all()
    for one in led.due_for_review(viewer.on, days_before=REMIND_DAYS_BEFORE)[:FEW]:
        what = _("Look at the protocol again: %(title)s") % {"title": one.title}
        yield Due(one.review_on, what, how_it_stands(one, viewer), one.get_absolute_url())
