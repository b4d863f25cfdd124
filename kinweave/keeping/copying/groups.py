"""What somebody's own copy holds of their groups: which they belong to, when they came, what they said to rules."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.models import RuleVoice
from kinweave.circles.models import Membership
from kinweave.concerns.models import GoodbyeWord
from kinweave.events.models import Attendance, HasAnswered
from kinweave.foundation import Viewer
from kinweave.keeping.copying.section import Find, Section
from kinweave.parties.models import Party
from kinweave.plans.models import (
    GotInTouch,
    GroupHope,
    HopeFit,
    HopeRating,
    IfMissing,
    Leaving,
    LeavingVoice,
    LeavingWord,
    MemberCard,
    Part,
    ProcessWord,
    SessionLine,
    SharedAim,
    ToTry,
)


def attended(viewer: Viewer, person: Party) -> QuerySet[Any]:
    """The sessions to which somebody came, or did not."""
    return Attendance.objects.visible_to(viewer).filter(member__party=person)


def said_to_rules(viewer: Viewer, person: Party) -> QuerySet[Any]:
    """What somebody said to the rules of their groups."""
    return RuleVoice.objects.visible_to(viewer).filter(member__party=person)


def answered(viewer: Viewer, person: Party) -> QuerySet[Any]:
    """That somebody answered after a session. What they said is in nobody’s copy: nobody knows whose it is."""
    return HasAnswered.objects.visible_to(viewer).filter(member__party=person)


def of_hopes(rows: type[HopeFit | HopeRating | SharedAim | ToTry]) -> Find:
    """What was said of what somebody hopes for in their groups."""
    return lambda viewer, person: rows.objects.visible_to(viewer).filter(hope__member__party=person)


def of_member(rows: Any) -> Find:
    """What somebody said or agreed in their groups, and what was said of them there."""
    return lambda viewer, person: rows.objects.visible_to(viewer).filter(member__party=person)


def hoped(viewer: Viewer, person: Party) -> QuerySet[Any]:
    """What somebody hopes for in their groups."""
    return GroupHope.objects.visible_to(viewer).filter(member__party=person)


GROUPS: tuple[Section, ...] = (
    Section(
        "groups", _("Groups you belong to"), Membership,
        ("circle__name", "invited_on", "joined_on", "left_on", "left_because"), "invited_on",
    ),
    Section(
        "sessions", _("Sessions of your groups"), Attendance, ("circle__name", "session__day", "how"), "session__day",
        attended,
    ),
    Section(
        "said_to_rules", _("What you said to the rules of your groups"), RuleVoice,
        ("circle__name", "rule__words", "said", "words"), "recorded_at", said_to_rules,
    ),
    Section(
        "check_ins", _("When you answered after a session. We keep what you said without your name"), HasAnswered,
        ("circle__name", "check_in__opened_on"), "check_in__opened_on", answered,
    ),
    Section(
        "hopes_in_groups", _("What you hope for in your groups"), GroupHope,
        ("circle__name", "words", "level", "first_step", "support", "notices", "much_less", "less", "as_hoped", "more",
         "much_more", "baseline", "set_on", "review_on"), "set_on", hoped,
    ),
    Section(
        "help_in_groups", _("Whether your groups can help with it"), HopeFit,
        ("circle__name", "hope__words", "can", "words", "day"), "day", of_hopes(HopeFit),
    ),
    Section(
        "progress_in_groups", _("How far it has come"), HopeRating,
        ("circle__name", "hope__words", "who", "recorded_by__called", "level", "words", "day"), "day",
        of_hopes(HopeRating),
    ),
    Section(
        "shared_in_groups", _("What you shared with your groups"), SharedAim,
        ("circle__name", "hope__words", "words", "day"), "day", of_hopes(SharedAim),
    ),
    Section(
        "tried_in_groups", _("What you want to try in sessions of your groups"), ToTry,
        ("circle__name", "hope__words", "words", "day"), "day", of_hopes(ToTry),
    ),
    Section(
        "after_sessions", _("What was written about you after sessions of your groups"), SessionLine,
        ("circle__name", "session__day", "recorded_by__called", "said", "words", "day"), "day", of_member(SessionLine),
    ),
    Section(
        "brought_to_groups", _("What you bring to your groups"), MemberCard,
        ("circle__name", "brings", "helps", "ring", "day"), "day", of_member(MemberCard),
    ),
    Section(
        "parts_in_groups", _("What your groups offered you to do"), Part,
        ("circle__name", "words", "state", "day"), "day", of_member(Part),
    ),
    Section(
        "if_missing", _("What you agreed for when you do not come"), IfMissing,
        ("circle__name", "after", "who", "how", "day"), "day", of_member(IfMissing),
    ),
    Section(
        "got_in_touch", _("When somebody of your groups got in touch"), GotInTouch,
        ("circle__name", "words", "day"), "day", of_member(GotInTouch),
    ),
    Section(
        "said_in_reviews", _("What you said when your groups looked back"), ProcessWord,
        ("circle__name", "process", "helped", "hindered", "then", "review__day"), "review__day", of_member(ProcessWord),
    ),
    Section(
        "leaving_groups", _("Groups that you led, and began to leave"), Leaving,
        ("circle__name", "day", "stays_on"), "day", of_member(Leaving),
    ),
    Section(
        "said_of_leaving", _("What you said when somebody began to leave a group"), LeavingWord,
        ("circle__name", "stage__words", "words", "day"), "day", of_member(LeavingWord),
    ),
    Section(
        "said_to_leaving_plans", _("What you said to a plan for leaving a group"), LeavingVoice,
        ("circle__name", "said", "words", "day"), "day", of_member(LeavingVoice),
    ),
    Section(
        "said_at_goodbyes", _("What you said at a goodbye in your groups"), GoodbyeWord,
        ("circle__name", "words", "ring", "day"), "day", of_member(GoodbyeWord),
    ),
)  # fmt: skip
