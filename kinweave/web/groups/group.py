"""The groups one runs; one of them; who is asked to join and who leaves. Criteria: 000-P7, 004-P1."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements.models import GroupRule
from kinweave.circles.actions import groups as actions
from kinweave.circles.meeting import is_stopped
from kinweave.circles.models import Circle, ExistingGroup, GroupPlan, Member, Turn
from kinweave.circles.queries import GroupPlanQuerySet
from kinweave.circles.rules.groups import GOES_TO
from kinweave.concerns.models import Goodbye
from kinweave.events.models import Attendance, Session
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.models import Leaving
from kinweave.web.deciding.mending import mended
from kinweave.web.deciding.steps import ask
from kinweave.web.forms import posted
from kinweave.web.groups import finding_forms, forms, words
from kinweave.web.groups.finding import address, members, own_member, run_or_404, run_row_or_404
from kinweave.web.networks.network import asking, in_steps
from kinweave.web.paging import last_shown, page_of
from kinweave.web.people.days import beneath, near
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

MOST, FEW_FOUND = 200, 12
ENDED = "ended"


@require_http_methods(["GET"])
@screen("groups")
def groups(request: Request) -> HttpResponse:
    """The groups one runs or oversees; the groups that are there already."""
    viewer, words, is_over = request.viewer, request.GET.get("words", "")[:80], request.GET.get("which") == ENDED
    found = planned(viewer, is_over).called_like(words)
    last = last_shown(request, found)
    page = page_of(found.after(last) if last else found, is_first=last is None)
    states = Turn.objects.visible_to(viewer).filter(circle__in=[one.circle_id for one in page.rows]).states()
    context = {
        "form": finding_forms.FindForm(initial={"words": words}),
        "groups": [row(one, states[one.circle_id]) for one in page.rows],
        "page": page.asked_for({"words": words, "which": is_over and ENDED}),
        "words": words,
        "is_over": is_over,
        "some_ended": is_over or planned(viewer, is_over=True).exists(),
        "around": ExistingGroup.objects.visible_to(viewer).order_by("name", "pk")[:MOST],
        "saved": what_was_saved(request),
    }
    return render(request, "groups/groups.html", context)


def planned(viewer: Viewer, is_over: bool) -> GroupPlanQuerySet:
    """The groups one runs or oversees: those that go on, or those that have ended."""
    over = Exists(Turn.objects.visible_to(viewer).ended().filter(circle=OuterRef("circle")))
    rows: GroupPlanQuerySet = GroupPlan.objects.visible_to(viewer).filter(over if is_over else ~over).by_name()
    return rows


def row(plan: GroupPlan, state: str) -> dict[str, Any]:
    """A group as a line."""
    return {"plan": plan, "circle": plan.circle, "state": state, **in_state(state)}


def in_state(state: str) -> dict[str, Any]:
    """The state of a group, as a tag."""
    return {"state_name": Turn.State(state).label, "state_kind": words.STATES[Turn.State(state)]}


@require_http_methods(["GET"])
@screen("groups")
def group(request: Request, group_id: UUID) -> HttpResponse:
    """One group: what comes next, its sessions, who is in it, what it agreed."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    state = Turn.objects.visible_to(viewer).states_of(circle)
    sessions = Session.objects.visible_to(viewer).of(circle).select_related("circle")
    rules = GroupRule.objects.visible_to(viewer).of(circle)
    came = Attendance.objects.visible_to(viewer)
    context = {
        "circle": circle,
        "plan": circle.plan,
        **led_by(circle, state, viewer),
        "state": state,
        "ways": [(to, *words.NEXT[to]) for to in GOES_TO[state]],
        "open_duties": len(actions.open_duties(circle)),
        "asked": Member.objects.visible_to(viewer).of(circle).asked(viewer.on),
        "coming": [session_line(one, viewer) for one in sessions.coming(viewer.on)[:8]],
        "unwritten": [session_line(one, viewer) for one in sessions.to_write_up(viewer.on)],
        "held": [session_line(one, viewer) for one in sessions.held().with_how_many_came(came)[:6]],
        "rules": rules.ground().in_force(),
        "aims": rules.aims().in_force(),
        "open_rules": rules.open(),
        **leaving_of(circle, viewer),
        "goodbyes": Goodbye.objects.visible_to(viewer).of(circle).select_related("leader", "session").latest_first(),
        "saved": what_was_saved(request),
        **in_state(state),
    }
    return render(request, "groups/group.html", context)


