"""A person's own page: who is in my life, what I want, what is planned, who can see what."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kinweave.circles.actions import begin_personal
from kinweave.parties.models import Party
from kinweave.ties import actions
from kinweave.web.circles.page import circle_page
from kinweave.web.circles.tie_page import tie_page
from kinweave.web.forms import posted
from kinweave.web.mine import forms
from kinweave.web.mine.finding import own_page_or_404, own_rows, page_or_404, spoken_for, tie_on_page_or_404
from kinweave.web.mine.looked import by_day
from kinweave.web.mine.page import MyPage
from kinweave.web.paging import last_shown, page_of
from kinweave.web.plans.my_plan import my_plan
from kinweave.web.request import Request
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import screen


def shown(request: Request, template: str, person: Party, **more: object) -> HttpResponse:
    """A part of a person's own page."""
    page = MyPage(person, request.viewer)
    return render(request, template, {"my": page, "person": person, **more})


@require_http_methods(["GET"])
@screen("mine")
def mine(request: Request) -> HttpResponse:
    """Hello: the page of the person who signed in; one beside the other, when several places know them."""
    pages = [MyPage(person, request.viewer) for person in own_rows(request)]
    others = spoken_for(request)
    return render(request, "mine/mine.html", {"pages": pages, "others": others})


@require_http_methods(["GET"])
@screen("mine")
def page(request: Request, person_id: UUID) -> HttpResponse:
    """The page of one of one's rows, or of somebody one may speak for."""
    return shown(request, "mine/page.html", page_or_404(request, person_id))


@require_http_methods(["GET"])
@screen("mine")
def circle(request: Request, person_id: UUID) -> HttpResponse:
    """Who is in my life: a list, then the picture (002-P1)."""
    person = page_or_404(request, person_id)
    links = MyPage(person, request.viewer).links
    drawn = circle_page(person, links, request.GET, request.viewer)
    return shown(request, "mine/circle.html", person, page=drawn)


@require_http_methods(["GET", "POST"])
@screen("mine")
def new_person(request: Request, person_id: UUID) -> HttpResponse:
    """I add somebody to my circle (002-P1)."""
    person = own_page_or_404(request, person_id)
    form = forms.MyNewPersonForm(posted(request), me=person.called)
    if form.is_valid():
        today = request.viewer.on
        kept = begin_personal(person=person, on=today, by=request.viewer)
        actions.add(circle=kept, on=today, by=request.viewer, **form.cleaned_data)
        return redirect("mine_circle", person.pk)
    return shown(request, "mine/new_person.html", person, form=form)


@require_http_methods(["GET"])
@screen("mine")
def tie(request: Request, person_id: UUID, tie_id: UUID) -> HttpResponse:
    """Somebody in my life: how close, and what I want (002-P1, P6)."""
    person = page_or_404(request, person_id)
    found = tie_on_page_or_404(request, person, tie_id)
    return shown(request, "mine/tie.html", person, tie=found, page=tie_page(found, viewer=request.viewer))


@require_http_methods(["GET", "POST"])
@screen("mine")
def standing(request: Request, person_id: UUID, tie_id: UUID) -> HttpResponse:
    """I say how close somebody is now, and how it feels (002-P1, P3)."""
    person = own_page_or_404(request, person_id)
    found = tie_on_page_or_404(request, person, tie_id)
    last = tie_page(found, viewer=request.viewer).standing
    first = {name: getattr(last.seen, name) for name in ("ring", "sector", "feels")} if last else {}
    form = forms.MyStandingForm(posted(request), me=person.called, other=str(found), initial=first)
    if form.is_valid():
        today = request.viewer.on
        actions.observe(tie=found, seen_on=today, on=today, by=request.viewer, **form.observed(last))
        return redirect("mine_tie", person.pk, found.pk)
    return shown(request, "mine/standing.html", person, tie=found, form=form)


@require_http_methods(["GET"])
@screen("mine")
def wishes(request: Request, person_id: UUID) -> HttpResponse:
    """What I want, in my words (002-P6)."""
    return shown(request, "mine/wishes.html", page_or_404(request, person_id))


@require_http_methods(["GET"])
@screen("mine")
def plan(request: Request, person_id: UUID) -> HttpResponse:
    """My plan: who comes, what I do, what others do, what I hope for (002-P8, P10)."""
    person = page_or_404(request, person_id)
    saved = what_was_saved(request)
    return shown(request, "mine/plan.html", person, plan=my_plan(request.viewer, person), saved=saved)


@require_http_methods(["GET"])
@screen("mine")
def who_can_see(request: Request, person_id: UUID) -> HttpResponse:
    """Who can see my page, why, and since when: for the person themself. The names could say too much to others."""
    return shown(request, "mine/who_can_see.html", own_page_or_404(request, person_id))


@require_http_methods(["GET"])
@screen("mine")
def who_looked(request: Request, person_id: UUID) -> HttpResponse:
    """Who looked at my record: for the person themself."""
    person = own_page_or_404(request, person_id)
    looks = Party.objects.visible_to(request.viewer).rows_of(request.viewer).filter(pk=person.pk).looks()
    last = last_shown(request, looks)
    found = page_of(looks.before(last) if last else looks, is_first=last is None)
    return shown(request, "mine/who_looked.html", person, page=found, looks=by_day(found.rows))
