"""What waits in plans: risks and outcomes to look at again. Criteria: 002-P8, P11."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinweave.foundation import Viewer
from kinweave.plans.models import Outcome, Risk
from kinweave.plans.queries import OutcomeQuerySet, RiskQuerySet
from kinweave.web.people.days import in_full
from kinweave.web.today.day import my_people
from kinweave.web.today.due import FEW, Due


def of_mine(viewer: Viewer, found: RiskQuerySet | OutcomeQuerySet) -> QuerySet[Risk] | QuerySet[Outcome]:
    """Those of the people one works with that are due, a few."""
    mine = found.of_people(my_people(viewer).values("pk"))
    return mine.due_for_review(viewer.on).select_related("person")[:FEW]


def risks(viewer: Viewer) -> Iterator[Due]:
    """Risks whose day has come."""
    for one in of_mine(viewer, Risk.objects.visible_to(viewer)):
        yield waiting(one, _("%(name)s: is it still worth the risk?"), viewer)


def outcomes(viewer: Viewer) -> Iterator[Due]:
    """What somebody hopes for, to look at again."""
    for one in of_mine(viewer, Outcome.objects.visible_to(viewer)):
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


def overdue_here(viewer: Viewer) -> Iterator[Due]:
    """For who leads: how many risks of the whole organisation are due to be looked at again."""
    if not viewer.sees_everyone:
        return
    found = Risk.objects.visible_to(viewer).at_work(viewer).due_for_review(viewer.on)
    days = list(found.values_list("review_on", flat=True)[:100])
    if not days:
        return
    count = len(days)
    what = ngettext("%(count)d risk to look at again", "%(count)d risks to look at again", count) % {"count": count}
    yield Due(day=days[0], what=what, why=_("In your organisation."), href=reverse("risks_due"))
