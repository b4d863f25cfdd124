"""The last session with who leads a group, what members say at it, and whether the group still meets. 004-P29."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Member
from kinweave.concerns.actions import goodbyes as actions
from kinweave.concerns.ending import Task, could_ask, others_who_lead
from kinweave.concerns.models import Goodbye, GoodbyeWord, Handover
from kinweave.events.models import Session
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.groups import handing_forms as forms
from kinweave.web.groups.belonging import group_of, member_or_404
from kinweave.web.groups.finding import members, run_or_404
from kinweave.web.groups.handing import kept, leader_or_404, list_of, of_groups_run
from kinweave.web.groups.my_hopes import asks_me
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.networks.network import asking
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen

PLAN = ("was", "thanks", "how")


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_last_session(request: Request, leader_id: UUID) -> HttpResponse:
    """Plan the last session with somebody: what was, thank you, how all say goodbye."""
    leader, circle = leader_or_404(request, leader_id)
    viewer = request.viewer
    sessions = list(Session.objects.visible_to(viewer).of(circle).coming(viewer.on)[:12])
    goodbye = Goodbye.objects.visible_to(viewer).filter(leader=leader).first()
    before = {name: getattr(goodbye, name) for name in PLAN} | {"session": goodbye.session_id} if goodbye else None
    form = forms.LastSessionForm(posted(request), sessions=sessions, initial=before)
    if form.is_valid():
        with mended(form):
            actions.plan_last_session(leader=leader, on=viewer.on, by=viewer, **form.cleaned_data)
            return kept(request, leader)
    lede = _("The members read this on their own page.")
    if not sessions:
        lede = _("No session is planned. Plan one first, on the page of the group.")
    return asking(request, form, _("The last session"), list_of(leader), lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_goodbye(request: Request, leader_id: UUID) -> HttpResponse:
    """Choose who asks in three months whether the group still meets."""
    leader, _circle = leader_or_404(request, leader_id)
    viewer = request.viewer
    goodbye = Goodbye.objects.visible_to(viewer).filter(leader=leader).first()
    people = who_could_check(leader, viewer)
    before = {"reached": goodbye.reached, "to": goodbye.checker_id} if goodbye else None
    form = forms.LaterForm(posted(request), people=people, initial=before)
    if form.is_valid():
        with mended(form):
            said = {"checker": form.cleaned_data["to"], "reached": form.cleaned_data["reached"]}
            actions.ask_later(leader=leader, on=viewer.on, by=viewer, **said)
            return kept(request, leader)
    lede = _("Somebody else who works here asks three months after the goodbye. They read how the group is reached.")
    return asking(request, form, _("Three months later"), list_of(leader), lede)


def who_could_check(leader: Member, viewer: Viewer) -> list[tuple[Party, str]]:
    """Those who work here and are not in the group."""
    leading = {one.party_id for one in others_who_lead(leader, viewer.on)}
    return [one for one in could_ask(Task("concern", leader), leader, viewer) if one[0].pk not in leading]


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_goodbye_word(request: Request, goodbye_id: UUID) -> HttpResponse:
    """Write down what a member says at the goodbye, in their words."""
    viewer = request.viewer
    rows = of_groups_run(Goodbye.objects.visible_to(viewer), viewer).select_related("leader__membership")
    goodbye = get_object_or_404(rows, pk=goodbye_id)
    circle = run_or_404(request, goodbye.circle_id)
    there = [one for one in members(circle, viewer) if not one.is_facilitator]
    form = forms.GoodbyeForm(posted(request), there=there, has_left=has_left(goodbye, viewer))
    if form.is_valid():
        with mended(form):
            actions.say_goodbye(goodbye=goodbye, on=viewer.on, by=viewer, **form.cleaned_data)
            return kept(request, goodbye.leader)
    lede = _("In their words, and for whom they choose. Nobody has to say anything.")
    return asking(request, form, _("What does a member say?"), list_of(goodbye.leader), lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_still_meets(request: Request, check_id: UUID) -> HttpResponse:
    """Does the group still meet? Asked three months after the goodbye, by somebody else."""
    viewer = request.viewer
    rows = Goodbye.objects.visible_to(viewer).to_ask(viewer.on).for_who_asks(viewer)
    goodbye = get_object_or_404(rows.select_related("circle", "leader__party"), pk=check_id)
    form = forms.MeetsForm(posted(request))
    if form.is_valid():
        with mended(form):
            said = {"version": version_read(request), **form.cleaned_data}
            actions.say_whether_it_meets(goodbye=goodbye, on=viewer.on, by=viewer, **said)
            say_saved(request)
            return redirect("today")
    about = {"name": goodbye.leader.name, "reached": goodbye.reached}
    lede = _("%(name)s stopped leading it. Ask the group: %(reached)s. A group may end. Ending is no failure.") % about
    title = _("Does %(name)s still meet?") % {"name": goodbye.circle.name}
    return asking(request, form, title, reverse("today"), lede, row=goodbye)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_goodbye(request: Request, person_id: UUID, goodbye_id: UUID) -> HttpResponse:
    """I say something at a goodbye, and choose who reads it."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    rows = Goodbye.objects.visible_to(viewer).select_related("leader__membership")
    goodbye = get_object_or_404(rows, pk=goodbye_id)
    member = member_or_404(request, person, goodbye.circle_id)
    mine = GoodbyeWord.objects.visible_to(viewer).filter(goodbye=goodbye, member=member).first()
    gone = has_left(goodbye, viewer)
    is_as_it_was = mine is not None and not (gone and mine.ring == GoodbyeWord.Ring.LEADER)
    before = {"words": mine.words, "ring": mine.ring} if mine and is_as_it_was else None
    form = forms.MyGoodbyeForm(posted(request), has_left=gone, initial=before)
    if form.is_valid():
        with mended(form):
            actions.say_goodbye(goodbye=goodbye, member=member, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(group_of(member))
    title = _("Goodbye, %(name)s") % {"name": goodbye.leader.name}
    lede = _("You choose who reads it. You do not have to say anything.")
    return asks_me(request, person, form, member, title, lede)


def has_left(goodbye: Goodbye, viewer: Viewer) -> bool:
    """Whether whom a goodbye is said to has left the group."""
    left_on = goodbye.leader.membership.left_on
    return left_on is not None and left_on <= viewer.on


def goodbye_for(member: Member, viewer: Viewer) -> dict[str, Any]:
    """The latest goodbye in my group: the last session, what others say, what I say, who does what now."""
    goodbye = Goodbye.objects.visible_to(viewer).of(member.circle).select_related("leader__membership", "session")
    latest = goodbye.latest_first().first()
    if latest is None or member.is_facilitator:
        return {"goodbye": None}
    said = list(GoodbyeWord.objects.visible_to(viewer).filter(goodbye=latest).said())
    return {
        "goodbye": latest,
        "goodbye_words": [one for one in said if one.member_id != member.pk],
        "my_goodbye": next((one for one in said if one.member_id == member.pk), None),
        "handed": who_does_what(latest.leader, member, viewer),
    }


def who_does_what(leader: Member, member: Member, viewer: Viewer) -> list[tuple[str, str]]:
    """What of the group’s own others in it took over, by the names that the group uses."""
    there = Member.objects.visible_to(viewer).of(member.circle).there(viewer.on)
    names = {one.party_id: one.name for one in there}
    rows = Handover.objects.visible_to(viewer).filter(leader=leader).select_related("rule__rule", "part", "given")
    return [(called(one), names[one.to_id]) for one in rows.oldest_first() if one.to_id in names]


def called(handover: Handover) -> str:
    """What somebody took over, as the group says it."""
    if handover.kind == "running":
        return _("Looks after the group")
    if handover.rule is not None:
        return str(handover.rule.rule.words)
    return str(handover.words or (handover.part.words if handover.part else handover.get_kind_display()))
