"""Outcomes: what somebody hopes for, rated by each apart and shown side by side."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.plans import actions
from kinweave.plans.models import Outcome
from kinweave.web.forms import posted
from kinweave.web.people.finding import person_or_404
from kinweave.web.plans import outcome_forms
from kinweave.web.plans.finding import outcome_or_404, page, ties_now
from kinweave.web.plans.hopes import as_said, hopes, ratings_of, research
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("people")
def outcome_new(request: Request, person_id: UUID) -> HttpResponse:
    """Write down what somebody hopes for, with five levels beforehand."""
    person, viewer = person_or_404(request, person_id), request.viewer
    ties = ties_now(viewer, person)
    form = outcome_forms.OutcomeForm(posted(request), me=person.called, ties=ties, on=viewer.on)
    if form.is_valid():
        made = actions.hope_for(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request, "outcome")
        return redirect(made)
    title = _("What does %(name)s hope for?") % {"name": person.called}
    lede = _("Write the five levels together, now, so that nobody moves them later.")
    return render(request, "people/form.html", page(request, person, form=form, title=title, lede=lede))


@require_http_methods(["GET"])
@screen("people")
def outcome(request: Request, outcome_id: UUID) -> HttpResponse:
    """One outcome: its five levels, and what each says, side by side."""
    found, viewer = outcome_or_404(request, outcome_id), request.viewer
    said = [as_said(found, one, found.person) for one in ratings_of(viewer, [found])]
    context = page(
        request,
        found.person,
        outcome=found,
        levels=outcome_forms.levels(found),
        hope=hopes(viewer, found.person, [found])[0],
        said=said[::-1],
        is_due=outcome_forms.is_due(found, viewer.on),
        saved=what_was_saved(request),
    )
    return render(request, "plans/outcome.html", context)


def asked(request: Request, found: Outcome, form: object, title: str) -> HttpResponse:
    """One question about an outcome."""
    context = page(request, found.person, found.get_absolute_url(), form=form, title=title, row=found)
    return render(request, "people/form.html", context | {"lede": found.words})


def kept(request: Request, found: Outcome) -> HttpResponse:
    """Back to the outcome, with the word that it is saved."""
    say_saved(request, "outcome")
    return redirect(found)


@require_http_methods(["GET", "POST"])
@screen("people")
def rating_new(request: Request, outcome_id: UUID) -> HttpResponse:
    """Keep how far it has come, says one of them."""
    found, viewer = outcome_or_404(request, outcome_id), request.viewer
    form = outcome_forms.RatingForm(posted(request), outcome=found)
    if form.is_valid():
        actions.rate(outcome=found, on=viewer.on, by=viewer, **form.cleaned_data)
        return kept(request, found)
    return asked(request, found, form, _("How far has it come?"))


@require_http_methods(["GET", "POST"])
@screen("people")
def outcome_next(request: Request, outcome_id: UUID) -> HttpResponse:
    """Say when it is looked at again, after it was."""
    found, viewer = outcome_or_404(request, outcome_id), request.viewer
    form = outcome_forms.NextForm(posted(request), on=viewer.on)
    if form.is_valid():
        next_on, version = form.cleaned_data["review_on"], version_read(request)
        actions.review_outcome(outcome=found, next_on=next_on, version=version, on=viewer.on, by=viewer)
        return kept(request, found)
    return asked(request, found, form, _("When do we look at it again?"))


@require_http_methods(["GET", "POST"])
@screen("people")
def outcome_end(request: Request, outcome_id: UUID) -> HttpResponse:
    """End an outcome, and say why. What was said of it stays."""
    found, viewer = outcome_or_404(request, outcome_id), request.viewer
    form = outcome_forms.EndForm(posted(request))
    if form.is_valid():
        version = version_read(request)
        actions.end_outcome(outcome=found, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("plan", found.person_id)
    return asked(request, found, form, _("End this"))


@require_http_methods(["GET"])
@screen("people")
def plan_review(request: Request, person_id: UUID) -> HttpResponse:
    """Then and now, side by side, for all that somebody hopes for."""
    person, viewer = person_or_404(request, person_id), request.viewer
    found = list(Outcome.objects.visible_to(viewer).about(person).lasting().order_by("set_on", "pk"))
    context = page(
        request,
        person,
        hopes=hopes(viewer, person, found),
        research=research(viewer, person, found),
    )
    return render(request, "plans/review.html", context)
