"""One step of a plan: done, given to somebody else, moved or dropped. Criteria: 002-P8, P10."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.plans import actions
from kinweave.plans.models import Action
from kinweave.web.forms import posted
from kinweave.web.plans import step_forms
from kinweave.web.plans.finding import page, step_or_404, ties_now, who_can_hold
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen


def asked(request: Request, action: Action, form: object, title: str) -> HttpResponse:
    """One question about a step."""
    context = page(request, action.person, form=form, title=title, row=action, lede=action.what)
    return render(request, "people/form.html", context)


def kept(request: Request, action: Action) -> HttpResponse:
    """Back to the plan, with the word that it is saved."""
    say_saved(request, "steps")
    return redirect("plan", action.person_id)


@require_http_methods(["GET"])
@screen("people")
def step(request: Request, action_id: UUID) -> HttpResponse:
    """One step, and what can be done with it (002-P8)."""
    action = step_or_404(request, action_id)
    return render(request, "plans/step.html", page(request, action.person, step=action))


@require_http_methods(["GET", "POST"])
@screen("people")
def step_done(request: Request, action_id: UUID) -> HttpResponse:
    """Say that a step is done, how the person took part, and who says so (002-P10)."""
    action, viewer = step_or_404(request, action_id), request.viewer
    form = step_forms.PartForm(posted(request))
    if form.is_valid():
        finish = actions.finish if action.done_on is None else actions.say_part
        finish(action=action, version=version_read(request), on=viewer.on, by=viewer, **form.cleaned_data)
        return kept(request, action)
    return asked(request, action, form, _("How did %(name)s take part?") % {"name": action.person.called})


@require_http_methods(["GET", "POST"])
@screen("people")
def step_drop(request: Request, action_id: UUID) -> HttpResponse:
    """Say that a step will not be done, and why (002-P8)."""
    action, viewer = step_or_404(request, action_id), request.viewer
    form = step_forms.DropForm(posted(request))
    if form.is_valid():
        actions.drop(action=action, version=version_read(request), on=viewer.on, by=viewer, **form.cleaned_data)
        return kept(request, action)
    return asked(request, action, form, _("Drop this step"))


@require_http_methods(["GET", "POST"])
@screen("people")
def step_hand_over(request: Request, action_id: UUID) -> HttpResponse:
    """Give a step to somebody else who can hold it (002-P8)."""
    action, viewer = step_or_404(request, action_id), request.viewer
    holders = who_can_hold(viewer, action.person, ties_now(viewer, action.person))
    others = [one for one in holders if one[0].pk != action.doer_id]
    form = step_forms.HolderForm(posted(request), holders=others)
    if form.is_valid():
        to = form.cleaned_data["doer"]
        actions.hand_over(action=action, to=to, version=version_read(request), on=viewer.on, by=viewer)
        return kept(request, action)
    return asked(request, action, form, _("Give this step to somebody else"))


@require_http_methods(["GET", "POST"])
@screen("people")
def step_move(request: Request, action_id: UUID) -> HttpResponse:
    """Say that a step is for now, next or later (002-P8)."""
    action, viewer = step_or_404(request, action_id), request.viewer
    form = step_forms.WhenForm(posted(request), initial={"horizon": action.horizon})
    if form.is_valid():
        actions.move(action=action, version=version_read(request), on=viewer.on, by=viewer, **form.cleaned_data)
        return kept(request, action)
    return asked(request, action, form, _("When is this step for?"))
