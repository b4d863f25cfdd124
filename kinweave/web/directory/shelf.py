"""The shelf of sources of information, by level; each with who keeps it, and what is due for a check. 001-P6."""

from collections.abc import Iterator
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory import shelf as actions
from kinweave.directory.models import ShelfSource
from kinweave.foundation import Viewer
from kinweave.foundation.period import months_after
from kinweave.parties.models import Party
from kinweave.web.deciding.mending import mended
from kinweave.web.directory.lead_forms import BecauseForm, OwnerForm, ShelveForm, SourceForm
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.today.due import FEW, Due, Rows, kind

AGAIN_AFTER_MONTHS = 3


def _due(viewer: Viewer) -> Rows:
    return ShelfSource.objects.visible_to(viewer).kept_by(viewer).due_for_check(viewer.on)


@kind(_due)
def to_check(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Sources on the shelf that one keeps, to check again."""
    for one in rows[:FEW]:
        what = _("Check the source: %(name)s") % {"name": one.name}
        why = _("Is it still there, and still good for this?")
        yield Due(one.next_check_on, what, why, reverse("shelf_check", args=[one.pk]))


@require_http_methods(["GET"])
@screen("directory")
def shelf(request: Request) -> HttpResponse:
    """Every source by its level; first those that are due for a check. Criterion: 001-P6."""
    viewer = request.viewer
    there = ShelfSource.objects.visible_to(viewer).select_related("owner")
    on_it = list(there.on_it())
    levels = [
        (key, label, [(one, one.next_check_on <= viewer.on) for one in on_it if one.level == key])
        for key, label in ShelfSource.Level.choices
    ]
    context = {"levels": levels, "due": list(there.due_for_check(viewer.on)), "saved": what_was_saved(request)}
    return render(request, "directory/shelf.html", context)


@require_http_methods(["GET", "POST"])
@screen("directory")
def shelf_new(request: Request) -> HttpResponse:
    """Put a source on the shelf."""
    viewer = request.viewer
    people = actions.colleagues(viewer)
    day = months_after(viewer.on, AGAIN_AFTER_MONTHS)
    form = ShelveForm(posted(request), people=people, initial={"next_check_on": day, "owner": str(viewer.person_id)})
    if form.is_valid():
        with mended(form):
            facts = form.cleaned_data | {"owner": chosen(people, form)}
            made = actions.shelve(on=viewer.on, by=viewer, **facts)
            say_saved(request)
            return redirect(made)
    context = {"form": form, "title": _("A source for the shelf"), "button": _("Save")}
    named = {"back": reverse("shelf"), "name": _("Shelf of sources")}
    return render(request, "directory/form.html", context | named)


def chosen(people: list[Party], form: OwnerForm) -> Party:
    """Who was chosen."""
    return next(one for one in people if str(one.pk) == form.cleaned_data["owner"])


def source_or_404(request: Request, shelf_id: UUID) -> ShelfSource:
    """A source that this viewer sees."""
    there = ShelfSource.objects.visible_to(request.viewer).select_related("owner", "checked_by", "organisation")
    found: ShelfSource = get_object_or_404(there, pk=shelf_id)
    return found


@require_http_methods(["GET"])
@screen("today")
def shelf_source(request: Request, shelf_id: UUID) -> HttpResponse:
    """One source."""
    found, viewer = source_or_404(request, shelf_id), request.viewer
    context = {
        "source": found,
        "is_due": found.ended_at is None and found.next_check_on <= viewer.on,
        "is_editor": "directory" in viewer.may,
        "saved": what_was_saved(request),
    }
    return render(request, "directory/shelf_source.html", context)


@require_http_methods(["GET", "POST"])
@screen("today")
def shelf_check(request: Request, shelf_id: UUID) -> HttpResponse:
    """Look at a source again: what is said of it now, and when again."""
    found, viewer = source_or_404(request, shelf_id), request.viewer
    said = {name: getattr(found, name) for name in ("level", "name", "good_for", "address", "for_providers")}
    day = months_after(viewer.on, AGAIN_AFTER_MONTHS)
    form = SourceForm(posted(request), initial=said | {"next_check_on": day})
    if form.is_valid():
        with mended(form):
            version = version_read(request)
            actions.check(source=found, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    context = {"form": form, "title": _("Check this source"), "button": _("I looked: it is right like this")}
    named = {"back": found.get_absolute_url(), "name": found.name, "row": found}
    return render(request, "directory/form.html", context | named)


@require_http_methods(["GET", "POST"])
@screen("directory")
def shelf_owner(request: Request, shelf_id: UUID) -> HttpResponse:
    """Let somebody else keep a source."""
    found, viewer = source_or_404(request, shelf_id), request.viewer
    people = actions.colleagues(viewer)
    form = OwnerForm(posted(request), people=people, initial={"owner": str(found.owner_id)})
    if form.is_valid():
        with mended(form):
            actions.hand_on(source=found, owner=chosen(people, form), on=viewer.on, by=viewer)
            say_saved(request)
            return redirect(found)
    context = {"form": form, "title": _("Who keeps it?"), "button": _("Save")}
    return render(request, "directory/form.html", context | {"back": found.get_absolute_url(), "name": found.name})


@require_http_methods(["GET", "POST"])
@screen("directory")
def shelf_off(request: Request, shelf_id: UUID) -> HttpResponse:
    """Take a source off the shelf."""
    found, form, viewer = source_or_404(request, shelf_id), BecauseForm(posted(request)), request.viewer
    if form.is_valid():
        with mended(form):
            actions.take_off(source=found, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("shelf")
    context = {"form": form, "title": _("Take it off the shelf"), "button": _("Take it off")}
    return render(request, "directory/form.html", context | {"back": found.get_absolute_url(), "name": found.name})
