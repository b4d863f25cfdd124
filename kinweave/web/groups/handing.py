"""What whoever leads a group hands over, task by task, before they leave it. Criterion: 004-P27."""

from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Circle, Member
from kinweave.concerns.actions import ending as actions
from kinweave.concerns.ending import Task, could_ask, is_others, task_of, tasks_of
from kinweave.concerns.models import Goodbye, GoodbyeWord, Handover
from kinweave.foundation import Viewer
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.groups import handing_forms as forms
from kinweave.web.groups.finding import run_or_404
from kinweave.web.middleware import shows
from kinweave.web.networks.network import asking
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen


def leader_or_404(request: Request, leader_id: UUID) -> tuple[Member, Circle]:
    """Somebody who leads a group, or led it, that who looks runs or oversees."""
    rows = Member.objects.visible_to(request.viewer).filter(is_facilitator=True)
    leader = get_object_or_404(rows.exclude(membership__joined_on=None).select_related("membership"), pk=leader_id)
    leader.circle = circle = run_or_404(request, leader.circle_id)
    return leader, circle


def of_groups_run(rows: Any, viewer: Viewer) -> Any:
    """Rows of the groups that who looks runs: not those that they only see as somebody who was asked."""
    return rows.filter(rows.run_by(viewer))


def list_of(leader: Member) -> str:
    """Where the list of what somebody hands over is."""
    return reverse("group_handing", args=[leader.pk])


def task_or_404(leader: Member, kind: str, key: UUID, viewer: Viewer) -> Task:
    """Something that somebody holds, as far as who looks sees it."""
    task = task_of(leader, kind, key, viewer.on, viewer)
    if task is None:
        raise Http404
    return task


def in_words(task: Task, names: dict[UUID, str]) -> str:
    """What a task is, in words."""
    row = task.row
    if task.kind == "running":
        return _("Running the group")
    if task.kind == "missing":
        return _("Getting in touch when %(name)s is missing: %(who)s, %(how)s") % {
            "name": row.member.name, "who": row.who, "how": row.how,
        }  # fmt: skip
    if task.kind == "booking":
        day = date_format(row.session.day, "j F")
        return _("%(what)s, %(day)s") % {"what": row.get_what_display().capitalize(), "day": day}
    if task.kind == "rule":
        return str(row.rule.words)
    if task.kind == "concern":
        return str(row.get_kind_display()).capitalize()
    who = names.get(task.about.human, task.about.called) if task.about else ""
    return f"{row.what} ({who})" if task.kind == "step" else str(row.words)


@require_http_methods(["GET"])
@screen("groups")
def group_handing(request: Request, leader_id: UUID) -> HttpResponse:
    """What somebody who leads a group holds, who takes it over, and how all say goodbye."""
    leader, circle = leader_or_404(request, leader_id)
    viewer = request.viewer
    tasks = tasks_of(leader, viewer.on, viewer) if leader.membership.left_on is None else []
    there = Member.objects.visible_to(viewer).of(circle).there(viewer.on).select_related("party")
    names = {one.party.human: one.name for one in there}
    lines = [line(one, names, leader, viewer) for one in tasks if one.is_open]
    done = Handover.objects.visible_to(viewer).of_leader(leader)
    taken = [handed(one, names) for one in done if one.stands in Handover.SETTLED]
    goodbye = Goodbye.objects.visible_to(viewer).filter(leader=leader).select_related("session", "checker").first()
    said = list(GoodbyeWord.objects.visible_to(viewer).filter(goodbye=goodbye).said())
    shows(request, {one.about for one in tasks if one.about} | {one.member.party for one in said})
    context = {
        "circle": circle,
        "leader": leader,
        "is_there": leader.membership.left_on is None,
        "is_mine": leader.party_id in viewer.own_ids,
        "open": [one for one in lines if not one["asked"]],
        "asked": [one for one in lines if one["asked"]],
        "taken": taken,
        "goodbye": goodbye,
        "words": said,
        "saved": what_was_saved(request),
    }
    return render(request, "groups/handing.html", context)


def line(task: Task, names: dict[UUID, str], leader: Member, viewer: Viewer) -> dict[str, Any]:
    """A task as a line: what can be done with it."""
    is_own = leader.party_id in viewer.own_ids
    by_hand = task.kind in ("missing", "other") or (is_own and task.kind in ("step", "concern"))
    return {
        "task": task,
        "what": in_words(task, names),
        "href": reverse(task.kind, args=[task.key]) if task.kind in ("step", "concern") else "",
        "kind": "" if task.kind in ("running", "missing", "other") else Handover.Kind(task.kind).label,
        "asked": name_of(task.handover, names) if task.is_offered and task.handover else "",
        "by_hand": by_hand,
        "goes_on": is_others(task, leader),
        "taken_back": task.kind != "concern",
        "was_declined": task.stands == Handover.State.DECLINED,
    }


def name_of(handover: Handover, names: dict[UUID, str]) -> str:
    """Who takes something over: by the name the group uses, or by theirs at work."""
    return names.get(handover.to.human, handover.to.called) if handover.to else ""


