"""What one's own agency says of itself: its kind, its basis, its rules. Nobody says it for another. 003-P20."""

import re
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements.actions import protocols as actions
from kinweave.agreements.bases import conditions, needs_policy, offered, why_not
from kinweave.agreements.models import LocalRule, Protocol, ProtocolParty
from kinweave.agreements.standing import uses_of
from kinweave.agreements.terms import BASES, BASIS_WORDS
from kinweave.parties.actions.agencies import say_agency
from kinweave.web.deciding.mending import mended
from kinweave.web.deciding.steps import Make, ask
from kinweave.web.forms import posted
from kinweave.web.people.finding import myself
from kinweave.web.protocols import forms, own_forms
from kinweave.web.protocols.finding import ours_or_404
from kinweave.web.protocols.words import value_of_rule
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen

UUID_TEXT = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@require_http_methods(["GET", "POST"])
@screen("agree")
def our_agency(request: Request) -> HttpResponse:
    """Say what kind of agency one's own organisation is: its lawful bases follow from it."""
    organisation, viewer = myself(request.viewer).keeper, request.viewer
    form = own_forms.AgencyForm(posted(request), initial={"agency": organisation.agency})
    if form.is_valid():
        version = version_read(request)
        say_agency(organisation=organisation, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request)
        return redirect(where_next(request))
    title = _("What kind of agency is %(name)s?") % {"name": organisation.called}
    lede = _("What the law lets you use follows from it.")
    context = {"form": form, "title": title, "lede": lede, "row": organisation, "back": reverse("protocols")}
    return render(request, "protocols/form.html", context)


def where_next(request: Request) -> str:
    """Back to what one's own agency says of itself in the protocol that asked for its kind; else the register."""
    asked = request.GET.get("protocol", "")
    return reverse("protocol_ours", args=[UUID(asked)]) if UUID_TEXT.fullmatch(asked) else reverse("protocols")


def pages_of(request: Request, protocol: Protocol, party: ProtocolParty) -> list[Make]:
    """What an agency is asked about itself: only what the answers before make necessary."""
    may_use = offered(agency=party.organisation.agency, mode=protocol.mode, purposes=protocol.purposes)
    may_be = conditions(uses=uses_of(protocol), mode=protocol.mode)
    bases = [(one.key, with_article(one.key)) for one in may_use]
    named = [(one.value, one.label) for one in may_be]
    first = {name: getattr(party, name) for name in ("task", "basis", "condition", "policy", "contact")}
    pages: list[Make] = [partial(forms.TaskForm, initial=first), partial(forms.BasisForm, choices=bases, initial=first)]
    if may_be:
        pages.append(partial(forms.ConditionForm, choices=named, initial=first))
    if may_be and needs_policy(request.POST.get("condition", "")):
        pages.append(partial(forms.PolicyForm, initial=first))
    return [*pages, partial(forms.ContactForm, initial=first)]


def with_article(key: str) -> str:
    """A basis with where it stands in the law."""
    return _("%(basis)s (Article %(article)s)") % {"basis": BASIS_WORDS[key], "article": BASES[key].article}


def not_offered(protocol: Protocol, party: ProtocolParty) -> list[tuple[Any, Any]]:
    """The bases that are not offered, each with why."""
    agency = party.organisation.agency
    told = [
        (BASIS_WORDS[key], why_not(one, agency=agency, mode=protocol.mode, purposes=protocol.purposes))
        for key, one in BASES.items()
    ]
    return [one for one in told if one[1]]


@require_http_methods(["GET", "POST"])
@screen("agree")
def protocol_ours(request: Request, protocol_id: UUID) -> HttpResponse:
    """For which task, on what basis, under which condition one's own agency shares, and whom to ask there."""
    protocol, party = ours_or_404(request, protocol_id)
    viewer = request.viewer
    if not party.organisation.agency:
        return redirect(f"{reverse('our_agency')}?protocol={protocol.pk}")
    asked = ask(request, pages_of(request, protocol, party))
    if asked.is_done:
        with mended(asked.form):
            facts = {"condition": "", "policy": ""} | asked.said
            actions.say_of_ourselves(party=party, version=version_read(request), on=viewer.on, by=viewer, **facts)
            say_saved(request, "ours")
            return redirect(protocol)
    context = {
        "asked": asked, "form": asked.form, "row": party, "protocol": protocol, "back": protocol.get_absolute_url(),
        "title": _("%(name)s, for itself") % {"name": party.organisation.called},
        "not_offered": not_offered(protocol, party) if "basis" in asked.form.fields else [],
        "kind": party.organisation.get_agency_display(),
    }  # fmt: skip
    return render(request, "protocols/ours.html", context)


@require_http_methods(["GET"])
@screen("protocols")
def local_rules(request: Request) -> HttpResponse:
    """What one's own organisation tightens for itself."""
    viewer = request.viewer
    rules = LocalRule.objects.visible_to(viewer).current(viewer.on).select_related("recorded_by").order_by("begins_on")
    context = {"rules": [(one, value_of_rule(one)) for one in rules], "may_change": "agree" in viewer.may}
    return render(request, "protocols/rules.html", context | {"saved": what_was_saved(request)})


@require_http_methods(["GET", "POST"])
@screen("agree")
def local_rule_new(request: Request) -> HttpResponse:
    """Set a rule of one's own organisation: what, how much, why."""
    viewer = request.viewer
    pages: list[Make] = [own_forms.KindForm]
    if request.POST.get("kind") in own_forms.VALUES:
        pages.append(partial(own_forms.ValueForm, kind=request.POST["kind"]))
    asked = ask(request, [*pages, own_forms.BecauseForm])
    if asked.is_done:
        with mended(asked.form):
            organisation = myself(viewer).keeper
            actions.tighten(organisation=organisation, on=viewer.on, by=viewer, **asked.said)
            say_saved(request)
            return redirect("local_rules")
    context = {"asked": asked, "form": asked.form, "back": reverse("local_rules"), "title": _("A rule of our own")}
    return render(request, "protocols/ours.html", context)


@require_http_methods(["GET", "POST"])
@screen("agree")
def local_rule_end(request: Request, rule_id: UUID) -> HttpResponse:
    """End a rule of one's own organisation."""
    viewer = request.viewer
    rule = get_object_or_404(LocalRule.objects.visible_to(viewer).current(viewer.on), pk=rule_id)
    form = own_forms.BecauseForm(posted(request))
    if form.is_valid():
        actions.end_tightening(rule=rule, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request)
        return redirect("local_rules")
    lede = _("Then only what holds for everybody holds again.")
    context = {"form": form, "title": _("End this rule"), "lede": lede, "back": reverse("local_rules")}
    return render(request, "protocols/form.html", context | {"button": _("End this rule")})
