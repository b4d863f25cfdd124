"""Who decides: what was found for one decision, decisions made for somebody, and that all else is assumed.

Criterion: 002-P5.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Decision, Viewer, require
from kinweave.parties import actions, rules
from kinweave.parties.models import Advocacy, BestInterests, Capacity, ParentalResponsibility, Party
from kinweave.parties.nations import adult_on, nation
from kinweave.parties.queries import AboutPersonQuerySet
from kinweave.web.deciding import forms
from kinweave.web.deciding.mending import mended
from kinweave.web.deciding.steps import Asking, ask
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.people.notes import around
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

STANDS = {
    "assumed": gettext_lazy("Assumed able to decide"),
    "can": gettext_lazy("Can decide this"),
    "can with help": gettext_lazy("Can decide this with help"),
    "cannot": gettext_lazy("Cannot decide this now"),
}
KINDS = {"can": "yes", "can with help": "with", "cannot": "step"}


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision as a page shows it: what it is, how it stands, and the record if there is one."""

    what: str
    stands: str
    kind: str
    capacity: Capacity | None = None
    why: str = ""


def page(request: Request, person: Party, **more: object) -> dict[str, object]:
    """What every page about who decides shows."""
    back = reverse("decisions", args=[person.pk])
    return {"person": person, "talk": talk(request.viewer, person), "back": back, **more}


@require_http_methods(["GET"])
@screen("people")
def decisions(request: Request, person_id: UUID) -> HttpResponse:
    """Every decision that was looked at, those about each person in their life, and all the others: assumed."""
    person, viewer = person_or_404(request, person_id), request.viewer
    made = BestInterests.objects.visible_to(viewer).about(person).latest_first().select_related("capacity")
    advocates = Advocacy.objects.visible_to(viewer).about(person).latest_first()
    parents = ParentalResponsibility.objects.visible_to(viewer).about(person).current(viewer.on)
    shown = {
        "decided": looked_at(viewer, person, around(request, person)),
        "made": [(one, in_full(one.decided_on, viewer.on)) for one in made],
        "advocates": [(one, in_full(one.asked_on, viewer.on)) for one in advocates],
        "parents": parents.select_related("parent").order_by("begins_on", "pk"),
        "is_child": is_child(person, viewer),
        "may_ask": may_ask_who_decides(person, viewer),
        "saved": what_was_saved(request),
    }
    return render(request, "deciding/decisions.html", page(request, person, **shown))


def may_ask_who_decides(person: Party, viewer: Viewer) -> Decision:
    """Whether the law about deciding that this service knows is about somebody."""
    return rules.may_ask_who_decides(nation=nation(person.keeper.nation), age=person.age(viewer.on))


def is_child(person: Party, viewer: Viewer) -> bool:
    """Whether somebody is known to be a child."""
    becomes_adult = adult_on(person.born_on, person.keeper.nation)
    return becomes_adult is not None and becomes_adult > viewer.on


def looked_at(viewer: Viewer, person: Party, people: Iterable[Party]) -> list[Decided]:
    """The last finding for each decision; then, for each person in their life, that nothing was found."""
    found = Capacity.objects.visible_to(viewer).about(person).latest_first().select_related("contact_with")
    last: dict[Any, Capacity] = {}
    for one in found:
        last.setdefault(one.contact_with.human if one.contact_with else one.decision.casefold(), one)
    assumed = [one for one in people if one.human not in last]
    return [*(as_found(one, viewer) for one in last.values()), *(as_assumed(one) for one in assumed)]


def as_found(capacity: Capacity, viewer: Viewer) -> Decided:
    """A decision that somebody looked at."""
    how = rules.stands(capacity)
    day = in_full(capacity.review_on, viewer.on)
    is_due = capacity.review_on <= viewer.on
    why = _("Look at it again now. It was due on %(day)s.") if is_due else _("Look at it again by %(day)s.")
    return Decided(capacity.decision, str(STANDS[how]), KINDS[how], capacity, why % {"day": day})


