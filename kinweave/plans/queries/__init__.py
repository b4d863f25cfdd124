"""What may be asked of plans."""

from kinweave.plans.queries.answering import AskingQuerySet, OfferQuerySet
from kinweave.plans.queries.considered import OfRiskQuerySet, PlanQuerySet, RiskQuerySet
from kinweave.plans.queries.hard import FollowUpQuerySet, HardQuerySet, OfHardQuerySet
from kinweave.plans.queries.hoping import LicenceQuerySet, OfOutcomeQuerySet, OutcomeQuerySet, ScoreQuerySet
from kinweave.plans.queries.mattering import PlaceLineQuerySet
from kinweave.plans.queries.noticing import PromptAnswerQuerySet
from kinweave.plans.queries.promises import ActionQuerySet
from kinweave.plans.queries.suggesting import SuggestionQuerySet

__all__ = [
    "ActionQuerySet",
    "AskingQuerySet",
    "FollowUpQuerySet",
    "HardQuerySet",
    "LicenceQuerySet",
    "OfHardQuerySet",
    "OfOutcomeQuerySet",
    "OfRiskQuerySet",
    "OfferQuerySet",
    "OutcomeQuerySet",
    "PlaceLineQuerySet",
    "PlanQuerySet",
    "PromptAnswerQuerySet",
    "RiskQuerySet",
    "ScoreQuerySet",
    "SuggestionQuerySet",
]
