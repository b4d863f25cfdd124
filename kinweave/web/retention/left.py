"""What is left of what was disposed of: the register of tombstones, to read and as a table. Criterion: 003-P26."""

from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation.tables import as_csv
from kinweave.keeping.models import Tombstone
from kinweave.keeping.periods import named
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.retention.words import what_it_is
from kinweave.web.screen import screen


@require_http_methods(["GET"])
@screen("keeping")
def tombstones(request: Request) -> HttpResponse:
    """What was disposed of, the latest first: kind, class, rule, when, and which two people."""
    rows = Tombstone.objects.visible_to(request.viewer).latest_first().select_related("proposed_by", "confirmed_by")
    last = last_shown(request, rows)
    page = page_of(rows.after(last) if last else rows, is_first=last is None)
    shown = [(one, what_it_is(one), capfirst(named(one.retention))) for one in page.rows]
    return render(request, "retention/tombstones.html", {"page": page, "rows": shown})


@require_http_methods(["GET"])
@screen("keeping")
def tombstones_table(request: Request) -> HttpResponse:
    """The whole register as a table for a spreadsheet. No cell is taken for a formula."""
    viewer = request.viewer
    rows = Tombstone.objects.visible_to(viewer).latest_first().select_related("proposed_by", "confirmed_by")
    headings = [
        _("Reference"),
        _("What"),
        _("Class"),
        _("Rule"),
        _("Disposed of on"),
        _("Proposed by"),
        _("Confirmed by"),
    ]
    answer = HttpResponse(
        "\ufeff" + as_csv(headings, map(list, map(cells, rows))), content_type="text/csv; charset=utf-8"
    )
    name = _("disposed-of")
    answer["Content-Disposition"] = f'attachment; filename="{name}-{viewer.on.isoformat()}.csv"'
    return answer


def cells(one: Tombstone) -> Iterator[object]:
    """One line of it."""
    yield one.reference
    yield what_it_is(one)
    yield named(one.retention)
    yield one.rules_version
    yield one.disposed_on
    yield one.proposed_by.sort_name
    yield one.confirmed_by.sort_name
