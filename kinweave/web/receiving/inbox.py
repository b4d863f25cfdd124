"""The inbox: what came, opened by a decision made anew, with its conditions at every use. 003-P25."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import LONDON, Viewer
from kinweave.information import actions, words
from kinweave.information.book import other_agencies
from kinweave.information.models import Item, Notice, Opening, PassedItem, Passing
from kinweave.information.opening import opens, rulings_on
from kinweave.information.rules import Condition
from kinweave.parties.models import Party
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.middleware import shows
from kinweave.web.paging import last_shown, page_of
from kinweave.web.people.listing import everybody
from kinweave.web.receiving.forms import AskSourceForm, KeepForm
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.today.due import FEW, Due, Rows, kind

MOST = 40  # people of one name


@require_http_methods(["GET"])
@screen("people")
def inbox(request: Request) -> HttpResponse:
    """What came, the latest first."""
    viewer = request.viewer
    rows = Passing.objects.visible_to(viewer).came_to(viewer).latest_first().select_related("sender", "recipient")
    after = last_shown(request, rows)
    shown = page_of(rows.after(after) if after else rows, is_first=after is None)
    return render(request, "receiving/inbox.html", {"page": shown, "saved": what_was_saved(request)})


def came_or_404(request: Request, came_id: UUID) -> Passing:
    """Something that came to one's own organisation."""
    viewer = request.viewer
    rows = Passing.objects.visible_to(viewer).came_to(viewer)
    wanted = rows.select_related("sender", "recipient__organisation", "person", "protocol")
    found: Passing = get_object_or_404(wanted, pk=came_id)
    return found


@require_http_methods(["GET"])
@screen("people")
def came(request: Request, came_id: UUID) -> HttpResponse:
    """From whom, for what, under which conditions; and what it says, when it was opened and still opens."""
    found, viewer = came_or_404(request, came_id), request.viewer
    was_opened = Opening.objects.visible_to(viewer).filter(passing=found, opened_by=viewer.person_id).exists()
    items = opens(found, rulings_on(found, viewer)) if was_opened else []
    if items:
        shows(request, [found.person])
    kept = {one.came_by_id: one for one in Item.objects.visible_to(viewer).filter(came_by__in=items)}
    notices = Notice.objects.visible_to(viewer).filter(passing=found).order_by("at", "pk")
    context = {
        "came": found,
        "was_opened": was_opened,
        "items": [(one, words.label(one.label), kept.get(one.pk)) for one in items],
        "gone": PassedItem.objects.visible_to(viewer).filter(passing=found, disposed_on__isnull=False).in_order(),
        "conditions": conditions(found),
        "notices": notices,
        "may_keep": not any(one.calls_back for one in notices),
        "saved": what_was_saved(request),
    }
    return render(request, "receiving/came.html", context)


def conditions(passing: Passing) -> list[str]:
    """What is asked of whoever has it: always its one purpose and its source, and what the decision added."""
    always = [
        _("Use it for one thing only: %(purpose)s.") % {"purpose": passing.get_purpose_display()},
        _("Do not pass it on. Ask %(agency)s first.") % {"agency": passing.sender},
    ]
    return always + [str(words.condition(Condition(one))) for one in passing.conditions]


@require_http_methods(["POST"])
@screen("people")
def came_open(request: Request, came_id: UUID) -> HttpResponse:
    """Open it: the decision is made anew, and kept."""
    found, viewer = came_or_404(request, came_id), request.viewer
    actions.open_again(passing=found, on=viewer.on, by=viewer)
    return redirect("came", found.pk)


@require_http_methods(["POST"])
@screen("people")
def came_acknowledge(request: Request, came_id: UUID) -> HttpResponse:
    """Say that it came, and that the conditions were read."""
    found, viewer = came_or_404(request, came_id), request.viewer
    actions.acknowledge(passing=found, version=version_read(request), on=viewer.on, by=viewer)
    say_saved(request)
    return redirect("came", found.pk)


