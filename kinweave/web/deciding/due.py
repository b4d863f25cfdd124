"""What waits about who decides: decisions to look at again, advocates without an answer, what is kept from people."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import CharField, F, Value
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.foundation import Viewer
from kinweave.information.models import Referral
from kinweave.information.rules import OUTCOME_WITHIN_DAYS
from kinweave.parties.models import Advocacy, BestInterests, Capacity, Party
from kinweave.parties.rules import ADVOCATE_ANSWERS_WITHIN_DAYS
from kinweave.web.deciding.withholding import KINDS
from kinweave.web.people.days import in_full
from kinweave.web.today.due import FEW, Due

ABOUT = gettext_lazy("%(name)s: %(what)s")


def decisions_due(viewer: Viewer) -> Iterator[Due]:
    """Findings to look at again: the last one for each decision."""
    rows = Capacity.objects.visible_to(viewer).at_work(viewer).latest_each().due_for_review(viewer.on)
    for row in rows.select_related("person")[:FEW]:
        why = _("Look again at who decides. It was due on %(day)s.") % {"day": in_full(row.review_on, viewer.on)}
        yield _due(row.review_on, row, row.decision, why, reverse("decision", args=[row.pk]))


def best_interests_due(viewer: Viewer) -> Iterator[Due]:
    """Decisions made for somebody, to look at again."""
    rows = BestInterests.objects.visible_to(viewer).at_work(viewer).latest_each().due_for_review(viewer.on)
    for row in rows.select_related("person", "capacity")[:FEW]:
        why = _("Look again at what was decided for them. Due on %(day)s.") % {"day": in_full(row.review_on, viewer.on)}
        href = reverse("decision", args=[row.capacity_id])
        yield _due(row.review_on, row, row.capacity.decision, why, href)


def advocates_due(viewer: Viewer) -> Iterator[Due]:
    """Advocates who were asked for a week ago, without an answer."""
    rows = Advocacy.objects.visible_to(viewer).at_work(viewer).waiting(viewer.on, ADVOCATE_ANSWERS_WITHIN_DAYS)
    for row in rows.select_related("person")[:FEW]:
        why = _("Asked on %(day)s. No answer yet: ask again.") % {"day": in_full(row.asked_on, viewer.on)}
        yield _due(row.asked_on, row, str(row), why, reverse("advocate_answer", args=[row.pk]))


def referrals_due(viewer: Viewer) -> Iterator[Due]:
    """What was passed on two weeks ago, without an answer."""
    rows = Referral.objects.visible_to(viewer).at_work(viewer).waiting(viewer.on, OUTCOME_WITHIN_DAYS)
    for row in rows.select_related("person")[:FEW]:
        why = _("Passed on %(day)s. What came of it?") % {"day": in_full(row.sent_on, viewer.on)}
        yield _due(row.sent_on, row, row.to_whom, why, row.get_absolute_url())


def withheld_due(viewer: Viewer) -> Iterator[Due]:
    """What is kept from people's own pages, and is due to be looked at again: one query over every kind."""
    parts = [_kept(kind, model, viewer) for kind, (model, _words) in KINDS.items()]
    rows: Iterable[Any] = parts[0].union(*parts[1:], all=True).order_by("kept_day", "kept_row")[:FEW]
    for person_id, holder_id, called, day, kind, _row in rows:
        what = ABOUT % {"name": called, "what": KINDS[kind][1]}
        why = _("Kept from their page. Due to be looked at on %(day)s.") % {"day": in_full(day, viewer.on)}
        person = Party(pk=person_id, holder_id=holder_id, called=called)
        yield Due(day, what, why, reverse("withheld", args=[person_id]), person)


def _kept(kind: str, model: Any, viewer: Viewer) -> Any:
    due = model.objects.visible_to(viewer).at_work(viewer).filter(withheld_review_on__lte=viewer.on)
    named = due.order_by().annotate(
        kept_name=F("person__called"),
        kept_day=F("withheld_review_on"),
        kept_row=F("pk"),
        kept_kind=Value(kind, CharField()),
    )
    return named.values_list("person_id", "holder_id", "kept_name", "kept_day", "kept_kind", "kept_row")


def _due(day: Any, row: Any, what: str, why: str, href: str) -> Due:
    said = ABOUT % {"name": row.person.called, "what": what}
    return Due(day, said, why, href, row.person)
