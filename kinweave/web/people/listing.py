"""The people whose record somebody may open; finding one of them; registering somebody."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access.actions import keep_search, take_on
from kinweave.access.models import StoredSearch
from kinweave.foundation import Viewer
from kinweave.foundation.text import tidy
from kinweave.parties import actions
from kinweave.parties.models import Party
from kinweave.parties.queries import PartyQuerySet
from kinweave.web.forms import posted
from kinweave.web.middleware import shows
from kinweave.web.paging import last_shown, page_of
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.people.forms import NamesForm, PersonForm
from kinweave.web.request import Request
from kinweave.web.saved import version_read
from kinweave.web.screen import screen

LONGEST_SEARCH = 100  # characters


def everybody(viewer: Viewer) -> PartyQuerySet:
    """The people this viewer's organisation supports, whose record a post opens to them."""
    found: PartyQuerySet = Party.objects.visible_to(viewer).full().at_work(viewer).supported(viewer)
    return found


@require_http_methods(["GET"])
@screen("people")
def people(request: Request) -> HttpResponse:
    """Everybody whose record this viewer may open, by name."""
    return listed(request, everybody(request.viewer), "")


@require_http_methods(["POST"])
@screen("people")
def search(request: Request) -> HttpResponse:
    """Keep the words, so that no name stands in an address, and show who they find."""
    words = tidy(request.POST.get("words", ""))[:LONGEST_SEARCH]
    return redirect("people_found", keep_search(words=words, by=request.viewer).pk) if words else redirect("people")


@require_http_methods(["GET"])
@screen("people")
def people_found(request: Request, search_id: UUID) -> HttpResponse:
    """Those whose name contains every word of a search."""
    kept = get_object_or_404(StoredSearch.objects.visible_to(request.viewer), pk=search_id)
    return listed(request, everybody(request.viewer).called_like(kept.words), kept.words)


def listed(request: Request, found: PartyQuerySet, words: str) -> HttpResponse:
    """A page of people by name. The list is one look."""
    last = last_shown(request, found)
    rest = found.after(last.sort_name, last.pk) if last else found
    page = page_of(rest.by_name(), is_first=last is None)
    shows(request, page.rows)
    return render(request, "people/list.html", {"page": page, "words": words, "on": request.viewer.on})


@require_http_methods(["GET", "POST"])
@screen("register")
def person_new(request: Request) -> HttpResponse:
    """Register a person with one's own organisation. Criterion: 002-P1."""
    viewer = request.viewer
    form = PersonForm(posted(request), on=viewer.on)
    if form.is_valid():
        return redirect(take_on(on=viewer.on, by=viewer, **form.cleaned_data))
    return render(request, "people/new.html", {"form": form})


@require_http_methods(["GET", "POST"])
@screen("people")
def person_change(request: Request, person_id: UUID) -> HttpResponse:
    """Change what somebody is called, or mend what was registered."""
    person, viewer = person_or_404(request, person_id), request.viewer
    full_name = "" if person.sort_name == person.called else person.sort_name
    known = {"called": person.called, "full_name": full_name, "pronouns": person.pronouns}
    form = NamesForm(posted(request), initial=known)
    if form.is_valid():
        actions.rename(party=person, version=version_read(request), on=viewer.on, by=viewer, **form.as_names())
        return redirect(person)
    title = _("Change what %(name)s is called") % {"name": person.called}
    context = {"person": person, "talk": talk(viewer, person), "form": form, "row": person, "title": title}
    return render(request, "people/form.html", context | {"back": person.get_absolute_url()})
