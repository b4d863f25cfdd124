"""Planning a group: why, the law, policy, practice, skills, demand, resources, other groups. Criteria: 004-P1 to P8."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.actions import groups as actions
from kinweave.circles.models import Circle, PlanLine
from kinweave.circles.rules.groups import duties_for, in_numbers
from kinweave.foundation import Viewer
from kinweave.web.deciding.mending import mended
from kinweave.web.deciding.steps import ask
from kinweave.web.forms import posted
from kinweave.web.groups import forms, words
from kinweave.web.groups.finding import address, own_member, run_or_404
from kinweave.web.networks.network import asking, in_steps
from kinweave.web.people.finding import myself
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_new(request: Request) -> HttpResponse:
    """Begin a group, as an idea."""
    viewer = request.viewer
    first = {"called": myself(viewer).called}
    asked = ask(request, [partial(forms.BeginForm, initial=first), forms.ReasonsForm])
    if asked.is_done:
        with mended(asked.form):
            circle = actions.plan_group(on=viewer.on, by=viewer, **asked.said)
            say_saved(request)
            return redirect(reverse("group_plan", args=[circle.pk]))
    lede = _("It begins as an idea. Nobody is asked to join yet.")
    return in_steps(request, asked, _("Start a group"), reverse("groups"), lede)


@require_http_methods(["GET"])
@screen("groups")
def group_plan(request: Request, group_id: UUID) -> HttpResponse:
    """The plan of a group."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    lines = PlanLine.objects.visible_to(viewer).of(circle).prefetch_related("rules__settling").standing()
    by_kind = {kind: [one for one in lines if one.kind == kind] for kind in PlanLine.Kind.values}
    context = {
        "circle": circle,
        "plan": circle.plan,
        "duties": duties(circle, by_kind["duty"]),
        "lines": by_kind,
        "led": [(dict(words.LEADS)[one.topic], one) for one in by_kind["lead"]],
        "supports": [(dict(words.SUPPORTS)[one.topic], one) for one in by_kind["support"]],
        "demand": demand(by_kind["demand"]),
        "can_propose": own_member(circle.pk, viewer) is not None,
        "saved": what_was_saved(request),
    }
    return render(request, "groups/plan.html", context)


def duties(circle: Any, answered: list[PlanLine]) -> list[dict[str, Any]]:
    """The legal checklist of a kind of group, each with its latest answer."""
    latest = {one.topic: one for one in answered}
    topics = [*duties_for(circle.plan.sort)]
    topics += [topic for topic in latest if topic not in topics]
    return [duty(topic, latest.get(topic)) for topic in topics]


def duty(topic: str, line: PlanLine | None) -> dict[str, Any]:
    """A legal duty as a line."""
    title, hint = words.DUTIES[topic]
    name, kind = words.ANSWERS[line.answer if line else ""]
    return {"topic": topic, "title": title, "hint": hint, "line": line, "name": name, "kind": kind}


def demand(lines: list[PlanLine]) -> list[tuple[Any, Any]]:
    """How many would come, of each kind: the latest count; small numbers are hidden."""
    latest = {one.topic: one for one in lines}
    return [(name, in_numbers(latest[key].how_many or 0)) for key, name in words.DEMAND if key in latest]


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_reasons(request: Request, group_id: UUID) -> HttpResponse:
    """Write the reasons anew, and who takes a complaint from outside."""
    circle: Any = run_or_404(request, group_id)
    plan, back = circle.plan, reverse("group_plan", args=[circle.pk])
    initial = {name: getattr(plan, name) for name in forms.ChangeForm.base_fields}
    form = forms.ChangeForm(posted(request), initial=initial)
    if form.is_valid():
        with mended(form):
            actions.change_plan(plan=plan, version=version_read(request), by=request.viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(back)
    return asking(request, form, _("Why this group"), back, row=plan)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_duty(request: Request, group_id: UUID, duty_topic: str) -> HttpResponse:
    """Answer a legal duty."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    if duty_topic not in words.DUTIES:
        raise Http404
    title, lede = words.DUTIES[duty_topic]
    form = forms.DutyForm(posted(request), initial=before(circle, duty_topic, viewer))
    if form.is_valid():
        with mended(form):
            actions.check_duty(circle=circle, topic=duty_topic, on=viewer.on, by=viewer, **form.cleaned_data)
            return kept(request, circle)
    return asking(request, form, str(title), reverse("group_plan", args=[circle.pk]), str(lede))


def before(circle: Circle, topic: str, viewer: Viewer) -> dict[str, Any]:
    """What was answered before, to be looked at again today."""
    found = PlanLine.objects.visible_to(viewer).of(circle).filter(kind=PlanLine.Kind.DUTY, topic=topic)
    last = found.latest_first().first()
    said = {name: getattr(last, name) for name in ("answer", "says", "source", "source_on", "plain")} if last else {}
    return said | {"day": viewer.on, "who": myself(viewer).called}


def kept(request: Request, circle: Circle) -> HttpResponse:
    """Back to the plan, where it says that it was saved."""
    say_saved(request)
    return redirect(reverse("group_plan", args=[circle.pk]))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_line_new(request: Request, group_id: UUID, line_kind: str) -> HttpResponse:
    """Add a policy, a practice note, a skill, demand or a resource."""
    circle = run_or_404(request, group_id)
    if line_kind not in forms.LINE_FORMS:
        raise Http404
    title, lede = words.NEW_LINE[line_kind]
    form = forms.LINE_FORMS[line_kind](posted(request))
    if form.is_valid():
        with mended(form):
            actions.add_line(circle=circle, kind=line_kind, by=request.viewer, **form.cleaned_data)
            return kept(request, circle)
    return asking(request, form, str(title), reverse("group_plan", args=[circle.pk]), str(lede))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_move(request: Request, group_id: UUID, group_state: str) -> HttpResponse:
    """Move a group on to another state."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    if group_state not in words.NEXT:
        raise Http404
    title, lede = words.NEXT[group_state]
    form = forms.MoveForm(posted(request))
    if form.is_valid():
        with mended(form):
            because = form.cleaned_data["because"]
            actions.move_on(circle=circle, to=group_state, because=because, on=viewer.on, by=viewer)
            say_saved(request)
            return redirect(address(circle))
    return asking(request, form, str(title), address(circle), str(lede), button=str(title))


@require_http_methods(["GET", "POST"])
@screen("groups")
def existing_group_new(request: Request) -> HttpResponse:
    """Keep what help a group that is there already wants."""
    viewer = request.viewer
    form = forms.ExistingForm(posted(request), initial={"asked_on": viewer.on})
    if form.is_valid():
        with mended(form):
            actions.ask_group(on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("groups")
    lede = _("Ask the group first. What it wants comes before what we could give.")
    return asking(request, form, _("A group that is there"), reverse("groups"), lede)
