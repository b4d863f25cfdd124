"""What somebody's own copy holds: each kind of record about them, and which of its fields. Criterion: 002-P1.

A field is a path from the row. What is left out, and why, stands in `left_out.py`.
"""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from kinweave.access.models import Allocation, BreakGlass, Post
from kinweave.circles.models import Explanation, Lifting, Restriction, RestrictionReview
from kinweave.concerns.models import Raised
from kinweave.events.models import (
    ContactReview,
    Event,
    Gathered,
    Interpreter,
    MaterialUsed,
    Participation,
    SupervisedContact,
    SupervisedVisit,
)
from kinweave.foundation import Viewer
from kinweave.keeping.copying.groups import GROUPS
from kinweave.keeping.copying.passed_on import PASSED_ON
from kinweave.keeping.copying.places import PLACES
from kinweave.keeping.copying.section import Section
from kinweave.keeping.models import AccessRequest, Correction, EmergencySheet
from kinweave.parties.models import (
    Advocacy,
    BestInterests,
    Capacity,
    CommunicationNeed,
    ContactPoint,
    Identifier,
    Interest,
    Name,
    NeedsAsked,
    NeedsMet,
    ParentalResponsibility,
    Party,
    ProfileSection,
    SpeaksFor,
    Support,
    TalkAbout,
    Travel,
)
from kinweave.plans.models import (
    Action,
    FollowUp,
    Hard,
    Outcome,
    PlanCheck,
    PromptAnswer,
    Rating,
    Risk,
    RiskOpinion,
    RiskReview,
    Score,
    Suggestion,
    Tried,
)
from kinweave.ties.models import Knows, Side, Tie, TieEnding, TieObservation, Wish, WorkerView

SAYS_WHY = Q(extent="record", cause__in=("allocation", "registered", "break-glass"))  # another cause could say too much


def told(viewer: Viewer, person: Party) -> QuerySet[Any]:
    """Askings after a goodbye that the person has been told of."""
    found = FollowUp.objects.visible_to(viewer).about(person)
    return found.filter(Q(ending__told_on__isnull=False) | Q(membership__isnull=False))


