"""The record of processing, taken away as a table: it names no person. UK GDPR, Article 30. Criterion: 003-P26."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from kinweave.access.showing import show_who_you_are
from kinweave.foundation.tables import as_csv
from kinweave.keeping import processing
from kinweave.trail.taking import note_taking
from kinweave.web.assurance.forms import WhyForm
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.righting.files import as_file, leaves_for_good
from kinweave.web.screen import screen

TOOK = gettext_noop("took the record of processing")


@require_http_methods(["GET", "POST"])
@screen("assurance")
def record_of_processing(request: Request) -> HttpResponse:
    """Show who you are, say why; then take the table."""
    show_who_you_are(request)
    form = WhyForm(posted(request))
    if form.is_valid():
        leaves_for_good(request)
        return the_table(request, form.cleaned_data["because"])
    context = {"form": form, "back": reverse("assurance"), "button": _("Take the file"), "keyless": True}
    return render(request, "assurance/processing.html", context)


def the_table(request: Request, because: str) -> HttpResponse:
    """The table. That it was taken, and why, is kept first."""
    viewer = request.viewer
    here = processing.ours(viewer)
    note_taking(here, TOOK, how="csv", because=because, by=viewer)
    table = as_csv([str(one) for one in processing.HEADINGS], processing.rows(viewer))
    name = f"record-of-processing-{viewer.on.isoformat()}.csv"
    return as_file(table.encode("utf-8-sig"), name=name, kind="text/csv; charset=utf-8")
