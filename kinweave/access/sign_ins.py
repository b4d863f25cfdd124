"""Sign-ins of the people themselves, and of those who speak for them: a lead gives one, for the row that is there."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from kinweave.access import rules
from kinweave.access.actions import open_account
from kinweave.access.models import Account, Identity
from kinweave.foundation import Decision, Viewer, require
from kinweave.parties.models import Party
from kinweave.trail.acts import act


def decide(*, person: Party, email: str) -> Decision:
    """Whether this person can get a sign-in with this e-mail address."""
    return rules.may_open_account(
        address_is_free=not Account.objects.filter(email__iexact=email).exists(),
        has_account=Identity.objects.filter(party=person, ended_on__isnull=True).exists(),
    )


def without_one(viewer: Viewer, people: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these people to whom this viewer may give a sign-in: nobody, unless a lead asks."""
    if "allocate" not in viewer.may:
        return frozenset()
    there = Identity.objects.filter(ended_on__isnull=True).values("party")
    found = Party.objects.visible_to(viewer).full().at_work(viewer).filter(pk__in=people).exclude(pk__in=there)
    return frozenset(found.values_list("pk", flat=True))


@act
def give(*, person: Party, email: str, needs_more_time: bool, on: date, by: Viewer) -> Account:
    """Give a person a sign-in for their own row. They choose the password themselves."""
    require(decide(person=person, email=email))
    account = open_account(email=email, party=person, on=on, by=by)
    account.needs_more_time = needs_more_time
    account.save(update_fields=["needs_more_time"])
    return account
