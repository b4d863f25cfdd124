"""Who leads in an organisation: those who may be named as the lead of something."""

from collections.abc import Set
from datetime import date
from uuid import UUID

from kinweave.access.models import Post
from kinweave.access.roles import ROLES
from kinweave.foundation import Refused, Viewer
from kinweave.parties.models import Party
from kinweave.parties.queries import may_know_of
from kinweave.parties.rules import NOT_HERE

ORDER = ("safeguarding_lead", "manager", "team_lead")
LEADS = tuple(role.key for role in ROLES.values() if role.sees_everyone)


def leads_here(viewer: Viewer) -> list[Party]:
    """Those who lead where this viewer works, by name. One query."""
    posts = Post.objects.at(viewer.organisation_id).confirmed().current(viewer.on)
    known = posts.filter(may_know_of(viewer, somebody="person__"), role_key__in=LEADS)
    return list(dict.fromkeys(post.person for post in known.select_related("person")))


def lead_for(person: Party, *, against: Party, apart: Set[UUID] = frozenset(), on: date) -> Party:
    """Who leads on a choice that a person makes by themself: a safeguarding lead, else a manager, else a team lead.

    Never somebody it names, nor any of these humans. Raises Refused when nobody leads there.
    """
    posts = Post.objects.at(person.holder_id).confirmed().current(on).filter(role_key__in=LEADS)
    there = sorted(posts.exclude(person__human__in={against.human, *apart}).select_related("person"), key=rank)
    if not there:
        raise Refused(NOT_HERE)
    lead: Party = there[0].person
    return lead


def who_guards(organisation_id: UUID, *, apart_from: Party | None, on: date) -> list[Party]:
    """The safeguarding leads of an organisation, without somebody that a restriction names."""
    posts = Post.objects.at(organisation_id).confirmed().current(on).filter(role_key="safeguarding_lead")
    others = posts.exclude(person__human=apart_from.human) if apart_from else posts
    return [post.person for post in others.select_related("person")]


def leads_still(lead: Party, on: date) -> bool:
    """Whether somebody has a lead's post now."""
    return Post.objects.filter(person=lead, role_key__in=LEADS).confirmed().current(on).exists()


def rank(post: Post) -> tuple[int, str]:
    """Leads in the order in which they are asked."""
    return ORDER.index(post.role_key), str(post.pk)
