"""Risks: what somebody wants to do, who thinks what of it, and what came of it. Criterion: 002-P11."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.plans import actions
from kinweave.plans.models import Risk, RiskOpinion, RiskReview
from kinweave.web.forms import posted
from kinweave.web.middleware import shows
from kinweave.web.paging import last_shown, page_of
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import myself, person_or_404
from kinweave.web.plans import risk_forms
from kinweave.web.plans.finding import page, risk_or_404
from kinweave.web.plans.risk_new import capacities
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen


@require_http_methods(["GET"])
@screen("people")
def risks(request: Request, person_id: UUID) -> HttpResponse:
    """What somebody wants to do that could go wrong; what is over stands below."""
    person, viewer = person_or_404(request, person_id), request.viewer
    found = Risk.objects.visible_to(viewer).about(person).order_by("review_on", "pk")
    rows = [(one, in_full(one.review_on, viewer.on), one.review_on <= viewer.on) for one in found]
    now, over = [row for row in rows if not row[0].ended_on], [row for row in rows if row[0].ended_on]
    return render(request, "plans/risks.html", page(request, person, risks=now, over=over))


@require_http_methods(["GET"])
@screen("people")
def risk(request: Request, risk_id: UUID) -> HttpResponse:
    """One risk: what could go well first; what each one thinks, side by side; what came of it."""
    found, viewer = risk_or_404(request, risk_id), request.viewer
    opinions = RiskOpinion.objects.visible_to(viewer).filter(risk=found).order_by("said_on", "recorded_at")
    looked = RiskReview.objects.visible_to(viewer).filter(risk=found).order_by("-day", "-recorded_at")
    linked = next((one for one in capacities(viewer, found.person) if one.pk == found.capacity_id), None)
    context = page(
        request,
        found.person,
        risk=found,
        opinions=list(opinions),
        reviews=list(looked),
        capacity=linked,
        is_due=found.ended_on is None and found.review_on <= viewer.on,
        saved=what_was_saved(request),
    )
    return render(request, "plans/risk.html", context)


def asked(request: Request, found: Risk, form: object, title: str, **more: object) -> HttpResponse:
    """One question about a risk."""
    back = found.get_absolute_url()
    context = page(request, found.person, back, form=form, title=title, row=found, lede=found.wants, **more)
    return render(request, "people/form.html", context)


def kept(request: Request, found: Risk) -> HttpResponse:
    """Back to the risk, with the word that it is saved."""
    say_saved(request, "risk")
    return redirect(found)


@require_http_methods(["GET", "POST"])
@screen("people")
def risk_view_new(request: Request, risk_id: UUID) -> HttpResponse:
    """Keep what somebody thinks, beside the others: those who disagree too."""
    found, viewer = risk_or_404(request, risk_id), request.viewer
    form = risk_forms.OpinionForm(posted(request), initial={"who": "worker", "name": myself(viewer).called})
    if form.is_valid():
        actions.give_opinion(risk=found, on=viewer.on, by=viewer, **form.cleaned_data)
        return kept(request, found)
    return asked(request, found, form, _("What does somebody think of it?"))


@require_http_methods(["GET", "POST"])
@screen("people")
def risk_decide(request: Request, risk_id: UUID) -> HttpResponse:
    """Say that it is agreed, or not and why."""
    found, viewer = risk_or_404(request, risk_id), request.viewer
    form = risk_forms.DecideForm(posted(request))
    if form.is_valid():
        decided = form.decided
        if decided["is_agreed"] is None:
            return redirect(found)
        actions.decide_risk(risk=found, version=version_read(request), on=viewer.on, by=viewer, **decided)
        return kept(request, found)
    return asked(request, found, form, _("Is it agreed?"))


@require_http_methods(["GET", "POST"])
@screen("people")
def risk_capacity(request: Request, risk_id: UUID) -> HttpResponse:
    """Link the record that says whether they can decide this; without one it is assumed."""
    found, viewer = risk_or_404(request, risk_id), request.viewer
    first = {"capacity": str(found.capacity_id or "")}
    form = risk_forms.CapacityForm(posted(request), capacities=capacities(viewer, found.person), initial=first)
    if form.is_valid():
        actions.rest_on(risk=found, version=version_read(request), on=viewer.on, by=viewer, **form.cleaned_data)
        return kept(request, found)
    return asked(request, found, form, _("Can they decide this themself?"))


@require_http_methods(["GET", "POST"])
@screen("people")
def risk_review(request: Request, risk_id: UUID) -> HttpResponse:
    """Look again: what happened, did it make life better, and when next."""
    found, viewer = risk_or_404(request, risk_id), request.viewer
    form = risk_forms.ReviewForm(posted(request), on=viewer.on)
    if form.is_valid():
        said = dict(form.cleaned_data)
        next_on = said.pop("review_on")
        version = version_read(request)
        actions.look_again(risk=found, next_on=next_on, version=version, on=viewer.on, by=viewer, **said)
        return kept(request, found)
    return asked(request, found, form, _("Look at it again"))


@require_http_methods(["GET", "POST"])
@screen("people")
def risk_end(request: Request, risk_id: UUID) -> HttpResponse:
    """Say that it is over. What was said of it stays."""
    found, viewer = risk_or_404(request, risk_id), request.viewer
    if request.method == "POST":
        actions.end_risk(risk=found, version=version_read(request), on=viewer.on, by=viewer)
        return redirect("risks", found.person_id)
    context = page(request, found.person, found.get_absolute_url(), row=found)
    return render(request, "plans/risk_end.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def risk_withhold(request: Request, risk_id: UUID) -> HttpResponse:
    """Keep a risk from the person’s own page: why, what allows it, until when. Or show it again."""
    found, viewer = risk_or_404(request, risk_id), request.viewer
    if request.method == "POST" and "show" in request.POST:
        actions.show_risk(risk=found, version=version_read(request), on=viewer.on, by=viewer)
        return kept(request, found)
    form = risk_forms.WithholdForm(posted(request), on=viewer.on)
    if form.is_valid():
        actions.withhold_risk(risk=found, version=version_read(request), on=viewer.on, by=viewer, **form.cleaned_data)
        return kept(request, found)
    title = _("Keep this from %(name)s’s own page") % {"name": found.person.called}
    context = page(request, found.person, found.get_absolute_url(), form=form, title=title, row=found, risk=found)
    return render(request, "plans/risk_withhold.html", context)


@require_http_methods(["GET"])
@screen("allocate")
def risks_due(request: Request) -> HttpResponse:
    """Every risk of the organisation that is due to be looked at again, the longest due first: for leads."""
    viewer = request.viewer
    rows = Risk.objects.visible_to(viewer).at_work(viewer).due_for_review(viewer.on).select_related("person")
    last = last_shown(request, rows)
    found = page_of(rows.after(last) if last else rows, is_first=last is None)
    shows(request, {one.person for one in found.rows})
    due = [(one, in_full(one.review_on, viewer.on)) for one in found.rows]
    return render(request, "plans/risks_due.html", {"page": found, "due": due, "back": reverse("today")})
