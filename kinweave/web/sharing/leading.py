"""Where a step is taken: the page on which the thing itself is done. Criterion: 003-P24."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from kinweave.access.roles import SAFEGUARDING_LEAD
from kinweave.agreements.models import Choice, Protocol
from kinweave.foundation import Viewer
from kinweave.information.models import Override, StepAsked
from kinweave.information.rules import Step


class Place(NamedTuple):
    """A page on which something is done."""

    text: str
    href: str


def places(step: StepAsked, viewer: Viewer) -> Iterator[Place]:
    """The pages on which a step is taken, as far as this viewer may open them."""
    find = WHERE.get(step.step)
    if find is not None:
        yield from find(step, viewer)


def _recipient(step: StepAsked, viewer: Viewer) -> Iterator[Place]:
    if "allocate" in viewer.may and step.decision.recipient_id:
        yield Place(_("Write down how it was checked"), reverse("recipient_verify", args=[step.decision.recipient_id]))
    yield Place(_("People at other agencies"), reverse("recipients"))


def _protocols(step: StepAsked, viewer: Viewer) -> Iterator[Place]:
    """The protocols with this agency for this purpose; and a new one."""
    if "protocols" not in viewer.may or step.decision.recipient is None:
        return
    to = step.decision.recipient.organisation_id
    rows = Protocol.objects.visible_to(viewer).filter(parties__organisation=to, uses__purpose=step.decision.purpose)
    for one in rows.distinct().by_title():
        yield Place(one.title, reverse("protocol", args=[one.pk]))
    yield Place(_("Begin a protocol"), reverse("protocol_new"))


def _family(step: StepAsked, viewer: Viewer) -> Iterator[Place]:
    yield Place(_("Who is told, and what they said"), reverse("family_sharing", args=[step.decision.person_id]))


def _objection(step: StepAsked, viewer: Viewer) -> Iterator[Place]:
    """Objections that wait; nobody considers what they wrote down themselves."""
    rows = Choice.objects.visible_to(viewer).at_work(viewer).objections().filter(person=step.decision.person_id)
    if viewer.sees_everyone:
        for one in rows.exclude(recorded_by__in=viewer.own_ids).select_related("organisation"):
            href = reverse("family_objection", args=[one.pk])
            yield Place(_("Consider it: %(agency)s") % {"agency": one.organisation.called}, href)
    yield from _family(step, viewer)


def _signature(step: StepAsked, viewer: Viewer) -> Iterator[Place]:
    rows = Override.objects.visible_to(viewer).to_sign(viewer)
    for one in rows.filter(person=step.decision.person_id, recipient=step.decision.recipient_id):
        yield Place(_("Sign, or do not sign"), one.get_absolute_url())


def _hold(step: StepAsked, viewer: Viewer) -> Iterator[Place]:
    """The page on which something is held, for this use."""
    if viewer.role == SAFEGUARDING_LEAD.key:
        address = reverse("hold_new", args=[step.decision.person_id])
        yield Place(_("Hold it, with a reason"), f"{address}?step={step.pk}")


WHERE: dict[str, Callable[[StepAsked, Viewer], Iterator[Place]]] = {
    Step.VERIFY_RECIPIENT: _recipient,
    Step.RENEW: _protocols,
    Step.COMPLETE_BASIS: _protocols,
    Step.ONE_OFF: _protocols,
    Step.RESOLVE_DISPUTE: _family,
    Step.CONSIDER_OBJECTION: _objection,
    Step.SIGN_OFF: _signature,
    Step.PLACE_HOLD: _hold,
}
