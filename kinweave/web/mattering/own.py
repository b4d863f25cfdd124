"""Places that matter, on the person's own page: each line, who says it, and who else may see it. Criterion: 000-P1."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.parties.models import Party
from kinweave.plans import actions
from kinweave.plans.models import PlaceLine
from kinweave.ties.models import Author
from kinweave.web.forms import posted
from kinweave.web.mattering.forms import MyLineForm
from kinweave.web.mattering.lines import by_author, lines, listed_as
from kinweave.web.mine.finding import own_page_or_404, page_or_404
from kinweave.web.mine.page import MyPage
from kinweave.web.request import Request
from kinweave.web.saved import version_read
from kinweave.web.screen import screen


def shown(request: Request, template: str, person: Party, **more: object) -> HttpResponse:
    """A part of a person's own page."""
    return render(request, template, {"my": MyPage(person, request.viewer), "person": person, **more})


@require_http_methods(["GET"])
@screen("mine")
def mine_matters(request: Request, person_id: UUID) -> HttpResponse:
    """All lines about me; who is close to me sees their own, and what I let them see (000-P1)."""
    person, viewer = page_or_404(request, person_id), request.viewer
    rows = lines(viewer, person)
    parts = [
        ("me", "heart", by_author(rows, Author.PERSON)),
        ("us", "together", by_author(rows, Author.KEY_PERSON)),
        ("work", "with_help", by_author(rows, Author.WORKER)),
    ]
    return shown(request, "mattering/mine_matters.html", person, parts=parts, own_ids=viewer.own_ids)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_matter_new(request: Request, person_id: UUID) -> HttpResponse:
    """I say which place matters to me; who is close to me says which matters to us (000-P1)."""
    person, viewer = page_or_404(request, person_id), request.viewer
    form = MyLineForm(posted(request))
    if form.is_valid():
        is_me = person.pk in viewer.own_ids
        says = {"author": Author.PERSON} if is_me else {"author": Author.KEY_PERSON, "author_name": viewer.called}
        service = listed_as(viewer, form.cleaned_data["place"])
        actions.say_place(person=person, service=service, on=viewer.on, by=viewer, **form.cleaned_data, **says)
        return redirect("mine_matters", person.pk)
    return shown(request, "mattering/mine_form.html", person, form=form, title=_("A place that matters"))


def own_line_or_404(request: Request, person: Party, place_line_id: UUID) -> PlaceLine:
    """A line that whoever looks said themself."""
    found = PlaceLine.objects.visible_to(request.viewer).about(person).lasting()
    said = found.filter(author=Author.PERSON) if person.pk in request.viewer.own_ids else found.of(request.viewer)
    line: PlaceLine = get_object_or_404(said, pk=place_line_id)
    return line


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_matter(request: Request, person_id: UUID, place_line_id: UUID) -> HttpResponse:
    """I change a line of mine (000-P1)."""
    person, viewer = page_or_404(request, person_id), request.viewer
    line = own_line_or_404(request, person, place_line_id)
    form = MyLineForm(posted(request), initial={"place": line.place, "why": line.why})
    if form.is_valid():
        said: dict[str, Any] = {**form.cleaned_data, "service": listed_as(viewer, form.cleaned_data["place"])}
        actions.change_place(line=line, version=version_read(request), on=viewer.on, by=viewer, **said)
        return redirect("mine_matters", person.pk)
    return shown(request, "mattering/mine_form.html", person, form=form, title=_("A place that matters"), row=line)


@require_http_methods(["POST"])
@screen("mine")
def mine_matter_end(request: Request, person_id: UUID, place_line_id: UUID) -> HttpResponse:
    """I take a line of mine away (000-P1)."""
    person, viewer = page_or_404(request, person_id), request.viewer
    line = own_line_or_404(request, person, place_line_id)
    actions.end_place(line=line, version=version_read(request), on=viewer.on, by=viewer)
    return redirect("mine_matters", person.pk)


@require_http_methods(["POST"])
@screen("mine")
def mine_matter_show(request: Request, person_id: UUID, place_line_id: UUID) -> HttpResponse:
    """I let those close to me see a line, or no longer (000-P1)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    found = PlaceLine.objects.visible_to(viewer).about(person).lasting()
    line: PlaceLine = get_object_or_404(found, pk=place_line_id)
    actions.show_place(
        line=line, is_shown=not line.is_shown, version=version_read(request), on=viewer.on, by=viewer
    )  # fmt: skip
    return redirect("mine_matters", person.pk)
