"""Find what a page about a person is asked for: through `visible_to`, or not at all."""

from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404

from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.parties.queries import AboutPersonQuerySet
from kinweave.web.middleware import shows
from kinweave.web.request import Request


def person_or_404(request: Request, person_id: UUID) -> Party:
    """The person, if a post opens their record to this viewer. The page counts as a look."""
    people = Party.objects.visible_to(request.viewer).full().at_work(request.viewer)
    person: Party = get_object_or_404(people.select_related("holder"), pk=person_id)
    shows(request, [person])
    return person


def about_or_404(request: Request, records: AboutPersonQuerySet, record_id: UUID) -> Any:
    """A record about a person one works with. The page counts as a look."""
    record = get_object_or_404(records.at_work(request.viewer), pk=record_id)
    shows(request, [getattr(record, "party", None) or record.person])
    return record


def myself(viewer: Viewer) -> Party:
    """The viewer's own row, in the post they use."""
    me: Party = get_object_or_404(Party.objects.visible_to(viewer), pk=viewer.person_id)
    return me
