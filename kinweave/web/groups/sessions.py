"""Sessions of a group: planned, kept safe, arranged, cancelled. Criteria: 004-P11, P16."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.events.actions import sessions as actions
from kinweave.events.models import Attendance, Booking, Session, SessionCare
from kinweave.foundation import Viewer
from kinweave.plans.models import AgreedPlan
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.groups import forms, words
from kinweave.web.groups.check_in import check_in_of
from kinweave.web.groups.finding import address, run_or_404, run_row_or_404, session_or_404
from kinweave.web.groups.tried import tried_in
from kinweave.web.middleware import shows
from kinweave.web.networks.network import asking
from kinweave.web.people.days import lasting
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen

WHEN = ("day", "time", "minutes", "place")


def place_of(session: Session) -> str:
    """Where a session is."""
    return reverse("group_session", args=[session.pk])


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_session_new(request: Request, group_id: UUID) -> HttpResponse:
    """Plan sessions: one, or a series."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    last = Session.objects.visible_to(viewer).of(circle).order_by("-day").first()
    form = forms.SeriesForm(posted(request), initial={name: getattr(last, name) for name in WHEN[1:]} if last else None)
    if form.is_valid():
        with mended(form):
            made = actions.plan_sessions(circle=circle, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(place_of(made[0]))
    lede = _("Members read of a session once it is arranged. The agenda is for the first one.")
    return asking(request, form, _("Plan sessions"), address(circle), lede)


@require_http_methods(["GET"])
@screen("groups")
def group_session(request: Request, session_id: UUID) -> HttpResponse:
    """One session: when and where, its agenda, its safety plan, who came."""
    session, circle = session_or_404(request, session_id)
    viewer = request.viewer
    care = SessionCare.objects.visible_to(viewer).get(session=session)
    attended = Attendance.objects.visible_to(viewer).filter(session=session).select_related("member")
    tried = tried_in(session, viewer)
    shows(request, {one.member.party for one in tried})
    context = {
        "circle": circle,
        "session": session,
        "kind": words.SESSIONS[Session.State(session.state)],
        "lasts": lasting(session.minutes),
        "care": care,
        "safety": [(forms.SafetyForm.base_fields[name].label, getattr(care, name)) for name in SessionCare.SAFETY],
        "is_due": session.day <= viewer.on,
        "bookings": Booking.objects.visible_to(viewer).filter(session=session).order_by("what", "recorded_at", "pk"),
        "plan": AgreedPlan.objects.visible_to(viewer).filter(session=session).oldest_first().last(),
        "attended": attended.order_by("member__name", "pk"),
        "tried": tried,
        "saved": what_was_saved(request),
        **check_in_of(session, viewer),
    }
    return render(request, "groups/session.html", context)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_session_change(request: Request, session_id: UUID) -> HttpResponse:
    """Change when or where one session is, or its agenda."""
    session, _circle = session_or_404(request, session_id)
    initial = {name: getattr(session, name) for name in WHEN} | {"agenda": "\n".join(session.agenda)}
    form = forms.WhenForm(posted(request), initial=initial)
    if form.is_valid():
        with mended(form):
            version = version_read(request)
            actions.change_session(session=session, version=version, by=request.viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(place_of(session))
    return asking(request, form, _("Change this session"), place_of(session), row=session)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_session_safety(request: Request, session_id: UUID) -> HttpResponse:
    """Write the safety plan of a session."""
    session, _circle = session_or_404(request, session_id)
    care = SessionCare.objects.visible_to(request.viewer).select_related("session", "circle").get(session=session)
    form = forms.SafetyForm(posted(request), initial=begun_with(care, request.viewer))
    if form.is_valid():
        with mended(form):
            actions.keep_safe(care=care, version=version_read(request), by=request.viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(place_of(session))
    lede = _("It begins with what you wrote last time. Look at each line: is it still so?")
    return asking(request, form, _("Safety plan"), place_of(session), lede, row=care)


def begun_with(care: SessionCare, viewer: Viewer) -> dict[str, str]:
    """What the safety plan says; while it says nothing, what the last one of the group said."""
    rows = SessionCare.objects.visible_to(viewer)
    says = care if any(getattr(care, name) for name in SessionCare.SAFETY) else rows.last_with_a_plan(care.circle)
    return {name: getattr(says, name) for name in SessionCare.SAFETY} if says else {}


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_session_arrange(request: Request, session_id: UUID) -> HttpResponse:
    """Say that a session takes place."""
    session, _circle = session_or_404(request, session_id)
    viewer = request.viewer
    form = forms.ArrangeForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.arrange_session(session=session, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(place_of(session))
    lede = _("Its safety plan is not whole: complete it, or say why the session goes ahead.")
    return asking(request, form, _("Arrange this session"), place_of(session), lede, button=_("Arrange it"))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_session_cancel(request: Request, session_id: UUID) -> HttpResponse:
    """Say that a session does not take place."""
    session, circle = session_or_404(request, session_id)
    form = forms.WhyForm(posted(request))
    if form.is_valid():
        with mended(form):
            said = {"version": version_read(request), "by": request.viewer, **form.cleaned_data}
            actions.cancel_session(session=session, **said)
            say_saved(request)
            return redirect(address(circle))
    title = _("Cancel this session")
    return asking(request, form, title, place_of(session), button=title, row=session)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_booking(request: Request, booking_id: UUID) -> HttpResponse:
    """Confirm what was asked for a session, or release it."""
    booking, _circle = run_row_or_404(request, Booking.objects, booking_id)
    back = reverse("group_session", args=[booking.session_id])
    form = forms.BookingForm(posted(request), initial={"when": booking.when})
    if form.is_valid():
        with mended(form):
            said = {"when": form.cleaned_data["when"], "is_confirmed": form.cleaned_data["is_confirmed"] == "yes"}
            actions.answer_booking(booking=booking, version=version_read(request), by=request.viewer, **said)
            say_saved(request)
            return redirect(back)
    title = _("%(what)s with %(who)s") % {"what": booking.get_what_display().capitalize(), "who": booking.who}
    return asking(request, form, title, back, row=booking)
