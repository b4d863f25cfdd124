"""Work to do for who answers for how an organisation keeps and shares what it knows. Criterion: 003-P26.

Each kind of work gives rows of a few neutral fields, and never what was written: who looks over it does not read
records. It is work in the order in which it is due, and never a number beside a name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, CharField, DateField, F, OuterRef, Q, QuerySet, Subquery, UUIDField, Value, When
from django.db.models.functions import Cast, TruncDate

from kinweave.access.models import BreakGlass
from kinweave.agreements.models import Choice, Protocol, ProtocolReview
from kinweave.agreements.rules.standing import REMIND_DAYS_BEFORE
from kinweave.foundation import LONDON, Viewer
from kinweave.information.models import DataBreach, Opening, PassedItem, Passing
from kinweave.keeping.models import AccessRequest

Rows = QuerySet[Any, Any]
OLDEST, LATEST = "", "-"


@dataclass(frozen=True, slots=True)
class Work:
    """One kind of work: its key, the rows for a viewer, and the column in whose order they stand, page by page."""

    key: str
    parts: Callable[[Viewer], list[Rows]]
    by: str
    first: str = OLDEST

    def rows(self, viewer: Viewer, after: Any = None) -> Rows:
        """The rows in their order, or those after one."""
        parts = [self._after(part, after) if after is not None else part for part in self.parts(viewer)]
        whole = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]
        return whole.order_by(f"{self.first}{self.by}", f"{self.first}pk")

    def one(self, viewer: Viewer, pk: UUID) -> Any | None:
        """One row, if it is among them."""
        found = (part.filter(pk=pk).first() for part in self.parts(viewer))
        return next((one for one in found if one is not None), None)

    def _after(self, part: Rows, shown: Any) -> Rows:
        side, value = ("lt" if self.first == LATEST else "gt"), getattr(shown, self.by)
        same = Q(**{self.by: value, f"pk__{side}": shown.pk})
        return part.filter(Q(**{f"{self.by}__{side}": value}) | same)


def category() -> Subquery:
    """The first kind of thing in a passing: a kind, and nothing of what it says."""
    items = PassedItem.objects.filter(passing=OuterRef("pk")).order_by("number")
    return Subquery(items.values("category")[:1])


def protocols_due(viewer: Viewer) -> list[Rows]:
    """Protocols to look at again now, or soon."""
    due = Protocol.objects.visible_to(viewer).due_for_review(viewer.on, days_before=REMIND_DAYS_BEFORE)
    rows = due if "assurance" in viewer.may else due.none()
    return [rows.order_by().values_list("pk", "review_on", "title", named=True)]


def _passings(viewer: Viewer, at: str, agency: str, **wanted: Any) -> list[Rows]:
    rows = Passing.objects.overseen_by(viewer).filter(**wanted).annotate(category=category(), agency=F(agency))
    fields = ["pk", at, "category", "purpose", "agency", *(["person__called"] if viewer.sees_everyone else [])]
    return [rows.values_list(*fields, named=True)]


def sent(viewer: Viewer) -> list[Rows]:
    """What we sent and nobody has acknowledged."""
    return _passings(viewer, "sent_at", "holder__called", sender=viewer.organisation_id, acknowledged_at__isnull=True)


def received(viewer: Viewer) -> list[Rows]:
    """What came to us and nobody has acknowledged."""
    return _passings(viewer, "sent_at", "sender__called", holder=viewer.organisation_id, acknowledged_at__isnull=True)


def releases(viewer: Viewer) -> list[Rows]:
    """What went at once, and somebody else looks at within 24 hours."""
    waiting = {"review_due_at__isnull": False, "reviewed_at__isnull": True}
    return _passings(viewer, "review_due_at", "holder__called", sender=viewer.organisation_id, **waiting)


def late_entries(viewer: Viewer) -> list[Rows]:
    """What was written down more than 24 hours late, and nobody else has countersigned."""
    rows = Choice.objects.overseen_by(viewer).to_countersign().order_by().annotate(agency=F("organisation__called"))
    more = ["person__called", "person_id"] if viewer.sees_everyone else []
    fields = ("pk", "recorded_at", "received_at", "category", "purpose", "agency")
    return [rows.values_list(*fields, *more, named=True)]


def openings(viewer: Viewer) -> list[Rows]:
    """Who opened what: what came by a passing, and records in an emergency; the latest first."""
    opened = Opening.objects.overseen_by(viewer).annotate(
        what=Value("passing", CharField()), went=F("passing_id"), how=F("answer"), agency=F("holder__called"),
        who=F("opened_by__sort_name"), where=F("opened_by__holder_id"),
    )  # fmt: skip
    broken = BreakGlass.objects.overseen_by(viewer).annotate(
        what=Value("emergency", CharField()), went=Cast(F("pk"), UUIDField()),
        how=Case(When(was_opened=True, then=2), default=0, output_field=_number()),

        agency=F("holder__called"), who=F("by_party__sort_name"), where=F("by_party__holder_id"),
    )  # fmt: skip
    fields = ("pk", "at", "what", "went", "how", "agency", "who", "where")
    return [_known(opened, "opened_by", viewer).values_list(*fields, named=True),
            _known(broken, "by_party", viewer).values_list(*fields, named=True)]  # fmt: skip


def _number() -> Any:
    return Opening._meta.get_field("answer").__class__()


def _known(rows: Rows, who: str, viewer: Viewer) -> Rows:
    """Without what somebody did of whom this viewer may not know."""
    return rows.exclude(**{f"{who}__human__in": viewer.barred_from}) if viewer.barred_from else rows


def checks(viewer: Viewer) -> list[Rows]:
    """What colleagues checked, and when; the latest first."""
    passings = Passing.objects.overseen_by(viewer).filter(reviewed_at__isnull=False, sender=viewer.organisation_id)
    choices = Choice.objects.overseen_by(viewer).filter(countersigned_at__isnull=False)
    broken = BreakGlass.objects.overseen_by(viewer).filter(reviewed_on__isnull=False)
    packs = AccessRequest.objects.overseen_by(viewer).filter(checked_at__isnull=False)
    protocols = ProtocolReview.objects.visible_to(viewer).filter(holder=viewer.organisation_id)
    found = [
        _checked(passings, "release", TruncDate("reviewed_at", tzinfo=LONDON), "reviewed_by", viewer),
        _checked(choices, "late", TruncDate("countersigned_at", tzinfo=LONDON), "countersigned_by", viewer),
        _checked(broken, "emergency", Cast("reviewed_on", DateField()), "reviewed_by", viewer),
        _checked(packs, "pack", TruncDate("checked_at", tzinfo=LONDON), "checked_by", viewer),
        _checked(protocols, "protocol", Cast("day", DateField()), "recorded_by", viewer),
    ]
    return found if "assurance" in viewer.may else [one.none() for one in found]


def _checked(rows: Rows, what: str, on: Any, who: str, viewer: Viewer) -> Rows:
    said = rows.annotate(what=Value(what, CharField()), checked_on=on, who=F(f"{who}__sort_name"))
    return _known(said, who, viewer).values_list("pk", "checked_on", "what", "who", named=True)


def requests(viewer: Viewer) -> list[Rows]:
    """Requests to see what is kept whose clock runs, the first due first."""
    return _requests(viewer, AccessRequest.objects.overseen_by(viewer).filter(outcome="open", due_on__isnull=False))


def waiting(viewer: Viewer) -> list[Rows]:
    """Requests to see what is kept whose clock has not begun, or stands still."""
    return _requests(viewer, AccessRequest.objects.overseen_by(viewer).filter(outcome="open", due_on__isnull=True))


def _requests(viewer: Viewer, rows: Any) -> list[Rows]:
    more = ["person__called"] if viewer.sees_everyone else []
    fields = ("pk", "due_on", "received_on", "identity_on", "checked_at", "prepared_at")
    return [rows.values_list(*fields, *more, named=True)]


def breaches(viewer: Viewer) -> list[Rows]:
    """Data breaches that are not dealt with, the longest known first."""
    rows = DataBreach.objects.visible_to(viewer).filter(closed_on__isnull=True)
    return [rows.values_list("pk", "aware_at", "ico_told_at", "ico_not_because", "risk", named=True)]


WORK: tuple[Work, ...] = (
    Work("breaches", breaches, "aware_at"),
    Work("requests", requests, "due_on"),
    Work("waiting", waiting, "received_on"),
    Work("releases", releases, "review_due_at"),
    Work("sent", sent, "sent_at"),
    Work("received", received, "sent_at"),
    Work("late", late_entries, "recorded_at"),
    Work("protocols", protocols_due, "review_on"),
)
LOGS: tuple[Work, ...] = (
    Work("openings", openings, "at", LATEST),
    Work("checks", checks, "checked_on", LATEST),
)
