"""For the source of something: where it went, who opened it, whether it may go further, taking it back. 000-P18."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.information import findings as standing
from kinweave.information.actions import findings as actions
from kinweave.information.models import Finding, Reading, Spread, TermsAsk
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.networks import forms, words
from kinweave.web.networks.findings import is_member, terms_asked
from kinweave.web.networks.network import asking
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


def given_or_404(request: Request, finding_id: UUID) -> Finding:
    """Something that one gave as its source, or for its source."""
    viewer = request.viewer
    rows = Finding.objects.visible_to(viewer).given(viewer).with_all()
    found: Finding = get_object_or_404(rows, pk=finding_id)
    return found


@require_http_methods(["GET"])
@screen("networks")
def given(request: Request, finding_id: UUID) -> HttpResponse:
    """Where something went, for its source: in which rings, when, who opened it, what is asked."""
    found, viewer = given_or_404(request, finding_id), request.viewer
    spreads = Spread.objects.visible_to(viewer).filter(finding=found).prefetch_related("to").oldest_first()
    context = {
        "finding": found,
        "gone": standing.withdrawal_of(found),
        "spreads": [(one, len(standing.audience_of(one).named)) for one in spreads],
        "readings": Reading.objects.visible_to(viewer).filter(finding=found).oldest_first(),
        "title": words.title_of(found, viewer),
        "is_read": standing.may_read(found, viewer).is_yes,
        "asked": [(one, standing.answers_for_it(one, viewer)) for one in terms_asked(found, viewer)],
        "on_behalf": standing.is_on_behalf(found, viewer),
        "age": words.age(found.true_on, viewer.on),
        "is_member": is_member(found, viewer),
        "saved": what_was_saved(request),
    }
    return render(request, "networks/given.html", context)


@require_http_methods(["GET", "POST"])
@screen("networks")
def terms_answer(request: Request, terms_ask_id: UUID) -> HttpResponse:
    """Say, as the source or for it, whether something may go further."""
    viewer = request.viewer
    waiting = TermsAsk.objects.visible_to(viewer).waiting_for(viewer)
    asked = get_object_or_404(waiting.select_related("finding__source", "circle"), pk=terms_ask_id)
    found = asked.finding
    back = given_address(found) if standing.is_the_source(found, viewer) else found.get_absolute_url()
    form = forms.TermsAnswerForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.answer_terms(asked=asked, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(back)
    title = _("May it go so far: %(ring)s?") % {"ring": asked.get_ring_display()}
    lede = _("%(network)s asks: %(title)s") % {"network": asked.circle.name, "title": words.title_of(found, viewer)}
    return asking(request, form, title, back, lede, button=_("Answer"))


def given_address(found: Finding) -> str:
    """Where its source sees where it went."""
    return reverse("given", args=[found.pk])


@require_http_methods(["GET", "POST"])
@screen("networks")
def take_back(request: Request, finding_id: UUID) -> HttpResponse:
    """Take it back: readers then see that, and no words."""
    found, viewer = given_or_404(request, finding_id), request.viewer
    form = forms.TakeBackForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.take_back(finding=found, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("given", found.pk)
    lede = _(
        "From now on nobody reads it here, and whoever had it is told that its source took it back."
        " What somebody has read cannot be unread: they may remember it, or have written it down."
    )
    return asking(request, form, _("Take it back"), given_address(found), lede, button=_("Take it back"))
