"""Find a request to see what is kept, for who may answer it; and what its pages show."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from kinweave.foundation import Viewer
from kinweave.keeping.models import AccessRequest
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import about_or_404
from kinweave.web.request import Request
from kinweave.web.saved import version_read

WITH = ("person__holder", "speaks_for__speaker", "handler", "prepared_by", "checked_by", "hold")


def handled_or_404(request: Request, access_id: UUID) -> AccessRequest:
    """A request that this viewer may answer. The page counts as a look."""
    rows = AccessRequest.objects.visible_to(request.viewer).handled_by(request.viewer)
    wanted = rows.select_related(
        "person__holder", "speaks_for__speaker", "handler", "prepared_by", "checked_by", "hold"
    )
    found: AccessRequest = about_or_404(request, wanted, access_id)
    return found


def said(request: Request) -> dict[str, Any]:
    """Who acts on the version they read, and when."""
    return {"version": version_read(request)} | now(request.viewer)


def now(viewer: Viewer) -> dict[str, Any]:
    """Who acts, and when."""
    return {"on": viewer.on, "by": viewer}


def ask(request: Request, found: AccessRequest, form: Any, title: str, lede: str = "") -> HttpResponse:
    """A page with one question about a request."""
    context = {"person": found.person, "talk": talk(request.viewer, found.person), "form": form, "title": title}
    context |= {"lede": lede, "back": found.get_absolute_url(), "row": found}
    return render(request, "people/form.html", context)