def passed_or_404(request: Request, passed_id: UUID) -> PassedItem:
    """One item of what came, that this viewer opened."""
    viewer = request.viewer
    mine = Passing.objects.visible_to(viewer).came_to(viewer)
    opened = Opening.objects.visible_to(viewer).filter(opened_by=viewer.person_id)
    rows = PassedItem.objects.visible_to(viewer).filter(passing__in=mine).filter(passing__in=opened.values("passing"))
    passing = get_object_or_404(rows.select_related("passing__sender"), pk=passed_id).passing
    open_now = {one.pk: one for one in opens(passing, rulings_on(passing, viewer))}
    if passed_id not in open_now:
        raise Http404
    return open_now[passed_id]


@require_http_methods(["GET", "POST"])
@screen("people")
def came_keep(request: Request, passed_id: UUID) -> HttpResponse:
    """Keep it in the record of somebody known here, with its conditions."""
    passed, viewer = passed_or_404(request, passed_id), request.viewer
    people = who_it_may_be(viewer, passed.passing.whom)
    form = KeepForm(posted(request), people=people)
    if form.is_valid():
        with mended(form):
            actions.keep_passed(passed=passed, person=form.cleaned_data["person"], on=viewer.on, by=viewer)
            say_saved(request)
            return redirect("came", passed.passing_id)
    title = _("Whose record does it belong to here?")
    return render(request, "receiving/form.html", about(passed, form=form, title=title, people=people, keeps=True))


def who_it_may_be(viewer: Viewer, whom: str) -> list[Party]:
    """Those known here by this whole name; or else by its first word."""
    people = everybody(viewer).by_name()
    return list(people.called_like(whom)[:MOST] or people.called_like(whom.split()[0])[:MOST])


@require_http_methods(["GET", "POST"])
@screen("people")
def came_ask(request: Request, passed_id: UUID) -> HttpResponse:
    """Ask the source whether it may go further."""
    passed, viewer = passed_or_404(request, passed_id), request.viewer
    form = AskSourceForm(posted(request), agencies=other_agencies(viewer))
    if form.is_valid():
        with mended(form):
            actions.ask_source(passed=passed, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("came", passed.passing_id)
    title = _("Ask %(agency)s whether it may go further") % {"agency": passed.passing.sender}
    return render(request, "receiving/form.html", about(passed, form=form, title=title))


def about(passed: PassedItem, **more: Any) -> dict[str, Any]:
    """What a form about one item that came shows."""
    return {"passed": passed, "back": reverse("came", args=[passed.passing_id])} | more


@require_http_methods(["POST"])
@screen("people")
def notice_read(request: Request, notice_id: UUID) -> HttpResponse:
    """A notice was read."""
    viewer = request.viewer
    mine = Passing.objects.visible_to(viewer).came_to(viewer)
    notice = get_object_or_404(Notice.objects.visible_to(viewer).filter(passing__in=mine), pk=notice_id)
    actions.read_notice(notice=notice, on=viewer.on, by=viewer)
    return redirect("came", notice.passing_id)


def _new(viewer: Viewer) -> Rows:
    rows = Passing.objects.visible_to(viewer).came_to(viewer).unacknowledged()
    return rows.select_related("sender").order_by("sent_at", "pk")


@kind(_new)
def new_here(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What came and nobody has acknowledged, for Today."""
    for one in rows[:FEW]:
        what = _("Something came from %(agency)s") % {"agency": one.sender}
        why = _("Read its conditions, and say that you have it.")
        yield Due(one.sent_at.astimezone(LONDON).date(), what, why, reverse("came", args=[one.pk]))


def _unread(viewer: Viewer) -> Rows:
    came = Passing.objects.visible_to(viewer).came_to(viewer)
    rows = Notice.objects.visible_to(viewer).filter(passing__in=came, read_at__isnull=True)
    return rows.select_related("passing__sender").order_by("at", "pk")


@kind(_unread)
def notices(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What those who sent something say since, for Today."""
    for one in rows[:FEW]:
        what = _("%(agency)s says something about what they sent") % {"agency": one.passing.sender}
        href = reverse("came", args=[one.passing_id])
        yield Due(one.at.astimezone(LONDON).date(), what, one.get_kind_display(), href)
