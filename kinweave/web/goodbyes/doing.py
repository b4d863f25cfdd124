"""Who can do something for a person: the one who asks, others who work with them, themself, and who it is about."""

from kinweave.access.models import Allocation
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.ties.models import Tie
from kinweave.web.people.finding import myself

Doers = list[tuple[Party, str]]


def workers(viewer: Viewer, person: Party) -> Doers:
    """Those who work with a person now, oneself first; each with their name."""
    me = myself(viewer)
    found = Allocation.objects.visible_to(viewer).about(person).current(viewer.on).select_related("worker")
    others = {one.worker_id: one.worker for one in found.order_by("begins_on", "pk") if one.worker_id != me.pk}
    return [(one, one.called) for one in (me, *others.values())]


def around(viewer: Viewer, tie: Tie) -> Doers:
    """Those who can keep contact going: oneself, the person, and who it is with."""
    return [(one, one.called) for one in (myself(viewer), tie.person, tie.to_party)]
