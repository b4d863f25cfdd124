"""The list of what may go and the decision about each item are one truth. R29, I17."""

import pytest

from kinweave.information.asking import Question, ask
from kinweave.information.listing import page_for
from kinweave.information.models import Item
from tests.information.many import PURPOSES, Many, worker_of
from tests.postgresql.arranging import behind_the_wall


def listed(many: Many, by, **asked) -> list:
    """Everything on every page."""
    found, place = [], None
    while True:
        page = page_for(recipient=many.recipient, by=by, after=place, size=150, **asked)
        found += [item.pk for item in page.items]
        place = page.next
        if place is None:
            return found


def decided(many: Many, by, **asked) -> list:
    """Everything for which the decision says that it may go."""
    items = Item.objects.to_ask().order_by("person", "category", "pk")
    rulings = ask([Question(item=item, recipient=many.recipient, by=by, **asked) for item in items])
    return [one.question.item.pk for one in rulings if one.verdict.may_go]


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize(("seed", "agency"), [(1, "health"), (2, "police")])
def test_i17_the_list_is_what_the_decisions_say(town, seed, agency, purpose):
    many = Many(town, seed, people=300, agency=agency)
    asked = {"purpose": purpose, "channel": "here" if seed == 1 else "secure_email"}
    by = worker_of(many) if seed == 1 else town.viewer(many.bea)
    may_go = decided(many, by, **asked)

    with behind_the_wall(many.holder, own=by.own_ids):
        assert listed(many, by, **asked) == may_go
        assert decided(many, by, **asked) == may_go


def test_what_is_compared_says_yes_and_no(town):
    many = Many(town, 1, people=100)

    by = worker_of(many)

    goes = decided(many, by, purpose="early_help", channel="here")
    first = page_for(recipient=many.recipient, by=by, purpose="early_help", channel="here", size=3)

    assert 3 < len(goes) < Item.objects.count()
    assert [item.pk for item in first.items] == goes[:3]
    assert first.next is not None
