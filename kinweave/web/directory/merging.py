"""Entries that may be one provider, side by side; somebody decides. What was made one can be made two again. 001-P9."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.directory import merging as actions
from kinweave.directory.listed import is_by_area
from kinweave.directory.models import Entry, EntryMerge, EntryVersion, Likeness
from kinweave.foundation import Viewer
from kinweave.ties.figures.saying import joined
from kinweave.web.deciding.mending import mended
from kinweave.web.directory import words
from kinweave.web.directory.lead_forms import LikenessForm
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

MOST = 100
ALIKE = {
    "number": gettext_lazy("the same number"),
    "phone": gettext_lazy("the same telephone"),
    "postcode": gettext_lazy("the same postcode"),
    "name": gettext_lazy("much the same name"),
    "address": gettext_lazy("much the same address"),
}
SAYS_WHERE = {"phone", "postcode", "address"}


@require_http_methods(["GET"])
@screen("directory")
def twice(request: Request) -> HttpResponse:
    """Entries that may be one provider, those that speak most for it first. A person decides."""
    viewer = request.viewer
    waiting = list(Likeness.objects.visible_to(viewer).waiting()[:MOST])
    said = spoken_of((key for one in waiting for key in (one.one_id, one.other_id)), viewer)
    rows = [
        {"likeness": one, "names": two_names(one, said), "alike": in_what(one, said)}
        for one in waiting
        if one.one_id in said and one.other_id in said
    ]
    return render(request, "directory/twice.html", {"rows": rows, "saved": what_was_saved(request)})


def spoken_of(entries: Any, viewer: Viewer) -> dict[UUID, EntryVersion]:
    """What is said of some entries now, by entry."""
    said = EntryVersion.objects.visible_to(viewer).current().with_since().select_related("entry", "of")
    return {one.entry_id: one for one in said.filter(entry__in=set(entries))}


def two_names(one: Likeness, said: Mapping[UUID, EntryVersion]) -> str:
    """Both, as they are called."""
    names = (words.called(said[key].says) for key in (one.one_id, one.other_id))
    return _("%(one)s and %(other)s") % dict(zip(("one", "other"), names, strict=True))


def in_what(one: Likeness, said: Mapping[UUID, EntryVersion]) -> str:
    """In what two entries are alike; not where, when either is by area only: the other would say it."""
    hides = any(is_by_area(said[key]) for key in (one.one_id, one.other_id) if key in said)
    return joined(str(ALIKE[key]) for key in one.because_alike if not (hides and key in SAYS_WHERE))


@require_http_methods(["POST"])
@screen("directory")
def look(request: Request) -> HttpResponse:
    """Look through all entries for such as are alike. It takes a while, so it carries no one-time key."""
    viewer = request.viewer
    actions.keep_alike(actions.alike(), on=viewer.on, by=viewer)
    say_saved(request)
    return redirect("directory_twice")


@require_http_methods(["GET", "POST"])
@screen("directory")
def side_by_side(request: Request, likeness_id: UUID) -> HttpResponse:
    """Two entries side by side: the same, two, or not clear yet."""
    viewer = request.viewer
    found = get_object_or_404(Likeness.objects.visible_to(viewer).select_related("one", "other"), pk=likeness_id)
    said = spoken_of((found.one_id, found.other_id), viewer)
    sides = [side(said[key]) for key in (found.one_id, found.other_id) if key in said]
    form = LikenessForm(posted(request), entries=[(one["entry_id"], one["kept_as"]) for one in sides])
    if form.is_valid():
        with mended(form):
            decided(found, form.cleaned_data, viewer)
            say_saved(request)
            return redirect("directory_twice")
    context = {"found": found, "sides": with_facts(sides), "alike": in_what(found, said), "form": form}
    is_open = found.answer in {"", "later"} and len(sides) == 2
    return render(request, "directory/side_by_side.html", context | {"is_open": is_open})


def decided(found: Likeness, said: Mapping[str, str], viewer: Viewer) -> None:
    """Do as somebody decided."""
    answer, because, on = said["answer"], said["because"], viewer.on
    if answer in {"different", "later"}:
        actions.leave_two(likeness=found, later=answer == "later", because=because, on=on, by=viewer)
    else:
        actions.make_one(likeness=found, kept_id=UUID(answer), because=because, on=on, by=viewer)


def side(version: EntryVersion) -> dict[str, Any]:
    """One of the two, as the page shows it."""
    name = words.called(version.says)
    source = {"name": name, "source": version.entry.register_name, "number": version.entry.identifier}
    return {
        "entry_id": version.entry_id,
        "href": version.entry.get_absolute_url(),
        "name": name,
        "kept_as": _("%(name)s (%(source)s, %(number)s)") % source,
        "source": version.entry.register_name,
        "facts": words.spelled(version.says, hides=is_by_area(version)),
    }


def with_facts(sides: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each side with every fact that either says, in one order; each fact that differs says so."""
    fields = dict.fromkeys(field for one in sides for field, said in one["facts"].items() if said)
    same = {field for field in fields if len({one["facts"].get(field, "") for one in sides}) == 1}
    return [
        one | {"rows": [(words.label(field), one["facts"].get(field) or "–", field in same) for field in fields]}
        for one in sides
    ]


def made_one(entry: Entry, viewer: Viewer) -> dict[str, Any]:
    """What was made one with an entry."""
    merges = EntryMerge.objects.visible_to(viewer).standing().filter(kept=entry)
    return {"merges": list(merges.select_related("gone", "likeness").order_by("merged_at"))}


@require_http_methods(["GET", "POST"])
@screen("directory")
def undoing(request: Request, entry_merge_id: UUID) -> HttpResponse:
    """Make two again of what was made one."""
    viewer = request.viewer
    merge = get_object_or_404(EntryMerge.objects.visible_to(viewer).standing(), pk=entry_merge_id)
    if request.method == "POST":
        actions.make_two(merge=merge, on=viewer.on, by=viewer)
        say_saved(request)
        return redirect(merge.kept)
    context = {
        "title": _("Make them two again?"),
        "lede": _("Everything that followed goes back to where it was. What came since stays."),
        "button": _("Make them two again"),
        "back": reverse("entry", args=[merge.kept_id]),
    }
    return render(request, "accounts/sure.html", context)
