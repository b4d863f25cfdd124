"""What is overdue, for those who lead: a count of each kind, and a page of each, the oldest first. No league."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Explanation, Restriction
from kinweave.circles.rules.restrictions import EXPLAIN_WITHIN_DAYS
from kinweave.concerns.models import Reached
from kinweave.events.models import SupervisedContact
from kinweave.foundation import Viewer
from kinweave.keeping.models import Correction
from kinweave.parties.models import Capacity, CommunicationNeed
from kinweave.plans.models import FollowUp, Outcome, Risk
from kinweave.web.middleware import shows
from kinweave.web.paging import last_shown, page_of
from kinweave.web.people.days import in_full
from kinweave.web.request import Request
from kinweave.web.screen import screen


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of what can be overdue: its words, its rows, the field with the day, and where a row leads."""

    name: str
    title: str | Promise
    rows: Callable[[Viewer], Any]
    day: str
    href: Callable[[Any], str]
    person: str = "person"

    def oldest_first(self, viewer: Viewer) -> Any:
        """What is overdue, the oldest first, always in the same order."""
        return self.rows(viewer).select_related(self.person).order_by(self.day, "pk")

    def after(self, rows: Any, shown: Any) -> Any:
        """The next page, when this row was the last that was shown."""
        day = getattr(shown, self.day)
        return rows.filter(Q(**{f"{self.day}__gt": day}) | Q(**{self.day: day, "pk__gt": shown.pk}))

    def person_of(self, row: Any) -> Any:
        """Whom a row is about."""
        for name in self.person.split("__"):
            row = getattr(row, name)
        return row


def seen(model: Any, viewer: Viewer) -> Any:
    """The records of people whom a post opens to this viewer."""
    return model.objects.visible_to(viewer).at_work(viewer)


def not_explained(viewer: Viewer) -> Any:
    """Restrictions that nobody has tried to explain within a week."""
    return seen(Restriction, viewer).not_explained(viewer.on, viewer.on - timedelta(days=EXPLAIN_WITHIN_DAYS))


def explain_again(viewer: Viewer) -> Any:
    """The last explanation of each restriction in force, where the next try is due."""
    given = seen(Explanation, viewer)
    later = Explanation.objects.visible_to(viewer).filter(
        restriction=OuterRef("restriction"), recorded_at__gt=OuterRef("recorded_at")
    )
    binding = seen(Restriction, viewer).in_force(viewer.on).filter(pk=OuterRef("restriction"))
    return given.filter(Exists(binding), ~Exists(later), next_on__lte=viewer.on)


def corrections(viewer: Viewer) -> Any:
    """Corrections that wait longer than a month."""
    return seen(Correction, viewer).open().filter(due_on__lte=viewer.on)


KINDS = (
    Kind(
        "restrictions", _("Restrictions to look at again"), lambda viewer: due(Restriction, viewer), "review_on",
        lambda row: row.get_absolute_url(),
    ),
    Kind(
        "not_explained", _("Restrictions nobody has explained"), not_explained, "starts_on",
        lambda row: row.get_absolute_url(),
    ),
    Kind(
        "explain_again", _("Restrictions to explain again"), explain_again, "next_on",
        lambda row: reverse("restriction", args=[row.restriction_id]), "restriction__person",
    ),
    Kind(
        "supervised", _("Supervised contact to look at again"), lambda viewer: due(SupervisedContact, viewer),
        "review_on", lambda row: row.get_absolute_url(),
    ),
    Kind(
        "risks", _("Risks to look at again"), lambda viewer: due(Risk, viewer), "review_on",
        lambda row: reverse("risk", args=[row.pk]),
    ),
    Kind(
        "follow_ups", _("Follow-ups after a goodbye"), lambda viewer: seen(FollowUp, viewer).due(viewer.on), "due_on",
        lambda row: reverse("follow_up", args=[row.pk]),
    ),
    Kind(
        "corrections", _("Corrections without an answer"), corrections, "due_on",
        lambda row: reverse("correction_answer", args=[row.pk]),
    ),
    Kind(
        "decisions", _("Findings about a decision to look at again"),
        lambda viewer: seen(Capacity, viewer).latest_each().due_for_review(viewer.on), "review_on",
        lambda row: reverse("decision", args=[row.pk]),
    ),
    Kind(
        "hopes", _("Hopes to look at again"), lambda viewer: due(Outcome, viewer), "review_on",
        lambda row: reverse("outcome", args=[row.pk]),
    ),
    Kind(
        "needs", _("How to talk with people"), lambda viewer: due(CommunicationNeed, viewer), "review_on",
        lambda row: reverse("needs", args=[row.party_id]), "party",
    ),
)  # fmt: skip
BY_NAME = {kind.name: kind for kind in KINDS}


def due(model: Any, viewer: Viewer) -> Any:
    """Those of a kind that are due to be looked at again."""
    return seen(model, viewer).due_for_review(viewer.on)


@require_http_methods(["GET"])
@screen("allocate")
def overdue(request: Request) -> HttpResponse:
    """How much is overdue, by kind; and how many concerns wait for this viewer."""
    viewer = request.viewer
    counts = [(kind, kind.rows(viewer).order_by().count()) for kind in KINDS]
    context = {
        "counts": [(kind.title, count, reverse(f"overdue_{kind.name}")) for kind, count in counts if count],
        "concerns": Reached.objects.visible_to(viewer).mine(viewer).filter(acknowledged_at__isnull=True).count(),
    }
    return render(request, "caseload/overdue.html", context)


@require_http_methods(["GET"])
@screen("allocate")
def overdue_kind(request: Request, name: str) -> HttpResponse:
    """Everything of one kind that is overdue, the oldest first."""
    kind, viewer = BY_NAME[name], request.viewer
    rows = kind.oldest_first(viewer)
    last = last_shown(request, rows)
    page = page_of(kind.after(rows, last) if last else rows, is_first=last is None)
    people = [kind.person_of(row) for row in page.rows]
    shows(request, set(people))
    context = {
        "title": kind.title,
        "page": page,
        "rows": [
            (person, str(row), in_full(getattr(row, kind.day), viewer.on), kind.href(row))
            for person, row in zip(people, page.rows, strict=True)
        ],
    }
    return render(request, "caseload/overdue_kind.html", context)
