"""What may be asked of agreements. Each has `visible_to`."""

from kinweave.agreements.queries.family import ChoiceQuerySet, FamilyAgreementQuerySet
from kinweave.agreements.queries.group_rules import (
    GroupRuleQuerySet,
    GroupWordQuerySet,
    OfGroupRuleQuerySet,
    RuleVoiceQuerySet,
)
from kinweave.agreements.queries.protocols import (
    AssentQuerySet,
    LocalRuleQuerySet,
    OfProtocolQuerySet,
    OneOffQuerySet,
    ProtocolQuerySet,
)

__all__ = [
    "AssentQuerySet",
    "ChoiceQuerySet",
    "FamilyAgreementQuerySet",
    "GroupRuleQuerySet",
    "GroupWordQuerySet",
    "LocalRuleQuerySet",
    "OfGroupRuleQuerySet",
    "OfProtocolQuerySet",
    "OneOffQuerySet",
    "ProtocolQuerySet",
    "RuleVoiceQuerySet",
]
