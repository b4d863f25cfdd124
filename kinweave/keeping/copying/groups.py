"""What somebody's own copy holds of their groups: which they belong to, when they came, what they said to rules."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.models import RuleVoice
from kinweave.circles.models import Membership
from kinweave.events.models import Attendance
from kinweave.foundation import Viewer
from kinweave.keeping.copying.section import Section
from kinweave.parties.models import Party


def attended(viewer: Viewer, person: Party) -> QuerySet[Any]:
    """The sessions to which somebody came, or did not."""
    return Attendance.objects.visible_to(viewer).filter(member__party=person)


def said_to_rules(viewer: Viewer, person: Party) -> QuerySet[Any]:
    """What somebody said to the rules of their groups."""
    return RuleVoice.objects.visible_to(viewer).filter(member__party=person)


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
)  # fmt: skip