def led_by(circle: Circle, state: str, viewer: Viewer) -> dict[str, Any]:
    """Who is in a group; whether I lead it, and alone: then a colleague can be asked to lead it too."""
    me, there = own_member(circle.pk, viewer), members(circle, viewer)
    to_lead = list(Member.objects.visible_to(viewer).of(circle).asked_to_lead(viewer.on))
    leads_alone = [one.pk for one in there if one.is_facilitator] == [me.pk] if me else False
    may_ask = leads_alone and not to_lead and state != Turn.State.ENDED
    return {"me": me, "members": there, "to_lead": to_lead, "may_ask_to_lead": may_ask}


def leaving_of(circle: Circle, viewer: Viewer) -> dict[str, Any]:
    """Who leads the group and is leaving it; the ids of those who are *leaving* now."""
    leaving = list(Leaving.objects.visible_to(viewer).of(circle).standing(viewer.on))
    return {"leaving": leaving, "leaving_now": [one.member_id for one in leaving]}


def session_line(session: Session, viewer: Viewer) -> dict[str, Any]:
    """A session as a line; one to come that a restriction stops says so, and not why."""
    is_to_come = session.state == Session.State.ARRANGED and session.day >= viewer.on
    kind = words.SESSIONS[Session.State(session.state)]
    return {
        "session": session,
        "when": near(session.day, viewer.on),
        "small": beneath(session.day, viewer.on),
        "kind": kind,
        "is_stopped": is_to_come and is_stopped(session.circle, session.day, viewer.on),
    }


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_member_new(request: Request, group_id: UUID) -> HttpResponse:
    """Ask somebody to join: somebody whose record one may open, by the name the group will use."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    people = found_by(request)
    asked = ask(request, [finding_forms.SearchForm, lambda data: finding_forms.ChooseForm(data, people=people)])
    if asked.is_done:
        with mended(asked.form):
            party = next(one for one in people if str(one.pk) == asked.said["party"])
            said = {"name": asked.said["name"], "on": viewer.on, "by": viewer}
            actions.bring_in_member(circle=circle, party=party, **said)
            say_saved(request)
            return redirect(address(circle))
    lede = _("They choose themselves. The group reads the name you agree with them, and nothing else.")
    if asked.number > 1 and not people:
        lede = _("Nobody of that name is among the people whose record you can open. Go back, and try again.")
    return in_steps(request, asked, _("Ask somebody to join"), address(circle), lede)


def found_by(request: Request) -> list[Party]:
    """Those whose name somebody typed, among the people whose record they open at work."""
    typed = request.POST.get("words", "")
    people = Party.objects.visible_to(request.viewer).full().living().at_work(request.viewer)
    return list(people.called_like(typed).by_name()[:FEW_FOUND]) if typed.strip() else []


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_member_joined(request: Request, member_id: UUID) -> HttpResponse:
    """Somebody who was asked told a facilitator that they join."""
    member, circle = run_row_or_404(request, Member.objects, member_id)
    viewer = request.viewer
    form = forms.PlainForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.join_group(member=member, on=viewer.on, by=viewer)
            say_saved(request)
            return redirect(address(circle))
    title = _("Did %(name)s tell you that they join?") % {"name": member.name}
    lede = _("They can also say so on their own page.")
    return asking(request, form, title, address(circle), lede, button=_("Yes, they join"))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_member_left(request: Request, member_id: UUID) -> HttpResponse:
    """A member told a facilitator that they leave, or do not join."""
    member, circle = run_row_or_404(request, Member.objects, member_id)
    viewer = request.viewer
    if member.is_facilitator and member.membership.joined_on:
        return redirect("group_handing", member.pk)  # whoever leads it hands over first
    form = forms.WhyForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.leave_group(member=member, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(address(circle))
    title = _("Did %(name)s tell you that they leave?") % {"name": member.name}
    return asking(request, form, title, address(circle), _("Nobody needs a reason."), button=_("Yes, they leave"))
