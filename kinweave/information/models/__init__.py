"""What is known and passed on: items with their sources, decisions, passings, overrides; and referrals."""

from kinweave.information.models.decision import SharingDecision, StepAsked
from kinweave.information.models.item import HeldItem, Hop, Item, Mention, Release
from kinweave.information.models.override import Override, OverrideItem
from kinweave.information.models.passing import Notice, Opening, OutsideLink, PassedItem, Passing, ReleaseAsk
from kinweave.information.models.recipient import Recipient
from kinweave.information.models.referral import LegalGround, Referral, ReferralItem

__all__ = [
    "HeldItem",
    "Hop",
    "Item",
    "LegalGround",
    "Mention",
    "Notice",
    "Opening",
    "OutsideLink",
    "Override",
    "OverrideItem",
    "PassedItem",
    "Passing",
    "Recipient",
    "Referral",
    "ReferralItem",
    "Release",
    "ReleaseAsk",
    "SharingDecision",
    "StepAsked",
]
