"""Who works with whom: the people without a worker first, then every worker by name. No league, no scores."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access import covering
from kinweave.access.models import Allocation, Post
from kinweave.concerns import opening
from kinweave.foundation import Refused, Viewer
from kinweave.keeping import ownerless
from kinweave.keeping.actions import leaving
from kinweave.keeping.models import CaseloadImport
from kinweave.parties.models import Party
from kinweave.web.caseload.forms import CoverForm, LeavingForm
from kinweave.web.forms import posted
from kinweave.web.middleware import shows
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

FEW_ALONE = 10


@dataclass(frozen=True, slots=True)
class Works:
    """A worker and with how many people they work."""

    post: Post
    count: int


@require_http_methods(["GET"])
@screen("allocate")
def allocate(request: Request) -> HttpResponse:
    """Every worker by name, with how many people; on top, those with whom nobody works."""
    viewer = request.viewer
    alone = page_of(covering.without_a_worker(viewer).by_name(), size=FEW_ALONE)
    shows(request, alone.rows)
    posts = covering.workers_here(viewer)
    last = last_shown(request, posts)
    page = page_of(posts.after(last) if last else posts, is_first=last is None)
    counts = covering.how_many(viewer)
    context = {
        "alone": alone,
        "page": page,
        "workers": [Works(post, counts.get(post.person_id, 0)) for post in page.rows],
        "left": left_count(viewer),
        "sheets": list(CaseloadImport.objects.visible_to(viewer).to_finish(viewer)[:FEW_ALONE]),
        "saved": what_was_saved(request),
    }
    return render(request, "caseload/who.html", context)


def left_count(viewer: Viewer) -> int:
    """How many promises, visits and follow-ups nobody holds."""
    kinds = (ownerless.promises, ownerless.visits, ownerless.follow_ups)
    return sum(rows(viewer).count() for rows in kinds)


@require_http_methods(["GET"])
@screen("allocate")
def people_alone(request: Request) -> HttpResponse:
    """Everybody with whom nobody works now, by name."""
    rows = covering.without_a_worker(request.viewer)
    last = last_shown(request, rows)
    page = page_of((rows.after(last.sort_name, last.pk) if last else rows).by_name(), is_first=last is None)
    shows(request, page.rows)
    return render(request, "caseload/alone.html", {"page": page})


def worker_or_404(request: Request, worker_id: UUID) -> Party:
    """Somebody who works here with people."""
    post = covering.workers_here(request.viewer).filter(person_id=worker_id).first()
    if post is None:
        raise Http404
    worker: Party = post.person
    return worker


def other_workers(request: Request, worker: Party) -> list[Party]:
    """Everybody else who works here with people, by name."""
    people = [post.person for post in covering.workers_here(request.viewer) if post.person_id != worker.pk]
    return list(dict.fromkeys(people))


@require_http_methods(["GET"])
@screen("allocate")
def worker(request: Request, worker_id: UUID) -> HttpResponse:
    """With whom somebody works, and for whom they cover."""
    found = worker_or_404(request, worker_id)
    rows = list(covering.people_of(request.viewer, found))
    shows(request, {one.person for one in rows})
    shown = [(one, since(one, request.viewer)) for one in rows]
    return render(request, "caseload/worker.html", {"worker": found, "rows": shown, "saved": what_was_saved(request)})


def since(one: Allocation, viewer: Viewer) -> str:
    """Since when somebody works with a person; or for whom they cover, from when to when."""
    begins = date_format(one.begins_on, "j F Y")
    if one.covers_for is None or one.ends_on is None:
        return _("Since %(day)s.") % {"day": begins}
    said = {"name": one.covers_for.called, "day": begins, "end": date_format(one.ends_on, "j F Y")}
    return _("Covers for %(name)s from %(day)s until before %(end)s.") % said + f" {one.because}."


@require_http_methods(["GET", "POST"])
@screen("allocate")
def cover_new(request: Request, worker_id: UUID) -> HttpResponse:
    """Let somebody cover for a worker: for whom, from when to when, and why."""
    away, viewer = worker_or_404(request, worker_id), request.viewer
    people = own_people(request, away)
    form = CoverForm(posted(request), workers=other_workers(request, away), people=people)
    if form.is_valid():
        say_how_it_went(request, arrange_cover(form, away, viewer))
        return redirect("worker", away.pk)
    title = _("Who covers for %(name)s?") % {"name": away.called}
    context = {"form": form, "title": title, "back": reverse("worker", args=[away.pk])}
    return render(request, "accounts/form.html", context)


def own_people(request: Request, found: Party) -> list[Party]:
    """The people somebody works with now, for good."""
    rows = covering.people_of(request.viewer, found).filter(covers_for__isnull=True)
    people = list(dict.fromkeys(one.person for one in rows))
    shows(request, people)
    return people


def arrange_cover(form: CoverForm, away: Party, viewer: Viewer) -> int:
    """Arrange cover for each person. Returns for how many it could not be arranged."""
    data, refused = form.cleaned_data, 0
    for person in data["people"]:
        try:
            opening.cover(
                worker=data["worker"],
                person=person,
                covers_for=away,
                begins_on=data["begins_on"],
                ends_on=form.ends_on,
                because=data["because"],
                on=viewer.on,
                by=viewer,
            )
        except Refused:
            if len(data["people"]) == 1:
                raise
            refused += 1
    return refused


def say_how_it_went(request: Request, refused: int) -> None:
    """Say that it is saved; and, without a name, that some of it could not be arranged."""
    say_saved(request)
    if refused:
        say_saved(request, "refused")


@require_http_methods(["GET", "POST"])
@screen("allocate")
def worker_leaving(request: Request, worker_id: UUID) -> HttpResponse:
    """Ask who takes each person of a worker who moves on, with what was promised and arranged."""
    leaver, viewer = worker_or_404(request, worker_id), request.viewer
    rows = list(covering.people_of(viewer, leaver).current(viewer.on))
    shows(request, {one.person for one in rows})
    form = LeavingForm(posted(request), allocations=rows, workers=other_workers(request, leaver))
    if form.is_valid():
        say_how_it_went(request, hand_over_all(form, viewer))
        return redirect("worker", leaver.pk)
    context = {"worker": leaver, "form": form, "back": reverse("worker", args=[leaver.pk])}
    return render(request, "caseload/leaving.html", context)


def hand_over_all(form: LeavingForm, viewer: Viewer) -> int:
    """Hand over each person for whom somebody was chosen. Returns for how many it could not be arranged."""
    refused = 0
    for allocation, to in form.chosen():
        try:
            leaving.hand_over(allocation=allocation, to=to, on=viewer.on, by=viewer)
        except Refused:
            refused += 1
    return refused
