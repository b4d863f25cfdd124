"""How to talk with somebody: first under the name on every page about them. Criterion: 002-P2."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kinweave.foundation import Viewer
from kinweave.parties.models import CommunicationNeed, NeedsAsked, Party
from kinweave.web.people.days import in_full

MOST_POINTS = 4
ICONS = {
    CommunicationNeed.Category.METHOD: "phone",
    CommunicationNeed.Category.FORMAT: "picture",
    CommunicationNeed.Category.PROFESSIONAL: "person",
    CommunicationNeed.Category.SUPPORT: "tick",
    CommunicationNeed.Category.LONGER: "clock",
}


@dataclass(frozen=True, slots=True)
class Talk:
    """Up to four short points, each with an icon; or one sentence, when there are none."""

    points: Sequence[dict[str, str]]
    more: int = 0
    otherwise: str = ""

    @property
    def has_points(self) -> bool:
        """Whether there is something to meet."""
        return bool(self.points)


def talk(viewer: Viewer, person: Party) -> Talk:
    """How to talk with a person. One query; a second one when nothing is recorded."""
    needs = list(CommunicationNeed.objects.visible_to(viewer).about(person).flagged())
    if not needs:
        return Talk([], otherwise=what_was_answered(viewer, person))
    points = [{"icon": ICONS[need.category], "text": need.words} for need in needs[:MOST_POINTS]]
    return Talk(points, more=max(0, len(needs) - MOST_POINTS))


def what_was_answered(viewer: Viewer, person: Party) -> str:
    """What is known when nothing is recorded: not asked is not the same as nothing needed."""
    asked = NeedsAsked.objects.visible_to(viewer).about(person).order_by("-asked_on", "-recorded_at").first()
    if asked is None:
        return _("Not asked yet.")
    return _("%(answer)s. Asked on %(day)s.") % {
        "answer": asked.get_answer_display(),
        "day": in_full(asked.asked_on, viewer.on),
    }
