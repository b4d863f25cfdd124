"""The list of what may go and the decision about each item are one truth. R29, I17."""

import pytest

from kinweave.events.actions import write_note
from kinweave.events.actions.striking import strike_event
from kinweave.information.asking import Question, ask
from kinweave.information.listing import page_for
from kinweave.information.models import Item, Notice, PassedItem, Passing
from kinweave.information.recording import keep_decision
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


def called_back(many: Many, by, item: Item) -> None:
    """It came by something that its sender called back since."""
    held = {"holder": many.holder, "recorded_at": many.town.at}
    [ruling] = ask([Question(item=item, recipient=many.recipient, by=by, purpose="early_help", channel="here")])
    passing = Passing.objects.create(
        sender=many.other, recipient=many.recipient, person=item.person, whom="x", purpose="early_help", channel="here",
        decision=keep_decision(rulings=[ruling], outcome="stopped", by=by), sent_at=many.town.at, **held,
    )  # fmt: skip
    said = {"category": item.category, "title": "x", "text": "x", "label": "clear", "keep_until": many.town.on}
    Item.objects.filter(pk=item.pk).update(
        came_by=PassedItem.objects.create(passing=passing, item=item, number=1, **said, **held)
    )
    Notice.objects.create(passing=passing, kind="recalled", words="x", at=many.town.at, **held)


def of_struck_note(many: Many, by, item: Item) -> None:
    """The note that it was made of was struck out, and nobody struck the item."""
    note = write_note(person=item.person, kind="visit", day=by.on, what_mattered="x", on=by.on, by=by)
    strike_event(event=note, because="x", by=by)
    Item.objects.filter(pk=item.pk).update(from_event=note)


@pytest.mark.parametrize("falls", [called_back, of_struck_note])
def test_what_fell_is_neither_listed_nor_decided_to_go(town, falls):
    many = Many(town, 1, people=60)
    by, asked = worker_of(many), {"purpose": "early_help", "channel": "here"}
    first, *others = decided(many, by, **asked)

    falls(many, by, Item.objects.to_ask().get(pk=first))

    assert decided(many, by, **asked) == listed(many, by, **asked) == others


def test_what_is_compared_says_yes_and_no(town):
    many = Many(town, 1, people=100)

    by = worker_of(many)

    goes = decided(many, by, purpose="early_help", channel="here")
    first = page_for(recipient=many.recipient, by=by, purpose="early_help", channel="here", size=3)

    assert 3 < len(goes) < Item.objects.count()
    assert [item.pk for item in first.items] == goes[:3]
    assert first.next is not None
