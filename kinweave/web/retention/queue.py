"""What is past its period: without what it says. Keep it longer, or two people dispose of it. Criterion: 003-P26."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.events.models import Event
from kinweave.foundation import Refused, Viewer
from kinweave.information.models import Item
from kinweave.keeping.actions import disposing, retaining
from kinweave.keeping.held import with_holds
from kinweave.keeping.models import Disposal
from kinweave.keeping.periods import named
from kinweave.web.deciding.mending import in_words, mended
from kinweave.web.forms import posted
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.retention import words
from kinweave.web.retention.forms import LongerForm, SureForm
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

MOST = 50  # at once
Row = dict[str, Any]


@require_http_methods(["GET"])
@screen("keeping")
def keeping(request: Request) -> HttpResponse:
    """The queue, the longest past first: what kind, which class, since when; and whether a hold stands."""
    viewer = request.viewer
    rows = Disposal.objects.visible_to(viewer).waiting(viewer.on).longest_first()
    last = last_shown(request, rows)
    page = page_of(with_holds(rows.after(last) if last else rows, viewer.on), is_first=last is None)
    waits = Disposal.objects.visible_to(viewer).to_confirm(viewer).count()
    context = {"page": page, "rows": as_rows(page.rows, viewer), "to_confirm": waits, "saved": what_was_saved(request)}
    return render(request, "retention/queue.html", context | {"sets_periods": viewer.role in retaining.SHORTENS})


def as_rows(rows: Iterable[Any], viewer: Viewer) -> list[Row]:
    """Rows of the queue as a page shows them: a link only where the record is open to this viewer already."""
    found = list(rows)
    seen = places_of(found, viewer)
    return [
        {
            "row": one,
            "what": words.what_it_is(one),
            "class": capfirst(named(one.retention)),
            "counted": one.get_trigger_display(),
            "href": seen.get(one.item_id or one.event_id, ""),
            "is_free": not one.is_held and one.proposed_by_id is None,
        }
        for one in found
    ]


def places_of(rows: list[Any], viewer: Viewer) -> dict[UUID, str]:
    """Where something can be read, by its id: for whom its record is open anyway. Two queries."""
    items = Item.objects.visible_to(viewer).filter(pk__in=[one.item_id for one in rows if one.item_id])
    events = Event.objects.visible_to(viewer).at_work(viewer).filter(pk__in=[one.event_id for one in rows])
    found = {pk: reverse("sharing_of", args=[person]) for pk, person in items.values_list("pk", "person")}
    return found | {pk: reverse("contacts", args=[person]) for pk, person in events.values_list("pk", "person")}


def chosen(request: Request, rows: Any) -> list[Disposal]:
    """The rows that were ticked, of those this viewer sees."""
    asked = set()
    for key in request.POST.getlist("disposal")[:MOST]:
        try:
            asked.add(UUID(key))
        except ValueError:
            continue
    return list(rows.filter(pk__in=asked).select_related("holder", "person", "item", "event", "passed", "proposed_by"))


def each(request: Request, rows: list[Disposal], verb: Callable[..., Any]) -> None:
    """Do something with each row by itself; say of which it could not be done, and why."""
    done, viewer = 0, request.viewer
    for row in rows:
        reference = row.reference
        try:
            verb(disposal=row, on=viewer.on, by=viewer)
            done += 1
        except Refused as refused:
            said = _("%(reference)s: %(why)s") % {"reference": reference, "why": in_words(refused.decision)}
            messages.warning(request, said, extra_tags=f"not-{reference}")
    if done:
        say_saved(request)
    if not rows:
        messages.warning(request, _("Tick at least one."), extra_tags="none")


@require_http_methods(["POST"])
@screen("keeping")
def disposals_propose(request: Request) -> HttpResponse:
    """Propose to dispose of what was ticked."""
    rows = chosen(request, Disposal.objects.visible_to(request.viewer))
    each(request, rows, disposing.propose)
    return redirect("keeping")


@require_http_methods(["GET", "POST"])
@screen("keeping")
def disposals_confirm(request: Request) -> HttpResponse:
    """What others proposed: confirm what is ticked. Then it is gone."""
    viewer = request.viewer
    rows = Disposal.objects.visible_to(viewer).to_confirm(viewer).longest_first()
    form = SureForm(posted(request))
    ticked = chosen(request, rows) if request.method == "POST" else []
    if form.is_valid():
        each(request, ticked, disposing.confirm)
        return redirect("disposals_confirm")
    shown = as_rows(with_holds(rows, viewer.on).select_related("proposed_by")[:MOST], viewer)
    context = {"rows": shown, "form": form, "ticked": {one.pk for one in ticked}, "saved": what_was_saved(request)}
    return render(request, "retention/confirm.html", context)


@require_http_methods(["GET", "POST"])
@screen("keeping")
def disposal_longer(request: Request, disposal_id: UUID) -> HttpResponse:
    """Keep something longer: why, and when it is looked at again."""
    viewer = request.viewer
    rows = Disposal.objects.visible_to(viewer).select_related("holder", "person", "item", "event", "passed")
    row = get_object_or_404(rows, pk=disposal_id)
    form = LongerForm(posted(request))
    if form.is_valid():
        with mended(form):
            disposing.keep_longer(disposal=row, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("keeping")
    context = {"form": form, "title": _("Keep %(reference)s longer") % {"reference": row.reference}}
    return render(request, "retention/form.html", context | {"lede": words.what_it_is(row), "back": reverse("keeping")})
