"""On the person's own page: what is written about them, and asking for it to be put right."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from kinweave.keeping.actions import righting as actions
from kinweave.keeping.models import Correction
from kinweave.web.forms import posted
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.mine.page import MyPage
from kinweave.web.request import Request
from kinweave.web.righting.entries import entry_beside, one_entry, written_about
from kinweave.web.righting.mine_forms import MyAskForm, MyStatementForm
from kinweave.web.saved import version_read
from kinweave.web.screen import screen


@require_http_methods(["GET"])
@screen("mine")
def written(request: Request, person_id: UUID) -> HttpResponse:
    """What is written about me, by its title and day: each leads to a question."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    asked = Correction.objects.visible_to(viewer).about(person).latest_first().with_entries()[:50]
    shown = [(row, entry_beside(row, viewer.on)) for row in asked]
    context = {"person": person, "my": MyPage(person, viewer), "parts": written_about(person, viewer), "asked": shown}
    return render(request, "righting/mine_written.html", context)


@require_http_methods(["GET", "POST"])
@screen("mine")
def ask(request: Request, person_id: UUID) -> HttpResponse:
    """I say that something is wrong."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    entry = one_entry(person, viewer, request.GET.get("about", ""))
    form = MyAskForm(posted(request), in_words=entry is None)
    if form.is_valid():
        entries = {entry.kind: entry.row} if entry else {}
        actions.ask_correction(person=person, entries=entries, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("mine_written", person.pk)
    context = {"person": person, "my": MyPage(person, viewer), "form": form, "entry": entry}
    return render(request, "righting/mine_ask.html", context)


@require_http_methods(["GET", "POST"])
@screen("mine")
def statement(request: Request, person_id: UUID, correction_id: UUID) -> HttpResponse:
    """I say what stands beside something that stays as it is."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    rows = Correction.objects.visible_to(viewer).about(person).filter(answer=Correction.Answer.REFUSED)
    found = get_object_or_404(rows.with_entries(), pk=correction_id)
    form = MyStatementForm(posted(request), initial={"statement": found.statement})
    if form.is_valid():
        said = form.cleaned_data["statement"]
        actions.say_beside(correction=found, statement=said, version=version_read(request), on=viewer.on, by=viewer)
        return redirect("mine_written", person.pk)
    entry = entry_beside(found, viewer.on)
    context = {"person": person, "my": MyPage(person, viewer), "form": form, "correction": found, "entry": entry}
    return render(request, "righting/mine_statement.html", context)
