"""Which colleagues may send something: each is asked about as the viewer they are, and only those who may are named."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from kinweave.access.models import Account, Allocation, Post
from kinweave.access.roles import ROLES
from kinweave.access.viewing import viewer_of
from kinweave.foundation import Viewer
from kinweave.information.asking import Question, ask
from kinweave.information.rules import Hand
from kinweave.parties.models import Party

MOST = 12  # colleagues who are asked about
LEADING = [role.key for role in ROLES.values() if role.sees_everyone]


def colleagues(person: Party, viewer: Viewer) -> list[Party]:
    """Those who work with somebody, and those who lead there; never who looks, nor whom they may not know of."""
    with_them = Allocation.objects.visible_to(viewer).about(person).current(viewer.on).values("worker")
    posts = Post.objects.visible_to(viewer).at(person.holder_id).current(viewer.on).confirmed()
    rows = Party.objects.filter(pk__in=with_them) | Party.objects.filter(
        pk__in=posts.filter(role_key__in=LEADING).values("person")
    )
    return list(rows.exclude(human__in=viewer.own_humans).by_name().distinct()[:MOST])


def those_who_may(each: Iterable[Party], questions: Sequence[Question], at: datetime) -> list[Party]:
    """Those of them who may decide these questions themselves."""
    return [one for one in each if may_take(one, questions, at)]


def may_take(colleague: Party, questions: Sequence[Question], at: datetime) -> bool:
    """Whether somebody works with whom it is about, and nothing ties them to it. R11."""
    account = Account.objects.filter(identities__party=colleague, identities__ended_on__isnull=True).first()
    if account is None or not questions:
        return False
    as_them = [replace(one, by=viewer_of(account, at)) for one in questions]
    return all(one.facts.hand is Hand.WORKS_WITH for one in ask(as_them))
