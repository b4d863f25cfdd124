"""What whoever sent something does afterwards: tell the recipient, answer as the source, make a link and a code."""

from collections.abc import Iterator
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import LONDON, Viewer
from kinweave.information import actions
from kinweave.information.models import OutsideLink, ReleaseAsk
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.receiving.forms import AnswerSourceForm, NoticeForm
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen
from kinweave.web.sharing.passed import about, passing_or_404
from kinweave.web.showing_once import show_once
from kinweave.web.today.due import FEW, Due, Rows, kind


@require_http_methods(["GET", "POST"])
@screen("people")
def passing_notify(request: Request, passing_id: UUID) -> HttpResponse:
    """Tell whoever received it what has changed."""
    found, viewer = passing_or_404(request, passing_id), request.viewer
    form = NoticeForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.notify(passing=found, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    return render(request, "people/form.html", about(request, found, form, _("Tell them what has changed")))


@require_http_methods(["POST"])
@screen("people")
def passing_link(request: Request, passing_id: UUID) -> HttpResponse:
    """Make a link for the recipient; it is shown once."""
    found, viewer = passing_or_404(request, passing_id), request.viewer
    _link, secret = actions.make_link(passing=found, on=viewer.on, by=viewer)
    show_once(request, found, link=request.build_absolute_uri(reverse("outside", args=[secret])))
    return redirect(found)


@require_http_methods(["POST"])
@screen("people")
def passing_code(request: Request, passing_id: UUID) -> HttpResponse:
    """Make a code for the link; it is shown once, to be told by telephone."""
    found, viewer = passing_or_404(request, passing_id), request.viewer
    links = OutsideLink.objects.visible_to(viewer).filter(passing=found, ended_at__isnull=True)
    link = get_object_or_404(links.select_related("passing"))
    show_once(request, found, code=actions.make_code(link=link, on=viewer.on, by=viewer))
    return redirect(found)


@require_http_methods(["GET", "POST"])
@screen("people")
def source_answer(request: Request, ask_id: UUID) -> HttpResponse:
    """Say, as the source, whether something may go further."""
    viewer = request.viewer
    rows = ReleaseAsk.objects.visible_to(viewer).filter(holder=viewer.organisation_id)
    wanted = rows.select_related("passing__person", "passed_item", "to_organisation", "passing__holder")
    asked = get_object_or_404(wanted, pk=ask_id)
    form = AnswerSourceForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.answer_source(asked=asked, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(asked.passing)
    return render(request, "receiving/source.html", {"asked": asked, "form": form, "back": reverse("sharing")})


def _asked(viewer: Viewer) -> Rows:
    rows = ReleaseAsk.objects.visible_to(viewer).filter(holder=viewer.organisation_id, answer="waiting")
    return rows.select_related("passing__holder").order_by("recorded_at", "pk")


@kind(_asked)
def asks(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What recipients ask of us as the source, for Today."""
    for one in rows[:FEW]:
        what = _("%(agency)s asks whether something may go further") % {"agency": one.passing.holder}
        day = one.recorded_at.astimezone(LONDON).date()
        yield Due(day, what, _("Only the source can say yes."), reverse("source_answer", args=[one.pk]))
