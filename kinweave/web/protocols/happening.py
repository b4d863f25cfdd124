"""What happens to a protocol that is out: signed, suspended, looked at again, joined, left, ended. 003-P20."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements.actions import drafts
from kinweave.agreements.actions import protocols as actions
from kinweave.agreements.models import Protocol, Suspension
from kinweave.agreements.rules.drafts import missing_of
from kinweave.agreements.standing import agencies, has_signed, is_ours, leads_it, own_part, sides_of
from kinweave.foundation import Viewer
from kinweave.foundation.period import months_after
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.protocols import own_forms
from kinweave.web.protocols.finding import led_or_404, ours_or_404, protocol_or_404, side_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen

WHOLE = "whole"
AGAIN_AFTER_MONTHS = 12


def asking(
    request: Request, protocol: Protocol, form: forms.Form, title: str, lede: str = "", **more: Any
) -> HttpResponse:
    """One question about a protocol."""
    back = protocol.get_absolute_url()
    context = {"form": form, "row": protocol, "protocol": protocol, "title": title, "lede": lede, "back": back}
    return render(request, "protocols/form.html", context | more)


def signer(viewer: Viewer) -> str:
    """Who signs, as a first suggestion."""
    return f"{viewer.name}, {viewer.role_name}"


@require_http_methods(["GET", "POST"])
@screen("agree")
def protocol_sign(request: Request, protocol_id: UUID) -> HttpResponse:
    """Sign for one's own agency, sign with a reservation, or decline. First its own basis is said."""
    protocol, party = ours_or_404(request, protocol_id)
    if missing_of(own_part(party)) and not has_signed(party):
        return redirect("protocol_ours", protocol.pk)
    viewer = request.viewer
    form = own_forms.AnswerForm(posted(request), initial={"signed_by": signer(viewer)})
    if form.is_valid():
        with mended(form):
            actions.answer(party=party, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request, "signed")
            return redirect(protocol)
    title = _("Does %(name)s sign it?") % {"name": party.organisation.called}
    lede = _("You sign for your own agency only. You can take a signature back later.")
    return asking(request, protocol, form, title, lede, button=_("Answer"))


@require_http_methods(["GET", "POST"])
@screen("agree")
def protocol_withdraw(request: Request, protocol_id: UUID) -> HttpResponse:
    """Take one's own agency's signature back: from this moment nothing goes to it or from it."""
    protocol, party = ours_or_404(request, protocol_id)
    viewer = request.viewer
    form = own_forms.WithdrawForm(posted(request), initial={"signed_by": signer(viewer)})
    if form.is_valid():
        with mended(form):
            actions.answer(party=party, answer="withdrawn", on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request, "signed")
            return redirect(protocol)
    lede = _(
        "From this moment nothing goes to your agency or from it under this protocol. What went before stays lawful."
    )
    return asking(request, protocol, form, _("Take the signature back"), lede, button=_("Take it back"))


def who_can_stop(protocol: Protocol, viewer: Viewer) -> list[tuple[str, str]]:
    """For whom this viewer may suspend a protocol: the whole, or one agency."""
    leads = leads_it(protocol, viewer)
    sides = [one for one in sides_of(protocol) if leads or is_ours(one, viewer)]
    whole = [(WHOLE, _("Everybody"))] if leads else []
    return whole + [(str(one.pk), _("Only %(name)s") % {"name": one.organisation.called}) for one in sides]


@require_http_methods(["GET", "POST"])
@screen("agree")
def protocol_suspend(request: Request, protocol_id: UUID) -> HttpResponse:
    """Stop sharing under a protocol for a while, whole or for one agency."""
    protocol, viewer = protocol_or_404(request, protocol_id), request.viewer
    sides = who_can_stop(protocol, viewer)
    form = own_forms.SuspendForm(posted(request), sides=sides, initial={"whom": sides[0][0] if sides else ""})
    if form.is_valid():
        with mended(form):
            whom = form.cleaned_data["whom"]
            party = None if whom == WHOLE else side_or_404(protocol, UUID(whom))
            because = form.cleaned_data["because"]
            actions.suspend(protocol=protocol, party=party, because=because, on=viewer.on, by=viewer)
            say_saved(request, "suspended")
            return redirect(protocol)
    lede = _("It works at once. A safeguarding referral is never held up by it.")
    return asking(request, protocol, form, _("Suspend it"), lede, button=_("Suspend it"))


