"""What restricts my contact, on my own page: in plain words; and my own choice (002-P5, P18, P19)."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from kinweave.access.leading import lead_for
from kinweave.circles.actions import restrictions as actions
from kinweave.circles.models import Restriction
from kinweave.concerns.routing import kept_apart
from kinweave.web.forms import posted
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.mine.views import shown
from kinweave.web.request import Request
from kinweave.web.restrictions.finding import people_around
from kinweave.web.restrictions.forms import LiftForm, OwnChoiceForm
from kinweave.web.screen import screen


@require_http_methods(["GET"])
@screen("mine")
def mine_restrictions(request: Request, person_id: UUID) -> HttpResponse:
    """What restricts my contact with people, who decided, until when, and what I said."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    rows = Restriction.objects.visible_to(viewer).about(person).in_force(viewer.on)
    found = (
        rows.select_related("against", "against_circle").prefetch_related("explanations").order_by("-starts_on", "pk")
    )
    return shown(request, "restrictions/mine.html", person, restrictions=found)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_restriction_new(request: Request, person_id: UUID) -> HttpResponse:
    """I do not want contact with somebody: it holds at once."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    form = OwnChoiceForm(posted(request), me=person.called, people=people_around(viewer, person))
    if form.is_valid():
        against = form.cleaned_data["against"]
        apart = kept_apart(person, at=viewer.at, on=viewer.on)
        lead = lead_for(person, against=against, apart=apart, on=viewer.on)
        actions.choose_no_contact(person=person, lead=lead, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("mine_restrictions", person.pk)
    return shown(request, "restrictions/mine_new.html", person, form=form)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_restriction_lift(request: Request, person_id: UUID, restriction_id: UUID) -> HttpResponse:
    """I change my mind about my own choice: it ends at once."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    own = Restriction.objects.visible_to(viewer).about(person).in_force(viewer.on).filter(kind="own")
    found = get_object_or_404(own.select_related("person", "against"), pk=restriction_id)
    form = LiftForm(posted(request), me=person.called)
    if form.is_valid():
        actions.lift(restriction=found, said_by_them=True, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("mine_restrictions", person.pk)
    return shown(request, "restrictions/mine_lift.html", person, form=form, restriction=found)
