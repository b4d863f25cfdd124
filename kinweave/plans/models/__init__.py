"""Plans: promises and next steps, risks, outcomes, what is hard, and what records suggest."""

from kinweave.plans.models.action import Action
from kinweave.plans.models.answering import Asking, MayHear, Offer
from kinweave.plans.models.considered import PlanCheck, Risk, RiskOpinion, RiskReview
from kinweave.plans.models.hard import FollowUp, Hard, Tried
from kinweave.plans.models.hoping import Licence, Outcome, Rating, Score
from kinweave.plans.models.mattering import PlaceLine
from kinweave.plans.models.noticing import PromptAnswer, Suggestion

__all__ = [
    "Action",
    "Asking",
    "FollowUp",
    "Hard",
    "Licence",
    "MayHear",
    "Offer",
    "Outcome",
    "PlaceLine",
    "PlanCheck",
    "PromptAnswer",
    "Rating",
    "Risk",
    "RiskOpinion",
    "RiskReview",
    "Score",
    "Suggestion",
    "Tried",
]
