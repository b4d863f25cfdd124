"""The beginning of an installation: its area, its first organisation, and the two people who begin."""

from dataclasses import dataclass
from datetime import date

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse

from kinweave.access import actions, rules
from kinweave.access.models import Account, Installation
from kinweave.foundation import Viewer, require
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.trail.acts import act, note


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who begins: a name and an e-mail address."""

    called: str
    email: str


@dataclass(frozen=True, slots=True)
class Founded:
    """What there is now: the organisation, and for each account the way to its first password, if it needs one."""

    organisation: Party
    links: dict[Account, str]


@act
def found(*, area: str, organisation: str, administrator: Person, lead: Person, on: date, by: Viewer) -> Founded:
    """Begin an installation with an organisation, its administrator and its lead. What is there stays as it is."""
    installation = Installation.objects.filter(pk=1).first()
    require(rules.may_found(is_demonstration=bool(installation and installation.is_demonstration)))
    if installation is None:
        Installation.objects.create(place=area)
    home = Party.objects.organisations().filter(called=organisation).first()
    home = home or parties.found_organisation(called=organisation, on=on, by=by)
    accounts = [
        begin_with(person=administrator, role_key="administrator", organisation=home, on=on, by=by),
        begin_with(person=lead, role_key="manager", organisation=home, on=on, by=by),
    ]
    return Founded(home, {account: way_to_first_password(account) for account in accounts})


@act
def begin_with(*, person: Person, role_key: str, organisation: Party, on: date, by: Viewer) -> Account:
    """Somebody's account and post in the first organisation, made unless they are there."""
    known = Account.objects.filter(email=person.email).first()
    if known:
        return known
    party = parties.register(organisation=organisation, called=person.called, cause="", on=on, by=by)
    post = actions.give_post(person=party, organisation=organisation, role_key=role_key, on=on, by=by)
    note("began with", post, by=by, role=role_key)
    return actions.open_account(email=person.email, party=party, on=on, by=by)


def way_to_first_password(account: Account) -> str:
    """The path at which somebody chooses their first password, once. Empty when they have one."""
    if account.has_usable_password():
        return ""
    key = default_token_generator.make_token(account)
    return reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(account), "key": key})
