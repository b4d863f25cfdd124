"""Protocols between agencies, and what families say about sharing."""

from kinweave.agreements.models.family import Choice, FamilyAgreement
from kinweave.agreements.models.group_rules import GroupRule, GroupWord, RuleSettling, RuleVoice, Voice
from kinweave.agreements.models.happening import Novation, ProtocolReview
from kinweave.agreements.models.protocol import (
    Assent,
    LocalRule,
    OneOff,
    Protocol,
    ProtocolParty,
    ProtocolUse,
    Suspension,
)

__all__ = [
    "Assent",
    "Choice",
    "FamilyAgreement",
    "GroupRule",
    "GroupWord",
    "LocalRule",
    "Novation",
    "OneOff",
    "Protocol",
    "ProtocolParty",
    "ProtocolReview",
    "ProtocolUse",
    "RuleSettling",
    "RuleVoice",
    "Suspension",
    "Voice",
]
