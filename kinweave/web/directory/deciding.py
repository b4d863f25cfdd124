"""Decide about a register's file: row by row or all of a kind; say why much changed; apply, cancel, take back."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory import bringing as actions
from kinweave.directory.listed import is_by_area
from kinweave.directory.models import EntryVersion, Import, StagedRow
from kinweave.directory.registers.words import about_row
from kinweave.foundation import Viewer
from kinweave.web.directory import words
from kinweave.web.directory.bringing import go_on, import_or_404
from kinweave.web.directory.forms import AlthoughForm, DecisionsForm
from kinweave.web.forms import posted
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("directory")
def rows(request: Request, import_id: UUID, what: str) -> HttpResponse:
    """Rows of one kind, each field as it stands and as it would be; and ask which are taken. Criterion: 001-P1."""
    found, viewer = import_or_404(request, import_id), request.viewer
    if what not in words.KINDS:
        raise Http404
    staged = StagedRow.objects.visible_to(viewer).filter(of=found).of_kind(what)
    last = last_shown(request, staged)
    page = page_of(staged.after(last) if last else staged, is_first=last is None)
    is_open = found.stage == Import.Stage.DECIDING and what in actions.CHANGES
    alone = set(staged.filter(pk__in=[row.pk for row in page.rows]).alone().values_list("pk", flat=True))
    with_all = {row.pk for row in page.rows if what in found.takes} - alone
    form = DecisionsForm(posted(request), rows=page.rows if is_open else [], taken=with_all)
    if is_open and form.is_valid():
        actions.decide(found=found, decisions=form.decisions(), on=viewer.on, by=viewer)
        say_saved(request)
        return redirect(after_these(found, what, page))
    context = {
        "found": found,
        "what": what,
        "word": words.KINDS[what],
        "page": page,
        "rows": list(shown(found, page.rows, form, alone, viewer)),
        "is_open": is_open,
    }
    return render(request, "directory/rows.html", context)


def after_these(found: Import, what: str, page: Any) -> str:
    """The next page of rows; after the last, the import."""
    address = reverse("import_rows", args=[found.pk, what])
    return f"{address}?after={page.next_after}" if page.next_after else reverse("import", args=[found.pk])


def shown(
    found: Import, staged: Sequence[StagedRow], form: DecisionsForm, alone: Collection[UUID], viewer: Viewer
) -> Any:
    """Each row as the page shows it: its name, what would be new of it, what is wrong with it."""
    numbers = [row.identifier for row in staged]
    versions = EntryVersion.objects.visible_to(viewer).with_since().select_related("entry").order_by("sequence")
    before = {
        one.entry.identifier: one
        for one in versions.filter(entry__register=found.register, entry__identifier__in=numbers)
    }
    for row in staged:
        old = before.get(row.identifier)
        yield {
            "row": row,
            "name": words.called(row.says) if row.says else row.identifier,
            "where": words.where(row.says, hides=False) if row.says and not hides(row, old) else "",
            "facts": words.facts(row.says, hides=hides(row, old)) if row.what == "new" else [],
            "changes": changes(row, old),
            "entry": old.entry if old else None,
            "corrected": old.because if old else "",
            "alone": row.pk in alone,
            "wrong": about_row(row.problem) if row.problem else "",
            "field": form[f"row-{row.pk}"] if f"row-{row.pk}" in form.fields else None,
        }


def hides(row: StagedRow, old: EntryVersion | None) -> bool:
    """Whether a row must not say where somebody is."""
    return bool(row.says.get("is_area_only") or (old and is_by_area(old)))


def changes(row: StagedRow, old: EntryVersion | None) -> list[words.Change]:
    """What would change, field by field."""
    if old is None or row.what not in {"changed", "back"}:
        return []
    return words.changes(old.says, row.says, hides=hides(row, old))


@require_http_methods(["POST"])
@screen("directory")
def take_all(request: Request, import_id: UUID, what: str) -> HttpResponse:
    """Take every row of one kind, but those of which somebody said otherwise."""
    found, viewer = import_or_404(request, import_id), request.viewer
    if what not in actions.CHANGES:
        raise Http404
    actions.decide_all(found=found, what=what, on=viewer.on, by=viewer)
    return redirect("import", found.pk)


@require_http_methods(["GET", "POST"])
@screen("directory")
def although(request: Request, import_id: UUID) -> HttpResponse:
    """Ask why it is right that so much changed at once."""
    found, viewer = import_or_404(request, import_id), request.viewer
    form = AlthoughForm(posted(request))
    if form.is_valid():
        actions.go_on_although(found=found, because=form.cleaned_data["because"], on=viewer.on, by=viewer)
        return redirect("import", found.pk)
    context = {
        "form": form,
        "title": _("Very much changed at once"),
        "lede": _("In a usual month, fewer than one in a hundred change. Look at some rows first."),
        "back": reverse("import", args=[found.pk]),
    }
    return render(request, "accounts/form.html", context)


@require_http_methods(["POST"])
@screen("directory")
def application(request: Request, import_id: UUID) -> HttpResponse:
    """Apply what was decided. It is seen when all of it is written. Sent twice, it is applied once."""
    viewer = request.viewer
    found = actions.apply(found=import_or_404(request, import_id), on=viewer.on, by=viewer)
    return go_on(found, viewer)


@require_http_methods(["GET", "POST"])
@screen("directory")
def cancellation(request: Request, import_id: UUID) -> HttpResponse:
    """Cancel an import, also in the middle."""
    found, viewer = import_or_404(request, import_id), request.viewer
    if request.method == "POST":
        actions.cancel(found=found, on=viewer.on, by=viewer)
        return redirect("import", found.pk)
    context = {
        "title": _("Cancel this file?"),
        "lede": _("Nothing of it is seen, and nothing will be. You can send it again."),
        "button": _("Cancel the file"),
        "back": reverse("import", args=[found.pk]),
    }
    return render(request, "accounts/sure.html", context)


@require_http_methods(["GET", "POST"])
@screen("directory")
def undoing(request: Request, applied_id: UUID) -> HttpResponse:
    """Take back what an import brought, by a new import."""
    viewer = request.viewer
    applied = Import.objects.visible_to(viewer).applied().filter(undone_by__isnull=True)
    found = get_object_or_404(applied, pk=applied_id)
    if request.method == "POST":
        back = actions.undo(found=found, on=viewer.on, by=viewer)
        say_saved(request)
        return redirect("import", back.pk)
    context = {
        "title": _("Take back what this file brought?"),
        "lede": _("Each provider is again as before. What a later file said stays. The history keeps both."),
        "button": _("Take it back"),
        "back": reverse("import", args=[found.pk]),
    }
    return render(request, "accounts/sure.html", context)
