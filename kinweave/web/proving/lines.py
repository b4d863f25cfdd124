"""One line of the trail, and the proof that it is there and was not changed."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from kinweave.access.showing import show_who_you_are
from kinweave.trail import proofs
from kinweave.trail.models import Checkpoint, Line
from kinweave.trail.taking import note_proof
from kinweave.web.accounts.trail import in_words, names
from kinweave.web.request import Request
from kinweave.web.righting.files import as_file, leaves_for_good
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("trail")
def line(request: Request, line_id: UUID) -> HttpResponse:
    """Show a line; give its proof."""
    rows = Line.objects.visible_to(request.viewer)
    row = get_object_or_404(rows.with_its_erasure(), pk=line_id)
    covering = Checkpoint.objects.visible_to(request.viewer).covering(row)
    if request.method == "POST":
        return proof(request, row, covering.first())
    (shown,) = in_words([row], names(request, [row]))
    return render(request, "proving/line.html", {"line": shown, "is_covered": covering.exists()})


def proof(request: Request, row: Line, last: Checkpoint | None) -> HttpResponse:
    """The file with the proof. That it was taken is kept first."""
    if last is None:
        raise Http404
    show_who_you_are(request)
    leaves_for_good(request)
    note_proof(row, by=request.viewer)
    return as_file(proofs.of_line(row, last).encode(), name=f"line-{row.number}.json", kind="application/json")
