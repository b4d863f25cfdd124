"""Plans: promises and next steps, risks, outcomes, what is hard, and what records suggest."""

from kinweave.plans.models.action import Action
from kinweave.plans.models.answering import Asking, MayHear, Offer
from kinweave.plans.models.considered import PlanCheck, Risk, RiskOpinion, RiskReview
from kinweave.plans.models.group_care import GotInTouch, IfMissing, MemberCard, Part
from kinweave.plans.models.group_hopes import AgreedPlan, GroupHope, HopeFit, HopeRating, SharedAim
from kinweave.plans.models.group_leaving import Leaving, LeavingPlan, LeavingStage, LeavingVoice, LeavingWord
from kinweave.plans.models.group_reviews import GroupReview, ProcessWord
from kinweave.plans.models.group_sessions import SessionLine, ToTry
from kinweave.plans.models.hard import FollowUp, Hard, Tried
from kinweave.plans.models.hoping import Levelled, Licence, Outcome, Rating, Score
from kinweave.plans.models.mattering import PlaceLine
from kinweave.plans.models.noticing import PromptAnswer, Suggestion

__all__ = [
    "Action",
    "AgreedPlan",
    "Asking",
    "FollowUp",
    "GotInTouch",
    "GroupHope",
    "GroupReview",
    "Hard",
    "HopeFit",
    "HopeRating",
    "IfMissing",
    "Leaving",
    "LeavingPlan",
    "LeavingStage",
    "LeavingVoice",
    "LeavingWord",
    "Levelled",
    "Licence",
    "MayHear",
    "MemberCard",
    "Offer",
    "Outcome",
    "Part",
    "PlaceLine",
    "PlanCheck",
    "ProcessWord",
    "PromptAnswer",
    "Rating",
    "Risk",
    "RiskOpinion",
    "RiskReview",
    "Score",
    "SessionLine",
    "SharedAim",
    "Suggestion",
    "ToTry",
    "Tried",
]
