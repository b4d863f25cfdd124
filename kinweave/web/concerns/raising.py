"""Raise a concern at work, and write down what somebody tells. In danger: telephone first. Criteria: 002-P4, P21."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.concerns import actions, routing
from kinweave.concerns.models import Concern
from kinweave.events.models import Event
from kinweave.parties.models import Party
from kinweave.ties.models import Tie
from kinweave.web.concerns.finding import numbers_of, raised_or_404, who_may_be_named
from kinweave.web.concerns.forms import YES, AnyConcernForm, ConcernForm, MoreWordsForm, TakenDownForm
from kinweave.web.concerns.saying import moment
from kinweave.web.forms import posted
from kinweave.web.people.finding import about_or_404, myself, person_or_404
from kinweave.web.request import Request
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("people")
def concern_new(request: Request, person_id: UUID) -> HttpResponse:
    """A worry about a person."""
    return about_a_person(request, person_or_404(request, person_id))


@require_http_methods(["GET", "POST"])
@screen("people")
def concern_of_tie(request: Request, tie_id: UUID) -> HttpResponse:
    """A worry about somebody in a person's life: it never reaches them. Criterion: 002-P4."""
    ties = Tie.objects.visible_to(request.viewer).select_related("person__holder", "to_party")
    tie = about_or_404(request, ties, tie_id)
    return about_a_person(request, tie.person, tie=tie)


@require_http_methods(["GET", "POST"])
@screen("people")
def concern_of_event(request: Request, event_id: UUID) -> HttpResponse:
    """A worry about a visit or a contact. Criterion: 002-P16."""
    events = Event.objects.visible_to(request.viewer).select_related("person__holder")
    event = about_or_404(request, events, event_id)
    return about_a_person(request, event.person, event=event)


def about_a_person(request: Request, person: Party, **about: Any) -> HttpResponse:
    """Three questions, and whom it names."""
    form = ConcernForm(posted(request), **naming(request, person))
    if form.is_valid():
        return raised(request, form, holder=person.keeper, kind=Concern.Kind.SAFEGUARDING, person=person, **about)
    title = _("I am worried about %(name)s") % {"name": person.called}
    return asked(request, form, title, person.keeper, reverse("person", args=[person.pk]))


def naming(request: Request, person: Party) -> dict[str, list[Party]]:
    """Whom a concern about a person may name: people to tick, and colleagues to ask back about."""
    return {
        "people": who_may_be_named(request, person),
        "colleagues": routing.colleagues(request.viewer, person.keeper.pk),
    }


def asked(request: Request, form: Any, title: str, holder: Party, back: str) -> HttpResponse:
    """The page that asks, with whom to telephone first."""
    context = {"form": form, "title": title, "back": back, "numbers": numbers_of(request, holder)}
    return render(request, "concerns/new.html", context)


def raised(request: Request, form: ConcernForm, **facts: Any) -> HttpResponse:
    """Raise it, and go where it says what happens next."""
    viewer = request.viewer
    concern = actions.raise_concern(
        words=form.text,
        named=form.named,
        raised_by=myself(viewer),
        how=Concern.How.PAGE,
        is_urgent=form.cleaned_data["is_urgent"] == YES,
        on=viewer.on,
        by=viewer,
        **facts,
    )
    return redirect("concern_raised", concern.pk)


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_new_any(request: Request) -> HttpResponse:
    """A worry about an organisation, a group, a colleague, or somebody whose record is not open."""
    me = myself(request.viewer)
    colleagues = routing.colleagues(request.viewer, me.keeper.pk)
    form = AnyConcernForm(posted(request), people=routing.leads(request.viewer, me.keeper.pk), colleagues=colleagues)
    if form.is_valid():
        kind = form.cleaned_data["kind"]
        return raised(request, form, holder=me.keeper, kind=kind, about_words=str(_("as the words say")))
    return asked(request, form, _("Raise a concern"), me.keeper, reverse("concerns"))


@require_http_methods(["GET", "POST"])
@screen("people")
def concern_taken_down(request: Request, person_id: UUID) -> HttpResponse:
    """Somebody tells by telephone, in person or in a letter: a worker writes it down. Criterion: 002-P21."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = TakenDownForm(posted(request), **naming(request, person))
    if form.is_valid():
        given = form.cleaned_data
        concern = actions.raise_concern(
            holder=person.keeper,
            kind=Concern.Kind.TELL_SOMEONE,
            words=form.text,
            named=form.named,
            person=person,
            raised_by=None if given["teller"] else person,
            raised_by_words=given["teller"],
            safe_contact=given["safe_contact"],
            how=given["how"],
            is_safe_to_show=given["shows"] == YES,
            is_urgent=given["is_urgent"] == YES,
            on=viewer.on,
            by=viewer,
        )
        return redirect("concern_raised", concern.pk)
    title = _("%(name)s tells you something") % {"name": person.called}
    return asked(request, form, title, person.keeper, reverse("person", args=[person.pk]))


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_raised(request: Request, concern_id: UUID) -> HttpResponse:
    """What whoever raised it sees: that it was raised, whether somebody has it, and what they were told. K31."""
    raised, viewer = raised_or_404(request, concern_id), request.viewer
    form = MoreWordsForm(posted(request))
    if form.is_valid():
        actions.add_words(concern=raised, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("concern_raised", raised.pk)
    steps = list(raised.steps())
    context = {
        "raised": raised,
        "when": moment(raised.raised_at),
        "due": moment(max(one.due_at for one in steps)) if steps else "",
        "is_acknowledged": any(one.acknowledged_at for one in steps),
        "is_late": not any(one.due_at > viewer.at or one.acknowledged_at for one in steps),
        "told": [(moment(one.recorded_at), one.words) for one in raised.told()],
        "numbers": numbers_of(request, raised.holder),
        "form": form,
    }
    return render(request, "concerns/raised.html", context)
