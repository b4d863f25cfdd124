"""A lead of a network answers what was offered: yes, not now, or tell us more. Criterion: 000-P5."""

from collections.abc import Iterator
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory.wants import WANTS
from kinweave.foundation import Viewer
from kinweave.information.actions import offering as actions
from kinweave.information.models import OfferQuestion
from kinweave.information.offers import still_asked
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.networks.network import asking
from kinweave.web.offers.forms import AnswerForm
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen
from kinweave.web.today.due import FEW, Due, Rows, kind


def offers_it(one: OfferQuestion) -> str:
    """Who offers what, as the network hears it."""
    what = {"name": one.called, "what": WANTS[one.key]}
    return _("%(name)s offers: %(what)s") % what if one.called else _("Somebody offers: %(what)s") % what


@require_http_methods(["GET", "POST"])
@screen("networks")
def offer_answer(request: Request, offer_question_id: UUID) -> HttpResponse:
    """What is offered, and what the network says to it (000-P5)."""
    viewer = request.viewer
    led = OfferQuestion.objects.visible_to(viewer).to_answer(viewer).select_related("circle")
    one = still_asked(led.filter(pk=offer_question_id), viewer=viewer)
    question: OfferQuestion = get_object_or_404(one)
    back = reverse("network", args=[question.circle_id])
    form = AnswerForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.answer_offer(question=question, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(back)
    said = _("“%(words)s”") % {"words": question.words} if question.words else ""
    more = _("You need give no reason. Saying yes makes nobody a member.")
    return asking(request, form, offers_it(question), back, f"{said} {more}".strip())


def _waiting(viewer: Viewer) -> Rows:
    return OfferQuestion.objects.visible_to(viewer).to_answer(viewer).waiting()


@kind(_waiting)
def to_answer(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What is offered to a network that one leads."""
    for one in still_asked(rows, viewer=viewer).select_related("circle")[:FEW]:
        yield Due(one.asked_on, offers_it(one), one.circle.name, reverse("offer_answer", args=[one.pk]))
