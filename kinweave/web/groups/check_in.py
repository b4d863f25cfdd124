"""The check-in after a session: opened, answered by each alone, closed, shown in numbers. Criterion: 004-P21."""

import json
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Member
from kinweave.events import ballot_box
from kinweave.events.actions import check_in as actions
from kinweave.events.models import Attendance, CheckIn, HasAnswered, Session
from kinweave.foundation import Refused, Viewer
from kinweave.parties.rules import NOT_HERE
from kinweave.web.deciding.mending import in_words, mended
from kinweave.web.fields import Line, one_of
from kinweave.web.forms import posted
from kinweave.web.groups.belonging import group_of, member_or_404
from kinweave.web.groups.finding import session_or_404
from kinweave.web.groups.forms import PlainForm
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.mine.views import shown
from kinweave.web.networks.network import asking
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen

ASKED = {
    "welcome": gettext_lazy("Was I welcome?"),
    "matters": gettext_lazy("Did it matter to me?"),
    "my_way": gettext_lazy("Could I take part my way?"),
    "change": gettext_lazy("Do I want something changed?"),
}


CLOSED = "closed"
SOME = 3


def question(name: str) -> forms.ChoiceField:
    """One of the four."""
    return one_of(CheckIn.Answer.choices, gettext_lazy("Choose one"), label=ASKED[name])


class CheckInForm(forms.Form):
    """Four questions, and words if one likes. It is never kept as a draft."""

    welcome = question("welcome")
    matters = question("matters")
    my_way = question("my_way")
    change = question("change")
    words = Line(
        longest=ballot_box.LONGEST, required=False, label=gettext_lazy("What should change?"),
        help_text=gettext_lazy("They read your words only if eight or more people answer. Do not write names."),
    )  # fmt: skip


def check_in_of(session: Session, viewer: Viewer) -> dict[str, Any]:
    """The check-in of a session, as whoever runs the group reads it: who can answer, or what came of it."""
    check_in = CheckIn.objects.visible_to(viewer).filter(session=session).first()
    rows = Attendance.objects.visible_to(viewer).filter(session=session, how__in=Attendance.THERE)
    came = rows.filter(member__is_facilitator=False).select_related("member").order_by("member__name", "pk")
    is_open = check_in is not None and check_in.closed_on is None
    return {
        "check_in": check_in,
        "can_answer": [one.member for one in came] if is_open else [],
        "result": result_of(check_in) if check_in and check_in.result else None,
    }


def result_of(check_in: CheckIn) -> dict[str, Any]:
    """What came of a round, question by question."""
    kept = json.loads(str(check_in.result))
    rows = [(ASKED[name], [kept["spread"][name][one] for one in CheckIn.Answer.values]) for name in CheckIn.QUESTIONS]
    return {"n": kept["n"], "rows": rows, "words": kept["words"], "day": check_in.session.day}


