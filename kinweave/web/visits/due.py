"""What of supervised contact waits for somebody, on Today. Criterion: 002-P20."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kinweave.events.models import SupervisedContact, SupervisedVisit
from kinweave.foundation import Viewer
from kinweave.web.people.days import in_full
from kinweave.web.today.due import FEW, Due


def reviews(viewer: Viewer) -> Iterator[Due]:
    """Agreements that are due to be looked at again: at least every three months."""
    found = SupervisedContact.objects.visible_to(viewer).at_work(viewer).due_for_review(viewer.on)
    for one in found.select_related("person", "tie__to_party")[:FEW]:
        names = {"name": one.person.called, "other": one.tie}
        yield Due(
            day=one.review_on,
            what=_("%(name)s: look again at the visits of %(other)s") % names,
            why=_("Due since %(day)s. At least every three months.") % {"day": in_full(one.review_on, viewer.on)},
            href=one.get_absolute_url(),
            person=one.person,
        )


def left_alone(viewer: Viewer) -> Iterator[Due]:
    """Visits at which they were left alone and nobody had allowed it, until somebody looks at the agreement again."""
    found = SupervisedVisit.objects.visible_to(viewer).at_work(viewer).questions()
    for one in found.select_related("event__person", "contact__tie__to_party")[:FEW]:
        names = {"name": one.person.called, "other": one.contact.tie}
        yield Due(
            day=one.event.day,
            what=_("%(name)s and %(other)s were left alone together") % names,
            why=_("Nobody had allowed it. Look at what happened, and at the agreement."),
            href=one.get_absolute_url(),
            person=one.person,
        )
