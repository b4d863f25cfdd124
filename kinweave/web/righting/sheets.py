"""Emergency sheets: choose what stands on one, for whom and until when; print it while it is good; end it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.keeping.actions import righting as actions
from kinweave.keeping.models import EmergencySheet
from kinweave.keeping.rules.righting import is_good
from kinweave.parties.models import CommunicationNeed, Party, ProfileSection
from kinweave.plans.models import Risk
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.request import Request
from kinweave.web.righting.forms import SheetForm
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

CALL = "call"
SHOWN = 90  # characters of a part, beside its checkbox
TITLES: Mapping[str, str | Promise] = {
    "talk": gettext_lazy("How to talk with me"),
    CALL: gettext_lazy("Who to call, and when"),
    "helps": gettext_lazy("What helps"),
    "not_do": gettext_lazy("What not to do"),
    "signs": gettext_lazy("Warning signs, and what to do then"),
}  # in the order of the paper; medicines are never on it
FROM_PROFILE = {"helps": ("do", "support", "communicate"), "not_do": ("do_not",)}


@dataclass(frozen=True, slots=True)
class Block:
    """One part of the paper: its heading, and its lines."""

    title: str
    lines: list[str]


def on_record(person: Party, viewer: Viewer) -> dict[str, list[str]]:
    """What is on record for each part, as this viewer may see it: three queries."""
    profile = {one.heading: one.lines for one in ProfileSection.objects.visible_to(viewer).about(person)}
    needs = CommunicationNeed.objects.visible_to(viewer).about(person).flagged()
    risks = Risk.objects.visible_to(viewer).about(person).lasting().order_by("decided_on", "pk")
    found = {"talk": [need.words for need in needs], "signs": [f"{one.wants}: {one.signs}" for one in risks]}
    for key, headings in FROM_PROFILE.items():
        found[key] = [line for heading in headings for line in profile.get(heading, [])]
    return {key: lines for key, lines in found.items() if lines}


@require_http_methods(["GET"])
@screen("people")
def sheets(request: Request, person_id: UUID) -> HttpResponse:
    """The sheets of a person: those that are good, and those that are over."""
    person, viewer = person_or_404(request, person_id), request.viewer
    rows = EmergencySheet.objects.visible_to(viewer).about(person).latest_first().select_related("recorded_by")[:50]
    shown = [(row, good(row, viewer)) for row in rows]
    context = {"person": person, "talk": talk(viewer, person), "rows": shown, "saved": what_was_saved(request)}
    return render(request, "righting/sheets.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def new(request: Request, person_id: UUID) -> HttpResponse:
    """Choose what stands on a sheet, for whom, and until when."""
    person, viewer = person_or_404(request, person_id), request.viewer
    there = on_record(person, viewer)
    choices = [
        (key, f"{title}: {Truncator('; '.join(there[key])).chars(SHOWN)}")
        for key, title in TITLES.items()
        if key in there
    ]
    form = SheetForm(posted(request), me=person.called, parts=choices, on=viewer.on)
    if form.is_valid():
        made = actions.make_sheet(person=person, on=viewer.on, by=viewer, **asked(form.cleaned_data, there))
        return redirect("sheet", made.pk)
    title = _("Make an emergency sheet for %(name)s") % {"name": person.called}
    context = {"person": person, "talk": talk(viewer, person), "form": form, "title": title}
    lede = _("It says what helps. It never says where they live, or which medicines they take.")
    return render(request, "people/form.html", context | {"lede": lede, "back": reverse("sheets", args=[person.pk])})


def asked(answers: Mapping[str, Any], there: Mapping[str, list[str]]) -> dict[str, Any]:
    """The answers as the action takes them, with all the words that will stand on the sheet."""
    parts = dict.fromkeys(answers["parts"], "") | ({CALL: answers["call"]} if answers["call"] else {})
    texts = [*(line for key in answers["parts"] for line in there[key]), answers["call"]]
    return {"for_whom": answers["for_whom"], "expires_on": answers["expires_on"], "parts": parts, "texts": texts}


@require_http_methods(["GET"])
@screen("people")
def sheet(request: Request, sheet_id: UUID) -> HttpResponse:
    """One sheet, to print; nothing but that it is over, once it is."""
    viewer = request.viewer
    found = about_or_404(request, EmergencySheet.objects.visible_to(viewer).select_related("person__holder"), sheet_id)
    context: dict[str, Any] = {"sheet": found, "person": found.person, "is_good": good(found, viewer)}
    if context["is_good"]:
        context["blocks"] = list(blocks(found, viewer))
    return render(request, "righting/sheet.html", context)


def blocks(found: EmergencySheet, viewer: Viewer) -> Iterator[Block]:
    """The parts of the paper, as they are on record now; a part that would tell a protected address is left out."""
    there = on_record(found.person, viewer)
    typed = {part["key"]: part["text"] for part in found.parts}
    for key, title in TITLES.items():
        lines = lines_of(key, typed, there)
        if lines and not actions.tells_where(found.person, lines):
            yield Block(str(title), lines)


def lines_of(key: str, typed: Mapping[str, str], there: Mapping[str, Sequence[str]]) -> list[str]:
    """The lines of one part: what was typed for it, or what is on record."""
    if key not in typed:
        return []
    return typed[key].splitlines() if typed[key] else list(there.get(key, []))


@require_http_methods(["GET", "POST"])
@screen("people")
def end(request: Request, sheet_id: UUID) -> HttpResponse:
    """End a sheet before its day."""
    viewer = request.viewer
    found = about_or_404(request, EmergencySheet.objects.visible_to(viewer).select_related("person__holder"), sheet_id)
    if request.method == "POST":
        actions.end_sheet(sheet=found, on=viewer.on, by=viewer)
        say_saved(request, "sheets")
        return redirect("sheets", found.person_id)
    return render(request, "righting/sheet_end.html", {"sheet": found, "person": found.person})


def good(row: EmergencySheet, viewer: Viewer) -> bool:
    """Whether a sheet may be shown and printed today."""
    return is_good(on=viewer.on, expires_on=row.expires_on, ended_on=row.ended_on)


def good_sheets(person: Party, viewer: Viewer) -> QuerySet[EmergencySheet]:
    """The sheets that are good today, for the person's page."""
    found: QuerySet[EmergencySheet] = EmergencySheet.objects.visible_to(viewer).about(person).good_on(viewer.on)
    return found
