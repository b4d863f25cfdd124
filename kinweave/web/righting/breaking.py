"""Open a record in an emergency: the reason first, then whose; one answer for everybody; and the review."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access import breaking
from kinweave.access.models import BreakGlass
from kinweave.concerns import opening
from kinweave.foundation import LONDON, Viewer
from kinweave.web.forms import posted
from kinweave.web.middleware import shows
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.righting.forms import NAME, ReasonForm, ReviewForm, WhomForm
from kinweave.web.screen import screen
from kinweave.web.today.due import FEW, Due, Rows, kind

BECAUSE = "emergency"  # where the session keeps the reason between the two questions


@require_http_methods(["GET", "POST"])
@screen("people")
def why(request: Request) -> HttpResponse:
    """Why somebody needs a record now."""
    form = ReasonForm(posted(request))
    if form.is_valid():
        request.session[BECAUSE] = form.cleaned_data["because"]
        return redirect("emergency_whom")
    return render(request, "righting/emergency_why.html", {"form": form})


@require_http_methods(["GET", "POST"])
@screen("people")
def whom(request: Request) -> HttpResponse:
    """Whose record. Whatever it finds, the answer is the same."""
    because = request.session.get(BECAUSE, "")
    if not because:
        return redirect("emergency")
    form = WhomForm(posted(request))
    if form.is_valid():
        ask = opening.break_glass_by_name if form.cleaned_data["way"] == NAME else opening.break_glass_by_number
        ask(because=because, by=request.viewer, **form.asked)
        del request.session[BECAUSE]
        return redirect("emergency_asked")
    return render(request, "righting/emergency_whom.html", {"form": form})


@require_http_methods(["GET"])
@screen("people")
def asked(request: Request) -> HttpResponse:
    """What is said after every question, whatever it found."""
    return render(request, "righting/emergency_asked.html")


@require_http_methods(["GET"])
@screen("allocate")
def reviews(request: Request) -> HttpResponse:
    """What others opened in an emergency, or tried to: the latest first."""
    viewer = request.viewer
    rows = (
        BreakGlass.objects.visible_to(viewer)
        .exclude(by_party__in=viewer.own_ids)
        .filter(holder_id=viewer.organisation_id)
    )
    last = last_shown(request, rows)
    found = rows.filter(at__lt=last.at) if last else rows
    page = page_of(found.latest_first().select_related("by_party", "person", "reviewed_by"), is_first=last is None)
    shows(request, {row.person for row in page.rows if row.person and row.was_opened})
    return render(
        request, "righting/emergencies.html", {"page": page, "rows": [(row, tried(row)) for row in page.rows]}
    )


@require_http_methods(["GET", "POST"])
@screen("allocate")
def review(request: Request, broken_id: UUID) -> HttpResponse:
    """One record that was opened, or asked for: read why, and sign what you found."""
    viewer = request.viewer
    others = BreakGlass.objects.visible_to(viewer).exclude(by_party__in=viewer.own_ids)
    rows = others.filter(holder_id=viewer.organisation_id).select_related("by_party", "person", "reviewed_by")
    broken = get_object_or_404(rows, pk=broken_id)
    shows(request, [broken.person] if broken.person else [])
    form = ReviewForm(posted(request))
    if form.is_valid():
        breaking.sign_review(broken=broken, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("emergencies")
    context = {"broken": broken, "form": form, "tried": tried(broken), "what": outcome(broken), "at": moment(broken.at)}
    return render(request, "righting/emergency.html", context)


def tried(broken: BreakGlass) -> str:
    """What somebody did, in a line."""
    who = broken.by_party.called
    if broken.was_opened and broken.person:
        return _("%(who)s opened %(name)s’s record in an emergency") % {"who": who, "name": broken.person.called}
    return _("%(who)s asked for a record in an emergency") % {"who": who}


def outcome(broken: BreakGlass) -> str:
    """What came of it."""
    if broken.was_opened:
        return _("It opened, until %(time)s.") % {"time": moment(broken.until)}
    return _("Nothing opened.")


def moment(at: datetime) -> str:
    """A day and a time in the United Kingdom."""
    here = at.astimezone(LONDON)
    return f"{date_format(here, 'j F Y')}, {time_format(here, 'H:i')}"


def _open(viewer: Viewer) -> Rows:
    found = BreakGlass.objects.visible_to(viewer).open_to(viewer).select_related("person")
    return found if "people" in viewer.may else found.none()


@kind(_open)
def opened_now(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What this viewer opened in an emergency, until it closes."""
    for one in rows[:FEW]:
        until = time_format(one.until.astimezone(LONDON), "H:i")
        yield Due(
            day=viewer.on,
            what=_("%(name)s’s record is open to you until %(time)s") % {"name": one.person.called, "time": until},
            why=_("You asked for it in an emergency. The leads know."),
            href=one.person.get_absolute_url(),
            person=one.person,
        )


def _not_signed(viewer: Viewer) -> Rows:
    return BreakGlass.objects.visible_to(viewer).to_review(viewer).select_related("by_party", "person")


@kind(_not_signed)
def to_review(rows: Rows, _viewer: Viewer) -> Iterator[Due]:
    """What others opened in an emergency, or tried to: until somebody has signed the review."""
    for one in rows[:FEW]:
        day = one.at.astimezone(LONDON).date()
        yield Due(day, tried(one), one.because, one_review(one), one.person if one.was_opened else None)


def one_review(broken: BreakGlass) -> str:
    """The address of a review."""
    return reverse("emergency_review", args=[broken.pk])
