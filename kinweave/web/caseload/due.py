"""What waits for a lead: people with whom nobody works, what nobody holds, records that may be one person."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinweave.access.covering import without_a_worker
from kinweave.foundation import LONDON, Viewer
from kinweave.keeping import ownerless
from kinweave.keeping.models import Merge
from kinweave.parties.models import Party
from kinweave.web.today.due import FEW, Due, Rows, kind


def _alone(viewer: Viewer) -> Rows:
    return without_a_worker(viewer) if "allocate" in viewer.may else Party.objects.visible_to(viewer).none()


@kind(_alone)
def people_alone(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """That people have no worker, for leads: how many, and nothing else."""
    count = rows.count()
    what = ngettext("%(count)d person has no worker", "%(count)d people have no worker", count) % {"count": count}
    yield Due(viewer.on, what, _("Choose somebody for them."), reverse("people_alone"))


def _nobody_goes(viewer: Viewer) -> Rows:
    visits = ownerless.visits(viewer)
    return visits if "allocate" in viewer.may else visits.none()


@kind(_nobody_goes)
def left_over(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """That visits are arranged to which nobody goes any more, for leads."""
    count = rows.count()
    what = ngettext(
        "%(count)d visit is arranged, and nobody goes", "%(count)d visits are arranged, and nobody goes", count
    )
    yield Due(viewer.on, what % {"count": count}, _("Whoever arranged it has left."), reverse("left"))


def _to_compare(viewer: Viewer) -> Rows:
    return Merge.objects.visible_to(viewer).waiting_for(viewer).select_related("kept")


@kind(_to_compare)
def two_records(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """Two records that may be one person, and wait for a second lead."""
    for one in rows[:FEW]:
        yield Due(
            day=one.recorded_at.astimezone(LONDON).date(),
            what=_("%(name)s: two records may be one person") % {"name": one.kept.called},
            why=_("Somebody asks you to look as the second person."),
            href=reverse("merge", args=[one.pk]),
            person=one.kept,
        )
