"""Checkpoints of the auditor's organisation, and the proof that the trail only grew between two of them."""

from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.access.showing import show_who_you_are
from kinweave.foundation import LONDON
from kinweave.trail import proofs, signing
from kinweave.trail.models import Checkpoint
from kinweave.trail.taking import note_proof
from kinweave.trail.verifier import archive
from kinweave.web.forms import posted
from kinweave.web.offering import offer
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.righting.files import as_file, leaves_for_good
from kinweave.web.screen import screen

EARLIER = 100  # checkpoints to choose among


class SinceForm(forms.Form):
    """Since which earlier checkpoint the trail is to be proved to have only grown."""

    since = forms.ChoiceField(
        label=gettext_lazy("Since which checkpoint?"),
        error_messages={"required": gettext_lazy("Choose an earlier checkpoint")},
    )


@require_http_methods(["GET"])
@screen("trail")
def checkpoints(request: Request) -> HttpResponse:
    """The checkpoints, the latest first."""
    rows = Checkpoint.objects.visible_to(request.viewer)
    last = last_shown(request, rows)
    page = page_of(rows.before(last) if last else rows, is_first=last is None)
    return render(request, "proving/checkpoints.html", {"page": page, "rows": map(in_words, page.rows)})


def in_words(row: Checkpoint) -> dict[str, object]:
    """A checkpoint as the page shows it."""
    at = row.at.astimezone(LONDON)
    return {"pk": row.pk, "size": row.size, "time": date_format(at, "H:i"), "day": date_format(at, "j M Y")}


def called(row: Checkpoint) -> str:
    """A checkpoint in a list to choose from."""
    at = date_format(row.at.astimezone(LONDON), "j F Y, H:i")
    return _("%(at)s: %(size)s lines") % {"at": at, "size": row.size}


@require_http_methods(["GET", "POST"])
@screen("trail")
def checkpoint(request: Request, checkpoint_id: UUID) -> HttpResponse:
    """Show a checkpoint as it was signed; give the proof that the trail only grew up to it."""
    rows = Checkpoint.objects.visible_to(request.viewer)
    row = get_object_or_404(rows, pk=checkpoint_id)
    earlier = {str(one.pk): one for one in rows.before(row)[:EARLIER]}
    form = SinceForm(posted(request))
    offer(form, "since", [(pk, called(one)) for pk, one in earlier.items()])
    if form.is_valid():
        return growth(request, earlier[form.cleaned_data["since"]], row)
    context = {"row": in_words(row), "note": row.note, "form": form, "earlier": earlier, "key": signing.own_keys()[-1]}
    return render(request, "proving/checkpoint.html", context)


def growth(request: Request, old: Checkpoint, new: Checkpoint) -> HttpResponse:
    """The file with the proof. That it was taken is kept first."""
    show_who_you_are(request)
    leaves_for_good(request)
    note_proof(new, by=request.viewer)
    return as_file(proofs.of_growth(old, new).encode(), name=f"growth-to-{new.size}.json", kind="application/json")


@require_http_methods(["GET"])
@screen("trail")
def verifier(request: Request) -> HttpResponse:
    """The offline verifier. It is the same for everybody."""
    return as_file(archive(), name="kinweave-verifier.pyz", kind="application/octet-stream")
