"""What waits about sharing: objections, late entries, reviews, what was left out, who grows up. 003-P21, P22."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.agreements.models import Choice, FamilyAgreement
from kinweave.foundation import LONDON, Viewer
from kinweave.parties.models import Party
from kinweave.web.people.days import in_full
from kinweave.web.today.due import FEW, Due, Rows, kind

ABOUT = gettext_lazy("%(name)s: %(what)s")
BIRTHDAYS = (16, 18)  # then they decide themself; then a parent’s yes is over
SOON = timedelta(days=30)


def _due(day: date, person: Party, what: str, why: str, href: str) -> Due:
    return Due(day, str(ABOUT) % {"name": person.called, "what": what}, why, href, person)


def _at_work(viewer: Viewer) -> Rows:
    return Choice.objects.visible_to(viewer).at_work(viewer).select_related("person", "organisation")


def _agreements(viewer: Viewer) -> Rows:
    return FamilyAgreement.objects.visible_to(viewer).at_work(viewer).select_related("person")


def _objections(viewer: Viewer) -> Rows:
    rows = _at_work(viewer).objections().exclude(recorded_by__in=viewer.own_ids)
    return rows if viewer.sees_everyone else rows.none()


@kind(_objections)
def objections(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Objections that a manager has to look at, but those that this one wrote down."""
    for row in rows[:FEW]:
        day = row.received_at.astimezone(LONDON).date()
        why = _("Does not want that %(who)s is told. Decide, and say why.") % {"who": row.organisation.called}
        yield _due(day, row.person, _("an objection"), why, reverse("family_objection", args=[row.pk]))


def _late(viewer: Viewer) -> Rows:
    return _at_work(viewer).to_countersign().exclude(recorded_by__in=viewer.own_ids)


@kind(_late)
def late_entries(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What somebody else wrote down more than 24 hours late, once for each person."""
    for row in _one_each(rows[: FEW * FEW]):
        day = row.recorded_at.astimezone(LONDON).date()
        why = _("Written down more than 24 hours late. Somebody else puts their name to it.")
        yield _due(day, row.person, _("a late entry about sharing"), why, row.get_absolute_url())


def _to_review(viewer: Viewer) -> Rows:
    return _agreements(viewer).due_for_review(viewer.on).filter(person__died_on__isnull=True)


@kind(_to_review)
def reviews(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Agreements to look at again with the family."""
    for row in rows[:FEW]:
        why = _("Look at it again together. It was due on %(day)s.") % {"day": in_full(row.review_on, viewer.on)}
        yield _due(row.review_on, row.person, _("who is told"), why, reverse("family_review", args=[row.pk]))


def _omissions(viewer: Viewer) -> Rows:
    rows = _agreements(viewer).omissions_to_look_at().exclude(reviewed_by__in=viewer.own_ids)
    return rows if viewer.sees_everyone else rows.none()


@kind(_omissions)
def left_out(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Reviews that left something out: another lead looks at that."""
    for row in rows[:FEW]:
        why = _("Something was left out, because it would endanger somebody. Is that still so?")
        yield _due(row.reviewed_on, row.person, _("a review"), why, reverse("family_left_out", args=[row.pk]))


def _untold(viewer: Viewer) -> Rows:
    return _at_work(viewer).not_told_to_look_at(viewer.on)


@kind(_untold)
def not_told(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """People who were not told, for a reason that is to be looked at again."""
    for row in _one_each(rows[: FEW * FEW]):
        why = _("Not told, for a reason. Is it still so? Due on %(day)s.") % {"day": _day(row, viewer)}
        day: date = row.review_on  # type: ignore[assignment]  # only those with a day are asked for
        yield _due(day, row.person, _("who is told"), why, row.get_absolute_url())


def _day(row: Choice, viewer: Viewer) -> str:
    return in_full(row.review_on, viewer.on) if row.review_on else ""


def _growing(viewer: Viewer) -> Rows:
    by_age = [_at_work(viewer).said_by_parents_before(age, on=viewer.on, within=SOON) for age in BIRTHDAYS]
    return (by_age[0] | by_age[1]).order_by("person__born_on", "pk")


@kind(_growing)
def growing_up(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Those who turn 16 or 18 about now, for whom a parent said yes: it is theirs to say."""
    for row in _one_each(rows[: FEW * FEW]):
        age = BIRTHDAYS[-1] if (row.person.age(viewer.on + SOON) or 0) >= BIRTHDAYS[-1] else BIRTHDAYS[0]
        why = _("They turn %(age)d. What a parent said ends: ask them what they want.") % {"age": age}
        talk = reverse("family_talk", args=[row.person_id, "who"])
        yield _due(viewer.on, row.person, _("who is told"), why, talk)


def _one_each(rows: Iterable[Choice]) -> Iterator[Choice]:
    """One row for each person, a few in all."""
    seen: dict[object, Choice] = {}
    for row in rows:
        seen.setdefault(row.person_id, row)
    yield from list(seen.values())[:FEW]
