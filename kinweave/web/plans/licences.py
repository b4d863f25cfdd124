"""An organisation's own references for licensed scales: entered by those who lead it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.plans import actions
from kinweave.plans.models import Licence
from kinweave.web.forms import posted
from kinweave.web.plans.scale_forms import LicenceForm
from kinweave.web.plans.scale_words import name_of
from kinweave.web.plans.scales import instrument_or_404, listed
from kinweave.web.request import Request
from kinweave.web.screen import screen


@require_http_methods(["GET"])
@screen("allocate")
def licences(request: Request) -> HttpResponse:
    """Which licensed scales the organisation may use, and under which reference."""
    viewer = request.viewer
    held = {one.instrument: one for one in Licence.objects.visible_to(viewer)}
    found = [(scale, held.get(scale.key)) for scale in listed(viewer)]
    return render(request, "plans/licences.html", {"scales": found})


@require_http_methods(["GET", "POST"])
@screen("allocate")
def licence_new(request: Request, instrument: str) -> HttpResponse:
    """Enter the organisation's own reference for a scale."""
    scale, viewer = instrument_or_404(instrument), request.viewer
    form = LicenceForm(posted(request))
    if form.is_valid():
        actions.license_scale(instrument=scale, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("licences")
    lede = _("%(source)s. We keep your reference, and never the questions.") % {"source": scale.source}
    context = {"form": form, "title": name_of(scale), "lede": lede, "back": reverse("licences")}
    return render(request, "accounts/form.html", context)


@require_http_methods(["POST"])
@screen("allocate")
def licence_end(request: Request, licence_id: UUID) -> HttpResponse:
    """End a reference: the scale is refused again; scores that were kept stay."""
    viewer = request.viewer
    licence = get_object_or_404(Licence.objects.visible_to(viewer), pk=licence_id)
    actions.end_licence(licence=licence, on=viewer.on, by=viewer)
    return redirect("licences")