SECTIONS: tuple[Section, ...] = (
    Section("names", _("Names"), Name, ("use", "text", "sealed_text", "ended_on"), "recorded_at"),
    Section("numbers", _("Numbers"), Identifier, ("scheme", "value", "source"), "recorded_at"),
    Section(
        "needs", _("What helps you communicate"), CommunicationNeed,
        ("category", "words", "recorded_on", "review_on", "ended_on"), "recorded_on",
    ),
    Section("asked_about_needs", _("When you were asked what helps"), NeedsAsked, ("asked_on", "answer"), "asked_on"),
    Section(
        "needs_met", _("Whether it was there"), NeedsMet, ("day", "met", "what_was_missing"), "day",
    ),
    Section("profile", _("About you"), ProfileSection, ("heading", "text", "said_on", "said_how"), "heading"),
    Section(
        "talk_about", _("Whom to talk with, and about what"), TalkAbout,
        ("party__called", "please", "matters", "words", "said_how", "said_on", "ended_on"), "said_on",
    ),
    Section(
        "ways_to_reach", _("How to reach you"), ContactPoint,
        ("channel", "value", "works_when", "safety", "checked_on", "ended_on"), "checked_on",
    ),
    Section(
        "interests", _("What you like"), Interest, ("key", "said_on", "ended_on"), "said_on",
    ),
    Section(
        "travel", _("How far you can go"), Travel,
        ("area", "minutes", "by", "pence", "access", "free_days", "with_somebody"), "recorded_at",
    ),
    Section(
        "circle", _("Who is in your life"), Tie,
        ("id", "to_party__called", "label", "began_on", "ended_on", "end_reason", "end_decided_by"), "began_on",
    ),
    Section(
        "standing", _("How they stood to you"), TieObservation,
        (
            "tie_id", "tie__to_party__called", "seen_on", "ring", "sector", "feels", "starts", "every_weeks", "channel",
            "gives", "gets",
        ),
        "seen_on",
    ),
    Section(
        "who_knows_whom", _("Who knows whom"), Knows,
        ("one__to_party__called", "other__to_party__called", "ended_on"), "recorded_at",
    ),
    Section(
        "good_and_hard", _("What is good, and what is hard"), Side,
        ("tie__to_party__called", "which", "words", "author", "author_name", "said_on", "ended_on"), "said_on",
    ),
    Section(
        "worker_views", _("How a worker sees it"), WorkerView,
        ("tie__to_party__called", "feels", "words", "seen_on"), "seen_on",
    ),
    Section(
        "goodbyes", _("Goodbyes"), TieEnding,
        (
            "tie__to_party__called", "why", "decider", "decided_on", "told_on", "told_how", "stays_possible",
        ),
        "decided_on",
    ),
    Section(
        "after_goodbyes", _("How you were after a goodbye"), FollowUp,
        ("due_on", "done_on", "how", "words", "offered"), "due_on", told,
    ),
    Section(
        "wishes", _("What you want"), Wish,
        (
            "tie_id", "tie__to_party__called", "hope", "hope_sector", "want", "hoped_ring", "words", "method",
            "helped_by", "says_who", "said_on", "confirmed_on",
        ),
        "said_on",
    ),
    Section(
        "events", _("Visits, calls and talks"), Event,
        (
            "id", "kind", "state", "day", "time", "minutes", "place", "is_private", "what_mattered", "mood", "methods",
            "purpose", "is_unusual",
        ),
        "day",
    ),
    Section(
        "disposed_of", _("What we no longer keep"), Event, ("disposed_on",), "disposed_on",
        lambda viewer, person: Event.objects.disposed_for(viewer).about(person),
    ),
    Section(
        "who_came", _("Who was there"), Participation, ("event_id", "event__day", "party__called", "reply"),
        "recorded_at",
    ),
    Section("said_in_talks", _("What you said in a talk"), Gathered, ("event_id", "wish_id"), "event__day"),
    Section(
        "material", _("What you looked at together"), MaterialUsed,
        ("event__day", "key", "format", "said", "understood"), "recorded_at",
    ),
    Section(
        "interpreters", _("Interpreters"), Interpreter,
        ("event__day", "language", "name", "is_professional", "is_independent", "prefers", "state"), "recorded_at",
    ),
    Section(
        "supervised_contact", _("Visits with somebody there to help"), SupervisedContact,
        (
            "tie__to_party__called", "level", "purpose", "supervisor__called", "may_leave_alone", "who_comes", "rules",
            "person_says", "record_goes_to", "agreed_by", "agreed_on", "review_on", "ended_on",
        ),
        "recorded_at",
    ),
    Section(
        "supervised_reviews", _("When that was looked at again"), ContactReview,
        ("day", "found", "person_says", "goes_on"), "day",
    ),
    Section(
        "supervised_visits", _("How those visits went"), SupervisedVisit,
        (
            "event__day", "supervisor__called", "planned_from", "planned_until", "person_came_at", "visitor_came_at",
            "ended_at", "who_came", "arrival", "together", "responses", "brought", "stopped", "ending", "opinion",
            "after", "was_left_alone",
        ),
        "recorded_at",
    ),
    Section(
        "promises", _("What somebody said they would do"), Action,
        (
            "what", "doer__called", "tie__to_party__called", "horizon", "level", "promised_on", "due_on", "done_on",
            "dropped_on", "dropped_because", "late_because",
        ),
        "promised_on",
    ),
    Section(
        "plan_checks", _("What was thought of for your plan"), PlanCheck,
        ("checked_on", "language", "faith", "culture", "legal", "ethical"), "checked_on",
    ),
    Section(
        "outcomes", _("What you hope for"), Outcome,
        (
            "id", "words", "level", "much_less", "less", "as_hoped", "more", "much_more", "baseline", "importance",
            "difficulty", "set_on", "review_on", "ended_on", "end_reason",
        ),
        "set_on",
    ),
    Section(
        "ratings", _("How far it has come"), Rating,
        ("outcome__words", "by_whom", "name", "level", "words", "rated_on"), "rated_on",
    ),
    Section(
        "scores", _("Answers to questions about how you are"), Score,
        (
            "instrument", "answers", "obtained", "obtained_from", "was_assisted", "helped_by", "answered_on", "words",
        ),
        "answered_on",
    ),
    Section(
        "risks", _("Something you want to do that could go wrong"), Risk,
        (
            "wants", "matters", "go_well", "go_wrong", "source", "likelihood", "impact", "tried", "helps",
            "who_does_what", "signs", "is_agreed", "not_agreed_because", "decided_on", "review_on", "ended_on",
        ),
        "decided_on",
    ),
    Section(
        "risk_opinions", _("What people think about that"), RiskOpinion,
        ("risk__wants", "who", "name", "words", "agrees", "said_on"), "said_on",
    ),
    Section(
        "risk_reviews", _("How it went"), RiskReview,
        ("risk__wants", "day", "happened", "better", "person_says"), "day",
    ),
    Section(
        "hard", _("What is hard"), Hard,
        ("what", "in_the_way", "says_who", "name", "said_on", "ended_on", "end_reason"), "said_on",
    ),
    Section(
        "tried", _("What was tried"), Tried,
        ("hard__what", "way", "words", "by_whom", "tried_on", "helped", "helped_on"), "tried_on",
    ),
    Section(
        "thoughts", _("What we asked ourselves about you"), PromptAnswer,
        ("prompt", "answer", "reason", "prefers_solitude", "answered_on", "until"), "answered_on",
    ),
    Section(
        "suggestions", _("Places we told you about"), Suggestion,
        ("service__name", "why", "answer", "words", "answered_on"), "answered_on",
    ),
    *PLACES,
    Section(
        "restrictions", _("Rules about contact"), Restriction,
        (
            "against_whom", "what", "scope", "terms", "exceptions", "kind", "basis", "issuer", "reference",
            "decided_on", "own_words", "plain", "starts_on", "ends_on", "review_on", "over_on", "over_because",
        ),
        "starts_on",
    ),
    Section(
        "explanations", _("When a rule was explained"), Explanation,
        ("day", "format", "words", "understood", "response", "next_on"), "day",
    ),
    Section(
        "restriction_reviews", _("When a rule was looked at again"), RestrictionReview,
        ("day", "still_needed", "found", "person_says"), "day",
    ),
    Section("liftings", _("When a rule was lifted"), Lifting, ("lifted_on", "words"), "lifted_on"),
    Section(
        "decisions", _("Whether you can decide something"), Capacity,
        (
            "decision", "why_asked", "help_given", "understands", "retains", "weighs", "communicates", "evidence",
            "because_of", "can_wait", "outcome", "assessed_on", "assessed_by", "review_on",
        ),
        "assessed_on",
    ),
    Section(
        "best_interests", _("What was decided for you"), BestInterests,
        (
            "plain", "wishes", "beliefs", "options", "least_restrictive", "decision", "decided_by", "decided_on",
            "review_on",
        ),
        "decided_on",
    ),
    Section(
        "advocates", _("Advocates"), Advocacy,
        (
            "kind", "for_what", "limbs", "appropriate_person", "why_not_them", "asked_of", "asked_on", "answer",
            "answered_on", "advocate", "views", "response",
        ),
        "asked_on",
    ),
    Section(
        "who_speaks", _("Who may speak for you"), SpeaksFor,
        ("speaker__called", "ground", "matters", "sees_page", "begins_on", "ends_on"), "begins_on",
    ),
    Section(
        "parents", _("Who holds parental responsibility for you"), ParentalResponsibility,
        ("parent__called", "how_known", "begins_on", "ends_on"), "begins_on",
    ),
    *GROUPS,
    Section(
        "access_requests", _("When you asked to see what we keep"), AccessRequest,
        ("received_on", "how", "wanted", "due_on", "outcome", "closed_on", "given_how", "given_to"), "received_on",
    ),
    *PASSED_ON,
    Section(
        "what_you_told", _("What you told somebody"), Raised, ("kind", "words", "how", "raised_at"), "raised_at",
        lambda viewer, person: Raised.objects.visible_to(viewer).on_page_of(person),
    ),
    Section(
        "corrections", _("What you asked to be put right"), Correction,
        (
            "about_words", "wrong", "right", "asked_on", "due_on", "answer", "answered_on", "reason", "statement",
        ),
        "asked_on",
    ),
    Section(
        "emergency_sheets", _("Sheets for an emergency"), EmergencySheet,
        ("for_whom", "parts", "made_on", "expires_on", "ended_on"), "made_on",
    ),
    Section(
        "who_works_with_you", _("Who works with you"), Allocation, ("worker__called", "begins_on", "ends_on"),
        "begins_on",
    ),
    Section(
        "who_can_see", _("Who can see your record"), Support,
        ("supporter__called", "extent", "begins_at", "ends_at"), "begins_at",
        lambda viewer, person: Support.objects.visible_to(viewer).about(person).filter(SAYS_WHY),
    ),
    Section(
        "emergencies", _("When your record was opened in an emergency"), BreakGlass,
        ("by_party__called", "at", "until"), "at",
        lambda viewer, person: BreakGlass.objects.visible_to(viewer).filter(person=person, was_opened=True),
    ),
    Section(
        "posts", _("Where you work"), Post, ("organisation__called", "role_key", "begins_on", "ends_on"), "begins_on",
        lambda viewer, person: Post.objects.visible_to(viewer).filter(person=person),
    ),
)  # fmt: skip
