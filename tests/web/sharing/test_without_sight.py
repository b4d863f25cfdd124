"""Whoever may not know a cause cannot tell one from another: the pages of the desk are the same for each. I22, R9."""

from collections.abc import Callable

import pytest
from django.db import transaction
from django.urls import reverse

from kinweave.concerns import actions as concerns
from kinweave.parties import actions as parties
from tests.mia import Mia
from tests.web.crawling import masked
from tests.web.sharing.test_desk import ask, restriction

pytestmark = pytest.mark.django_db


def kept_apart(mia: Mia) -> None:
    restriction(mia, hidden=True)


def barred(mia: Mia) -> None:
    parties.bar(barred=mia.hana_at_work, person=mia.child, at=mia.town.at, by=mia.viewer(mia.bea))


def named(mia: Mia) -> None:
    bea = mia.viewer(mia.bea)
    concerns.raise_concern(
        holder=mia.nursery, person=mia.child, kind="safeguarding", words="She was rough", how="phone",
        raised_by=mia.bea, named=[mia.hana_at_work], on=bea.on, by=bea,
    )  # fmt: skip


def nothing(_mia: Mia) -> None:
    """Nothing happens."""


CAUSES: list[Callable[[Mia], None]] = [kept_apart, barred, named]
ANSWERS = ("may_share", "share_not", "override_new")
ABOUT = ("sharing_of", "share_what", "family_sharing")


@pytest.fixture
def pages(ana, mia):
    """Every page of the desk that Ana opens about an item and Hana, once something has happened; then it is undone."""
    items = [mia.item(), mia.item(category="health", details=["condition"])]  # one may go, one needs a step
    assert mia.hana.pk
    assert mia.bea.pk
    answers = [ask(mia, one, name=name) for one in items for name in ANSWERS]
    others = [reverse(name, args=[mia.child.pk]) for name in ABOUT] + [reverse("share_whom", args=[items[0].pk])]

    def after(happens: Callable[[Mia], None]) -> dict[str, bytes]:
        with transaction.atomic():
            happens(mia)
            seen = {one: masked(ana.get(one).content) for one in [*answers, *others]}
            transaction.set_rollback(True)
        return seen

    return after


def test_i22_each_hidden_cause_leaves_the_same_pages(pages):
    first, *others = [pages(one) for one in CAUSES]

    assert [name for other in others for name in first if other[name] != first[name]] == []


def test_i22_a_hidden_cause_changes_the_answer_alone(pages):
    before, after = pages(nothing), pages(kept_apart)

    changed = [one for one in before if after[one] != before[one]]

    assert changed == [one for one in before if one.endswith("/by/here/")]


def test_i22_what_may_be_known_is_told_apart(pages):
    """Without this the comparison would show nothing."""
    assert pages(lambda mia: restriction(mia, hidden=False)) != pages(kept_apart)
