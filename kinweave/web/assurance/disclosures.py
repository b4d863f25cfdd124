"""What was passed on about one person: for who works with them, and for the data protection officer. 003-P26."""

import json
from typing import Any
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from kinweave.access.showing import show_who_you_are
from kinweave.foundation.tables import as_csv
from kinweave.keeping import disclosing
from kinweave.parties.models import Party
from kinweave.trail.looks import look
from kinweave.trail.taking import note_taking
from kinweave.web.assurance.forms import CSV, SeekForm, TakeForm
from kinweave.web.assurance.words import reference
from kinweave.web.forms import posted
from kinweave.web.middleware import page_name, shows
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.righting.files import as_file, leaves_for_good
from kinweave.web.screen import screen

TOOK = gettext_noop("took what was shared about somebody")


def page(request: Request, person: Party) -> dict[str, Any]:
    """What was passed on about a person, as this viewer may read it."""
    viewer = request.viewer
    sent = disclosing.sent_about(person, viewer)
    return {"person": person, "sent": sent, "kept": disclosing.not_shared_about(person, viewer)}


@require_http_methods(["GET"])
@screen("people")
def disclosures(request: Request, person_id: UUID) -> HttpResponse:
    """Every passing about a person, with its heading; and what was decided not to go."""
    person = person_or_404(request, person_id)
    context = page(request, person) | {"talk": talk(request.viewer, person)}
    return render(request, "assurance/disclosures.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def disclosures_take(request: Request, person_id: UUID) -> HttpResponse:
    """Take the log away as a file."""
    person = person_or_404(request, person_id)
    context = {"person": person, "talk": talk(request.viewer, person), "back": reverse("disclosures", args=[person.pk])}
    return taking(request, person, "assurance/take.html", context)


def officer_404(request: Request, person_id: UUID) -> Party:
    """A person whom a data protection officer may look up. The page counts as a look."""
    person = disclosing.overseen(person_id, request.viewer)
    if person is None:
        raise Http404
    shows(request, [person])
    return person


@require_http_methods(["GET", "POST"])
@screen("trail")
def seek(request: Request) -> HttpResponse:
    """Look for one person by an exact number. What nobody has and what may not be known are answered alike."""
    form = SeekForm(posted(request))
    if form.is_valid():
        person = disclosing.seek(by=request.viewer, **form.cleaned_data)
        if person is not None:
            return redirect("overseen_disclosures", person.pk)
        form.add_error("value", _("Nobody is known here by exactly this number."))
    return render(request, "assurance/seek.html", {"form": form, "back": reverse("assurance"), "button": _("Look")})


@require_http_methods(["GET"])
@screen("trail")
def overseen_disclosures(request: Request, person_id: UUID) -> HttpResponse:
    """Every passing about a person, by kind: for who reads no records."""
    person = officer_404(request, person_id)
    return render(request, "assurance/overseen.html", page(request, person) | {"number": reference(person.pk)})


@require_http_methods(["GET", "POST"])
@screen("trail")
def overseen_take(request: Request, person_id: UUID) -> HttpResponse:
    """Take that log away as a file."""
    person = officer_404(request, person_id)
    back = reverse("overseen_disclosures", args=[person.pk])
    return taking(request, person, "assurance/overseen_take.html", {"back": back, "number": reference(person.pk)})


def taking(request: Request, person: Party, template: str, context: dict[str, Any]) -> HttpResponse:
    """Ask who they are, and why; then give the file."""
    show_who_you_are(request)
    form = TakeForm(posted(request))
    if form.is_valid():
        leaves_for_good(request)
        return the_file(request, person, **form.cleaned_data)
    return render(request, template, context | {"form": form, "button": _("Take the file"), "keyless": True})


def the_file(request: Request, person: Party, *, kind: str, because: str) -> HttpResponse:
    """The file. That it was taken, and why, is kept first, or it is not given."""
    viewer = request.viewer
    note_taking(person, TOOK, how=kind, because=because, by=viewer)
    look({person.keeper.pk: [person.pk]}, page=page_name(request), by=viewer, must=True)
    request.shown.clear()  # the look is kept already
    said = page(request, person)
    if kind == CSV:
        table = as_csv(disclosing.HEADINGS, map(disclosing.as_row, said["sent"]))
        return as_file(table.encode("utf-8-sig"), name="disclosures.csv", kind="text/csv; charset=utf-8")
    data = disclosing.as_data(said["sent"], said["kept"], person=person.pk, at=viewer.at)
    text = json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)
    return as_file(text.encode(), name="disclosures.json", kind="application/json")
