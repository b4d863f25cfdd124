"""What waits after somebody said “this is hard”, or “goodbye”: for Today. Criteria: 002-P12, P22, P23."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from kinweave.foundation import Viewer
from kinweave.plans.models import FollowUp, Hard
from kinweave.plans.rules import nothing_tried_since
from kinweave.ties.models import TieEnding
from kinweave.web.people.days import in_full
from kinweave.web.today.day import mine
from kinweave.web.today.due import FEW, Due, Rows, kind

NOBODY_ASKED_FOR = timedelta(days=3)  # then those who lead see it too


def _endings(viewer: Viewer) -> Rows:
    theirs = TieEnding.objects.visible_to(viewer).of_people(mine(viewer))
    return theirs.select_related("person", "tie__to_party")


def _not_planned(viewer: Viewer) -> Rows:
    return _endings(viewer).to_plan()


@kind(_not_planned)
def to_plan(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Somebody wants to stop, or somebody in their life died, and nobody has made a plan yet."""
    for one in rows[:FEW]:
        names = {"me": one.person.called, "other": str(one.tie)}
        died = one.decider == TieEnding.Decider.DEATH
        what = _("%(other)s died: plan how %(me)s is told") if died else _("%(me)s and %(other)s: plan how it ends")
        why = _("Since %(day)s. Nobody is told before the plan is there.")
        yield Due(
            day=one.decided_on,
            what=what % names,
            why=why % {"day": in_full(one.decided_on, viewer.on)},
            href=one.get_absolute_url(),
            person=one.person,
        )


def _to_ask(viewer: Viewer) -> Rows:
    theirs = Q(doer=viewer.person_id) | Q(person__in=mine(viewer))
    if viewer.sees_everyone:
        theirs |= Q(due_on__lte=viewer.on - NOBODY_ASKED_FOR)
    found = FollowUp.objects.visible_to(viewer).filter(theirs).due(viewer.on)
    return found.select_related("person", "ending__tie__to_party", "membership__circle")


@kind(_to_ask)
def follow_ups(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """After a goodbye: the day has come to ask how somebody is. After three days those who lead see it too."""
    for one in rows[:FEW]:
        goodbye = one.ending.tie if one.ending else one.membership.circle if one.membership else ""
        yield Due(
            day=one.due_on,
            what=_("Ask how %(name)s is") % {"name": one.person.called},
            why=_("After the goodbye with %(other)s. For %(day)s.")
            % {"other": goodbye, "day": in_full(one.due_on, viewer.on)},
            href=one.get_absolute_url(),
            person=one.person,
        )


def _nothing_tried(viewer: Viewer) -> Rows:
    theirs = Hard.objects.visible_to(viewer).of_people(mine(viewer))
    return theirs.waiting(nothing_tried_since(viewer.on)).select_related("person")


@kind(_nothing_tried)
def hard(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Something is hard, and nothing was tried for two weeks."""
    for one in rows[:FEW]:
        yield Due(
            day=one.said_on + timedelta(days=14),
            what=_("%(name)s: this is hard") % {"name": one.person.called},
            why=_("Said on %(day)s. Nothing was tried for two weeks.") % {"day": in_full(one.said_on, viewer.on)},
            href=one.get_absolute_url(),
            person=one.person,
        )


def _to_review(viewer: Viewer) -> Rows:
    return _endings(viewer).due_for_review(viewer.on)


@kind(_to_review)
def reviews(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Endings to look at again."""
    for one in rows[:FEW]:
        names = {"me": one.person.called, "other": str(one.tie)}
        yield Due(
            day=one.review_on or viewer.on,
            what=_("%(me)s, after the goodbye with %(other)s") % names,
            why=_("Look at this ending again."),
            href=reverse("ending_review", args=[one.pk]),
            person=one.person,
        )
