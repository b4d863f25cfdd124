"""What was passed on about somebody, and what they said about it, as their own copy has it."""

from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.models import Choice, FamilyAgreement
from kinweave.agreements.terms import Purpose
from kinweave.foundation import Viewer
from kinweave.information.models import Item, PassedItem, Passing, Practised, Referral, ReferralItem
from kinweave.keeping.copying.section import Section
from kinweave.parties.models import Party

PASSED_ON: tuple[Section, ...] = (
    Section(
        "referrals", _("What we passed on"), Referral,
        (
            "id", "to_whom", "why", "agreed_how", "agreed_on", "without_because", "without_basis", "told_person_on",
            "sent_on", "sent_how", "outcome", "outcome_on", "outcome_words",
        ),
        "recorded_at",
    ),
    Section(
        "referral_items", _("Exactly what was passed on"), ReferralItem,
        ("referral_id", "referral__to_whom", "category", "title", "text", "disposed_on"), "recorded_at",
    ),
    Section(
        "about_sharing", _("When you talked about who may be told what"), FamilyAgreement,
        ("day", "speaker", "said_by_words", "format", "language", "helped_by", "own_view", "review_on"), "day",
    ),
    Section(
        "may_be_told", _("Who may be told what"), Choice,
        ("organisation__called", "category", "purpose", "said", "because", "from_on", "until_on", "received_at"),
        "received_at",
        lambda viewer, person: Choice.objects.visible_to(viewer).about(person).exclude(said=Choice.Said.NOT_TOLD),
    ),
    Section(
        "shared", _("What other agencies were told"), Passing,
        (
            "id", "sender__called", "holder__called", "recipient__name", "purpose", "channel", "sent_at",
            "acknowledged_at",
        ),
        "sent_at",
    ),
    Section(
        "shared_items", _("Exactly what they were told"), PassedItem,
        ("passing__holder__called", "passing__sent_at", "category", "title", "text", "keep_until"), "recorded_at",
        lambda viewer, person: PassedItem.objects.visible_to(viewer).filter(passing__person=person).kept(),
    ),
    Section(
        "shared_items_disposed_of", _("What they were told, and we no longer keep"), PassedItem,
        ("passing__holder__called", "passing__sent_at", "item__disposed_on"), "recorded_at",
        lambda viewer, person: PassedItem.objects.visible_to(viewer).filter(passing__person=person).gone(),
    ),
    Section(
        "practised", _("What you practised at work"), Practised, ("situation", "day"), "day",
        lambda viewer, person: Practised.objects.visible_to(viewer).filter(person=person),
    ),
)  # fmt: skip


def shown_items(person: Party, eyes: Viewer) -> Any:
    """What is known about a person, without what was written or came to keep somebody safe, or is kept from them."""
    quiet = Q(collected_for=Purpose.SAFEGUARDING) | Q(came_by__passing__is_about_concern=True)
    quiet |= Q(came_by__passing__withheld_because__isnull=False)
    went = PassedItem.objects.filter(item=OuterRef("pk")).filter(
        Q(passing__is_about_concern=True) | Q(passing__withheld_because__isnull=False)
    )
    return Item.objects.visible_to(eyes).about(person).exclude(quiet).exclude(Exists(went))


def standing_nowhere_else(viewer: Viewer, person: Party) -> Any:
    """Those of them that no other part of the copy has: they came, or were written to be shared."""
    arose = ("from_event", "from_action", "from_risk", "from_row")
    return shown_items(person, viewer).filter(**{f"{one}__isnull": True for one in arose})


# Only in the pack that answers a request: there two people read it first, and decide about others and harm.
CAME = Section(
    "came", _("What other agencies told us, and what was written to be shared"), Item,
    ("author_words", "category", "title", "text"), "true_on", standing_nowhere_else,
)  # fmt: skip
