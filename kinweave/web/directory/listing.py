"""Providers by name, each with where it is from and when that was last checked; and the history of one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from kinweave.directory.freshness import Checked, source
from kinweave.directory.listed import is_by_area
from kinweave.directory.merging import leads_to, stands_now
from kinweave.directory.models import Entry, EntryIdentifier, EntryVersion, Feed, Import, Remark, StagedRow
from kinweave.directory.registers.words import SCHEMES
from kinweave.foundation import LONDON, Viewer
from kinweave.web.directory import words
from kinweave.web.directory.merging import made_one
from kinweave.web.directory.owners import kept_true
from kinweave.web.directory.reaching import reaches_of
from kinweave.web.directory.showing import as_shown
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import screen
from kinweave.web.showing_once import shown_once


@require_http_methods(["GET"])
@screen("directory")
def providers(request: Request) -> HttpResponse:
    """Providers by name, with source and day. Criterion: 001-P1."""
    viewer = request.viewer
    found = EntryVersion.objects.visible_to(viewer).current().with_since().by_name()
    last = last_shown(request, found)
    page = page_of((found.after(last) if last else found).select_related("entry", "of"), is_first=last is None)
    context = {
        "page": page,
        "rows": list(with_source(page.rows, viewer)),
        "remarks": Remark.objects.visible_to(viewer).waiting().count(),
        "failing": list(Feed.objects.visible_to(viewer).failing().by_name()),
        "waiting": list(Import.objects.visible_to(viewer).unfinished().latest_first()),
    }
    return render(request, "directory/providers.html", context)


def with_source(versions: Sequence[EntryVersion], viewer: Viewer) -> Iterator[dict[str, Any]]:
    """Each version with its name, where it is, its register, and when that was last looked at."""
    checked = checked_of(versions, viewer)
    for version in versions:
        says = version.says
        yield {
            "version": version,
            "name": words.called(says),
            "where": words.where(says, hides=is_by_area(version)),
            "is_by_area": is_by_area(version),
            "source": source(version),
            "checked": words.day(checked.on(version)),
        }


def checked_of(versions: Sequence[EntryVersion], viewer: Viewer) -> Checked:
    """When what is said of some entries was last looked at."""
    files, rows = Import.objects.visible_to(viewer), StagedRow.objects.visible_to(viewer)
    return Checked(versions, files=files, rows=rows)


@require_http_methods(["GET"])
@screen("directory")
def entry(request: Request, entry_id: UUID) -> HttpResponse:
    """One provider: what is said of it, and everything that was said before. Criterion: 001-P1.

    One that leads to another goes there, unless somebody asks for what its `own` register says.
    """
    viewer = request.viewer
    found = get_object_or_404(Entry.objects.visible_to(viewer), pk=entry_id)
    kept = leads_to(found.pk)
    if kept and "own" not in request.GET:
        return redirect("entry", kept)
    said = EntryVersion.objects.visible_to(viewer).with_since().filter(entry=found).latest_first()
    versions = list(said.select_related("entry", "of", "of__organisation"))
    now, other = versions[0], stands_now(kept) if kept else None
    hides = any(map(is_by_area, [*versions, other] if other else versions))
    context = {
        "entry": found,
        "now": now,
        "leads_to": kept,
        "name": words.called(now.says),
        "facts": words.facts(now.says, hides=hides),
        "checked": words.day(checked_of([now], viewer).on(now)),
        "source": source(now),
        "history": list(history(versions, hides=hides)),
        "also": also_known(now, viewer),
        "reaches": reaches_of([found.pk], viewer).get(found.pk, []),
        "once": shown_once(request, found),
        "saved": what_was_saved(request),
        **made_one(found, viewer),
        **as_shown(found, viewer),
        **kept_true(found, now, viewer),
    }
    return render(request, "directory/entry.html", context)


def history(versions: Sequence[EntryVersion], *, hides: bool) -> Iterator[dict[str, Any]]:
    """Each version, the latest first, with what was new in it."""
    for version, before in pairwise([*versions, None]):
        if version is not None:
            yield {
                "version": version,
                "day": words.day(version.recorded_at.astimezone(LONDON).date()),
                "changes": words.changes(before.says, version.says, hides=hides) if before else [],
                "is_first": before is None,
            }


def also_known(version: EntryVersion, viewer: Viewer) -> list[Any]:
    """Entries of other registers with a number of this one."""
    mine = EntryIdentifier.objects.visible_to(viewer)
    found = []
    for scheme, value in version.identifiers.items():
        others = mine.filter(scheme=scheme, value=value).exclude(version__entry=version.entry)
        found += list(others.select_related("version", "version__entry"))
    return [(words.called(one.version.says), one.version.entry, SCHEMES[one.scheme]) for one in found]