def handed(handover: Handover, names: dict[UUID, str]) -> dict[str, Any]:
    """Something that was handed over, or answered by hand, as a line."""
    rows = {"step": handover.step, "missing": handover.missing, "booking": handover.booking, "rule": handover.rule,
            "concern": handover.concern}  # fmt: skip
    about = handover.step.person if handover.step else None
    task = Task(handover.kind, rows.get(handover.kind) or handover.part or handover, about)
    stays = "" if handover.stands == Handover.State.ACCEPTED else handover.get_state_display()
    return {"what": in_words(task, names), "who": name_of(handover, names), "stays": stays, "row": handover}


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_task_new(request: Request, leader_id: UUID) -> HttpResponse:
    """Add what nothing here knows of: keys, money, telephone numbers."""
    leader, _circle = leader_or_404(request, leader_id)
    viewer = request.viewer
    form = forms.OtherTaskForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.list_task(leader=leader, on=viewer.on, by=viewer, **form.cleaned_data)
            return kept(request, leader)
    lede = _("What stands open here is on the list by itself. Add what nothing here knows of.")
    return asking(request, form, _("Add something to hand over"), list_of(leader), lede)


def kept(request: Request, leader: Member) -> HttpResponse:
    """Back to the list, with the word that it is saved."""
    say_saved(request)
    return redirect(list_of(leader))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_task_hand(request: Request, leader_id: UUID, task_kind: str, task_id: UUID) -> HttpResponse:
    """Ask somebody to take over one task."""
    leader, circle = leader_or_404(request, leader_id)
    viewer = request.viewer
    task = task_or_404(leader, task_kind, task_id, viewer)
    people = could_ask(task, leader, viewer)
    form = forms.SomebodyForm(posted(request), people=people)
    if form.is_valid():
        with mended(form):
            words = _("Look after the group") if task.kind == "running" else ""
            actions.offer_task(leader=leader, task=task, words=words, on=viewer.on, by=viewer, **form.cleaned_data)
            return kept(request, leader)
    lede = (
        _("This is about how somebody is. It goes only to who works here in that role, and never to a member.")
        if task.is_care
        else _("They are asked first, and say yes or no. Until then it stays where it is.")
    )
    if not people:
        lede = _("Nobody has the role for this yet. Ask somebody to lead the group first, or ask a lead.")
    names = {one.party.human: one.name for one in Member.objects.visible_to(viewer).of(circle).there(viewer.on)}
    return asking(request, form, in_words(task, names), list_of(leader), lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_task_answer(request: Request, leader_id: UUID, task_kind: str, task_id: UUID) -> HttpResponse:
    """Say that one task stays as it is, or that nobody needs it any more."""
    leader, _circle = leader_or_404(request, leader_id)
    viewer = request.viewer
    task = task_or_404(leader, task_kind, task_id, viewer)
    form = forms.AnswerForm(posted(request))
    if form.is_valid():
        with mended(form):
            answer = "ended" if task.kind == "other" else "stays"
            said = {"answer": answer, "because": form.cleaned_data["because"]}
            actions.answer_by_hand(leader=leader, task=task, on=viewer.on, by=viewer, **said)
            return kept(request, leader)
    titles = {
        "other": _("Does nobody need this any more?"),
        "missing": _("Does somebody else get in touch, and go on?"),
    }
    title = titles.get(task.kind, _("Do you go on with this outside the group?"))
    return asking(request, form, title, list_of(leader), in_words(task, {}))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_handover(request: Request, handover_id: UUID) -> HttpResponse:
    """Do I take over what I was asked?"""
    viewer = request.viewer
    rows = Handover.objects.visible_to(viewer).asked(viewer).select_related("leader__party", "circle")
    handover = get_object_or_404(rows, pk=handover_id)
    form = forms.TakeForm(posted(request))
    if form.is_valid():
        with mended(form):
            act = actions.take_over if form.cleaned_data["takes"] == "yes" else actions.say_no
            act(handover=handover, version=version_read(request), on=viewer.on, by=viewer)
            say_saved(request)
            return redirect("today")
    handover.stands = handover.state
    about = {"name": handover.leader.name, "group": handover.circle.name}
    lede = _("%(name)s asks you. They lead %(group)s. Nobody needs a reason for a no.") % about
    return asking(request, form, handed(handover, {})["what"], reverse("today"), lede, row=handover)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_handover_back(request: Request, offered_id: UUID) -> HttpResponse:
    """Ask somebody no more."""
    viewer = request.viewer
    offered = Handover.objects.visible_to(viewer).filter(state=Handover.State.OFFERED)
    rows = of_groups_run(offered, viewer).select_related("leader", "given", "to", "circle")
    handover = get_object_or_404(rows, pk=offered_id)
    form = django_forms.Form(posted(request))
    if form.is_valid():
        with mended(form):
            actions.take_back(handover=handover, version=version_read(request), on=viewer.on, by=viewer)
            return kept(request, handover.leader)
    title = _("Take it back?")
    lede = _("They are not asked any more. It stays where it is.")
    return asking(request, form, title, list_of(handover.leader), lede, row=handover, button=_("Take it back"))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_leader_left(request: Request, leader_id: UUID) -> HttpResponse:
    """Leave a group that one leads, once nothing is open any more."""
    leader, circle = leader_or_404(request, leader_id)
    viewer = request.viewer
    form = forms.StopForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.stop_leading(leader=leader, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("groups")
    title = _("%(name)s stops leading %(group)s") % {"name": leader.name, "group": circle.name}
    lede = _("After this, they do not open the pages of the group any more.")
    return asking(request, form, title, list_of(leader), lede, button=_("Leave the group"))
