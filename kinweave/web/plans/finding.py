"""What the pages of a plan share: whom it is about, and who is around them."""

from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from kinweave.access.models import Allocation
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.models import Action, Outcome, Risk
from kinweave.ties.models import Tie
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import about_or_404, myself
from kinweave.web.request import Request


def page(request: Request, person: Party, back: str = "", **more: object) -> dict[str, object]:
    """What every page of a plan shows."""
    return {
        "person": person,
        "talk": talk(request.viewer, person),
        "back": back or reverse("plan", args=[person.pk]),
        **more,
    }


def step_or_404(request: Request, action_id: UUID) -> Action:
    """A step of somebody whose record is open."""
    found = Action.objects.visible_to(request.viewer).select_related("person__holder", "doer", "tie__to_party")
    action: Action = about_or_404(request, found, action_id)
    return action


def risk_or_404(request: Request, risk_id: UUID) -> Risk:
    """A risk of somebody whose record is open."""
    found = Risk.objects.visible_to(request.viewer).select_related("person__holder", "tie__to_party")
    risk: Risk = about_or_404(request, found, risk_id)
    return risk


def outcome_or_404(request: Request, outcome_id: UUID) -> Outcome:
    """An outcome of somebody whose record is open."""
    found = Outcome.objects.visible_to(request.viewer).select_related("person__holder", "tie__to_party")
    outcome: Outcome = about_or_404(request, found, outcome_id)
    return outcome


def ties_now(viewer: Viewer, person: Party) -> list[Tie]:
    """Everybody in somebody's circle now, by name."""
    ties = Tie.objects.visible_to(viewer).about(person).current(viewer.on).select_related("to_party")
    return list(ties.order_by("to_party__sort_name", "pk"))


def who_can_hold(viewer: Viewer, person: Party, ties: list[Tie]) -> list[tuple[Party, str]]:
    """Who can hold a step, each as the choice says it: me, the person, those in the circle, who works with them."""
    works_with = Allocation.objects.visible_to(viewer).about(person).current(viewer.on).select_related("worker")
    workers = [one.worker for one in works_with.order_by("worker__sort_name", "pk")]
    found: dict[Any, tuple[Party, str]] = {viewer.person_id: (myself(viewer), _("I do"))}
    for one, label in [(person, ""), *((tie.to_party, tie.label) for tie in ties), *((one, "") for one in workers)]:
        found.setdefault(one.pk, (one, does(one, label)))
    return list(found.values())


def does(party: Party, label: str) -> str:
    """That somebody does it, with who they are to the person where two may be called alike."""
    said = _("%(name)s does") % {"name": party.called}
    return f"{said} ({label})" if label else said
