"""What is asked about the items themselves: who is in them, where they came from, what holds them."""

from django.db.models import Exists, OuterRef, Q

from kinweave.agreements.models import ProtocolParty
from kinweave.concerns.models import Concern
from kinweave.information.gathering.across import across
from kinweave.information.gathering.around import Around
from kinweave.information.gathering.together import Crossing, Part
from kinweave.information.models import (
    HeldItem,
    Hop,
    Item,
    MaskCheck,
    Mention,
    OneOffItem,
    Override,
    OverrideItem,
    PassedItem,
    Passing,
    Release,
)
from kinweave.parties.models import Hold


def about_items(around: Around) -> dict[str, Part | Crossing]:
    """Each part by its name."""
    return {
        "mentions": _mentions(around),
        "checks": _checks(around),
        "once": (OneOffItem.objects.filter(one_off__person__in=around.rows), ("one_off_id", "item_id")),
        "hops": _hops(around),
        "releases": _releases(around),
        "holds": _holds(around),
        "fallen": (Item.objects.filter(pk__in=around.items).fallen(), ("pk",)),
        "held": (HeldItem.objects.filter(hold__person__in=around.rows), ("hold_id", "item_id")),
        "came": _came(around),
        "came_to_us": _came_to_us(around),
        "partners": _partners(around),
        "raised": _raised(around),
        "asked": _asked(around),
        "overridden": (OverrideItem.objects.filter(item__in=around.items), ("override_id", "item_id")),
    }


def _mentions(around: Around) -> Part:
    rows = Mention.objects.filter(item__in=around.items, recorded_at__lte=around.known)
    whom = ("item_id", "party__human", "party__called", "party__sort_name", "words", "instead", "kind")
    return rows, (*whom, "can_mask", "in_own_role", "agreed_on", "balance", "balanced_by_id")


def _checks(around: Around) -> Part:
    """What somebody settled by reading an item."""
    rows = MaskCheck.objects.filter(item__in=around.items, recorded_at__lte=around.sooner)
    return rows, ("item_id", "marks", "commitment", "salt", "has_fresh_eyes", "recorded_by__human")


def _hops(around: Around) -> Part:
    rows = Hop.objects.filter(item__in=around.items, recorded_at__lte=around.known)
    return rows, ("pk", "item_id", "number", "agency_id", "label", "purposes")


def _releases(around: Around) -> Part:
    rows = Release.objects.current(around.at, around.on).filter(hop__item__in=around.items)
    rows = rows.filter(recorded_at__lte=around.known, to_organisation__in=around.organisations)
    return rows, ("hop_id", "to_organisation_id", "purpose", "until")


def _holds(around: Around) -> Part:
    rows = Hold.objects.current(around.on).filter(person__in=around.rows, holder__in=around.holders)
    return rows.filter(recorded_at__lte=around.known), ("pk", "person__human", "holder_id", "purpose")


def _came(around: Around) -> Part | Crossing:
    """By which passing an item came, and to whom."""
    names = ("pk", "passing__protocol_id", "passing__recipient__party__human")
    return across("sharing_came", (PassedItem.objects.filter(pk__in=around.came_by), names), around.came_by)


def _came_to_us(around: Around) -> Part:
    """Those that reached who asks."""
    ours = Passing.objects.came_to(around.by).filter(pk=OuterRef("passing"))
    return PassedItem.objects.filter(Exists(ours), pk__in=around.came_by), ("pk",)


def _partners(around: Around) -> Part:
    """The receiving organisations in the protocols under which items came."""
    under = PassedItem.objects.filter(pk__in=around.came_by).values("passing__protocol")
    rows = ProtocolParty.objects.filter(protocol__in=under, organisation__in=around.organisations)
    stays = Q(leaves_on__isnull=True) | Q(leaves_on__gte=around.on)
    joined = Q(joins_on__isnull=True) | Q(joins_on__lte=around.on)
    return rows.filter(stays, joined), ("protocol_id", "organisation_id")


def _asked(around: Around) -> Part:
    """Overrides that were asked for, for these people and recipients."""
    rows = Override.objects.filter(person__in=around.rows, recipient__in=around.recipients, holder__in=around.holders)
    return rows.filter(requested_at__lte=around.sooner, recorded_at__lte=around.known), ("pk",)


def _raised(around: Around) -> Part:
    """The concerns that who asks raised: those from which items came, and those about the people."""
    mine = Q(raised_by__in=around.by.own_ids) | Q(recorded_by__in=around.by.own_ids)
    these = Q(pk__in=around.concerns) | Q(person__in=around.rows)
    return Concern.objects.filter(mine, these, raised_at__lte=around.known), ("pk", "person__human", "resolved_on")
