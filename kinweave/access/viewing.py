"""Builds the Viewer: who somebody is, where they work now, whom they speak for, whom they may not know of."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet, Value
from django.db.models.fields import CharField

from kinweave.access.breaking import CAUSE
from kinweave.access.models import Account, Identity, Post
from kinweave.access.roles import ROLES
from kinweave.foundation import LONDON, Viewer, stranger, wall
from kinweave.parties.across import bars_touching
from kinweave.parties.models import Bar, Party, SpeaksFor, Support

PERSON = ("pk", "human", "sort_name", "called", "died_on")
POST = tuple(f"posts__{name}" for name in ("pk", "organisation_id", "role_key", "begins_on", "ends_on", "confirmed_on"))


def viewer_of(account: Account, at: datetime, post_id: UUID | None = None) -> Viewer:
    """The viewer that an account is at an instant, in a post of theirs if they have one. Three or four queries.

    A row whose human is recorded as dead is nobody's to open; an account of such rows alone is a stranger.
    """
    if not account.is_active:
        return stranger(at)
    rows = people_of(account)
    selves = [one for one in rows if one.died_on is None]
    if not selves:
        return stranger(at) if rows else Viewer(at=at, account_id=account.pk, name=account.email)
    post = chosen_post(selves, at, post_id)
    spoken_for, barred, in_emergency = standings(selves, at)
    me = post or selves[0]
    return Viewer(
        at=at,
        account_id=account.pk,
        person_id=me.pk,
        name=me.sort_name,
        called=me.called,
        own_ids=frozenset(person.pk for person in selves),
        own_humans=frozenset(person.human for person in selves),
        speaks_for_ids=spoken_for,
        barred_from=barred,
        barred_rows=rows_of(barred),
        emergency_ids=in_emergency,
        **(powers(post) if post else {}),
    )


def eyes_of(person: Party, at: datetime, *, speaks_for: Iterable[Party] = ()) -> Viewer:
    """What somebody would see on their own page at an instant, whether they sign in or not; and, where they speak for
    others, what they would see on theirs. It opens no page: what is gathered for them is gathered with these eyes."""
    _spoken, barred, _opened = standings([person], at)
    theirs = frozenset(one.pk for one in speaks_for)
    return Viewer(
        at=at,
        person_id=person.pk,
        name=person.sort_name,
        called=person.called,
        own_ids=frozenset({person.pk}),
        own_humans=frozenset({person.human}),
        speaks_for_ids=theirs,
        barred_from=barred,
        barred_rows=rows_of(barred),
    )


def eyes_at_work(post: Post, at: datetime) -> Viewer:
    """What somebody sees at work in a post of theirs at an instant, whether they sign in or not. It opens no page."""
    role = ROLES[post.role_key]
    return replace(
        eyes_of(post.person, at),
        organisation_id=post.organisation_id,
        role=role.key,
        role_name=str(role.name),
        may=frozenset(map(str, role.may)),
        sees_everyone=role.sees_everyone,
    )


def rows_of_account(account: Account) -> frozenset[UUID]:
    """The ids of the rows that an account is. Asked before the wall knows who looks."""
    lasting = Identity.objects.filter(account=account, ended_on__isnull=True)
    return frozenset(lasting.values_list("party_id", flat=True)) if account.is_active else frozenset()


def works_for(viewer: Viewer) -> frozenset[UUID]:
    """The organisations whose rows a viewer may reach at all: where they work; else those that hold their own row."""
    if viewer.organisation_id:
        return frozenset({viewer.organisation_id})
    holders = Party.objects.filter(pk__in=viewer.own_ids, holder_id__isnull=False).values_list("holder_id", flat=True)
    return frozenset(holders)


def people_of(account: Account) -> list[Any]:
    """The rows that this account is: each with each of its posts, or with none."""
    identities = Identity.objects.filter(account=account, ended_on__isnull=True)
    rows = Party.objects.filter(identities__in=identities).by_name()
    return list(rows.values_list(*PERSON, *POST, named=True))


def chosen_post(selves: Iterable[Any], at: datetime, post_id: UUID | None) -> Any | None:
    """The post in use: the one that was chosen, or else the latest."""
    on = at.astimezone(LONDON).date()
    posts = [one for one in selves if one.posts__confirmed_on and lasts(one, on)]
    chosen = [one for one in posts if one.posts__pk == post_id]
    return max(chosen or posts, key=lambda one: (one.posts__begins_on, str(one.posts__pk)), default=None)


def lasts(one: Any, on: date) -> bool:
    """Whether a post has begun and not yet ended."""
    return one.posts__begins_on <= on and (one.posts__ends_on is None or on < one.posts__ends_on)


def powers(post: Any) -> dict[str, Any]:
    """What a post gives its holder."""
    role = ROLES[post.posts__role_key]
    return {
        "organisation_id": post.posts__organisation_id,
        "role": role.key,
        "role_name": str(role.name),
        "may": frozenset(map(str, role.may)),
        "sees_everyone": role.sees_everyone,
    }


def standings(selves: Iterable[Any], at: datetime) -> tuple[frozenset[UUID], frozenset[UUID], frozenset[UUID]]:
    """Whom they speak for (rows), may not know of (humans), and opened in an emergency (rows), in one query.

    Bars of other organisations count: behind the wall they are asked for apart.
    """
    on = at.astimezone(LONDON).date()
    mine, humans = [one.pk for one in selves], {one.human for one in selves}
    speaks = SpeaksFor.objects.filter(speaker__in=mine, sees_page=True).current(on)
    opened = Support.objects.filter(supporter__in=mine, cause=CAUSE, extent="record").current(at)
    asked = [labelled(opened, "opened", "person_id")]
    if not wall.is_up():
        bars = Bar.objects.filter(barred__human__in=humans).current(at)
        asked.append(labelled(bars, "barred", "person__human"))
    found: dict[str, set[UUID]] = {"speaks": set(), "opened": set(), "barred": barred_across(humans, at)}
    for what, whom in labelled(speaks, "speaks", "person_id").union(*asked, all=True):
        found[what].add(whom)
    return frozenset(found["speaks"]), frozenset(found["barred"]), frozenset(found["opened"])


def barred_across(humans: set[UUID], at: datetime) -> set[UUID]:
    """Of whom these humans may not know, whoever holds the bar; nobody where there is no wall to ask across."""
    bars = bars_touching(humans, at) if wall.is_up() else ()
    return {person for barred, person in bars if barred in humans}


def rows_of(humans: frozenset[UUID]) -> frozenset[UUID]:
    """Every row of these humans; no query for nobody, as for almost everybody."""
    return frozenset(Party.objects.filter(human__in=humans).values_list("pk", flat=True)) if humans else frozenset()


def with_barred_rows(viewer: Viewer) -> Viewer:
    """The viewer with the rows of whom they may not know, asked again once the wall has opened what they may reach."""
    return replace(viewer, barred_rows=rows_of(viewer.barred_from)) if viewer.barred_from else viewer


def labelled(rows: QuerySet[Any], label: str, whom: str) -> QuerySet[Any]:
    """Pairs of a label and a person, ready for a union."""
    pairs: QuerySet[Any] = (
        rows.annotate(what=Value(label, CharField()), whom=F(whom)).values_list("what", "whom").order_by()
    )
    return pairs
