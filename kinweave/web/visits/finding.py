"""Find what a page about a visit is asked for: through `visible_to`, or not at all."""

from uuid import UUID

from kinweave.events.models import Event, SupervisedContact, SupervisedVisit
from kinweave.events.stopping import is_stopped
from kinweave.foundation import Viewer
from kinweave.parties.models import Party, Support
from kinweave.ties.models import Tie
from kinweave.web.people.finding import about_or_404, myself
from kinweave.web.request import Request


def visit_or_404(request: Request, event_id: UUID) -> Event:
    """A visit, outing, activity or talk, past or to come, with everybody who was asked; or that it is stopped."""
    viewer = request.viewer
    events = Event.objects.visible_to(viewer).select_related("person__holder", "recorded_by", "tie__to_party")
    event: Event = about_or_404(
        request, events.with_those_asked(viewer).annotate(is_stopped=is_stopped(viewer.on)), event_id
    )
    return event


def contact_or_404(request: Request, supervised_id: UUID) -> SupervisedContact:
    """An agreement for supervised contact."""
    contacts = SupervisedContact.objects.visible_to(request.viewer)
    found = contacts.select_related("person__holder", "tie__to_party", "tie__person", "supervisor", "restriction")
    contact: SupervisedContact = about_or_404(request, found, supervised_id)
    return contact


def supervised_visit_or_404(request: Request, visit_id: UUID) -> SupervisedVisit:
    """A supervised visit, past or to come."""
    visits = SupervisedVisit.objects.visible_to(request.viewer)
    found = visits.select_related(
        "event__person__holder", "contact__tie__to_party", "contact__tie__person", "contact__restriction", "supervisor"
    )
    visit: SupervisedVisit = about_or_404(request, found, visit_id)
    return visit


def ties_now(viewer: Viewer, person: Party) -> list[Tie]:
    """Everybody who is in somebody's life now, by name."""
    ties = Tie.objects.visible_to(viewer).about(person).current(viewer.on)
    return list(ties.select_related("to_party").order_by("to_party__sort_name", "pk"))


def workers_of(request: Request, person: Party) -> list[Party]:
    """Who works with somebody, and so may open their record: the viewer first, then the others by name."""
    viewer = request.viewer
    supports = Support.objects.visible_to(viewer).about(person).current(viewer.at)
    theirs = supports.filter(extent="record", cause="allocation", supporter__kind="person")
    rows = theirs.select_related("supporter").order_by("supporter__sort_name", "supporter")
    return list(dict.fromkeys([myself(viewer), *(row.supporter for row in rows)]))
