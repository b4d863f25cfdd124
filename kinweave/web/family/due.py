"""What waits about sharing: objections, late entries, reviews, what was left out, who grows up. 003-P21, P22."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.agreements.models import Choice, FamilyAgreement
from kinweave.foundation import LONDON, Viewer
from kinweave.parties.models import Party
from kinweave.web.people.days import in_full
from kinweave.web.today.due import FEW, Due

ABOUT = gettext_lazy("%(name)s: %(what)s")
BIRTHDAYS = (16, 18)  # then they decide themself; then a parent’s yes is over
SOON = timedelta(days=30)


def _due(day: object, person: Party, what: str, why: str, href: str) -> Due:
    return Due(day, str(ABOUT) % {"name": person.called, "what": what}, why, href, person)  # type: ignore[arg-type]


def objections(viewer: Viewer) -> Iterator[Due]:
    """Objections that a manager has to look at, but those that this one wrote down."""
    if not viewer.sees_everyone:
        return
    rows = Choice.objects.visible_to(viewer).at_work(viewer).objections().exclude(recorded_by__in=viewer.own_ids)
    for row in rows.select_related("person", "organisation")[:FEW]:
        day = row.received_at.astimezone(LONDON).date()
        why = _("Does not want that %(who)s is told. Decide, and say why.") % {"who": row.organisation.called}
        yield _due(day, row.person, _("an objection"), why, reverse("family_objection", args=[row.pk]))


def late_entries(viewer: Viewer) -> Iterator[Due]:
    """What somebody else wrote down more than 24 hours late, once for each person."""
    rows = Choice.objects.visible_to(viewer).at_work(viewer).to_countersign().exclude(recorded_by__in=viewer.own_ids)
    for row in _one_each(rows.select_related("person")[: FEW * FEW]):
        day = row.recorded_at.astimezone(LONDON).date()
        why = _("Written down more than 24 hours late. Somebody else puts their name to it.")
        yield _due(day, row.person, _("a late entry about sharing"), why, row.get_absolute_url())


def reviews(viewer: Viewer) -> Iterator[Due]:
    """Agreements to look at again with the family."""
    rows = FamilyAgreement.objects.visible_to(viewer).at_work(viewer).due_for_review(viewer.on)
    for row in rows.filter(person__died_on__isnull=True).select_related("person")[:FEW]:
        why = _("Look at it again together. It was due on %(day)s.") % {"day": in_full(row.review_on, viewer.on)}
        yield _due(row.review_on, row.person, _("who is told"), why, reverse("family_review", args=[row.pk]))


def left_out(viewer: Viewer) -> Iterator[Due]:
    """Reviews that left something out: another lead looks at that."""
    if not viewer.sees_everyone:
        return
    rows = FamilyAgreement.objects.visible_to(viewer).at_work(viewer).omissions_to_look_at()
    for row in rows.exclude(reviewed_by__in=viewer.own_ids).select_related("person")[:FEW]:
        why = _("Something was left out, because it would endanger somebody. Is that still so?")
        yield _due(row.reviewed_on, row.person, _("a review"), why, reverse("family_left_out", args=[row.pk]))


def not_told(viewer: Viewer) -> Iterator[Due]:
    """People who were not told, for a reason that is to be looked at again."""
    rows = Choice.objects.visible_to(viewer).at_work(viewer).not_told_to_look_at(viewer.on)
    for row in _one_each(rows.select_related("person")[: FEW * FEW]):
        why = _("Not told, for a reason. Is it still so? Due on %(day)s.") % {"day": _day(row, viewer)}
        yield _due(row.review_on, row.person, _("who is told"), why, row.get_absolute_url())


def _day(row: Choice, viewer: Viewer) -> str:
    return in_full(row.review_on, viewer.on) if row.review_on else ""


def growing_up(viewer: Viewer) -> Iterator[Due]:
    """Those who turn 16 or 18 about now, for whom a parent said yes: it is theirs to say."""
    for age in BIRTHDAYS:
        rows = Choice.objects.visible_to(viewer).at_work(viewer).said_by_parents_before(age, on=viewer.on, within=SOON)
        for row in _one_each(rows.select_related("person").order_by("person__born_on", "pk")[: FEW * FEW]):
            why = _("They turn %(age)d. What a parent said ends: ask them what they want.") % {"age": age}
            talk = reverse("family_talk", args=[row.person_id, "who"])
            yield _due(viewer.on, row.person, _("who is told"), why, talk)


def _one_each(rows: object) -> Iterator[Choice]:
    """One row for each person, a few in all."""
    seen: dict[object, Choice] = {}
    for row in rows:  # type: ignore[attr-defined]
        seen.setdefault(row.person_id, row)
    yield from list(seen.values())[:FEW]
