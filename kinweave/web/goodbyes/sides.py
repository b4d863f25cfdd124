"""What is good about a tie and what may be hard; and how it looks to a worker. Criteria: 002-P3, P4."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.ties import actions, rules
from kinweave.ties.models import Author, WorkerView
from kinweave.web.circles.finding import tie_or_404
from kinweave.web.circles.tie_page import tie_page
from kinweave.web.forms import posted
from kinweave.web.goodbyes.finding import about, side_or_404
from kinweave.web.goodbyes.forms import SideForm, WorkerViewForm
from kinweave.web.people.finding import myself
from kinweave.web.request import Request
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("people")
def side_new(request: Request, tie_id: UUID) -> HttpResponse:
    """Write down one thing that is good about a tie, or may be hard (002-P3)."""
    tie, viewer = tie_or_404(request, tie_id), request.viewer
    asked = request.GET.get("which", "")
    form = SideForm(posted(request), me=tie.person.called, initial={"which": asked})
    if form.is_valid():
        said = {**form.cleaned_data}
        if said["author"] == Author.WORKER:
            said["author_name"] = myself(viewer).called
        actions.say_side(tie=tie, on=viewer.on, by=viewer, **said)
        return redirect(f"{tie.get_absolute_url()}#good-and-hard")
    title = _("Good about it, or may be hard")
    back = tie.get_absolute_url()
    return render(request, "people/form.html", about(request, tie.person, form=form, title=title, back=back))


@require_http_methods(["POST"])
@screen("people")
def side_end(request: Request, side_id: UUID) -> HttpResponse:
    """Say that a line holds no longer (002-P3)."""
    side = side_or_404(request, side_id)
    actions.end_side(side=side, on=request.viewer.on, by=request.viewer)
    return redirect(f"{side.tie.get_absolute_url()}#good-and-hard")


@require_http_methods(["GET"])
@screen("people")
def worker_view(request: Request, tie_id: UUID) -> HttpResponse:
    """How a tie looks to workers, beside how the person feels about it; opened when nobody looks on (002-P4)."""
    tie, viewer = tie_or_404(request, tie_id), request.viewer
    views = list(WorkerView.objects.visible_to(viewer).filter(tie=tie).select_related("recorded_by").latest_first())
    seen = tie_page(tie, viewer=viewer).standing
    feels, sees = seen.seen.feels if seen else "not_asked", views[0].feels if views else "not_asked"
    context = {
        "tie": tie,
        "seen": seen.seen if seen else None,
        "views": views,
        "they_differ": rules.differ(person_feels=feels, worker_feels=sees),
        "a_talk_comes_next": rules.asks_for_a_talk(person_feels=feels, worker_feels=sees),
    }
    return render(request, "goodbyes/worker_view.html", about(request, tie.person, **context))


@require_http_methods(["GET", "POST"])
@screen("people")
def worker_view_new(request: Request, tie_id: UUID) -> HttpResponse:
    """Write down how a tie looks to oneself (002-P4)."""
    tie, viewer = tie_or_404(request, tie_id), request.viewer
    form = WorkerViewForm(posted(request), me=tie.person.called)
    if form.is_valid():
        actions.see_as_worker(tie=tie, seen_on=viewer.on, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("worker_view", tie.pk)
    title, back = _("How it looks to you"), tie.get_absolute_url()
    lede = _("It stands beside what %(name)s says. Neither replaces the other.") % {"name": tie.person.called}
    context = about(request, tie.person, form=form, title=title, lede=lede, back=back)
    return render(request, "people/form.html", context)
