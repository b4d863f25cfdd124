"""A circle taken for research: with codes unless names are chosen, and nobody who is not safe to show."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.parties.models import Party
from kinweave.ties.exports import graphml, network_of, tables
from kinweave.ties.figures.saying import joined
from kinweave.ties.standing import Stand, history
from kinweave.trail.looks import look
from kinweave.trail.taking import note_taking
from kinweave.web.circles.paper import to_ask
from kinweave.web.forms import posted
from kinweave.web.middleware import page_name
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.righting.files import as_file, leaves_for_good, zipped
from kinweave.web.righting.forms import GRAPHML, NAMES, SHOW, ResearchForm
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("people")
def research(request: Request, person_id: UUID) -> HttpResponse:
    """Ask what for, and how; then give the file."""
    person, viewer = person_or_404(request, person_id), request.viewer
    stand = history(person, viewer=viewer).on(viewer.on)
    careful = to_ask(viewer, person, stand.ties)
    form = ResearchForm(posted(request), me=person.called, careful=joined(one.name for one in careful))
    if form.is_valid():
        leaves_for_good(request)
        shown = stand if form.cleaned_data.get("careful") == SHOW else stand.without(careful)
        return taken(request, person, shown, **form.cleaned_data)
    context = {"person": person, "talk": talk(viewer, person), "form": form, "count": len(stand.ties)}
    context |= {"back": reverse("circle", args=[person.pk]), "button": _("Take the file")}
    return render(request, "righting/research.html", context)


def taken(
    request: Request, person: Party, stand: Stand, *, because: str, kind: str, called: str, **others: Any
) -> HttpResponse:
    """The file. That it was taken, and why, is kept first, or it is not given."""
    viewer, with_names = request.viewer, called == NAMES
    note_taking(person, "took a circle for research", how=f"{kind}, {called}", because=because, by=viewer)
    look({person.keeper.pk: [person.pk]}, page=page_name(request), by=viewer, must=True)
    request.shown.clear()  # the look is kept already
    network = network_of(stand, ego=person.called, with_names=with_names)
    if kind == GRAPHML:
        return as_file(graphml(network), name="circle.graphml", kind="application/graphml+xml")
    files = {name: text.encode("utf-8-sig") for name, text in tables(network).items()}
    return as_file(zipped(files), name="circle.zip", kind="application/zip")
