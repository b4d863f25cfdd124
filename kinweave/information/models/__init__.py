"""What is known and passed on: items with their sources, decisions, passings, overrides; referrals; networks."""

from kinweave.information.models.asked import Ask, AskAnswer, AskMove, AskVoice
from kinweave.information.models.breach import DataBreach, NamedInBreach
from kinweave.information.models.cards import Announcement, Card, VisitNote
from kinweave.information.models.decision import SharingDecision, StepAsked
from kinweave.information.models.finding import (
    Finding,
    FindingReview,
    HurtAnswer,
    Reading,
    Spread,
    SpreadTo,
    TermsAnswer,
    TermsAsk,
    Use,
    Withdrawal,
)
from kinweave.information.models.helping import AdviceAsked, MaskCheck, OneOffItem, Practised
from kinweave.information.models.item import HeldItem, Hop, Item, Mention, Release
from kinweave.information.models.network import OfNetwork, PartnerSaid, Ring, Seat, Source
from kinweave.information.models.offering import OfferQuestion, OfferSaid
from kinweave.information.models.override import Override, OverrideItem
from kinweave.information.models.passing import Notice, Opening, OutsideLink, PassedItem, Passing, ReleaseAsk
from kinweave.information.models.recipient import Recipient
from kinweave.information.models.referral import LegalGround, Referral, ReferralItem

__all__ = [
    "AdviceAsked",
    "Announcement",
    "Ask",
    "AskAnswer",
    "AskMove",
    "AskVoice",
    "Card",
    "DataBreach",
    "Finding",
    "FindingReview",
    "HeldItem",
    "Hop",
    "HurtAnswer",
    "Item",
    "LegalGround",
    "MaskCheck",
    "Mention",
    "NamedInBreach",
    "Notice",
    "OfNetwork",
    "OfferQuestion",
    "OfferSaid",
    "OneOffItem",
    "Opening",
    "OutsideLink",
    "Override",
    "OverrideItem",
    "PartnerSaid",
    "PassedItem",
    "Passing",
    "Practised",
    "Reading",
    "Recipient",
    "Referral",
    "ReferralItem",
    "Release",
    "ReleaseAsk",
    "Ring",
    "Seat",
    "SharingDecision",
    "Source",
    "Spread",
    "SpreadTo",
    "StepAsked",
    "TermsAnswer",
    "TermsAsk",
    "Use",
    "VisitNote",
    "Withdrawal",
]
