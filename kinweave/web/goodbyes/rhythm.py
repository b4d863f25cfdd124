"""How often two people want to be in touch, and what keeps it going. Criterion: 002-P15."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.plans import actions as plans
from kinweave.ties import actions
from kinweave.web.circles.finding import tie_or_404
from kinweave.web.circles.tie_page import tie_page
from kinweave.web.forms import posted
from kinweave.web.goodbyes.doing import around
from kinweave.web.goodbyes.finding import about
from kinweave.web.goodbyes.forms import KeepGoingForm, RhythmForm
from kinweave.web.request import Request
from kinweave.web.screen import screen

AGREED = ("every_weeks", "starts", "channel")


@require_http_methods(["GET", "POST"])
@screen("people")
def rhythm(request: Request, tie_id: UUID) -> HttpResponse:
    """How often, who starts, how (002-P15)."""
    tie, viewer = tie_or_404(request, tie_id), request.viewer
    standing = tie_page(tie, viewer=viewer).standing
    if standing is None:
        raise Http404
    last = standing.seen
    first = {name: getattr(last, name) for name in AGREED}
    form = RhythmForm(posted(request), me=tie.person.called, other=str(tie), initial=first)
    if form.is_valid():
        actions.agree_rhythm(tie=tie, last=last, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect(f"{tie.get_absolute_url()}#in-touch")
    title = _("How often %(me)s and %(other)s are in touch") % {"me": tie.person.called, "other": tie}
    context = about(request, tie.person, form=form, title=title, back=tie.get_absolute_url())
    return render(request, "people/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def keep_going(request: Request, tie_id: UUID) -> HttpResponse:
    """What keeps contact going, and who does it: a next step about this tie (002-P15)."""
    tie, viewer = tie_or_404(request, tie_id), request.viewer
    form = KeepGoingForm(posted(request), on=viewer.on, doers=around(viewer, tie))
    if form.is_valid():
        plans.keep_going(tie=tie, on=viewer.on, by=viewer, **form.step)
        return redirect(f"{tie.get_absolute_url()}#steps")
    title = _("What keeps it going with %(other)s") % {"other": tie}
    context = about(request, tie.person, form=form, title=title, back=tie.get_absolute_url())
    return render(request, "people/form.html", context)
