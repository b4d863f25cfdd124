"""The record of processing: what is done with which information, for whom, on what basis. UK GDPR, Article 30.

Computed from protocols, an organisation's own rules, and the classes of what it keeps: nobody types it twice.
"""

from collections.abc import Iterator
from typing import Any

from django.db.models import Max, Min
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.agreements.models import LocalRule, Protocol, ProtocolParty
from kinweave.agreements.standing import sides_of
from kinweave.agreements.terms import Category, Condition, Purpose
from kinweave.foundation import Viewer
from kinweave.information.models import Item
from kinweave.keeping.disclosing import basis_in_words, retention_in_words
from kinweave.parties.models import Party

HEADINGS: tuple[str | Promise, ...] = (
    gettext_lazy("Where it comes from"), gettext_lazy("For what"), gettext_lazy("Whose information"),
    gettext_lazy("What kinds of information"), gettext_lazy("Who receives it"),
    gettext_lazy("Retention class and period"), gettext_lazy("Lawful basis of each"),
    gettext_lazy("Condition for sensitive information"), gettext_lazy("How it is kept safe"),
    gettext_lazy("Sent outside the United Kingdom"),
)  # fmt: skip
SAFE = gettext_lazy("By role and by person; each look is kept; sealed where it must be; the log proves itself")


def rows(viewer: Viewer) -> Iterator[list[object]]:
    """Each processing as a row: what the organisation keeps, what it shares under each protocol, its own rules."""
    yield from _kept(viewer)
    for protocol in Protocol.objects.visible_to(viewer).current(viewer.on).with_all().by_title():
        yield from _shared(protocol)
    rules = LocalRule.objects.filter(holder=viewer.organisation_id, ends_on__isnull=True)
    for rule in rules.order_by("begins_on", "pk"):
        yield [_("Rule of our own"), "", "", str(rule), "", "", "", "", rule.because, none_recorded()]


def ours(viewer: Viewer) -> Party:
    """The organisation whose record it is."""
    found: Party = Party.objects.organisations().filter(pk=viewer.organisation_id).get()
    return found


def none_recorded() -> str:
    """What is said of transfers: the service keeps none."""
    return _("None recorded")


def _kept(viewer: Viewer) -> Iterator[list[object]]:
    """What is kept of people, by purpose, kind and class. What came of a concern is not counted."""
    items: Any = Item.objects.filter(
        holder=viewer.organisation_id, from_concern__isnull=True, came_by__passing__decision__concern__isnull=True
    ).standing()
    if viewer.barred_from:
        items = items.exclude(person__human__in=viewer.barred_from)
    grouped = items.values("collected_for", "category", "retention").annotate(Min("keep_until"), Max("keep_until"))
    for one in grouped.order_by("collected_for", "category", "retention"):
        kept = _("class %(name)s, until %(day)s at the latest") % {
            "name": retention_in_words(one["retention"]),
            "day": one["keep_until__max"] or _("it is reviewed"),
        }
        purpose, kind = Purpose(one["collected_for"]).label, Category(one["category"]).label
        whom = _("people we work with")
        yield [_("Our records"), purpose, whom, kind, _("nobody else"), kept, "", "", str(SAFE), none_recorded()]


def _shared(protocol: Protocol) -> Iterator[list[object]]:
    """What goes under a protocol, for each purpose."""
    sides = sides_of(protocol)
    uses = list(protocol.uses.all())
    kept = _("class of the protocol, %(months)d months at who receives it") % {"months": protocol.keep_months}
    for purpose in dict.fromkeys(one.purpose for one in uses):
        kinds = [str(one.get_category_display()) for one in uses if one.purpose == purpose]
        receives = [one.organisation.called for one in sides if one.receives]
        yield [
            protocol.title, Purpose(purpose).label, protocol.get_whom_display(), " | ".join(kinds),
            " | ".join(receives), kept, " | ".join(map(_basis, sides)), " | ".join(filter(None, map(_why, sides))),
            _("At least: %(channel)s") % {"channel": protocol.get_channel_display()}, none_recorded(),
        ]  # fmt: skip


def _basis(side: ProtocolParty) -> str:
    return f"{side.organisation.called}: {basis_in_words(side.basis) or _('not said')}"


def _why(side: ProtocolParty) -> str:
    return f"{side.organisation.called}: {Condition(side.condition).label}" if side.condition else ""
