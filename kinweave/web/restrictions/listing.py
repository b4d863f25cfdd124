"""A person's restrictions, and the page of one: what it is, who decided, until when, how it was explained."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Breach, Explanation, MayKnow, Restriction, RestrictionReview
from kinweave.circles.rules.restrictions import NEEDS_APPROVAL
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.restrictions.finding import restriction_or_404
from kinweave.web.screen import screen

SAID = (
    "what", "basis", "issuer", "decided_on", "reference", "document_at", "terms", "exceptions", "own_words",
    "legal_advice", "legal_status", "decision_maker", "safe_today", "premises", "tried",
)  # fmt: skip


@require_http_methods(["GET"])
@screen("people")
def restrictions(request: Request, person_id: UUID) -> HttpResponse:
    """What restricts contact with a person: in force, drafts, and over (002-P5)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    rows = Restriction.objects.visible_to(viewer).about(person).select_related("against", "against_circle")
    found = list(rows.order_by("-starts_on", "pk"))
    groups: dict[str, list[Restriction]] = {"in_force": [], "drafts": [], "over": []}
    for one in found:
        groups[state(one, request)].append(one)
    return render(request, "restrictions/all.html", {"person": person, "talk": talk(viewer, person), **groups})


def state(restriction: Restriction, request: Request) -> str:
    """Whether a restriction is a draft, in force (also when its review is due), or over."""
    on = request.viewer.on
    is_past = restriction.ends_on is not None and restriction.ends_on <= on
    if restriction.over_on is not None or is_past:
        return "over"
    return "in_force" if restriction.in_force_at else "drafts"


@require_http_methods(["GET"])
@screen("people")
def restriction(request: Request, restriction_id: UUID) -> HttpResponse:
    """One restriction, whole: for those who may know of it (002-P5, P19)."""
    found, viewer = restriction_or_404(request, restriction_id), request.viewer
    of_it: dict[str, Any] = {"restriction": found}
    context = {
        "restriction": found,
        "person": found.person,
        "state": state(found, request),
        "rows": list(rows(found)),
        "explanations": Explanation.objects.visible_to(viewer).filter(**of_it).order_by("-day", "-recorded_at"),
        "breaches": Breach.objects.visible_to(viewer).filter(**of_it).order_by("-happened_on", "pk"),
        "reviews": RestrictionReview.objects.visible_to(viewer).filter(**of_it).order_by("-day", "pk"),
        "known": MayKnow.objects.visible_to(viewer).filter(ended_on=None, **of_it).select_related("party"),
        "waits_for_approval": found.kind in NEEDS_APPROVAL and found.approved_on is None,
        "talk": talk(viewer, found.person),
    }
    return render(request, "restrictions/one.html", context)


def rows(restriction: Restriction) -> Iterator[dict[str, Any]]:
    """What was written, in rows of a label and a text; what is empty is left out."""
    yield row(_("Whose decision"), capfirst(restriction.get_kind_display()))
    for name in SAID:
        value = said(restriction, name)
        if value:
            yield row(capfirst(str(Restriction._meta.get_field(name).verbose_name)), value)  # type: ignore[union-attr]  # SAID names fields
    if restriction.reason:
        yield row(_("The full reason (sealed)"), restriction.reason)
    yield row(_("In force"), days(restriction))
    yield row(_("Looked at again on"), date_format(restriction.review_on, "j F Y"))
    yield row(_("Who leads on it"), str(restriction.lead))
    if restriction.approved_by and restriction.approved_on:
        yield row(_("Approved by"), f"{restriction.approved_by}, {date_format(restriction.approved_on, 'j F Y')}")
    yield row(_("Who may know"), capfirst(restriction.get_audience_display()))


def row(label: str, text: str) -> dict[str, Any]:
    """One row of a summary list."""
    return {"key": {"text": label}, "value": {"text": text}}


def said(restriction: Restriction, name: str) -> str:
    """A field as a page says it: a choice by its words, a day in full."""
    value = getattr(restriction, name)
    if name == "what":
        return str(capfirst(restriction.get_what_display()))
    return date_format(value, "j F Y") if value and name.endswith("_on") else value or ""


def days(restriction: Restriction) -> str:
    """From when until when."""
    begins = date_format(restriction.starts_on, "j F Y")
    if restriction.ends_on is None:
        return _("From %(begins)s") % {"begins": begins}
    return _("From %(begins)s, until %(ends)s") % {"begins": begins, "ends": date_format(restriction.ends_on, "j F Y")}


@require_http_methods(["GET"])
@screen("people")
def restriction_paper(request: Request, restriction_id: UUID) -> HttpResponse:
    """A restriction in plain words, for the person to keep: one page of paper (002-P19)."""
    found = restriction_or_404(request, restriction_id)
    return render(request, "restrictions/paper.html", {"restriction": found, "person": found.person})
