"""Agreements for supervised contact: written, signed, looked at again. Criterion: 002-P20."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Restriction
from kinweave.events import actions
from kinweave.events.models import ContactReview, SupervisedContact, SupervisedVisit
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.ties.models import Tie
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.restrictions.finding import touching
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.visits import supervised_forms as forms
from kinweave.web.visits.finding import contact_or_404, ties_now, workers_of

WORDS = ("person_says", "who_comes", "rules", "record_goes_to", "allowed_by")


@require_http_methods(["GET"])
@screen("people")
def supervised(request: Request, person_id: UUID) -> HttpResponse:
    """Every agreement for supervised contact with a person, those first that last."""
    person, viewer = person_or_404(request, person_id), request.viewer
    contacts = SupervisedContact.objects.visible_to(viewer).about(person).latest_first()
    rows = contacts.select_related("tie__to_party", "supervisor")
    context = {"person": person, "talk": talk(viewer, person), "contacts": rows}
    return render(request, "visits/supervised/all.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def supervised_new(request: Request, person_id: UUID) -> HttpResponse:
    """Begin an agreement: who visits, how much support, what for, who supervises."""
    person, viewer = person_or_404(request, person_id), request.viewer
    ties, workers = ties_now(viewer, person), workers_of(request, person)
    form = forms.ContactForm(posted(request), ties=ties, workers=workers, on=viewer.on)
    if form.is_valid():
        binding = supervised_by_restriction(viewer, person, form.cleaned_data["tie"])
        contact = actions.draft_contact(restriction=binding, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("supervised_words", contact.pk)
    title, lede = _("A new agreement for supervised contact"), _("Next you write what everybody agreed.")
    back = reverse("supervised", args=[person.pk])
    return ask(request, person, form, title=title, lede=lede, button=_("Go on"), back=back)


def supervised_by_restriction(viewer: Viewer, person: Party, tie: Tie) -> Restriction | None:
    """The restriction that says contact with somebody is supervised, if this viewer may know of it."""
    found = touching(viewer, person, tie.to_party)
    return next((one for one in found if one.scope == Restriction.Scope.SUPERVISED), None)


@require_http_methods(["GET"])
@screen("people")
def supervised_contact(request: Request, supervised_id: UUID) -> HttpResponse:
    """One agreement: what was agreed, the visits, and how it was looked at again."""
    contact, viewer = contact_or_404(request, supervised_id), request.viewer
    visits = SupervisedVisit.objects.visible_to(viewer).filter(contact=contact).select_related("event", "supervisor")
    reviews = ContactReview.objects.visible_to(viewer).filter(contact=contact).select_related("recorded_by")
    context = {
        "contact": contact,
        "person": contact.person,
        "talk": talk(viewer, contact.person),
        "restrictions": touching(viewer, contact.person, contact.tie.to_party),
        "ahead": visits.ahead(),
        "written": visits.written(),
        "questions": visits.questions(),
        "reviews": reviews.order_by("-day", "-recorded_at"),
        "is_late": contact.ended_on is None and contact.review_on <= viewer.on,
        "saved": what_was_saved(request),
    }
    return render(request, "visits/supervised/contact.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def supervised_words(request: Request, supervised_id: UUID) -> HttpResponse:
    """Write what everybody agreed, before anybody signs."""
    contact, viewer = contact_or_404(request, supervised_id), request.viewer
    initial: dict[str, Any] = {name: getattr(contact, name) for name in WORDS}
    initial["may_leave_alone"] = "yes" if contact.may_leave_alone else "no"
    form = forms.WordsForm(posted(request), initial=initial)
    if form.is_valid():
        version = version_read(request)
        actions.word_contact(contact=contact, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
        return saved(request, contact)
    title = _("What everybody agreed about %(other)s’s visits") % {"other": contact.tie}
    return about(request, contact, form, title=title)


@require_http_methods(["GET", "POST"])
@screen("people")
def supervised_sign(request: Request, supervised_id: UUID) -> HttpResponse:
    """Say who signed the agreement, and when: before the first visit."""
    contact, viewer = contact_or_404(request, supervised_id), request.viewer
    form = forms.SignForm(posted(request), on=viewer.on)
    if form.is_valid():
        version = version_read(request)
        actions.sign_contact(contact=contact, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
        return saved(request, contact)
    lede = _("From then on, visits can be arranged, and the agreement stays as it is.")
    return about(request, contact, form, title=_("Who signed the agreement?"), lede=lede)


@require_http_methods(["GET", "POST"])
@screen("people")
def supervised_review(request: Request, supervised_id: UUID) -> HttpResponse:
    """Look at an agreement again: it goes on, or it ends."""
    contact, viewer = contact_or_404(request, supervised_id), request.viewer
    form = forms.ReviewForm(posted(request), on=viewer.on)
    if form.is_valid():
        version = version_read(request)
        actions.look_again(contact=contact, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
        return saved(request, contact)
    title = _("Look again at %(other)s’s visits") % {"other": contact.tie}
    return about(request, contact, form, title=title)


def saved(request: Request, contact: SupervisedContact) -> HttpResponse:
    """Back to the agreement, with what was saved."""
    say_saved(request, "contact")
    return redirect(contact)


def about(request: Request, contact: SupervisedContact, form: object, **more: object) -> HttpResponse:
    """A page that asks something about an agreement."""
    return ask(request, contact.person, form, row=contact, back=contact.get_absolute_url(), **more)


def ask(request: Request, person: Party, form: object, **more: object) -> HttpResponse:
    """A page that asks something about a person's supervised contact."""
    context = {"person": person, "talk": talk(request.viewer, person), "form": form, **more}
    return render(request, "people/form.html", context)
