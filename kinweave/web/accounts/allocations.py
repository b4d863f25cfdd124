"""Who works with whom: a lead decides, with the person."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access import actions
from kinweave.access.models import Allocation
from kinweave.access.roles import Place
from kinweave.concerns import opening
from kinweave.keeping.models import Merge
from kinweave.parties.models import Party
from kinweave.web.accounts.forms import WorkerForm
from kinweave.web.accounts.posts import here
from kinweave.web.forms import posted
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.request import Request
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import screen


@require_http_methods(["GET"])
@screen("allocate")
def allocations(request: Request, person_id: UUID) -> HttpResponse:
    """Who works with a person now, and who will cover; and whether their record was two before."""
    person, viewer = person_or_404(request, person_id), request.viewer
    found = Allocation.objects.visible_to(viewer).about(person).not_over(viewer.on)
    rows = found.select_related("worker", "covers_for").order_by("begins_on", "pk")
    merged = Merge.objects.visible_to(viewer).about(person).done().select_related("gone")
    context = {"person": person, "allocations": rows, "merged": merged, "saved": what_was_saved(request)}
    return render(request, "accounts/allocations.html", context)


def current(request: Request, person: Party) -> list[Allocation]:
    """The allocations of a person that last."""
    found = Allocation.objects.visible_to(request.viewer).about(person).current(request.viewer.on)
    return list(found.select_related("worker").order_by("begins_on", "pk"))


@require_http_methods(["GET", "POST"])
@screen("allocate")
def allocation_new(request: Request, person_id: UUID) -> HttpResponse:
    """Let a worker work with a person."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = WorkerForm(posted(request), workers=who_could(request, person))
    if form.is_valid():
        opening.work_with(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("allocations", person.pk)
    title = _("Who will work with %(name)s?") % {"name": person.called}
    context = {"form": form, "title": title, "back": reverse("allocations", args=[person.pk])}
    return render(request, "accounts/form.html", context)


def who_could(request: Request, person: Party) -> list[Party]:
    """Those who work here, do not work with the person yet, and are not the person."""
    there = {one.worker_id for one in current(request, person)} | {person.pk}
    works = [post for post in here(request).confirmed() if Place.PEOPLE in post.role.may]
    return [post.person for post in works if post.person_id not in there]


@require_http_methods(["GET", "POST"])
@screen("allocate")
def allocation_end(request: Request, allocation_id: UUID) -> HttpResponse:
    """End that a worker works with a person: the record closes to them at once."""
    viewer = request.viewer
    lasting = Allocation.objects.visible_to(viewer).not_over(viewer.on).select_related("worker", "person")
    one = about_or_404(request, lasting, allocation_id)
    if request.method == "POST":
        actions.stop_working_with(allocation=one, on=viewer.on, by=viewer)
        return redirect("allocations", one.person_id)
    names = {"worker": one.worker.called, "name": one.person.called}
    context = {
        "title": _("%(worker)s no longer works with %(name)s?") % names,
        "lede": _("The record closes to them now. What they wrote stays."),
        "button": _("End it today"),
        "back": reverse("allocations", args=[one.person_id]),
    }
    return render(request, "accounts/sure.html", context)
