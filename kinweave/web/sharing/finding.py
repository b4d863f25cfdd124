"""Find what is to be shared, and with whom: through `visible_to`, or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from kinweave.agreements.terms import Category, Channel, Purpose
from kinweave.concerns.models import Concern
from kinweave.events.models import Event
from kinweave.foundation import Viewer
from kinweave.information.asking import Question, Ruling, ask
from kinweave.information.models import Item, Recipient
from kinweave.information.models.item import LONGEST_TITLE
from kinweave.parties.models import Party
from kinweave.plans.models import Action, Risk
from kinweave.web.middleware import shows
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.request import Request

MOST_ITEMS = 40  # in one question
BETWEEN = "+"  # the ids of several items, in an address


@dataclass(frozen=True, slots=True)
class Source:
    """Where something to share stands now: whom it is about, and the item it would become."""

    person: Party
    title: str
    fields: dict[str, Any]


def source_or_404(request: Request, kind: str, source_id: UUID) -> Source:
    """A note, a worry, a step or a risk that this viewer may read."""
    find = SOURCES.get(kind)
    if find is None:
        raise Http404
    return find(request, source_id)


def _note(request: Request, event_id: UUID) -> Source:
    event: Event = about_or_404(request, Event.objects.visible_to(request.viewer).contacts(), event_id)
    if event.is_private or not event.what_mattered:
        raise Http404
    title = _("Note of %(day)s") % {"day": in_full(event.day, request.viewer.on)}
    said = {"category": Category.FAMILY, "details": ["situation"], "title": title, "text": event.what_mattered}
    return Source(event.person, title, said | {"from_event": event, "true_on": event.day})


def _concern(request: Request, concern_id: UUID) -> Source:
    concern = get_object_or_404(Concern.objects.visible_to(request.viewer).filter(person__isnull=False), pk=concern_id)
    person = person_or_404(request, concern.person_id)
    title, on = _("A worry"), request.viewer.on
    said = {"category": Category.SAFETY, "details": ["worry"], "title": title, "text": concern.words or title}
    return Source(person, title, said | {"from_concern": concern, "true_on": on})


def _step(request: Request, action_id: UUID) -> Source:
    action: Action = about_or_404(request, Action.objects.visible_to(request.viewer), action_id)
    said = {"category": Category.INTERESTS, "details": ["wishes"], "title": _("A next step"), "text": action.what}
    return Source(action.person, action.what, said | {"from_action": action, "true_on": request.viewer.on})


def _risk(request: Request, risk_id: UUID) -> Source:
    risk: Risk = about_or_404(request, Risk.objects.visible_to(request.viewer), risk_id)
    text = "\n".join(filter(None, [risk.wants, risk.go_well, risk.go_wrong, risk.helps, risk.signs]))
    title = Truncator(risk.wants).chars(LONGEST_TITLE)
    said = {"category": Category.SAFETY, "details": ["risk"], "title": title, "text": text}
    return Source(risk.person, risk.wants, said | {"from_risk": risk, "true_on": request.viewer.on})


SOURCES: dict[str, Callable[[Request, UUID], Source]] = {
    "note": _note,
    "concern": _concern,
    "step": _step,
    "risk": _risk,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as an address carries it: the items, the recipient, the purpose and the way."""

    items: Sequence[Item]
    recipient: Recipient
    purpose: str
    channel: str

    @property
    def person(self) -> Party:
        """Whom it is about."""
        return self.items[0].person

    @property
    def purpose_words(self) -> str:
        """What it is for, as a page says it."""
        return str(Purpose(self.purpose).label)

    @property
    def channel_words(self) -> str:
        """How it goes, as a page says it."""
        return str(Channel(self.channel).label)

    @property
    def may_be_overridden(self) -> bool:
        """Whether an override could go to this recipient: a safeguarding contact. R16."""
        return self.recipient.role in (Recipient.Role.SAFEGUARDING, Recipient.Role.DUTY)

    @property
    def ids(self) -> str:
        """The items, as an address names them."""
        return BETWEEN.join(str(one.pk) for one in self.items)

    @property
    def address(self) -> list[Any]:
        """What the address of this question is made of."""
        return [self.ids, self.recipient.pk, self.purpose, self.channel]

    def questions(self, request: Request, *, is_mask_settled: bool = False) -> list[Question]:
        """One question for each item, of whoever asks."""
        return self.questions_of(request.viewer, is_mask_settled=is_mask_settled)

    def questions_of(self, viewer: Viewer, *, is_mask_settled: bool = False) -> list[Question]:
        """One question for each item."""
        said: dict[str, Any] = {"recipient": self.recipient, "purpose": self.purpose, "channel": self.channel}
        return [Question(item=one, by=viewer, is_mask_settled=is_mask_settled, **said) for one in self.items]

    def rulings(self, request: Request) -> list[Ruling]:
        """The answers, as they are now."""
        return ask(self.questions(request))


def safest_channel(to: Recipient) -> str:
    """The safest way that reaches somebody: here for who signs in here, by a link with a code for who does not."""
    return Channel.HERE if to.party_id else Channel.LINK


def asked_or_404(request: Request, item_ids: str, recipient_id: UUID, for_what: str, channel: str) -> Asked:
    """What an address asks, if the viewer may see all of it, and it is about one person."""
    if for_what not in Purpose.values or channel not in Channel.values:
        raise Http404
    items = items_or_404(request, item_ids)  # first: what is hidden is looked for as what is absent
    recipients = Recipient.objects.visible_to(request.viewer).lasting().select_related("organisation", "party")
    return Asked(items, get_object_or_404(recipients, pk=recipient_id), for_what, channel)


def items_or_404(request: Request, item_ids: str) -> list[Item]:
    """The items of one person that an address names, in its order."""
    try:
        ids = list(dict.fromkeys(UUID(one) for one in item_ids.split(BETWEEN)))
    except ValueError as not_an_id:
        raise Http404 from not_an_id
    found = Item.objects.visible_to(request.viewer).to_ask().in_bulk(ids[: MOST_ITEMS + 1])
    items = [found[one] for one in ids if one in found]
    if len(items) != len(ids) or len(items) > MOST_ITEMS or len({one.person_id for one in items}) != 1:
        raise Http404
    shows(request, [items[0].person])
    return items
