"""What waits in plans: risks and outcomes to look at again. Criteria: 002-P8, P11."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinweave.foundation import Viewer
from kinweave.plans.models import Outcome, Risk
from kinweave.plans.queries import OutcomeQuerySet, RiskQuerySet
from kinweave.web.people.days import in_full
from kinweave.web.today.day import mine
from kinweave.web.today.due import FEW, Due, Rows, kind


def _of_mine(found: RiskQuerySet | OutcomeQuerySet, viewer: Viewer) -> Rows:
    theirs = found.of_people(mine(viewer))
    return theirs.due_for_review(viewer.on).select_related("person")


def _risks(viewer: Viewer) -> Rows:
    return _of_mine(Risk.objects.visible_to(viewer), viewer)


@kind(_risks)
def risks(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Risks whose day has come."""
    for one in rows[:FEW]:
        yield waiting(one, _("%(name)s: is it still worth the risk?"), viewer)


def _outcomes(viewer: Viewer) -> Rows:
    return _of_mine(Outcome.objects.visible_to(viewer), viewer)


@kind(_outcomes)
def outcomes(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What somebody hopes for, to look at again."""
    for one in rows[:FEW]:
        yield waiting(one, _("%(name)s: how far has it come?"), viewer)


def waiting(one: Risk | Outcome, what: str, viewer: Viewer) -> Due:
    """Something of somebody's that waits."""
    return Due(
        day=one.review_on,
        what=what % {"name": one.person.called},
        why=_("%(what)s. Due since %(day)s.") % {"what": str(one), "day": in_full(one.review_on, viewer.on)},
        href=one.get_absolute_url(),
        person=one.person,
    )


def _risks_here(viewer: Viewer) -> Rows:
    found = Risk.objects.visible_to(viewer).at_work(viewer).due_for_review(viewer.on)
    return found if viewer.sees_everyone else found.none()


@kind(_risks_here)
def overdue_here(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """For who leads: how many risks of the whole organisation are due to be looked at again."""
    days = list(rows.values_list("review_on", flat=True)[:100])
    count = len(days)
    what = ngettext("%(count)d risk to look at again", "%(count)d risks to look at again", count) % {"count": count}
    yield Due(day=days[0], what=what, why=_("In your organisation."), href=reverse("risks_due"))