@require_http_methods(["POST"])
@screen("agree")
def suspension_end(request: Request, suspension_id: UUID) -> HttpResponse:
    """End a suspension that one's own organisation began."""
    viewer = request.viewer
    rows = Suspension.objects.visible_to(viewer).select_related("protocol")
    suspension = get_object_or_404(rows, pk=suspension_id, holder=viewer.organisation_id)
    actions.resume(suspension=suspension, on=viewer.on, by=viewer)
    say_saved(request, "suspended")
    return redirect(suspension.protocol)


@require_http_methods(["GET", "POST"])
@screen("agree")
def protocol_end(request: Request, protocol_id: UUID) -> HttpResponse:
    """End a protocol; give up a draft."""
    protocol, viewer = led_or_404(request, protocol_id), request.viewer
    form = own_forms.BecauseForm(posted(request))
    is_draft = protocol.sent_at is None
    if form.is_valid():
        with mended(form):
            said = {"version": version_read(request), "on": viewer.on, "by": viewer, **form.cleaned_data}
            (drafts.drop if is_draft else actions.end)(protocol=protocol, **said)
            say_saved(request, "ended")
            return redirect(protocol)
    title = _("Give up this draft") if is_draft else _("End this protocol")
    lede = "" if is_draft else _("It ends today, for everybody in it. What went under it before stays lawful.")
    return asking(request, protocol, form, title, lede, button=title)


@require_http_methods(["GET", "POST"])
@screen("agree")
def protocol_review(request: Request, protocol_id: UUID) -> HttpResponse:
    """Look at a protocol again."""
    protocol, viewer = led_or_404(request, protocol_id), request.viewer
    again = months_after(viewer.on, AGAIN_AFTER_MONTHS)
    first = min(again, protocol.ends_on) if protocol.ends_on else again
    form = own_forms.ReviewForm(posted(request), initial={"next_on": first})
    if form.is_valid():
        with mended(form):
            version = version_read(request)
            actions.review(protocol=protocol, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request, "reviewed")
            return redirect(protocol)
    lede = _("If something has to change, make a new version. What was signed is not changed.")
    return asking(request, protocol, form, _("Look at it again"), lede)


@require_http_methods(["POST"])
@screen("agree")
def protocol_renew(request: Request, protocol_id: UUID) -> HttpResponse:
    """Draft the next version."""
    protocol, viewer = led_or_404(request, protocol_id), request.viewer
    return redirect(drafts.renew(protocol=protocol, on=viewer.on, by=viewer))


@require_http_methods(["GET", "POST"])
@screen("agree")
def protocol_join(request: Request, protocol_id: UUID) -> HttpResponse:
    """Let an agency join: everybody signs the next version."""
    protocol, viewer = led_or_404(request, protocol_id), request.viewer
    there = {one.organisation_id for one in sides_of(protocol)}
    others = [one for one in agencies(viewer.on) if one.pk not in there]
    form = own_forms.JoinForm(posted(request), agencies=others, initial={"joins_on": viewer.on})
    if form.is_valid():
        with mended(form):
            return redirect(drafts.join(protocol=protocol, on=viewer.on, by=viewer, **form.cleaned_data))
    lede = _("This makes the next version, with that agency in it. This version holds until everybody has signed it.")
    return asking(request, protocol, form, _("An agency joins"), lede, button=_("Go on"))


@require_http_methods(["GET", "POST"])
@screen("agree")
def protocol_leave(request: Request, protocol_id: UUID) -> HttpResponse:
    """Leave a protocol, by one's own lead."""
    protocol, party = ours_or_404(request, protocol_id)
    viewer = request.viewer
    form = own_forms.LeaveForm(posted(request), initial={"leaves_on": viewer.on})
    if form.is_valid():
        with mended(form):
            version = version_read(request)
            actions.leave(party=party, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request, "left")
            return redirect(protocol)
    title = _("%(name)s leaves") % {"name": party.organisation.called}
    return asking(request, protocol, form, title, button=_("Leave it"), row=party)


@require_http_methods(["GET", "POST"])
@screen("agree")
def protocol_novate(request: Request, protocol_id: UUID, agency_side_id: UUID) -> HttpResponse:
    """Let a protocol follow an agency that became another."""
    protocol, viewer = protocol_or_404(request, protocol_id), request.viewer
    gone = side_or_404(protocol, agency_side_id)
    to = gone.organisation.succeeded_by
    if to is None:
        raise Http404
    form = own_forms.DeedForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.novate(gone=gone, to=to, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request, "novated")
            return redirect(protocol)
    title = _("%(old)s became %(new)s") % {"old": gone.organisation.called, "new": to.called}
    lede = _(
        "The protocol follows. What people said does not: who agreed is asked again, who was told is told again."
        " The new agency says its own basis, and signs."
    )
    return asking(request, protocol, form, title, lede, button=_("Record it"))
