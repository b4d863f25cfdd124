"""Two records of one person: find the other one, see who would newly see what, make them one, or two again."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer, require
from kinweave.keeping.actions import merging as actions
from kinweave.keeping.models import Merge
from kinweave.keeping.rules import merging as rules
from kinweave.keeping.standing import facts, protected, who_sees
from kinweave.parties.models import Party
from kinweave.web.caseload.forms import FindForm, SameForm
from kinweave.web.forms import posted
from kinweave.web.middleware import shows
from kinweave.web.people.finding import person_or_404
from kinweave.web.people.listing import everybody
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen

FEW = 12
WHY = {
    "works": gettext_lazy("Works with them"),
    "leads": gettext_lazy("Leads the work here"),
    "speaks": gettext_lazy("Speaks for them"),
    "signs_in": gettext_lazy("Signs in as this person"),
}


@require_http_methods(["GET", "POST"])
@screen("allocate")
def merge_new(request: Request, person_id: UUID) -> HttpResponse:
    """Ask which record is the same person: those with the same birthday, or a name to look for."""
    person = person_or_404(request, person_id)
    form = FindForm(posted(request))
    words = form.cleaned_data["words"] if form.is_valid() else ""
    others = everybody(request.viewer).exclude(pk=person.pk)
    found = others.called_like(words) if words else others.filter(born_on=person.born_on or None)
    rows = list(found.by_name()[:FEW]) if words or person.born_on else []
    shows(request, rows)
    context = {"person": person, "form": form, "rows": rows, "words": words}
    return render(request, "caseload/same_who.html", context)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def merge_check(request: Request, person_id: UUID, other_id: UUID) -> HttpResponse:
    """Show who would newly see what; then make the two records one, or ask a second person."""
    kept, gone, viewer = person_or_404(request, person_id), person_or_404(request, other_id), request.viewer
    if kept.pk == gone.pk:
        raise Http404
    require(rules.may_merge(**facts(kept, gone, viewer)))
    form = SameForm(posted(request))
    if form.is_valid():
        done = actions.merge(kept=kept, gone=gone, on=viewer.on, by=viewer, **form.cleaned_data)
        if done.merged_at is None:
            return redirect("merge", done.pk)
        say_saved(request)
        return redirect(kept)
    context = {"form": form, "back": reverse("merge_new", args=[kept.pk]), **compared(kept, gone, viewer)}
    return render(request, "caseload/same_check.html", context)


def compared(kept: Party, gone: Party, viewer: Viewer) -> dict[str, Any]:
    """Two records side by side, who sees each, and what protects them."""
    guards = protected(kept, gone, viewer)
    return {
        "kept": kept,
        "gone": gone,
        "sees": [(row, WHY[row.why]) for row in who_sees(kept, gone, viewer)],
        "guards": guards,
        "needs_second": rules.must_be_two(**guards),
    }


@require_http_methods(["GET", "POST"])
@screen("allocate")
def merge(request: Request, merge_id: UUID) -> HttpResponse:
    """A merge that waits for a second person: they agree, or the records stay two."""
    viewer = request.viewer
    asked = about_two_or_404(request, Merge.objects.visible_to(viewer).waiting(), merge_id)
    if request.method == "POST" and request.POST.get("answer") == "agree":
        actions.agree(asked=asked, on=viewer.on, by=viewer)
        say_saved(request)
        return redirect(asked.kept)
    if request.method == "POST":
        actions.decline(asked=asked, on=viewer.on, by=viewer)
        return redirect(asked.kept)
    context = {"asked": asked, "is_mine": asked.recorded_by_id in viewer.own_ids}
    return render(request, "caseload/same_second.html", context | compared(asked.kept, asked.gone, viewer))


def about_two_or_404(request: Request, merges: Any, merge_id: UUID) -> Merge:
    """A merge of two people one sees. The page counts as a look at both."""
    one: Merge = get_object_or_404(merges.select_related("kept", "gone", "recorded_by"), pk=merge_id)
    shows(request, [one.kept, one.gone])
    return one


@require_http_methods(["GET", "POST"])
@screen("allocate")
def merge_undo(request: Request, merged_id: UUID) -> HttpResponse:
    """Make one record two again: everything goes back to where it was."""
    viewer = request.viewer
    merged = get_object_or_404(Merge.objects.visible_to(viewer).done().select_related("kept", "gone"), pk=merged_id)
    shows(request, [merged.kept])
    if request.method == "POST":
        actions.part(merged=merged, on=viewer.on, by=viewer)
        say_saved(request)
        return redirect(merged.kept)
    context = {
        "title": _("Make two records of %(name)s again?") % {"name": merged.kept.called},
        "lede": _("Everything goes back to the record it came from. What was written since stays here."),
        "button": _("Make two records"),
        "back": reverse("allocations", args=[merged.kept_id]),
    }
    return render(request, "accounts/sure.html", context)
