"""The board of opportunities for contact: what, when, how, who chooses; for whom; what came of it. 001-P2."""

import re
from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory import leading as actions
from kinweave.directory.models import EntryVersion, Opportunity, Reach
from kinweave.web.deciding.mending import mended
from kinweave.web.directory import words
from kinweave.web.directory.lead_forms import WAY, BecauseForm, CameForm, OpportunityForm, PickForm
from kinweave.web.directory.reaching import (
    MONTHS,
    months_asked,
    not_reached,
    unreached,
    with_names,
)
from kinweave.web.forms import posted
from kinweave.web.paging import Page, last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

SHOWN = 10  # opportunities that have gone by
LONGEST_NAME = 80  # letters somebody looks for
MOST_SENT = 200  # providers of one page
A_PROVIDER = re.compile("[0-9a-f]{32}")


@require_http_methods(["GET"])
@screen("directory")
def opportunities(request: Request) -> HttpResponse:
    """Who is not reached; what is to come; what has gone by. Criterion: 001-P2."""
    viewer, months = request.viewer, months_asked(request)
    missing = not_reached(viewer, months)
    page = page_by_name(request, missing)
    board = Opportunity.objects.visible_to(viewer).counted()
    context = {
        "months": months,
        "choices": [(number, number == months) for number in MONTHS],
        "count": missing.count(),
        "rows": unreached(page.rows, viewer),
        "next": arrow(page.next_arrow, months=months),
        "first": arrow(page.first_arrow, months=months),
        "to_come": list(board.to_come(viewer.on)),
        "over": list(board.over(viewer.on)[:SHOWN]),
        "saved": what_was_saved(request),
    }
    return render(request, "directory/opportunities.html", context)


def page_by_name(request: Request, found: Any) -> Page:
    """One page of what is said of providers, by name."""
    last = last_shown(request, found)
    return page_of((found.after(last) if last else found).by_name().select_related("entry"), is_first=last is None)


def arrow(link: Mapping[str, str] | None, **kept: object) -> dict[str, str] | None:
    """A link of a list that keeps what was chosen."""
    return {"href": f"{link['href']}&{urlencode(kept)}"} if link else None


