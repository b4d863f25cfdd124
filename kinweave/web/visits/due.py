"""What of supervised contact waits for somebody, on Today. Criterion: 002-P20."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kinweave.events.models import SupervisedContact, SupervisedVisit
from kinweave.foundation import Viewer
from kinweave.web.people.days import in_full
from kinweave.web.today.due import FEW, Due, Rows, kind


def _agreements(viewer: Viewer) -> Rows:
    found = SupervisedContact.objects.visible_to(viewer).at_work(viewer).due_for_review(viewer.on)
    return found.select_related("person", "tie__to_party")


@kind(_agreements)
def reviews(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Agreements that are due to be looked at again: at least every three months."""
    for one in rows[:FEW]:
        names = {"name": one.person.called, "other": one.tie}
        yield Due(
            day=one.review_on,
            what=_("%(name)s: look again at the visits of %(other)s") % names,
            why=_("Due since %(day)s. At least every three months.") % {"day": in_full(one.review_on, viewer.on)},
            href=one.get_absolute_url(),
            person=one.person,
        )


def _questions(viewer: Viewer) -> Rows:
    found = SupervisedVisit.objects.visible_to(viewer).at_work(viewer).questions()
    return found.select_related("event__person", "contact__tie__to_party")


@kind(_questions)
def left_alone(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """Visits at which they were left alone and nobody had allowed it, until somebody looks at the agreement again."""
    for one in rows[:FEW]:
        names = {"name": one.person.called, "other": one.contact.tie}
        yield Due(
            day=one.event.day,
            what=_("%(name)s and %(other)s were left alone together") % names,
            why=_("Nobody had allowed it. Look at what happened, and at the agreement."),
            href=one.get_absolute_url(),
            person=one.person,
        )
