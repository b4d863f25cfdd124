"""Promises: made, kept, or said to be late. Criteria: 002-P8, 000-P11."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.parties.models import Party
from kinweave.plans import actions
from kinweave.plans.models import Action
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.people.note_forms import LateForm
from kinweave.web.plans.finding import ties_now, who_can_hold
from kinweave.web.plans.step_forms import StepForm
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen


def open_or_404(request: Request, action_id: UUID) -> Action:
    """A promise about a person whose record is open, not kept yet."""
    found = Action.objects.visible_to(request.viewer).select_related("person__holder")
    action: Action = about_or_404(request, found, action_id)
    return action


@require_http_methods(["POST"])
@screen("people")
def promise_done(request: Request, action_id: UUID) -> HttpResponse:
    """Say that a worker’s promise is kept, and go back to where it was pressed.

    Who holds another step is asked first how they took part (002-P10).
    """
    action = open_or_404(request, action_id)
    if action.holder_class != Action.HolderClass.WORKER:
        return redirect("step_done", action.pk)
    version = version_read(request)
    actions.finish(action=action, version=version, on=request.viewer.on, by=request.viewer)
    if request.POST.get("back") == "person":
        say_saved(request, "steps")
        return redirect(action.person)
    say_saved(request, "promises")
    return redirect("today")


@require_http_methods(["GET", "POST"])
@screen("people")
def promise_late(request: Request, action_id: UUID) -> HttpResponse:
    """Say that a promise will be late: the new day, and why."""
    action, viewer = open_or_404(request, action_id), request.viewer
    form = LateForm(posted(request), on=viewer.on)
    if form.is_valid():
        version = version_read(request)
        actions.postpone(action=action, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request, "promises")
        return redirect("today")
    context = page(request, action.person, form, _("This will be late"), reverse("today"))
    return render(request, "people/form.html", context | {"row": action, "lede": action.what})


@require_http_methods(["GET", "POST"])
@screen("people")
def promise_new(request: Request, person_id: UUID) -> HttpResponse:
    """Add a next step: what, who does it, about whom, now or later, by when (002-P8)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    ties = ties_now(viewer, person)
    holders = who_can_hold(viewer, person, ties)
    form = StepForm(posted(request), on=viewer.on, holders=holders, ties=ties)
    back = reverse("plan", args=[person.pk]) if request.GET.get("back") == "plan" else person.get_absolute_url()
    if form.is_valid():
        actions.promise(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request, "steps")
        return redirect(back)
    title = _("Add a next step for %(name)s") % {"name": person.called}
    return render(request, "people/form.html", page(request, person, form, title, back))


def page(request: Request, person: Party, form: LateForm | StepForm, title: str, back: str) -> dict[str, object]:
    """What a page about a promise shows."""
    return {
        "person": person,
        "talk": talk(request.viewer, person),
        "form": form,
        "title": title,
        "back": back,
    }
