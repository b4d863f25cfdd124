"""What is taken away when something is disposed of: what it says, and copies of that. The row stands empty.

Every key that leads to an item, an event or a passed item is in one of two lists: taken away with it, or standing with
a reason. A test fails for one that is in neither.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Model

from kinweave.access.models import Post
from kinweave.events.models import Event, Gathered, Interpreter, MaterialUsed, Participation, SupervisedVisit
from kinweave.foundation import Viewer, wall
from kinweave.information.models import (
    Hop,
    Item,
    MaskCheck,
    Mention,
    PassedItem,
    ReferralItem,
    Release,
    SharingDecision,
)
from kinweave.keeping.models import AccessRequest, MovedRow
from kinweave.trail.erasing import erase
from kinweave.trail.models import Line

NOT_STRUCK: dict[str, Any] = {"struck_at": None, "struck_by": None, "struck_because": ""}
NOT_WITHHELD: dict[str, Any] = {"withheld_because": None, "withheld_under": "", "withheld_review_on": None}
EMPTY_ITEM: dict[str, Any] = {
    **NOT_STRUCK, **NOT_WITHHELD, "category": "", "details": [], "title": "", "text": "", "author_words": "",
    "sensitivity": Item.Sensitivity.ORDINARY, "collected_for": "", "from_event": None, "from_action": None,
    "from_risk": None, "from_row": None,
}  # fmt: skip
EMPTY_EVENT: dict[str, Any] = {
    **NOT_STRUCK, **NOT_WITHHELD, "kind": "", "time": None, "minutes": None, "place": "", "is_private": False,
    "what_mattered": "", "mood": "", "methods": [], "purpose": "", "is_unusual": False, "tie": None, "circle": None,
}  # fmt: skip
EMPTY_PASSED: dict[str, Any] = {"title": "", "text": "", "masked": []}
EMPTY_REFERRAL_ITEM: dict[str, Any] = {"title": "", "text": ""}

TAKEN = {  # goes with what it is a part of
    "information.Mention.item", "information.Hop.item", "information.MaskCheck.item",
    "events.Participation.event", "events.Gathered.event",
    "events.SupervisedVisit.event", "events.MaterialUsed.event", "events.Interpreter.event",
}  # fmt: skip
STANDS = {
    "information.HeldItem.item": "That a hold covered it stands with the hold.",
    "information.OverrideItem.item": "That an override covered it stands with the override.",
    "information.OneOffItem.item": "That a sharing agreed for once was for it stands with that.",
    "information.PassedItem.item": "What went is the recipient’s own; here it is not shown any more.",
    "information.Item.came_by": "That it came by a passing stands; the copy of what came is emptied with it.",
    "information.ReleaseAsk.passed_item": "What was asked and answered is between the agencies.",
    "information.Item.from_event": "What was written for sharing has a last day of its own.",
    "events.BreachQuestion.event": "Whether a restriction was broken stands with the restriction.",
    "plans.Action.came_of": "A next step is a record of its own.",
    "plans.PlanCheck.event": "That a plan was checked is a record of its own.",
    "plans.Risk.event": "A risk is a record of its own.",
    "concerns.Concern.event": "A concern is a record of its own.",
    "keeping.Correction.event": "What the person asked to be corrected is their own.",
    "keeping.Disposal.item": "It goes when the tombstone is set.",
    "keeping.Disposal.event": "It goes when the tombstone is set.",
    "keeping.Disposal.passed": "It goes when the tombstone is set.",
}


def erase_thing(thing: Item | Event | PassedItem, *, ordered_by: UUID, rule: str, on: date, by: Viewer) -> None:
    """Take away for good what something says, in its row, in its parts, in our own copies, and on the trail."""
    no_longer_to_be_guessed(humans_in(thing), thing_holder(thing))
    gone = {Item: _item, Event: _event, PassedItem: _passed}[type(thing)](thing, on)  # type: ignore[operator]
    MovedRow.objects.filter(row_id__in=[str(row) for row in gone], field__in={*EMPTY_ITEM, *EMPTY_EVENT}).delete()
    lines = Line.objects.filter(record_id__in=gone).order_by("holder_id", "number")
    said = lines.filter(detail__isnull=False, holder_id=thing_holder(thing))
    erase(lines=said, ordered_by=ordered_by, ordered_on=on, rule=rule, by=by)


def thing_holder(thing: Item | Event | PassedItem) -> UUID:
    """The organisation on whose chain it stands."""
    return thing.passing.holder_id if isinstance(thing, PassedItem) else thing.holder_id


def humans_in(thing: Item | Event | PassedItem) -> set[UUID]:
    """Whom something is about, and who else is in it."""
    if isinstance(thing, PassedItem):
        return {thing.passing.person.human}
    in_it = thing.mentions if isinstance(thing, Item) else thing.participations
    return {thing.person.human, *in_it.filter(party__isnull=False).values_list("party__human", flat=True)}


def no_longer_to_be_guessed(humans: Iterable[UUID], holder: UUID) -> None:
    """The salt goes of every access pack that was sealed for one of these people: the thing may have been in it, and
    nobody finds out by guessing what it said. The seal stays."""
    AccessRequest.objects.filter(person__human__in=humans, holder=holder).exclude(salt="").update(salt="")


def _item(item: Item, on: date) -> list[UUID]:
    """An item, who is mentioned in it, the agencies it came through; the copy that came, and copies only we have.

    The salt of every decision that committed to it goes too, also where other items went along: nobody finds out by
    guessing what it said. The decision stays as it is.
    """
    hops = list(Hop.objects.filter(item=item))
    gone = [item.pk, *take(Release.objects.filter(hop__in=hops)), *take(Hop.objects.filter(item=item))]
    gone += [*take(Mention.objects.filter(item=item)), *take(MaskCheck.objects.filter(item=item))]
    if item.came_by is not None:
        gone += _passed(item.came_by, on)
    for passed in PassedItem.objects.filter(item=item, disposed_on__isnull=True).select_related("passing"):
        if is_ours_alone(passed):
            gone += _passed(passed, on)
    SharingDecision.objects.filter(passing__passeditems__item=item).update(salt="")
    empty(item, EMPTY_ITEM | {"true_on": on}, on)
    return gone


def _event(event: Event, on: date) -> list[UUID]:
    """An event, who took part and how it went; and the text of it that we passed on by referrals."""
    parts = (Participation, SupervisedVisit, MaterialUsed, Interpreter)
    gone = [event.pk, *(row for model in parts for row in take(model._base_manager.filter(event=event)))]
    Gathered.objects.filter(event=event).delete()
    for copy in ReferralItem.objects.filter(row_id=event.pk, disposed_on__isnull=True):
        empty(copy, EMPTY_REFERRAL_ITEM, on)
        gone.append(copy.pk)
    empty(event, EMPTY_EVENT | {"day": on}, on)
    return gone


def _passed(passed: PassedItem, on: date) -> list[UUID]:
    """What another agency passed on, as it came."""
    empty(passed, EMPTY_PASSED, on)
    return [passed.pk]


def is_ours_alone(passed: PassedItem) -> bool:
    """Whether nobody has ever worked here for the recipient’s agency: then the only copy in this service is our own."""
    agency = passed.passing.holder_id
    if wall.is_up():
        ((works_here,),) = wall.across("somebody_works_for", agency)
        return not works_here
    return not Post.objects.filter(organisation=agency).exists()


def take(rows: Any) -> list[UUID]:
    """Take rows away. Returns their ids."""
    ids: list[UUID] = list(rows.values_list("pk", flat=True))
    rows.delete()
    return ids


def empty(row: Model, fields: dict[str, Any], on: date) -> None:
    """Leave a row empty, with the day it was disposed of."""
    for name, value in {**fields, "disposed_on": on}.items():
        setattr(row, name, value)
    row.save(update_fields=[*fields, "disposed_on"])


def keys_of(models: Iterable[type[Model]]) -> set[str]:
    """Every key of any floor that leads to these models, as the lists above name it."""
    return {
        f"{relation.related_model._meta.label}.{relation.field.name}"
        for model in models
        for relation in model._meta.related_objects
    }
