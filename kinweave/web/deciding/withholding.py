"""Keep something from the person's own page: why, on what ground, until when. One page for every kind of row."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Restriction
from kinweave.events.models import Event
from kinweave.information.models import Referral
from kinweave.parties import actions
from kinweave.parties.models import Exemption, Party
from kinweave.plans.models import Risk
from kinweave.web.deciding.mending import mended
from kinweave.web.deciding.referral_forms import KeepForm
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen

KINDS: Mapping[str, tuple[Any, Any]] = {
    "referral": (Referral, gettext_lazy("what was passed on")),
    "event": (Event, gettext_lazy("a note")),
    "risk": (Risk, gettext_lazy("a risk")),
    "restriction": (Restriction, gettext_lazy("a restriction")),
}  # rows that can be kept from the person, by the word in their address


def kept_or_404(request: Request, kind: str, row_id: UUID) -> Any:
    """A row of one of these kinds, about somebody one works with."""
    if kind not in KINDS:
        raise Http404
    rows = KINDS[kind][0].objects.visible_to(request.viewer).select_related("person__holder")
    return about_or_404(request, rows, row_id)


@require_http_methods(["GET", "POST"])
@screen("people")
def withhold(request: Request, kept_kind: str, kept_id: UUID) -> HttpResponse:
    """Keep one thing from the person's own page."""
    row, viewer = kept_or_404(request, kept_kind, kept_id), request.viewer
    form = KeepForm(posted(request))
    if form.is_valid():
        with mended(form):
            version = version_read(request)
            actions.withhold(row=row, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("withheld", row.person_id)
    title = _("Keep %(what)s from %(name)s’s page") % {"what": KINDS[kept_kind][1], "name": row.person.called}
    lede = _("They may ask to see everything that is written about them. Keep from them only what could harm somebody.")
    context = {"person": row.person, "row": row, "form": form, "title": title, "lede": lede, "what": words_of(row)}
    context |= {"talk": talk(viewer, row.person), "back": row.person.get_absolute_url()}
    return render(request, "deciding/withhold.html", context)


@require_http_methods(["POST"])
@screen("people")
def show_again(request: Request, kept_kind: str, kept_id: UUID) -> HttpResponse:
    """Show one thing on the person's own page again."""
    row, viewer = kept_or_404(request, kept_kind, kept_id), request.viewer
    actions.show_again(row=row, version=version_read(request), on=viewer.on, by=viewer)
    say_saved(request)
    return redirect("withheld", row.person_id)


@require_http_methods(["GET"])
@screen("people")
def withheld(request: Request, person_id: UUID) -> HttpResponse:
    """All that is kept from a person's page, and when it is looked at again."""
    person, viewer = person_or_404(request, person_id), request.viewer
    grounds = dict(Exemption.choices)
    rows = [
        (kind, row, words_of(row), grounds.get(row.withheld_under, ""), in_full(row.withheld_review_on, viewer.on))
        for kind, row in kept_from(request, person)
    ]
    context = {"person": person, "talk": talk(viewer, person), "rows": rows, "saved": what_was_saved(request)}
    return render(request, "deciding/withheld.html", context)


def kept_from(request: Request, person: Party) -> list[tuple[str, Any]]:
    """The rows of every kind that are kept from a person's page, the soonest to look at first."""
    found = [
        (kind, row)
        for kind, (model, _words) in KINDS.items()
        for row in model.objects.visible_to(request.viewer).about(person).filter(withheld_because__isnull=False)
    ]
    return sorted(found, key=lambda one: (one[1].withheld_review_on, str(one[1].pk)))


def words_of(row: Any) -> str:
    """What a row is, in a line: a note by its day, another by its name."""
    if isinstance(row, Event):
        return f"{row.get_kind_display().capitalize()}, {date_format(row.day, 'j F Y')}"
    return str(row)
