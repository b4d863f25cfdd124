"""What waits of disposal: what others proposed, for a lead who may confirm it. Criterion: 003-P26."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from kinweave.foundation import LONDON, Viewer
from kinweave.keeping.models import Disposal
from kinweave.web.today.due import Due, Rows, kind


def _proposed(viewer: Viewer) -> Rows:
    return Disposal.objects.visible_to(viewer).to_confirm(viewer).order_by("proposed_at", "pk")


@kind(_proposed)
def to_confirm(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """One line, however many there are: they are confirmed together."""
    first, count = rows[0], rows.count()
    day = first.proposed_at.astimezone(LONDON).date()
    what = _("Confirm what is to be disposed of: %(count)s") % {"count": count}
    yield Due(day, what, _("Somebody else proposed it. Nothing brings it back."), reverse("disposals_confirm"))
