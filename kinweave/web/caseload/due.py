"""What waits for a lead: people with whom nobody works, what nobody holds, records that may be one person."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinweave.access.covering import without_a_worker
from kinweave.foundation import LONDON, Viewer
from kinweave.keeping import ownerless
from kinweave.keeping.models import Merge
from kinweave.web.today.due import FEW, Due


def people_alone(viewer: Viewer) -> Iterator[Due]:
    """That people have no worker, for leads: how many, and nothing else."""
    count = without_a_worker(viewer).count() if "allocate" in viewer.may else 0
    if count:
        what = ngettext("%(count)d person has no worker", "%(count)d people have no worker", count) % {"count": count}
        yield Due(viewer.on, what, _("Choose somebody for them."), reverse("people_alone"))


def left_over(viewer: Viewer) -> Iterator[Due]:
    """That visits are arranged to which nobody goes any more, for leads."""
    count = ownerless.visits(viewer).count() if "allocate" in viewer.may else 0
    if count:
        what = ngettext(
            "%(count)d visit is arranged, and nobody goes", "%(count)d visits are arranged, and nobody goes", count
        )
        yield Due(viewer.on, what % {"count": count}, _("Whoever arranged it has left."), reverse("left"))


def two_records(viewer: Viewer) -> Iterator[Due]:
    """Two records that may be one person, and wait for a second lead."""
    if "allocate" not in viewer.may:
        return
    waiting = Merge.objects.visible_to(viewer).waiting_for(viewer).select_related("kept")
    for one in waiting[:FEW]:
        yield Due(
            day=one.recorded_at.astimezone(LONDON).date(),
            what=_("%(name)s: two records may be one person") % {"name": one.kept.called},
            why=_("Somebody asks you to look as the second person."),
            href=reverse("merge", args=[one.pk]),
            person=one.kept,
        )