def as_assumed(party: Party) -> Decided:
    """A decision that nobody looked at."""
    return Decided(_("Seeing %(name)s") % {"name": party.called}, str(STANDS[rules.stands(None)]), "")


@require_http_methods(["GET", "POST"])
@screen("people")
def decision_new(request: Request, person_id: UUID) -> HttpResponse:
    """Look at one decision: which, what helped, what was found, who found it."""
    person, viewer = person_or_404(request, person_id), request.viewer
    require(may_ask_who_decides(person, viewer))
    first = {"assessed_on": viewer.on, "assessed_by": viewer.name, "review_on": viewer.on + forms.LOOK_AGAIN_AFTER}
    pages = (
        partial(forms.WhatForm, me=person.called, people=around(request, person)),
        partial(forms.HelpForm, me=person.called),
        partial(forms.FoundForm, me=person.called),
        partial(forms.WhoForm, me=person.called, initial=first),
    )
    asked = ask(request, pages)
    if asked.is_done:
        with mended(asked.form):
            kept = actions.assess_capacity(person=person, on=viewer.on, by=viewer, **asked.said)
            say_saved(request)
            return redirect("decision", kept.pk)
    title = _("Can %(name)s decide this?") % {"name": person.called}
    return asking(request, person, asked, title, reverse("decisions", args=[person.pk]))


def asking(request: Request, person: Party, asked: Asking, title: str, back: str) -> HttpResponse:
    """One page of a few questions."""
    context = page(request, person, asked=asked, form=asked.form, title=title) | {"back": back}
    return render(request, "deciding/ask.html", context)


def findings(request: Request) -> AboutPersonQuerySet:
    """What was found, as far as this viewer may know."""
    found: AboutPersonQuerySet = Capacity.objects.visible_to(request.viewer)
    return found.select_related("person__holder", "contact_with")


@require_http_methods(["GET"])
@screen("people")
def decision(request: Request, capacity_id: UUID) -> HttpResponse:
    """What was found for one decision, and what was decided because of it."""
    found, viewer = about_or_404(request, findings(request), capacity_id), request.viewer
    same = list(Capacity.objects.visible_to(viewer).same_decision(found).latest_first())
    made = BestInterests.objects.visible_to(viewer).filter(capacity=found).latest_first()
    context = {
        "found": found,
        "shown": as_found(found, viewer),
        "parts": parts(found),
        "is_latest": same[0] == found,
        "others": [(one, in_full(one.assessed_on, viewer.on)) for one in same if one != found],
        "made": made,
        "may_decide": rules.stands(found) == rules.CANNOT and same[0] == found and not found.can_wait,
        "saved": what_was_saved(request),
    }
    return render(request, "deciding/decision.html", page(request, found.person, **context))


def parts(found: Capacity) -> Sequence[tuple[object, str]]:
    """The four parts of deciding, each with what was seen of it."""
    return [(words, getattr(found, f"get_{part}_display")()) for part, words in forms.LIMBS]


@require_http_methods(["GET", "POST"])
@screen("people")
def best_interests_new(request: Request, capacity_id: UUID) -> HttpResponse:
    """Decide for somebody who cannot: what they want, what was possible, what was decided, in plain words too."""
    found, viewer = about_or_404(request, findings(request), capacity_id), request.viewer
    me = found.person.called
    first = {"decided_on": viewer.on, "decided_by": viewer.name, "review_on": viewer.on + forms.LOOK_AGAIN_AFTER}
    pages = (
        partial(forms.WantsForm, me=me),
        partial(forms.WaysForm, me=me, initial=first),
        partial(forms.PlainForm, me=me),
    )
    asked = ask(request, pages)
    if asked.is_done:
        with mended(asked.form):
            actions.decide_best_interests(capacity=found, on=viewer.on, by=viewer, **asked.said)
            say_saved(request)
            return redirect("decision", found.pk)
    title = _("What is best for %(name)s?") % {"name": me}
    return asking(request, found.person, asked, title, reverse("decision", args=[found.pk]))
