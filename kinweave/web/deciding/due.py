"""What waits about who decides: decisions to look at again, advocates without an answer, what is kept from people."""

from collections.abc import Iterator
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
from kinweave.web.today.due import FEW, Due, Rows, kind

ABOUT = gettext_lazy("%(name)s: %(what)s")


def _decisions(viewer: Viewer) -> Rows:
    found = Capacity.objects.visible_to(viewer).at_work(viewer).latest_each()
    return found.due_for_review(viewer.on).select_related("person")


@kind(_decisions)
def decisions_due(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Findings to look at again: the last one for each decision."""
    for row in rows[:FEW]:
        why = _("Look again at who decides. It was due on %(day)s.") % {"day": in_full(row.review_on, viewer.on)}
        yield _due(row.review_on, row, row.decision, why, reverse("decision", args=[row.pk]))


def _best_interests(viewer: Viewer) -> Rows:
    found = BestInterests.objects.visible_to(viewer).at_work(viewer).latest_each()
    return found.due_for_review(viewer.on).select_related("person", "capacity")


@kind(_best_interests)
def best_interests_due(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Decisions made for somebody, to look at again."""
    for row in rows[:FEW]:
        why = _("Look again at what was decided for them. Due on %(day)s.") % {"day": in_full(row.review_on, viewer.on)}
        href = reverse("decision", args=[row.capacity_id])
        yield _due(row.review_on, row, row.capacity.decision, why, href)


def _advocates(viewer: Viewer) -> Rows:
    found = Advocacy.objects.visible_to(viewer).at_work(viewer)
    return found.waiting(viewer.on, ADVOCATE_ANSWERS_WITHIN_DAYS).select_related("person")


@kind(_advocates)
def advocates_due(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Advocates who were asked for a week ago, without an answer."""
    for row in rows[:FEW]:
        why = _("Asked on %(day)s. No answer yet: ask again.") % {"day": in_full(row.asked_on, viewer.on)}
        yield _due(row.asked_on, row, str(row), why, reverse("advocate_answer", args=[row.pk]))


def _referrals(viewer: Viewer) -> Rows:
    found = Referral.objects.visible_to(viewer).at_work(viewer)
    return found.waiting(viewer.on, OUTCOME_WITHIN_DAYS).select_related("person")


@kind(_referrals)
def referrals_due(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What was passed on two weeks ago, without an answer."""
    for row in rows[:FEW]:
        why = _("Passed on %(day)s. What came of it?") % {"day": in_full(row.sent_on, viewer.on)}
        yield _due(row.sent_on, row, row.to_whom, why, row.get_absolute_url())


def _withheld(viewer: Viewer) -> Rows:
    parts = [_kept(word, model, viewer) for word, (model, _words) in KINDS.items()]
    return parts[0].union(*parts[1:], all=True).order_by("kept_day", "kept_row")


def _kept(word: str, model: Any, viewer: Viewer) -> Rows:
    due = model.objects.visible_to(viewer).at_work(viewer).filter(withheld_review_on__lte=viewer.on)
    named = due.order_by().annotate(
        kept_name=F("person__called"),
        kept_day=F("withheld_review_on"),
        kept_row=F("pk"),
        kept_kind=Value(word, CharField()),
    )
    return named.values_list("person_id", "holder_id", "kept_name", "kept_day", "kept_kind", "kept_row")


@kind(_withheld)
def withheld_due(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What is kept from people's own pages, and is due to be looked at again: one query over every kind."""
    for person_id, holder_id, called, day, word, _row in rows[:FEW]:
        what = ABOUT % {"name": called, "what": KINDS[word][1]}
        why = _("Kept from their page. Due to be looked at on %(day)s.") % {"day": in_full(day, viewer.on)}
        person = Party(pk=person_id, holder_id=holder_id, called=called)
        yield Due(day, what, why, reverse("withheld", args=[person_id]), person)


def _due(day: Any, row: Any, what: str, why: str, href: str) -> Due:
    said = ABOUT % {"name": row.person.called, "what": what}
    return Due(day, said, why, href, row.person)
