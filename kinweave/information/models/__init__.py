"""What is known and passed on: items with their sources, decisions, passings, overrides; and referrals."""

from kinweave.information.models.breach import DataBreach, NamedInBreach
from kinweave.information.models.decision import SharingDecision, StepAsked
from kinweave.information.models.helping import AdviceAsked, MaskCheck, OneOffItem, Practised
from kinweave.information.models.item import HeldItem, Hop, Item, Mention, Release
from kinweave.information.models.override import Override, OverrideItem
from kinweave.information.models.passing import Notice, Opening, OutsideLink, PassedItem, Passing, ReleaseAsk
from kinweave.information.models.recipient import Recipient
from kinweave.information.models.referral import LegalGround, Referral, ReferralItem

__all__ = [
    "AdviceAsked",
    "DataBreach",
    "HeldItem",
    "Hop",
    "Item",
    "LegalGround",
    "MaskCheck",
    "Mention",
    "NamedInBreach",
    "Notice",
    "OneOffItem",
    "Opening",
    "OutsideLink",
    "Override",
    "OverrideItem",
    "PassedItem",
    "Passing",
    "Practised",
    "Recipient",
    "Referral",
    "ReferralItem",
    "Release",
    "ReleaseAsk",
    "SharingDecision",
    "StepAsked",
]
