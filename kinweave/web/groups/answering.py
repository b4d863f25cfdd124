"""How soon somebody answers a worry about a group: what its members read, and how it is agreed. 004-P23."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.actions.groups import agree_times
from kinweave.circles.models import AnswerTimes, Circle
from kinweave.concerns.rules.timing import PATIENT, PATIENT_SOON, WORKING_DAYS
from kinweave.foundation import Viewer
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.groups.finding import run_or_404
from kinweave.web.groups.forms import TimesForm
from kinweave.web.networks.network import asking
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen


def times_for(circle: Circle, viewer: Viewer) -> dict[str, int]:
    """The days as they are for this group: its own, or those of everybody."""
    agreed = AnswerTimes.objects.visible_to(viewer).standing(circle)
    answer, news = (agreed.answer_within, agreed.news_within) if agreed else (None, None)
    without = news or PATIENT.days
    return {"answer": answer or WORKING_DAYS, "news": without, "not_good": min(without, PATIENT_SOON.days)}


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_times(request: Request, group_id: UUID) -> HttpResponse:
    """Agree how soon somebody answers a worry about the group."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    agreed, back = AnswerTimes.objects.visible_to(viewer).standing(circle), reverse("group_rules", args=[circle.pk])
    initial: dict[str, Any] = {name: getattr(agreed, name, None) for name in TimesForm.base_fields}
    form = TimesForm(posted(request), initial=initial)
    if form.is_valid():
        with mended(form):
            agree_times(circle=circle, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(back)
    lede = _(
        "You can agree fewer days, never more. It stays an hour in danger, and a day where it is not good for somebody."
    )
    return asking(request, form, _("How soon does somebody answer?"), back, lede)