@require_http_methods(["GET", "POST"])
@screen("directory")
def opportunity_new(request: Request) -> HttpResponse:
    """Keep an occasion on which providers can be reached."""
    form, viewer = OpportunityForm(posted(request)), request.viewer
    if form.is_valid():
        with mended(form):
            made = actions.open_opportunity(on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(made)
    context = {"form": form, "title": _("An opportunity for contact"), "button": _("Save")}
    named = {"back": reverse("opportunities"), "name": _("Reaching providers")}
    return render(request, "directory/form.html", context | named)


def opportunity_or_404(request: Request, opportunity_id: UUID) -> Opportunity:
    """An opportunity that this viewer sees."""
    found: Opportunity = get_object_or_404(Opportunity.objects.visible_to(request.viewer), pk=opportunity_id)
    return found


@require_http_methods(["GET"])
@screen("directory")
def opportunity(request: Request, opportunity_id: UUID) -> HttpResponse:
    """One opportunity, whom it is for, and what came of it."""
    found, viewer = opportunity_or_404(request, opportunity_id), request.viewer
    reaches = Reach.objects.visible_to(viewer).filter(opportunity=found).select_related("entry")
    context = {
        "found": found,
        "is_over": found.is_over(viewer.on),
        "reaches": list(with_names(reaches, viewer)),
        "saved": what_was_saved(request),
    }
    return render(request, "directory/opportunity.html", context)


@require_http_methods(["GET", "POST"])
@screen("directory")
def pick(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Pick providers, first of all those who are not reached, each with the way."""
    found, viewer, months = opportunity_or_404(request, opportunity_id), request.viewer, months_asked(request)
    sought = request.GET.get("name", "").strip()[:LONGEST_NAME]
    sent = sent_entries(request)
    page = page_by_name(request, to_pick_from(request, found, sought, months))
    rows = list(listed(request, sent).exclude(entry__in=there(request, found))) if sent else page.rows
    offered = [(one.entry_id, one.name, one.why) for one in unreached(rows, viewer)]
    form = PickForm(posted(request), providers=offered)
    lost = left_out(request, found, [entry for entry, way in sent.items() if way])
    if not lost and form.is_valid():
        with mended(form):
            actions.pick(opportunity=found, ways=form.ways, on=viewer.on, by=viewer)
            say_saved(request)
            return redirect(found)
    kept = {"months": months, "name": sought}
    arrows = {"next": arrow(page.next_arrow, **kept), "first": arrow(page.first_arrow, **kept)}
    context = {"found": found, "form": form, "sought": sought, "months": months, "is_empty": not offered, "lost": lost}
    return render(request, "directory/pick.html", context | arrows | {"back": found.get_absolute_url()})


def sent_entries(request: Request) -> dict[UUID, str]:
    """The providers of the page that was sent, each with the way that was chosen, or none."""
    named = {name.removeprefix(WAY): way for name, way in request.POST.items() if name.startswith(WAY)}
    known = [(name, way) for name, way in named.items() if A_PROVIDER.fullmatch(name)]
    return {UUID(name): str(way) for name, way in known[:MOST_SENT]}


def listed(request: Request, entries: Collection[UUID]) -> Any:
    """What is said of some providers now."""
    said = EntryVersion.objects.visible_to(request.viewer).current().with_since()
    return said.filter(entry__in=entries).by_name().select_related("entry")


def there(request: Request, found: Opportunity) -> Any:
    """The providers that are picked already."""
    return Reach.objects.visible_to(request.viewer).filter(opportunity=found).values("entry")


def left_out(request: Request, found: Opportunity, chosen: Collection[UUID]) -> list[str]:
    """Which of those that somebody chose cannot be picked any more, each with why."""
    if not chosen:
        return []
    picked = set(there(request, found).filter(entry__in=chosen).values_list("entry", flat=True))
    names = {one.entry_id: words.called(one.says) for one in listed(request, chosen)}
    again = [_("%(name)s was picked already.") % {"name": name} for one, name in names.items() if one in picked]
    return again + [_("A provider that you picked is no longer listed.")] * len(set(chosen) - names.keys())


def to_pick_from(request: Request, found: Opportunity, sought: str, months: int) -> Any:
    """Those who are not reached; or those with a name that somebody looks for. Never who is picked already."""
    viewer = request.viewer
    if sought:
        named = EntryVersion.objects.visible_to(viewer).current().filter(sort_name__icontains=sought)
        return named.exclude(entry__in=there(request, found))
    return not_reached(viewer, months).exclude(entry__in=there(request, found))


@require_http_methods(["GET", "POST"])
@screen("directory")
def calling_off(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Call an opportunity off."""
    found, form, viewer = opportunity_or_404(request, opportunity_id), BecauseForm(posted(request)), request.viewer
    if form.is_valid():
        with mended(form):
            actions.call_off(opportunity=found, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    context = {"form": form, "title": _("Call it off"), "button": _("Call it off")}
    return render(request, "directory/form.html", context | {"back": found.get_absolute_url(), "name": found.name})


@require_http_methods(["GET", "POST"])
@screen("directory")
def what_came(request: Request, reach_id: UUID) -> HttpResponse:
    """Say what came of reaching one provider."""
    viewer = request.viewer
    reach = get_object_or_404(Reach.objects.visible_to(viewer).select_related("opportunity", "entry"), pk=reach_id)
    said = {"came": reach.came, "barrier": reach.barrier, "words": reach.words}
    form = CameForm(posted(request), initial=said)
    if form.is_valid():
        with mended(form):
            actions.say_what_came(reach=reach, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(reach.opportunity)
    ((_reach, name),) = with_names([reach], viewer)
    context = {"form": form, "title": name, "button": _("Save"), "name": reach.opportunity.name}
    return render(request, "directory/form.html", context | {"back": reach.opportunity.get_absolute_url()})