def place_of(session: Session) -> str:
    """Where a session is."""
    return reverse("group_session", args=[session.pk])


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_check_in_open(request: Request, session_id: UUID) -> HttpResponse:
    """Open the check-in of a session."""
    session, _circle = session_or_404(request, session_id)
    form = PlainForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.open_check_in(session=session, on=request.viewer.on, by=request.viewer)
            say_saved(request)
            return redirect(place_of(session))
    lede = _("Members who came answer four questions on their own page, or on your device, where you do not look.")
    title = _("Open the check-in")
    return asking(request, form, title, place_of(session), lede, button=title)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_check_in_close(request: Request, session_id: UUID) -> HttpResponse:
    """Close the check-in of a session: once."""
    session, _circle = session_or_404(request, session_id)
    check_in = get_object_or_404(CheckIn.objects.visible_to(request.viewer), session=session)
    form = PlainForm(posted(request))
    if form.is_valid():
        with mended(form):
            closed = actions.close_check_in(check_in=check_in, on=request.viewer.on, by=request.viewer)
            if closed.closed_on is None:
                messages.warning(request, _("The box came from a backup and is empty. Ask everybody again."))
            else:
                say_saved(request)
            return redirect(place_of(session))
    lede = _(
        "It is shown once, if five or more have answered. Have some answered on their own page? Then five of those. "
        "If fewer have, nothing is shown and nothing is kept."
    )
    title = _("Close the check-in")
    return asking(request, form, title, place_of(session), lede, button=title)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_check_in_answer(request: Request, session_id: UUID, who_came_id: UUID) -> HttpResponse:
    """A member answers on the device of whoever runs the group, who looks away; nothing of it comes back."""
    session, circle = session_or_404(request, session_id)
    viewer = request.viewer
    check_in = get_object_or_404(CheckIn.objects.visible_to(viewer), session=session)
    rows = Attendance.objects.visible_to(viewer).filter(session=session, member=who_came_id, how__in=Attendance.THERE)
    member: Member = get_object_or_404(rows.select_related("member__circle")).member
    thanks = reverse("group_check_in_thanks", args=[session.pk])
    if check_in.closed_on is not None:
        return redirect(f"{thanks}?{CLOSED}")
    form = CheckInForm(posted(request))
    if form.is_valid():
        why_not = put_in_the_box(check_in, member, form, viewer)
        return redirect(f"{thanks}?{CLOSED}" if why_not else thanks)
    context = {"circle": circle, "session": session, "member": member, "form": form, "check_in": check_in}
    return render(request, "groups/check_in.html", context)


@require_http_methods(["GET"])
@screen("groups")
def group_check_in_thanks(request: Request, session_id: UUID) -> HttpResponse:
    """Thank you: give the device back."""
    session, circle = session_or_404(request, session_id)
    facts = {"circle": circle, "session": session, "is_closed": CLOSED in request.GET}
    return render(request, "groups/check_in.html", facts)


def put_in_the_box(check_in: CheckIn, member: Member, form: CheckInForm, viewer: Viewer) -> str:
    """Put an answer into the box, or say why not. A form that was refused is never shown again: others may see it."""
    try:
        actions.answer_check_in(check_in=check_in, member=member, said=form.cleaned_data, on=viewer.on, by=viewer)
    except Refused as refused:
        if type(refused) is not Refused or refused.decision == NOT_HERE:
            raise
        return in_words(refused.decision)
    return ""


def mine_to_answer(member: Member, viewer: Viewer) -> list[CheckIn]:
    """The rounds that are open for me: I came, and have not answered."""
    came = Attendance.objects.visible_to(viewer).filter(member=member, how__in=Attendance.THERE)
    rows = CheckIn.objects.visible_to(viewer).of(member.circle).open().filter(session__in=came.values("session"))
    answered = HasAnswered.objects.visible_to(viewer)
    return list(rows.select_related("session").without(answered.filter(member=member)))


def answered_for_me(member: Member, viewer: Viewer) -> list[HasAnswered]:
    """What was put into a box as mine on the device of whoever runs the group: I say if it was not me."""
    rows = HasAnswered.objects.visible_to(viewer).put_in_by_others(member)
    return list(rows.select_related("check_in__session")[:SOME])


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_check_in(request: Request, person_id: UUID, check_in_id: UUID) -> HttpResponse:
    """I say how the session was: nobody sees that it was me."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    rows = CheckIn.objects.visible_to(viewer).select_related("session", "circle")
    check_in = get_object_or_404(rows, pk=check_in_id)
    member = member_or_404(request, person, check_in.circle_id)
    form = CheckInForm(posted(request))
    if form.is_valid():
        if why_not := put_in_the_box(check_in, member, form, viewer):
            messages.warning(request, why_not)
        else:
            say_saved(request)
        return redirect(group_of(member))
    facts = {"title": _("How was it?"), "save": _("Put it in the box"), "undo": group_of(member), "named": True}
    return shown(request, "groups/mine_form.html", person, form=form, member=member, check_in=check_in, **facts)
