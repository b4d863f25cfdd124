"""A person's circle: now and as they would like it, and who is in it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kinweave.circles.actions import begin_personal
from kinweave.parties.models import Party
from kinweave.ties import actions
from kinweave.ties.figures.saying import joined
from kinweave.web.circles import forms
from kinweave.web.circles.finding import hope_or_404
from kinweave.web.circles.page import circle_page
from kinweave.web.circles.shown import Links
from kinweave.web.forms import posted
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.screen import screen


def links_for(person: Party) -> Links:
    """Where the people of a circle lead, at work."""
    return Links(
        page=reverse("circle", args=[person.pk]),
        tie=lambda tie: reverse("tie", args=[tie]),
        hope=lambda hope: reverse("hope", args=[person.pk, hope]),
    )


@require_http_methods(["GET"])
@screen("people")
def circle(request: Request, person_id: UUID) -> HttpResponse:
    """The circle, now and as hoped, on a day (002-P1)."""
    person = person_or_404(request, person_id)
    page = circle_page(person, links_for(person), request.GET, request.viewer)
    return render(request, "circles/circle.html", {"page": page, "person": person})


@require_http_methods(["GET"])
@screen("people")
def before_print(request: Request, person_id: UUID) -> HttpResponse:
    """Ask whether it is safe to show on paper who is hard for the person."""
    person = person_or_404(request, person_id)
    page = circle_page(person, links_for(person), request.GET, request.viewer)
    names = joined(one.name for one in page.to_ask)
    return render(request, "circles/before_print.html", {"page": page, "person": person, "names": names})


@require_http_methods(["GET", "POST"])
@screen("people")
def new_person(request: Request, person_id: UUID) -> HttpResponse:
    """Add somebody: a name, how close, which part of life (002-P1)."""
    person = person_or_404(request, person_id)
    form = forms.NewPersonForm(posted(request), me=person.called)
    if form.is_valid():
        today = request.viewer.on
        kept = begin_personal(person=person, on=today, by=request.viewer)
        actions.add(circle=kept, on=today, by=request.viewer, **form.cleaned_data)
        return redirect("circle", person.pk)
    return render(request, "circles/new_person.html", {"person": person, "form": form})


@require_http_methods(["GET", "POST"])
@screen("people")
def new_hope(request: Request, person_id: UUID) -> HttpResponse:
    """Write down somebody the person hopes for, who is not there yet (002-P1, P6)."""
    person = person_or_404(request, person_id)
    form = forms.HopeForm(posted(request), me=person.called)
    if form.is_valid():
        said = {"want": "develop", "on": request.viewer.on, "by": request.viewer, **form.cleaned_data}
        actions.wish(person=person, **said)
        return redirect("circle", person.pk)
    return render(request, "circles/new_hope.html", {"person": person, "form": form})


@require_http_methods(["GET", "POST"])
@screen("people")
def hope(request: Request, person_id: UUID, wish_id: UUID) -> HttpResponse:
    """Somebody the person hopes for: what they said, and what may come next."""
    person = person_or_404(request, person_id)
    wish = hope_or_404(request, person, wish_id)
    form = forms.HopeIsOverForm(posted(request), me=person.called)
    if form.is_valid():
        over = {"want": "withdraw", "on": request.viewer.on, "by": request.viewer, **form.cleaned_data}
        actions.wish(person=person, hope=wish.hope, hope_sector=wish.hope_sector, **over)
        return redirect("circle", person.pk)
    return render(request, "circles/hope.html", {"person": person, "wish": wish, "form": form})


@require_http_methods(["GET"])
@screen("people")
def who_knows_whom(request: Request, person_id: UUID) -> HttpResponse:
    """Everybody in a circle, each with those they know."""
    person = person_or_404(request, person_id)
    page = circle_page(person, links_for(person), request.GET, request.viewer)
    names = {str(one.tie.pk): one.name for one in page.stand.ties}
    known = page.figures.neighbours
    people = [(one, sorted(names[each] for each in known[str(one.tie.pk)])) for one in page.stand.ties]
    return render(request, "circles/who_knows_whom.html", {"person": person, "people": people})
