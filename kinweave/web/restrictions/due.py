"""What waits because of restrictions: arrangements they stop, tries, breaches, explanations, reviews, checks."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from kinweave.circles.models import Attempt, Circle, Lifting, Membership, Restriction
from kinweave.circles.rules.restrictions import EXPLAIN_WITHIN_DAYS
from kinweave.events import stopping
from kinweave.events.models import BreachQuestion, Event
from kinweave.foundation import LONDON, Viewer
from kinweave.web.today.due import FEW, Due, Rows, kind

LEAD = "lead"


def _led(viewer: Viewer) -> Rows:
    mine = Restriction.objects.visible_to(viewer).in_force(viewer.on).filter(lead__in=viewer.own_ids)
    return mine.values("person")


def _stopped(viewer: Viewer) -> Rows:
    mine = Q(participations__party=viewer.person_id) | Q(recorded_by=viewer.person_id)
    arranged = Event.objects.visible_to(viewer).at_work(viewer).arranged().filter(mine | Q(person__in=_led(viewer)))
    found = stopping.stopped(arranged, viewer.on)
    return found.select_related("person").distinct().order_by("day", "pk")


@kind(_stopped)
def stopped(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """Arrangements of one's own, or of those whose restriction one leads, that a restriction stops."""
    for event in rows[:FEW]:
        yield Due(
            day=event.day,
            what=_("%(name)s: %(kind)s, not going ahead for now")
            % {"name": event.person.called, "kind": event.get_kind_display()},
            why=_("Nothing is sent for it. Decide what to do."),
            href=reverse("stopped_event", args=[event.pk]),
            person=event.person,
        )


def stopped_memberships(viewer: Viewer) -> Rows:
    """Places in the groups of one's own organisation, of people one works with, that a restriction stops."""
    here = Circle.objects.visible_to(viewer).groups().order_by()
    there = Membership.objects.visible_to(viewer).at_work(viewer).filter(circle__in=here)
    return there.stopped(viewer.on).select_related("party__holder", "circle").order_by("invited_on", "pk")


def _stopped_members(viewer: Viewer) -> Rows:
    mine = Q(party__allocated_to__worker=viewer.person_id) | Q(recorded_by=viewer.person_id)
    return stopped_memberships(viewer).filter(mine | Q(party__in=_led(viewer))).distinct()


@kind(_stopped_members)
def stopped_members(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Places in a group of people one works with, or whose restriction one leads, that a restriction stops."""
    for one in rows[:FEW]:
        yield Due(
            day=viewer.on,
            what=_("%(name)s in the group %(group)s: not going ahead for now")
            % {"name": one.party.called, "group": one.circle.name},
            why=_("Decide what to do."),
            href=reverse("stopped_membership", args=[one.pk]),
            person=one.party,
        )


def _tries(viewer: Viewer) -> Rows:
    for_me = Q(restriction__lead__in=viewer.own_ids)
    if viewer.role == "safeguarding_lead":
        for_me |= Q(holder=viewer.organisation_id)
    waiting = Attempt.objects.visible_to(viewer).filter(for_me, answered_on=None).select_related("restriction__person")
    return waiting.order_by("at", "pk")


@kind(_tries)
def tries(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """What was about to be arranged, for the lead of the restriction; a second try, for the safeguarding lead too."""
    for one in rows[:FEW]:
        person = one.restriction.person
        yield Due(
            day=one.at.astimezone(LONDON).date(),
            what=_("%(name)s: something was about to be arranged") % {"name": person.called},
            why=_("A restriction stopped it. Get in touch with who tried."),
            href=reverse("attempt_answer", args=[one.pk]),
            person=person,
        )


def _questions(viewer: Viewer) -> Rows:
    return BreachQuestion.objects.visible_to(viewer).open().select_related("person", "event")


@kind(_questions)
def questions(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """Contacts that were written down in spite of a restriction."""
    for one in rows[:FEW]:
        yield Due(
            day=one.event.day,
            what=_("%(name)s: was a restriction broken?") % {"name": one.person.called},
            why=_("A contact was written down that a restriction stops."),
            href=reverse("breach_question", args=[one.pk]),
            person=one.person,
        )


def of_mine(viewer: Viewer) -> Rows:
    """Restrictions of people one works with or leads on, that one may know of."""
    known = Restriction.objects.visible_to(viewer).at_work(viewer).select_related("person", "against", "against_circle")
    return known.filter(Q(lead__in=viewer.own_ids) | Q(person__allocated_to__worker=viewer.person_id)).distinct()


def _to_review(viewer: Viewer) -> Rows:
    return of_mine(viewer).due_for_review(viewer.on)


@kind(_to_review)
def reviews(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """Restrictions to look at again: they bind until somebody does."""
    for one in rows[:FEW]:
        yield about(one, one.review_on, _("Look at this restriction again. It binds until then."), "restriction_review")


def _to_explain(viewer: Viewer) -> Rows:
    since = viewer.on - timedelta(days=EXPLAIN_WITHIN_DAYS)
    return of_mine(viewer).not_explained(viewer.on, since).order_by("starts_on", "pk")


@kind(_to_explain)
def not_explained(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """Restrictions that nobody has tried to explain to the person within a week."""
    for one in rows[:FEW]:
        yield about(one, one.starts_on, _("Nobody has explained this to them yet."), "restriction_explain")


def about(one: Restriction, day: Any, why: str, name: str) -> Due:
    """One restriction that waits for something."""
    what = _("%(name)s and %(other)s: a restriction") % {"name": one.person.called, "other": one.against_whom}
    return Due(day=day, what=what, why=why, href=reverse(name, args=[one.pk]), person=one.person)


def _to_ask(viewer: Viewer) -> Rows:
    waiting = Lifting.objects.visible_to(viewer).at_work(viewer).filter(checked_on=None, check_on__lte=viewer.on)
    return waiting.select_related("restriction__person").order_by("check_on", "pk")


@kind(_to_ask)
def checks(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """Own choices that were lifted, and about which nobody has asked in private."""
    for one in rows[:FEW]:
        person = one.restriction.person
        yield Due(
            day=one.check_on,
            what=_("Talk with %(name)s alone") % {"name": person.called},
            why=_("They lifted a choice of their own. Ask whether it was free."),
            href=reverse("lifting_check", args=[one.pk]),
            person=person,
        )
