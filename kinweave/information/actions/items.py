"""What can be done with items: keep one, with whom it mentions and the agencies it came through."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kinweave.agreements.terms import CRIMINAL, SPECIAL, Category
from kinweave.foundation import Viewer, require
from kinweave.information.models import Hop, Item, Mention, ReferralItem
from kinweave.information.offering import Offer, named_in
from kinweave.information.rules.items import may_keep, may_label
from kinweave.information.rules.labels import LABELS
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.trail.acts import act, note

Offered = ReferralItem.Category
Sensitivity = Item.Sensitivity
KINDS: dict[str, tuple[str, tuple[str, ...]]] = {  # what an offer is, as an item: its category and its details
    Offered.NAME: (Category.IDENTITY, ("name", "born")),
    Offered.REACH: (Category.CONTACT, ()),
    Offered.NEEDS: (Category.COMMUNICATION, ("needs",)),
    Offered.PROFILE: (Category.INTERESTS, ("likes",)),
    Offered.CIRCLE: (Category.FAMILY, ("people",)),
    Offered.WISH: (Category.INTERESTS, ("wishes",)),
    Offered.NOTE: (Category.FAMILY, ("situation",)),
    Offered.RISK: (Category.SAFETY, ("risk",)),
    Offered.WORDS: (Category.FAMILY, ("situation",)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """Somebody else in an item, as whoever keeps it says."""

    words: str
    party: Party | None = None
    instead: str = ""
    kind: str = Mention.Kind.THIRD_PARTY
    can_mask: bool = True
    in_own_role: bool = False
    agreed_on: date | None = None
    balance: str = ""
    balanced_by: Party | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CameThrough:
    """An agency an item came through, with its label and the purposes for which it passed it on."""

    label: str
    agency: Party | None = None
    agency_words: str = ""
    purposes: Sequence[str] = field(default_factory=list)
    words: str = ""


def fields_of(offer: Offer) -> dict[str, Any]:
    """What an offer says of the item that it becomes."""
    category, details = KINDS[offer.category]
    kept = {"category": category, "details": list(details), "title": offer.title, "text": offer.text}
    return kept | {"from_row": offer.row_id}


@act
def keep_item(
    *,
    person: Party,
    offer: Offer | None = None,
    collected_for: str,
    retention: str = "as_the_record",
    keep_until: date | None = None,
    true_on: date | None = None,
    mentions: Iterable[Mentioned] = (),
    chain: Iterable[CameThrough] = (),
    on: date,
    by: Viewer,
    **fields: Any,
) -> Item:
    """Keep one thing that is known about somebody, to be shared. Criteria: 003-P23, P25.

    `offer` gives category, details, heading and text; `fields` are the others of `Item`, and go before it.
    """
    kept = (fields_of(offer) if offer else {}) | fields
    hops, day = list(chain), true_on or on
    labels = [hop.label for hop in hops]
    require(may_keep(title=kept["title"], text=kept["text"], true_on=day, keep_until=keep_until, labels=labels, on=on))
    item = Item.objects.create(
        person=person,
        collected_for=collected_for,
        retention=retention,
        keep_until=keep_until,
        true_on=day,
        **{"sensitivity": sensitivity_of(kept["category"])} | kept,
        **held_like(person, by),
    )
    for one in mentions:
        mention(item=item, mentioned=one, on=on, by=by)
    for number, hop in enumerate(hops, start=1):
        _come_through(item, hop, number, by)
    note("kept an item", item, by=by, category=item.category)
    return item


def those_named(person: Party, text: str, viewer: Viewer) -> list[Mentioned]:
    """The people in somebody's life whom a text names: they are covered, unless it makes no sense without them."""
    found = named_in(person, [text], viewer)
    return [Mentioned(words=one.party.called, party=one.party, instead=str(one.instead)) for one in found]


def sensitivity_of(category: str) -> str:
    """How sensitive a category is by its nature; what is said in it can be more so."""
    if category in CRIMINAL:
        return Sensitivity.CRIMINAL
    return Sensitivity.SPECIAL if category in SPECIAL else Sensitivity.ORDINARY


@act
def mention(*, item: Item, mentioned: Mentioned, on: date, by: Viewer) -> Mention:
    """Say that somebody else is in an item, and whether it makes sense without them. Criterion: 003-P25."""
    facts = {name: getattr(mentioned, name) for name in Mentioned.__slots__}
    row = Mention.objects.create(item=item, **facts, **held_like(item, by))
    note("mentioned somebody in an item", row, by=by)
    return row


@act
def tighten(*, item: Item, label: str, words: str = "", on: date, by: Viewer) -> Hop:
    """Put a stricter label on an item that came to us. Only its source lets it go further. Criterion: 003-P25."""
    chain = list(item.hops.order_by("number"))
    require(may_label(label, [hop.label for hop in chain], LABELS))
    row = _come_through(item, CameThrough(label=label, agency=item.holder, words=words), len(chain) + 1, by)
    note("labelled an item", row, by=by, label=label)
    return row


def _come_through(item: Item, hop: CameThrough, number: int, by: Viewer) -> Hop:
    facts = {name: getattr(hop, name) for name in CameThrough.__slots__}
    return Hop.objects.create(
        item=item, number=number, **facts | {"purposes": list(hop.purposes)}, **held_like(item, by)
    )
