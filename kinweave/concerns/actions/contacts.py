"""Contacts outside an organisation: who takes a concern about its own leads, and numbers that are always there."""

from datetime import date

from kinweave.access.models import Identity
from kinweave.concerns import routing, rules
from kinweave.concerns.models import OutsideContact
from kinweave.foundation import Viewer, require, wall
from kinweave.parties.models import Party
from kinweave.parties.records import stamped
from kinweave.trail.acts import act, note


def signs_in_elsewhere(*, email: str, organisation: Party, on: date) -> Party | None:
    """Whoever signs in with an address and works for another organisation. Over the wall comes only the row's id."""
    if wall.is_up():
        rows = wall.across("works_elsewhere", email, organisation.pk, on, routing.OPENS_PEOPLE)
        return Party(pk=rows[0][0]) if rows else None
    people = Identity.objects.filter(account__email__iexact=email, ended_on__isnull=True).values("party")
    posts = routing.posts_that_act(on).filter(person__in=people).exclude(organisation=organisation)
    post = posts.select_related("person").order_by("begins_on", "pk").first()
    return post.person if post else None


@act
def keep_outside_contact(
    *,
    organisation: Party,
    name: str,
    phone: str,
    hours: str = "",
    takes_concerns: bool = False,
    is_on_page: bool = True,
    email: str = "",
    on: date,
    by: Viewer,
) -> OutsideContact:
    """Keep somebody outside who takes concerns about one's own leads, or a number that is always there."""
    party = signs_in_elsewhere(email=email, organisation=organisation, on=on) if email else None
    require(rules.needs_outside_contact(has_party=party is not None or not email, has_phone=bool(phone.strip())))
    contact = OutsideContact.objects.create(
        holder=organisation,
        party=party,
        name=name,
        phone=phone,
        hours=hours,
        takes_concerns=takes_concerns,
        is_on_page=is_on_page,
        **stamped(by),
    )
    note("kept a contact outside", contact, by=by)
    return contact


@act
def end_outside_contact(*, contact: OutsideContact, version: int, on: date, by: Viewer) -> OutsideContact:
    """Stop reaching somebody outside. The row stays."""
    contact.change(version=version, ended_on=on)
    note("ended a contact outside", contact, by=by)
    return contact
