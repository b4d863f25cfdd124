"""Knowing who is who at other agencies: who they are, and how that was checked. R7. Criterion: 003-P23."""

from datetime import date
from uuid import UUID

from kinweave.access.actions import row_of
from kinweave.access.models import Identity, Post
from kinweave.foundation import Viewer, require, wall
from kinweave.information.actions.steps import closed
from kinweave.information.models import Recipient, StepAsked
from kinweave.information.rules import Step
from kinweave.information.rules import recipients as rules
from kinweave.parties.actions.agencies import know_agency
from kinweave.parties.models import Party
from kinweave.parties.records import stamped
from kinweave.trail.acts import act, note


@act
def know_recipient(
    *,
    organisation: Party | None,
    name: str,
    role: str,
    phone: str = "",
    email: str = "",
    party: Party | None = None,
    called: str = "",
    agency: str = "",
    on: date,
    by: Viewer,
) -> Recipient:
    """Write down somebody who acts for an agency. Until somebody has checked who they are, nothing goes to them.

    An agency that is not in the list is registered with them: what it is `called`, and what kind of `agency` it is.
    """
    require(rules.may_know(role=role, phone=phone))
    organisation = organisation or know_agency(called=called, agency=agency, on=on, by=by)
    recipient = Recipient.objects.create(
        organisation=organisation,
        name=name,
        role=role,
        phone=phone,
        email=email,
        party_id=party.pk if party else who_signs_in(email, organisation, on),
        holder=row_of(by.organisation_id),
        **stamped(by),
    )
    note("wrote down a recipient", recipient, by=by)
    return recipient


def who_signs_in(email: str, organisation: Party, on: date) -> UUID | None:
    """Who signs in here with this address and works for that agency: then what is sent reaches them here."""
    if wall.is_up():
        return next((pk for (pk,) in wall.across("signs_in_at", email, organisation.pk, on)), None)
    posts = Post.objects.at(organisation.pk).confirmed().current(on).order_by("begins_on", "pk")
    identities = Identity.objects.filter(account__email__iexact=email, account__is_active=True, ended_on__isnull=True)
    mine = posts.filter(person__in=identities.values("party")) if email else posts.none()
    return mine.values_list("person", flat=True).first()


@act
def verify_recipient(*, recipient: Recipient, how: str, version: int, on: date, by: Viewer) -> Recipient:
    """Say how it was checked who they are: by their agency's published contact, never by what they said themselves."""
    is_own = recipient.recorded_by is not None and recipient.recorded_by.human in by.own_humans
    require(rules.may_verify(how=how, is_ended=recipient.ended_on is not None, is_own=is_own))
    recipient.change(version=version, verified_on=on, verified_how=how)
    note("verified a recipient", recipient, by=by)
    waiting = StepAsked.objects.filter(step=Step.VERIFY_RECIPIENT, decision__recipient=recipient).waiting()
    closed(waiting, how, by=by)
    return recipient


@act
def end_recipient(*, recipient: Recipient, version: int, on: date, by: Viewer) -> Recipient:
    """They no longer act for their agency: nothing goes to them from now on."""
    require(rules.may_end(is_ended=recipient.ended_on is not None))
    recipient.change(version=version, ended_on=on)
    note("ended a recipient", recipient, by=by)
    return recipient
