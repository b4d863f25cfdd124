"""Everything about yourself, to take with you. Criterion: 002-P1."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router
from ninja.errors import HttpError
from ninja.utils import check_csrf

from kinweave.access.showing import show_who_you_are
from kinweave.api.shapes import Export, NotFound
from kinweave.foundation import Viewer
from kinweave.keeping.copying import Copied, take_copy
from kinweave.trail.looks import CannotKeepLook

router = Router()


@router.post("/mine", response={200: Export, 404: NotFound}, url_name="mine", summary="Everything about yourself")
def mine(request: HttpRequest, response: HttpResponse) -> dict[str, Any]:
    """Every record about whoever signed in, as JSON. Asks them to show who they are again first (302).

    It leaves a line on the trail, so it is sent as a form is: with the token that the page gave. 403 without it,
    503 when that it was taken cannot be kept.
    """
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]  # the middleware puts it there
    if not viewer.own_ids:
        raise Http404
    if check_csrf(request):
        raise HttpError(403, "Send the token of a page.")
    show_who_you_are(request)
    response["Content-Disposition"] = 'attachment; filename="my-record.json"'
    response["Cache-Control"] = "no-store"
    return {"made_at": viewer.at, "people": [shaped(one) for one in taken_by(viewer)]}


def taken_by(viewer: Viewer) -> list[Copied]:
    """The copy. That it is taken is kept first, or it is not made."""
    try:
        return take_copy(viewer)
    except CannotKeepLook as error:
        raise HttpError(503, "Try again in a minute.") from error


def shaped(one: Copied) -> dict[str, Any]:
    """One organisation's records about the person, section by section."""
    return {"person": one.person, "who_looked": one.looks, **{part.section.key: part.data for part in one.parts}}
