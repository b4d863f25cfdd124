"""What can be done with accounts, posts, allocations and what forms keep."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from allauth.usersessions.models import UserSession
from django.db.models import F

from kinweave.access import rules
from kinweave.access.models import (
    Account,
    Allocation,
    Confirmation,
    Draft,
    FormKey,
    Identity,
    Post,
    StoredSearch,
)
from kinweave.access.roles import Place
from kinweave.foundation import LONDON, Viewer, require
from kinweave.parties import actions as parties
from kinweave.parties.across import is_barred
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.trail.acts import act, note


def midnight(on: date) -> datetime:
    """The instant at which a day begins in the United Kingdom."""
    return datetime.combine(on, time(), LONDON)


def row_of(party_id: UUID | None) -> Party:
    """The row of who acts, or of where they act. Raises Party.DoesNotExist for nobody."""
    return Party.objects.get(pk=party_id)  # type: ignore[misc]  # nobody has no row, and Django says so


@act
def open_account(*, email: str, party: Party, password: str | None = None, on: date, by: Viewer) -> Account:
    """Open an account for a person's row. It signs in; what it opens comes from posts and identities."""
    account = Account.objects.create_user(email, password)
    identity = Identity.objects.create(account=account, party=party, began_on=on)
    note("opened an account", identity, by=by, holder_id=party.holder_id, about_id=party.pk)
    return account


@act
def also_is(*, account: Account, party: Party, on: date, by: Viewer) -> Identity:
    """Say that an account is another row of the same human, kept by another organisation."""
    identity = Identity.objects.create(account=account, party=party, began_on=on)
    note("said whose account it is too", identity, by=by, holder_id=party.holder_id, about_id=party.pk)
    return identity


@act
def welcome(*, called: str, full_name: str, email: str, role_key: str, on: date, by: Viewer) -> Post:
    """Register somebody who comes to work in one's own organisation, with an account and a post."""
    require(rules.may_open_account(address_is_free=not Account.objects.filter(email__iexact=email).exists()))
    organisation = row_of(by.organisation_id)
    person = parties.register(organisation=organisation, called=called, full_name=full_name, cause="", on=on, by=by)
    open_account(email=email, party=person, on=on, by=by)
    return give_post(person=person, organisation=organisation, role_key=role_key, on=on, by=by)


@act
def give_post(*, person: Party, organisation: Party, role_key: str, on: date, by: Viewer) -> Post:
    """Give a person a post. One that opens every record waits for others to confirm it."""
    require(
        rules.may_grant_post(
            to_self=person.pk in by.own_ids,
            same_organisation=bool(by.system) or by.organisation_id == organisation.pk,
        )
    )
    post = Post.objects.create(
        person=person,
        organisation=organisation,
        role_key=role_key,
        begins_on=on,
        **held_like(person, by),
    )
    if not post.role.confirmed_by or by.system:
        post.confirmed_on = on
        post.save(update_fields=["confirmed_on"])
    note("gave a post", post, by=by, role=role_key)
    parties.support(
        supporter=organisation,
        person=person,
        extent="name",
        cause="post",
        cause_id=post.pk,
        at=midnight(on),
        by=by,
    )
    return post


@act
def confirm_post(*, post: Post, on: date, by: Viewer) -> Post:
    """Say that somebody's post is right. It opens records once enough others have."""
    require(
        rules.may_confirm_post(
            own_post=post.person_id in by.own_ids,
            granted_it=post.recorded_by_id in by.own_ids,
            has_said_so=post.confirmations.filter(recorded_by_id__in=by.own_ids).exists(),
            is_lead_here=by.sees_everyone and by.organisation_id == post.organisation_id,
        )
    )
    Confirmation.objects.create(post=post, **held_like(post.person, by))
    if post.confirmations.count() >= post.role.confirmed_by:
        post.confirmed_on = on
        post.save(update_fields=["confirmed_on"])
    note("confirmed a post", post, by=by)
    return post


@act
def end_post(*, post: Post, on: date, by: Viewer) -> Post:
    """End a post: every session of the account ends at once, and what no other post keeps open closes."""
    post.ends_on = on
    post.save(update_fields=["ends_on"])
    if not still_opens_people(post, on):
        there = Allocation.objects.of_worker(post.person_id).filter(holder=post.organisation_id)
        for allocation in there.not_over(on):
            stop_working_with(allocation=allocation, on=on, by=by)
    parties.end_support(cause_id=post.pk, at=by.at, by=by)
    end_sessions(party=post.person)
    note("ended a post", post, by=by)
    return post


