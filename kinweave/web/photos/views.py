"""Show a photograph; ask for one."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from kinweave.parties.actions import show_photo
from kinweave.parties.models import Party
from kinweave.web.forms import posted
from kinweave.web.photos.forms import PhotoForm
from kinweave.web.request import Request
from kinweave.web.screen import SIGNED_IN, screen


@require_http_methods(["GET"])
@screen(SIGNED_IN)
def show(request: Request, party_id: UUID) -> HttpResponse:
    """A photograph, as a file that no browser opens as a page."""
    party = get_object_or_404(Party.objects.visible_to(request.viewer).select_related("photo"), pk=party_id)
    if party.photo is None:
        raise Http404
    response = HttpResponse(party.photo.path.read_bytes(), content_type="image/webp")
    response["Content-Disposition"] = "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@require_http_methods(["GET", "POST"])
@screen(SIGNED_IN)
def new(request: Request, party_id: UUID) -> HttpResponse:
    """Ask for a photograph of a person, or of somebody in their life."""
    people = Party.objects.visible_to(request.viewer).changed_by(request.viewer).select_related("held_for")
    party = get_object_or_404(people, pk=party_id)
    form = PhotoForm(posted(request), request.FILES or None, initial={"version": party.version})
    if form.is_valid():
        sent = form.cleaned_data["photo"]
        show_photo(
            party=party,
            name=sent.name,
            data=sent.read(),
            version=form.cleaned_data["version"],
            on=request.viewer.on,
            by=request.viewer,
        )
        return redirect(where_to_go(request, party))
    return render(request, "photos/new.html", {"party": party, "form": form, "back": where_to_go(request, party)})


def where_to_go(request: Request, party: Party) -> str:
    """Back to the person whose page it was, or to one's own."""
    person = party.held_for or party
    return "/mine/" if person.pk in request.viewer.own_ids else person.get_absolute_url()
