"""What may be asked of plans."""

from kinweave.plans.queries.answering import AskingQuerySet, OfferQuerySet
from kinweave.plans.queries.considered import OfRiskQuerySet, PlanQuerySet, RiskQuerySet
from kinweave.plans.queries.group_care import IfMissingQuerySet, MemberCardQuerySet, OfMemberQuerySet
from kinweave.plans.queries.group_hopes import (
    AgreedPlanQuerySet,
    GroupHopeQuerySet,
    OfGroupHopeQuerySet,
    SharedAimQuerySet,
)
from kinweave.plans.queries.group_leaving import (
    LeavingPlanQuerySet,
    LeavingQuerySet,
    LeavingStageQuerySet,
    LeavingVoiceQuerySet,
    LeavingWordQuerySet,
)
from kinweave.plans.queries.group_reviews import GroupReviewQuerySet, ProcessWordQuerySet
from kinweave.plans.queries.group_sessions import SessionLineQuerySet, ToTryQuerySet
from kinweave.plans.queries.hard import FollowUpQuerySet, HardQuerySet, OfHardQuerySet
from kinweave.plans.queries.hoping import LicenceQuerySet, OfOutcomeQuerySet, OutcomeQuerySet, ScoreQuerySet
from kinweave.plans.queries.mattering import PlaceLineQuerySet
from kinweave.plans.queries.noticing import PromptAnswerQuerySet
from kinweave.plans.queries.promises import ActionQuerySet
from kinweave.plans.queries.suggesting import SuggestionQuerySet

__all__ = [
    "ActionQuerySet",
    "AgreedPlanQuerySet",
    "AskingQuerySet",
    "FollowUpQuerySet",
    "GroupHopeQuerySet",
    "GroupReviewQuerySet",
    "HardQuerySet",
    "IfMissingQuerySet",
    "LeavingPlanQuerySet",
    "LeavingQuerySet",
    "LeavingStageQuerySet",
    "LeavingVoiceQuerySet",
    "LeavingWordQuerySet",
    "LicenceQuerySet",
    "MemberCardQuerySet",
    "OfGroupHopeQuerySet",
    "OfHardQuerySet",
    "OfMemberQuerySet",
    "OfOutcomeQuerySet",
    "OfRiskQuerySet",
    "OfferQuerySet",
    "OutcomeQuerySet",
    "PlaceLineQuerySet",
    "PlanQuerySet",
    "ProcessWordQuerySet",
    "PromptAnswerQuerySet",
    "RiskQuerySet",
    "ScoreQuerySet",
    "SessionLineQuerySet",
    "SharedAimQuerySet",
    "SuggestionQuerySet",
    "ToTryQuerySet",
]