def still_opens_people(ended: Post, on: date) -> bool:
    """Whether somebody whose post ended has another one there that opens people's records."""
    there = Post.objects.filter(person=ended.person_id, organisation=ended.organisation_id).confirmed().current(on)
    return any(Place.PEOPLE in post.role.may for post in there)


def end_sessions(*, party: Party) -> None:
    """End every session of whoever this person is, at once."""
    Account.objects.filter(identities__party=party).update(epoch=F("epoch") + 1)
    UserSession.objects.filter(user__identities__party=party).delete()


@act
def work_with(*, worker: Party, person: Party, on: date, by: Viewer) -> Allocation:
    """Let a worker work with a person: it opens the record to them. Criterion: 002-P1."""
    require_may_work(worker=worker, person=person, on=on, by=by)
    return begin_with(worker=worker, person=person, on=on, by=by)


def require_may_work(*, worker: Party, person: Party, on: date, by: Viewer) -> None:
    """Go on if a lead here decides, the worker has a post on that day, and no bar stands between the two."""
    posts = Post.objects.filter(person=worker, organisation_id=person.holder_id).current(on)
    require(
        rules.may_allocate(
            may_allocate_here=bool(by.system) or ("allocate" in by.may and by.organisation_id == person.holder_id),
            worker_has_post=posts.exists(),
            worker_is_barred=is_barred([worker.human], person.human, by.at),
        )
    )


def begin_with(
    *, worker: Party, person: Party, on: date, until: date | None = None, by: Viewer, **cover: Any
) -> Allocation:
    """Open a person's record to a worker, inside the act that decided so; until a day, for who covers."""
    allocation = Allocation.objects.create(
        worker=worker, person=person, begins_on=on, ends_on=until, **cover, **held_like(person, by)
    )
    parties.support(
        supporter=worker,
        person=person,
        extent="record",
        cause="allocation",
        cause_id=allocation.pk,
        at=midnight(on),
        until=midnight(until) if until else None,
        by=by,
    )
    note("covers for a worker" if cover else "works with them", allocation, by=by)
    return allocation


@act
def take_on(*, on: date, by: Viewer, **facts: Any) -> Party:
    """Register a person with one's own organisation. Criterion: 002-P1.

    Whoever registers them works with them until a lead decides otherwise; a lead decides afterwards.
    `facts` are those of `parties.actions.register`.
    """
    organisation = row_of(by.organisation_id)
    person = parties.register(organisation=organisation, on=on, by=by, **facts)
    if "allocate" not in by.may:
        begin_with(worker=row_of(by.person_id), person=person, on=on, by=by)
    return person


@act
def stop_working_with(*, allocation: Allocation, on: date, by: Viewer) -> Allocation:
    """End an allocation: the record closes to the worker at once. One that has not begun never does."""
    allocation.ends_on = max(on, allocation.begins_on)
    allocation.save(update_fields=["ends_on"])
    parties.end_support(cause_id=allocation.pk, at=by.at, by=by)
    note("no longer works with them", allocation, by=by)
    return allocation


def use_key(*, key: UUID, by: Viewer) -> FormKey | None:
    """Use a form's one-time key, inside the act it belongs to. None when fresh; else the earlier use."""
    form, is_fresh = FormKey.objects.get_or_create(pk=key, defaults={"account_id": by.account, "used_at": by.at})
    return None if is_fresh or form.account_id != by.account else form


def remember(*, key: UUID, goes_to: str, by: Viewer) -> None:
    """Keep where a form led, so that a repeat is sent to the same place."""
    FormKey.objects.filter(pk=key, account_id=by.account).update(goes_to=goes_to)


def keep_draft(*, place: str, typed: str, by: Viewer) -> Draft:
    """Keep what somebody has typed on a page, in place of what was kept before."""
    draft, _ = Draft.objects.update_or_create(
        account_id=by.account, place=place, defaults={"typed": typed, "kept_at": by.at}
    )
    return draft


def drop_draft(*, place: str, by: Viewer) -> None:
    """Forget the draft of a page: it was sent, or is not wanted."""
    Draft.objects.filter(account_id=by.account, place=place).delete()


def keep_search(*, words: str, by: Viewer) -> StoredSearch:
    """Keep the words of a search, so that its address need not carry them."""
    return StoredSearch.objects.create(account_id=by.account, words=words, at=by.at)
