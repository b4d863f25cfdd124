"""A person's plan: now, next and later; what they hope for; what could go wrong and well; what was thought of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.events.models import Event
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans import rules
from kinweave.plans.models import Action, Outcome, PlanCheck, Risk
from kinweave.plans.queries import ActionQuerySet
from kinweave.web.paging import last_shown, page_of
from kinweave.web.people.days import beneath, by_when, in_full
from kinweave.web.people.finding import person_or_404
from kinweave.web.plans.finding import page
from kinweave.web.plans.picture import Picture
from kinweave.web.request import Request
from kinweave.web.restrictions.finding import touching
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import screen

FEW_KEPT = 4
FEW_OUTINGS = 4
TITLES = (
    (Action.Horizon.NOW, gettext_lazy("Now")),
    (Action.Horizon.NEXT, gettext_lazy("Next")),
    (Action.Horizon.LATER, gettext_lazy("Later")),
)


@dataclass(frozen=True, slots=True)
class Step:
    """A step as the plan shows it: by when, what, who holds it, about whom."""

    action: Action
    when: str
    small: str
    why: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class Part:
    """What is for now, for next, or for later."""

    key: str
    title: object
    steps: Sequence[Step]


@require_http_methods(["GET"])
@screen("people")
def plan(request: Request, person_id: UUID) -> HttpResponse:
    """The whole plan on one page (002-P8, P10, P11, P13)."""
    person = person_or_404(request, person_id)
    context = page(request, person, saved=what_was_saved(request)) | parts(request.viewer, person)
    context["restrictions"] = touching(request.viewer, person)
    return render(request, "plans/plan.html", context)


def parts(viewer: Viewer, person: Party) -> dict[str, object]:
    """What stands in a plan, each from records that the viewer may see."""
    risks = Risk.objects.visible_to(viewer).about(person).lasting().order_by("review_on", "pk")
    outcomes = Outcome.objects.visible_to(viewer).about(person).lasting().order_by("set_on", "pk")
    checks = PlanCheck.objects.visible_to(viewer).about(person)
    return {
        "parts": by_horizon(viewer, person),
        "risks": [(one, in_full(one.review_on, viewer.on), one.review_on <= viewer.on) for one in risks],
        "outcomes": outcomes,
        "check": checks.filter(event__isnull=True).order_by("-checked_on", "-recorded_at").first(),
        "outings": outings(viewer, person),
        "kept": [as_kept(one, viewer) for one in kept(viewer, person)[:FEW_KEPT]],
    }


def by_horizon(viewer: Viewer, person: Party) -> list[Part]:
    """The open steps, for now, next and later."""
    found = Action.objects.visible_to(viewer).about(person).open().select_related("doer", "tie__to_party")
    steps = [as_step(one, viewer) for one in found]
    return [Part(key, title, [one for one in steps if one.action.horizon == key]) for key, title in TITLES]


def as_step(action: Action, viewer: Viewer) -> Step:
    """A step as the plan shows it."""
    return Step(
        action=action,
        when=by_when(action.due_on, viewer.on),
        small=beneath(action.due_on, viewer.on) if action.due_on else "",
        why=" ".join(said_of(action, viewer)),
        is_late=bool(action.due_on and action.due_on < viewer.on),
    )


def said_of(action: Action, viewer: Viewer) -> Iterable[str]:
    """Who holds a step and about whom it is, a sentence each."""
    if action.doer_id == viewer.person_id:
        yield _("You do this.")
    else:
        who = {"name": action.doer.called, "who": action.get_holder_class_display()}
        is_person = action.holder_class == Action.HolderClass.PERSON
        yield _("%(name)s does this.") % who if is_person else _("%(name)s does this: %(who)s.") % who
    if action.tie and action.tie.to_party_id != action.doer_id:
        yield _("About %(name)s.") % {"name": action.tie.to_party.called}
    if action.late_because:
        yield action.late_because


def outings(viewer: Viewer, person: Party) -> list[tuple[Event, str, PlanCheck | None]]:
    """The next outings and activities, each with what was thought of for it."""
    ahead = Event.objects.visible_to(viewer).about(person).arranged_from(viewer.on)
    events = list(ahead.filter(kind__in=[Event.Kind.OUTING, Event.Kind.ACTIVITY])[:FEW_OUTINGS])
    checks = PlanCheck.objects.visible_to(viewer).about(person).filter(event__in=events)
    found = {check.event_id: check for check in checks.order_by("checked_on", "recorded_at")}
    return [(event, in_full(event.day, viewer.on), found.get(event.pk)) for event in events]


def done_lately(viewer: Viewer, person: Party) -> Sequence[tuple[object, str]]:
    """The day and the person's part of all that was done in the last months."""
    since = rules.first_month(viewer.on)
    done = Action.objects.visible_to(viewer).about(person).kept_since(since)
    return list(done.values_list("done_on", "level"))


def kept(viewer: Viewer, person: Party) -> ActionQuerySet:
    """What was done, the latest first."""
    rows: ActionQuerySet = Action.objects.visible_to(viewer).about(person).kept().select_related("doer")
    return rows


def as_kept(action: Action, viewer: Viewer) -> dict[str, object]:
    """Something that was done: when, by whom, and the person's part in it."""
    day = action.done_on or viewer.on
    return {
        "action": action,
        "when": date_format(day, "j M"),
        "small": "" if day.year == viewer.on.year else day.year,
        "who": action.doer.called,
    }


@require_http_methods(["GET"])
@screen("people")
def taking_part(request: Request, person_id: UUID) -> HttpResponse:
    """How a person took part over time, and what was done: counts by month, and no score (002-P10)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    rows = kept(viewer, person)
    last = last_shown(request, rows)
    shown = page_of(rows.done_before(last) if last else rows, is_first=last is None)
    context = page(
        request,
        person,
        picture=Picture(done_lately(viewer, person), viewer.on),
        kept=[as_kept(one, viewer) for one in shown.rows],
        shown=shown,
    )
    return render(request, "plans/taking_part.html", context)
