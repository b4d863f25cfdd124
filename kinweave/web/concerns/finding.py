"""Find a concern: through `visible_to`, or not at all. Opening one is a look, which only the auditor's chain keeps."""

from collections.abc import Iterable
from uuid import UUID

from django.shortcuts import get_object_or_404

from kinweave.access.models import Allocation
from kinweave.concerns import numbers, routing
from kinweave.concerns.models import Concern, OutsideContact, Raised
from kinweave.concerns.numbers import Number
from kinweave.concerns.routing import touched
from kinweave.parties.models import Party
from kinweave.web.middleware import shows
from kinweave.web.people.notes import around
from kinweave.web.request import Request


def concern_or_404(request: Request, concern_id: UUID) -> Concern:
    """A concern that reached this viewer."""
    found = Concern.objects.visible_to(request.viewer).select_related("person__holder", "holder", "raised_by")
    concern: Concern = get_object_or_404(found, pk=concern_id)
    shows(request, [concern.person] if concern.person else [])
    return concern


def raised_or_404(request: Request, concern_id: UUID) -> Raised:
    """A concern that this viewer raised, or took down for somebody."""
    found = Raised.objects.visible_to(request.viewer).select_related("person", "holder", "raised_by")
    raised: Raised = get_object_or_404(found, pk=concern_id)
    return raised


def who_may_be_named(request: Request, person: Party) -> list[Party]:
    """People to tick: those in the person's life, those who work with them, and the leads here."""
    viewer = request.viewer
    works_with = Allocation.objects.visible_to(viewer).about(person).current(viewer.on).select_related("worker")
    workers = [one.worker for one in works_with.order_by("worker__sort_name", "pk")]
    leads = routing.leads(viewer, person.keeper.pk)
    return once([*around(request, person), *workers, *leads], request)


def once(people: Iterable[Party], request: Request) -> list[Party]:
    """Each of these people once, without oneself."""
    return [one for one in {party.pk: party for party in people}.values() if one.pk not in request.viewer.own_ids]


def numbers_of(request: Request, holder: Party, *, person: Party | None = None) -> list[Number]:
    """Whom to call: the national numbers of a place, and those that its organisation keeps.

    On a person's own page, never somebody whom a bar, a restriction or a concern names beside them.
    """
    viewer = request.viewer
    contacts = OutsideContact.objects.visible_to(viewer).at(holder.pk).filter(is_on_page=True)
    if person is not None:
        contacts = contacts.exclude(party__human__in=touched(person, at=viewer.at, on=viewer.on))
    first, *rest = numbers.numbers(holder.nation)
    return [first, *(Number(one.name, one.phone, one.hours) for one in contacts), *rest]
