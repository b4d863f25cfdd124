"""One tie: how it stands, how often they are in touch, and what the person says of it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kinweave.ties import actions
from kinweave.ties.models import Tie
from kinweave.web.circles import forms
from kinweave.web.circles.finding import tie_or_404
from kinweave.web.circles.tie_page import others_today, tie_page
from kinweave.web.fields import Naming
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.saved import version_read
from kinweave.web.screen import screen


@require_http_methods(["GET"])
@screen("people")
def tie(request: Request, tie_id: UUID) -> HttpResponse:
    """One tie, past and present (002-P1, P3, P6)."""
    found = tie_or_404(request, tie_id)
    asked = request.GET.get("paper", "")
    page = tie_page(found, viewer=request.viewer, leads_to=lambda one: reverse("tie", args=[one]), asked_paper=asked)
    return render(request, "ties/tie.html", {"page": page, "tie": found, "person": found.person})


@require_http_methods(["GET", "POST"])
@screen("people")
def standing(request: Request, tie_id: UUID) -> HttpResponse:
    """Say how a tie stands from a day on (002-P1, P3, P4)."""
    found = tie_or_404(request, tie_id)
    page = tie_page(found, viewer=request.viewer)
    today = request.viewer.on
    form = forms.StandingForm(
        posted(request), **names(found), on=today, initial=forms.as_it_stands(page.standing, today)
    )
    if form.is_valid():
        agreed = forms.as_agreed(page.standing)
        actions.observe(tie=found, on=today, by=request.viewer, **agreed, **form.cleaned_data)
        return redirect(found)
    return render(request, "ties/standing.html", about(found, form))


@require_http_methods(["GET", "POST"])
@screen("people")
def label(request: Request, tie_id: UUID) -> HttpResponse:
    """Change the words for who somebody is to the person."""
    found = tie_or_404(request, tie_id)
    form = forms.LabelForm(posted(request), **names(found), initial={"label": found.label})
    if form.is_valid():
        actions.relabel(tie=found, version=version_read(request), **sent(request), **form.cleaned_data)
        return redirect(found)
    return render(request, "ties/label.html", about(found, form))


@require_http_methods(["GET", "POST"])
@screen("people")
def knows(request: Request, tie_id: UUID) -> HttpResponse:
    """Say whom of the others somebody knows (002-P1)."""
    found = tie_or_404(request, tie_id)
    others, known = others_today(found, viewer=request.viewer)
    form = forms.KnowsForm(posted(request), **names(found), others=others, initial={"known": known})
    if form.is_valid():
        actions.say_who_knows(tie=found, known=form.ticked, others=others, **sent(request))
        return redirect("circle_knows", found.person_id)
    return render(request, "ties/knows.html", about(found, form))


def sent(request: Request) -> dict[str, Any]:
    """The day, and who does it."""
    return {"on": request.viewer.on, "by": request.viewer}


def names(found: Tie) -> dict[str, str]:
    """The two names, as forms ask for them."""
    return {"me": found.person.called, "other": found.to_party.called}


def about(found: Tie, form: Naming) -> dict[str, object]:
    """What every page about changing a tie shows."""
    return {"tie": found, "person": found.person, "form": form}
