"""Somebody else looks: at late entries, at objections, at an agreement with the family, at what was left out."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements import wording
from kinweave.agreements.actions import family
from kinweave.agreements.models import Choice, FamilyAgreement
from kinweave.agreements.rules import ASK_AGAIN_AFTER
from kinweave.information.families import review as keep_review
from kinweave.information.models import Passing
from kinweave.web.deciding.mending import mended
from kinweave.web.family import forms
from kinweave.web.family.passed import as_line, what_went
from kinweave.web.family.shown import by_agency
from kinweave.web.family.talk import YES
from kinweave.web.family.views import agreements, found_for, page
from kinweave.web.forms import posted
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen


def choice_or_404(request: Request, rows: Any, choice_id: UUID) -> Choice:
    """Something that somebody said about sharing."""
    found = rows.select_related("person__holder", "organisation", "said_by", "recorded_by", "agreement")
    row: Choice = about_or_404(request, found, choice_id)
    return row


@require_http_methods(["GET", "POST"])
@screen("people")
def objection(request: Request, objection_id: UUID) -> HttpResponse:
    """A manager considers an objection, and says why."""
    viewer = request.viewer
    if not viewer.sees_everyone:
        raise Http404
    found = choice_or_404(request, Choice.objects.visible_to(viewer).filter(said="objected"), objection_id)
    form = forms.ObjectionForm(posted(request), me=found.person.called)
    if form.is_valid():
        with mended(form):
            said = form.cleaned_data
            may_go = said["answer"] == YES
            family.consider(objection=found, may_go=may_go, because=said["because"], on=viewer.on, by=viewer)
            say_saved(request)
            return redirect("family_sharing", found.person_id)
    title = _("%(name)s does not want this") % {"name": found.person.called}
    context = page(request, found.person, form=form, title=title, lede=wording.recorded(found, found.person.called))
    return render(request, "people/form.html", context)


@require_http_methods(["POST"])
@screen("people")
def countersign(request: Request, late_id: UUID) -> HttpResponse:
    """Somebody else puts their name to what was written down late."""
    viewer = request.viewer
    found = choice_or_404(request, Choice.objects.visible_to(viewer).filter(is_late=True), late_id)
    family.countersign(choice=found, on=viewer.on, by=viewer)
    say_saved(request)
    return redirect("family_sharing", found.person_id)


@require_http_methods(["GET", "POST"])
@screen("people")
def review(request: Request, agreement_id: UUID) -> HttpResponse:
    """Look at it again with the family: what was shared since, and what to keep, narrow, widen or stop. 003-P22."""
    found, viewer = about_or_404(request, agreements(request), agreement_id), request.viewer
    first = {"next_on": viewer.on + ASK_AGAIN_AFTER}
    form = forms.ReviewForm(posted(request), me=found.person.called, initial=first)
    if form.is_valid():
        with mended(form):
            keep_review(agreement=found, version=version_read(request), on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    since = found.reviewed_on or found.day
    context = page(request, found.person, form=form, row=found, agreement=found)
    context |= {"went": what_went(viewer, found.person, since), "agencies": by_agency(found_for(request, found.person))}
    return render(
        request, "family/review.html", context | {"since": in_full(since, viewer.on), "saved": what_was_saved(request)}
    )


@require_http_methods(["GET", "POST"])
@screen("people")
def left_out(request: Request, agreement_id: UUID) -> HttpResponse:
    """A lead looks again at what the family was not told at a review, and why. 003-P22."""
    viewer = request.viewer
    if not viewer.sees_everyone:
        raise Http404
    rows = FamilyAgreement.objects.visible_to(viewer).filter(reviewed_on__isnull=False)
    found = about_or_404(request, rows.select_related("person__holder", "reviewed_by"), agreement_id)
    if request.method == "POST":
        family.look_at_omissions(agreement=found, version=version_read(request), on=viewer.on, by=viewer)
        say_saved(request)
        return redirect("family_sharing", found.person_id)
    gone = Passing.objects.visible_to(viewer).about(found.person).left_out_of_own_page().latest_first()
    went = [(as_line(one, []), one) for one in gone.select_related("recipient__organisation", "protocol")]
    untold = Choice.objects.visible_to(viewer).about(found.person).filter(said="not_told")
    rows_untold = [(one, wording.recorded(one, found.person.called)) for one in untold.select_related("organisation")]
    context = page(request, found.person, agreement=found, went=went, untold=rows_untold)
    return render(request, "family/left_out.html", context)
