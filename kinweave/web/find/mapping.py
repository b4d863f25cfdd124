"""What was found, on a map: the same places as in the list, in the same order, each with its number."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kinweave.directory.models import Outline
from kinweave.directory.queries import OutlineQuerySet
from kinweave.web.find.drawn import drawn, is_about
from kinweave.web.find.searching import Sought, not_ready, sought
from kinweave.web.request import Request
from kinweave.web.screen import ANYBODY, screen


@require_http_methods(["GET"])
@screen(ANYBODY)
def on_a_map(request: Request) -> HttpResponse:
    """A page of what was found, as numbers on a map and as the list that explains them. 000-P2."""
    outlines = Outline.objects.visible_to(request.viewer)
    if not outlines.exists():
        raise Http404
    found = sought(request)
    return render_map(request, found, outlines) if found else not_ready(request)


def render_map(request: Request, found: Sought, outlines: OutlineQuerySet) -> HttpResponse:
    """The page."""
    numbered = list(enumerate(found.results, found.asked.skip + 1))
    spelled = found.form.spelled()
    page = f"&page={found.form.number}" if found.form.number > 1 else ""
    context = {
        "found": found,
        "numbered": [(number, one, is_about(one.listed)) for number, one in numbered],
        "map": drawn([(number, one.listed) for number, one in numbered], found.asked.near, outlines),
        "near": found.form.place.name if found.form.place else "",
        "spelled": spelled,
        "back": f"{reverse('find')}?{spelled}{page}",
        **found.pages(),
    }
    return render(request, "find/map.html", context)
