"""Bring in a register: send its file, say what the columns of an own list mean, see how far it is.

What sends a file on takes no one-time key: it works for seconds, and a key is kept in one transaction with its act, in
which nobody else could write. Each of these may be sent twice without harm.
"""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory import bringing as actions
from kinweave.directory.models import Import, StagedRow
from kinweave.directory.steps import work_on
from kinweave.foundation import Viewer
from kinweave.web.directory.forms import ListColumnsForm, RegisterForm
from kinweave.web.directory.words import KINDS
from kinweave.web.forms import posted
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import screen

AT_ONCE = 2.0  # seconds for which a page works itself; what is left, the worker does


@require_http_methods(["GET"])
@screen("directory")
def imports(request: Request) -> HttpResponse:
    """Every file that was brought in, the latest first."""
    found = Import.objects.visible_to(request.viewer).latest_first()
    last = last_shown(request, found)
    page = page_of(found.after(last) if last else found, is_first=last is None)
    return render(request, "directory/imports.html", {"page": page})


@require_http_methods(["GET", "POST"])
@screen("directory")
def import_new(request: Request) -> HttpResponse:
    """Ask for a register's file, and read it. Nothing is seen of it yet. Criterion: 001-P1."""
    form, viewer = RegisterForm(posted(request), request.FILES or None), request.viewer
    if form.is_valid():
        found = actions.bring_in(
            register=actions.key_for(form.cleaned_data["register"], viewer),
            name=form.cleaned_data["file"].name or "",
            taken=form.taken,
            lines=form.lines,
            on=viewer.on,
            by=viewer,
        )
        return go_on(found, viewer)
    return render(request, "directory/new.html", {"form": form})


def go_on(found: Import, viewer: Viewer) -> HttpResponse:
    """Work on an import for a moment, and show how far it is; or ask what its columns mean."""
    if found.stage == Import.Stage.MAPPING:
        return redirect("import_columns", found.pk)
    work_on(found.pk, seconds=AT_ONCE, by=viewer)
    return redirect("import", found.pk)


def import_or_404(request: Request, import_id: UUID) -> Import:
    """An import."""
    found: Import = get_object_or_404(Import.objects.visible_to(request.viewer), pk=import_id)
    return found


@require_http_methods(["GET", "POST"])
@screen("directory")
def columns(request: Request, mapped_id: UUID) -> HttpResponse:
    """Ask what each column of an own list means, and remember it for the same headings."""
    mapping = Import.objects.visible_to(request.viewer).filter(stage=Import.Stage.MAPPING)
    found = get_object_or_404(mapping, pk=mapped_id)
    form = ListColumnsForm(posted(request), headings=found.headings, meanings=actions.meanings(found))
    if form.is_valid():
        viewer = request.viewer
        return go_on(actions.say_columns(found=found, columns=form.columns(), on=viewer.on, by=viewer), viewer)
    context = {
        "form": form,
        "keyless": True,
        "title": _("What does each column hold?"),
        "lede": _("We remember it for the next list with the same headings."),
        "back": reverse("imports"),
    }
    return render(request, "accounts/form.html", context)


@require_http_methods(["GET"])
@screen("directory")
def import_(request: Request, import_id: UUID) -> HttpResponse:
    """How far an import is; what is new, changed, gone and back; and what can be done about it. Criterion: 001-P1."""
    found = import_or_404(request, import_id)
    if found.stage == Import.Stage.MAPPING:
        return redirect("import_columns", found.pk)
    context = {
        "found": found,
        "kinds": list(kinds(found, request.viewer)),
        "same": found.counts.get("same", 0),
        "changes": actions.changes(found),
        "undecided": actions.undecided(found) if found.stage == Import.Stage.DECIDING else 0,
        "undone": Import.objects.visible_to(request.viewer).filter(undoes=found).first(),
        "saved": what_was_saved(request),
    }
    return render(request, "directory/import.html", context)


def kinds(found: Import, viewer: Viewer) -> Any:
    """Each kind of change that there is: key, words, how many, and how many nobody has decided about."""
    for what, word in KINDS.items():
        number = found.counts.get(what, 0)
        if number:
            rows = StagedRow.objects.visible_to(viewer).filter(of=found, what=what)
            left = rows.filter(decision="leave").count()
            said = {"undecided": rows.undecided(found.takes).count(), "is_taken": what in found.takes}
            yield {"what": what, "word": word, "number": number, "left": left, **said}


@require_http_methods(["GET"])
@screen("directory")
def progress(request: Request, import_id: UUID) -> HttpResponse:
    """How far an import is: a part of its page, asked for again and again while the service is at work."""
    found = import_or_404(request, import_id)
    response = render(request, "directory/_progress.html", {"found": found})
    if not found.is_at_work:
        response["HX-Refresh"] = "true"
    return response


@require_http_methods(["POST"])
@screen("directory")
def import_step(request: Request, import_id: UUID) -> HttpResponse:
    """Work on an import for a moment: for a page without JavaScript, and where no worker runs."""
    return go_on(import_or_404(request, import_id), request.viewer)
