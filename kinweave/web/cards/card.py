"""The card of one network or place: from where, last checked when, what we could bring, what it is like. 000-P2."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory.models import Service
from kinweave.information.actions import cards as actions
from kinweave.information.models import Announcement, Card, VisitNote
from kinweave.web.cards.forms import CardForm, VisitNoteForm
from kinweave.web.cards.looking import about_network, checked
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.networks.network import asking
from kinweave.web.places import words
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen

SUBJECTS: dict[str, tuple[str, Any]] = {"place": ("service", Service), "network": ("announcement", Announcement)}


def subject_or_404(request: Request, subject: str, subject_id: UUID) -> tuple[dict[str, Any], Card | None]:
    """The place or network, by the name of its key on a card; and the card that colleagues keep of it."""
    if subject not in SUBJECTS:
        raise Http404
    name, model = SUBJECTS[subject]
    of = {name: get_object_or_404(model.objects.visible_to(request.viewer), pk=subject_id)}
    return of, Card.objects.visible_to(request.viewer).filter(**of).first()


@require_http_methods(["GET"])
@screen("people")
def card(request: Request, subject: str, subject_id: UUID) -> HttpResponse:
    """What it says of itself and when that was checked; what colleagues know; what it is really like (000-P2)."""
    of, kept = subject_or_404(request, subject, subject_id)
    (one,) = of.values()
    viewer = request.viewer
    name = SUBJECTS[subject][0]
    visits = VisitNote.objects.visible_to(viewer).filter(**{f"card__{name}": one}).latest_first()
    context = {
        "kind": subject,
        "one": one,
        "about": about_network(one) if subject == "network" else words.in_short(one),
        "what": one.what if subject == "network" else one.description,
        "checked": checked(one, viewer),
        "card": kept,
        "is_due": kept is not None and kept.next_check_on <= viewer.on,
        "visits": [(note, note.holder_id == viewer.organisation_id) for note in visits],
        "saved": what_was_saved(request),
    }
    return render(request, "cards/card.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def card_keep(request: Request, subject: str, subject_id: UUID) -> HttpResponse:
    """Keep what colleagues should know, or look at it again (000-P2)."""
    of, kept = subject_or_404(request, subject, subject_id)
    viewer, back = request.viewer, reverse("card", args=[subject, subject_id])
    said = {"source": kept.source, "brings": kept.brings} if kept else {}
    first = {**said, "checked_on": viewer.on, "next_check_on": viewer.on + actions.AGAIN_AFTER}
    form = CardForm(posted(request), initial=first)
    if form.is_valid():
        with mended(form):
            now: dict[str, Any] = {"version": version_read(request), "on": viewer.on, "by": viewer}
            actions.keep_card(**of, **form.cleaned_data, **now)
            say_saved(request)
            return redirect(back)
    lede = _("Your colleagues read this. It says nothing of whom the place may suit.")
    return asking(request, form, _("What we know of it"), back, lede, row=kept)


@require_http_methods(["GET", "POST"])
@screen("people")
def visit_note_new(request: Request, subject: str, subject_id: UUID) -> HttpResponse:
    """Write down what it is really like there (000-P2)."""
    of, _kept = subject_or_404(request, subject, subject_id)
    viewer, back = request.viewer, reverse("card", args=[subject, subject_id])
    form = VisitNoteForm(posted(request), initial={"went_on": viewer.on})
    if form.is_valid():
        with mended(form):
            actions.note_visit(**of, **form.said, on=viewer.on, by=viewer)
            say_saved(request)
            return redirect(back)
    return asking(request, form, _("What it is really like"), back, row=None)


@require_http_methods(["POST"])
@screen("people")
def visit_inside(request: Request, visit_note_id: UUID) -> HttpResponse:
    """Nobody outside reads this note any more (000-P2)."""
    viewer = request.viewer
    ours = VisitNote.objects.visible_to(viewer).of_ours(viewer).select_related("card")
    visit: VisitNote = get_object_or_404(ours, pk=visit_note_id)
    actions.keep_visit_inside(visit=visit, version=version_read(request), on=viewer.on, by=viewer)
    say_saved(request)
    kind, key = ("place", visit.card.service_id) if visit.card.service_id else ("network", visit.card.announcement_id)
    return redirect("card", kind, key)
