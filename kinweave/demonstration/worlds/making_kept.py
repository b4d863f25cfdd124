"""Makes what is known in a world: items with their chains, holds, overrides."""

from typing import Any

from kinweave.demonstration.worlds import shape
from kinweave.demonstration.worlds.making import Making, each
from kinweave.information import actions
from kinweave.information.actions.items import sensitivity_of
from kinweave.information.models import HeldItem, Item, Override, OverrideItem, Release
from kinweave.parties.models import Hold


def make_kept(making: Making) -> None:
    """Everything that is known."""
    each(making, _item, making.world.items)
    each(making, _hold, making.world.holds)
    for number, one in enumerate(making.world.overrides):
        making.keep("overrides", str(number), _override(making, one))


def _item(making: Making, one: shape.ItemShape) -> None:
    concern = making.rows.get("concerns", {}).get(one.concern or "")
    by = making.by(one.entered_at, one.true_on, concern.raised_at if concern else None)
    item = actions.keep_item(
        person=making.party[one.person],
        category=one.category,
        details=one.details,
        title=one.title,
        text=one.text,
        sensitivity=one.sensitivity or sensitivity_of(one.category),
        collected_for=one.collected_for,
        true_on=one.true_on,
        from_concern=concern,
        mentions=[_mentioned(making, mention) for mention in one.mentions],
        chain=[_hop(making, hop) for hop in one.chain],
        on=by.on,
        by=by,
    )
    Item.objects.filter(pk=item.pk).update(keep_until=one.keep_until)  # a last day that is over too
    for number, hop in enumerate(one.chain, start=1):
        for release in hop.releases:
            _release(making, item, number, release)
    making.item[one.key] = item


def _mentioned(making: Making, one: shape.MentionShape) -> actions.Mentioned:
    facts: dict[str, Any] = one.model_dump() | {
        "party": making.party.get(one.party or ""),
        "balanced_by": making.party.get(one.balanced_by or ""),
    }
    return actions.Mentioned(**facts)


def _hop(making: Making, one: shape.HopShape) -> actions.CameThrough:
    return actions.CameThrough(
        label=one.label,
        agency=making.party.get(one.agency or ""),
        agency_words=one.agency_words,
        purposes=one.purposes,
    )


def _release(making: Making, item: Item, number: int, one: shape.ReleaseShape) -> None:
    Release.objects.create(
        hop=item.hops.get(number=number),
        to_organisation=making.party[one.to],
        purpose=one.purpose,
        until=one.until_on,
        words=one.words,
        given_by=one.given_by,
        given_at=one.given_at,
        ended_at=one.ended_at,
        **making.held(item.holder, one.entered_at, one.given_at),
    )


def _hold(making: Making, one: shape.HoldShape) -> None:
    person = making.party[one.person]
    held = making.held(person.holder, one.entered_at, one.from_on)
    hold = Hold.objects.create(
        person=person,
        kind=one.kind,
        because=one.because,
        purpose=one.purpose,
        begins_on=one.from_on or making.by().on,
        ends_on=one.until_on,
        **held,
    )
    for key in one.items:
        HeldItem.objects.create(hold=hold, item=making.item[key], **held)


def _override(making: Making, one: shape.OverrideShape) -> Override:
    person = making.party[one.person]
    held = making.held(person.holder, one.requested_at)
    names = ("reason", "why_not_asked", "harm", "necessity", "requested_at", "declined_at", "valid_until")
    override = Override.objects.create(
        person=person,
        concern=making.rows["concerns"][one.concern],
        recipient=making.recipient[one.recipient],
        requested_by=making.party[one.requested_by],
        approved_by=making.party.get(one.signed_by or ""),
        approved_at=making.at(one.signed_at, one.requested_at) if one.signed_by else None,
        review_on=one.valid_until.date(),
        **{name: getattr(one, name) for name in names},
        **held,
    )
    for key in one.items:
        OverrideItem.objects.create(override=override, item=making.item[key], **held)
    return override
