"""The builder: one question a page. Each answer is kept in the draft at once, so nothing typed is lost. 003-P20."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.agreements.actions import drafts as actions
from kinweave.agreements.models import Protocol
from kinweave.agreements.standing import agencies
from kinweave.agreements.terms import Mode, Purpose
from kinweave.foundation import Viewer
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.protocols import forms
from kinweave.web.protocols.finding import draft_or_404
from kinweave.web.protocols.words import FOLLOWS
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen

WHAT = "what-"  # a page for each purpose: what exactly may go for it
Save = Callable[[Protocol, Any, dict[str, Any]], Protocol]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the builder: its heading, what it asks, and how the answer is kept."""

    title: str | Promise
    form: type[forms.Question]
    save: Save


def as_facts(protocol: Protocol, form: Any, said: dict[str, Any]) -> Protocol:
    """Keep an answer that is fields of the draft itself."""
    return actions.redraft(protocol=protocol, **said, **form.cleaned_data)


def as_agencies(protocol: Protocol, form: Any, said: dict[str, Any]) -> Protocol:
    """Keep which agencies are in it."""
    return actions.choose_agencies(protocol=protocol, **said, **form.cleaned_data)


def as_directions(protocol: Protocol, form: Any, said: dict[str, Any]) -> Protocol:
    """Keep who gives and who receives."""
    return actions.choose_directions(protocol=protocol, ways=form.ways(), **said)


def as_purposes(protocol: Protocol, form: Any, said: dict[str, Any]) -> Protocol:
    """Keep what it is for."""
    return actions.choose_purposes(protocol=protocol, **said, **form.cleaned_data)


def as_days(protocol: Protocol, form: Any, said: dict[str, Any]) -> Protocol:
    """Keep the days."""
    return actions.choose_days(protocol=protocol, **said, **form.cleaned_data)


PAGES = {
    "about": Page(gettext_lazy("What is it called, and why?"), forms.AboutAgainForm, as_facts),
    "agencies": Page(gettext_lazy("Who is in it?"), forms.AgenciesForm, as_agencies),
    "direction": Page(gettext_lazy("Who gives, and who receives?"), forms.DirectionForm, as_directions),
    "whom": Page(gettext_lazy("Which people?"), forms.WhomForm, as_facts),
    "purposes": Page(gettext_lazy("For what?"), forms.PurposesForm, as_purposes),
    "mode": Page(gettext_lazy("Asked, or told?"), forms.ModeForm, as_facts),
    "confidentiality": Page(gettext_lazy("May we tell?"), forms.ConfidentialityForm, as_facts),
    "channel": Page(gettext_lazy("How may it go?"), forms.ChannelForm, as_facts),
    "keeping": Page(gettext_lazy("How long is it kept?"), forms.KeepingForm, as_facts),
    "dates": Page(gettext_lazy("From when to when?"), forms.DatesForm, as_days),
    "changed": Page(gettext_lazy("What changed?"), forms.ChangedForm, as_facts),
}


def questions(protocol: Protocol) -> list[str]:
    """The questions of a draft, in their order."""
    what = [f"{WHAT}{purpose}" for purpose in protocol.purposes]
    asked = [*PAGES]
    at = asked.index("purposes") + 1
    found = [*asked[:at], *what, *asked[at:]]
    return found if protocol.supersedes_id else [one for one in found if one != "changed"]


def page_for(question: str, protocol: Protocol) -> Page:
    """The page that asks one question of a draft. Raises Http404 for a question it does not ask."""
    if question not in questions(protocol):
        raise Http404
    if not question.startswith(WHAT):
        return PAGES[question]
    purpose = question.removeprefix(WHAT)

    def as_details(protocol: Protocol, form: Any, said: dict[str, Any]) -> Protocol:
        return actions.choose_details(protocol=protocol, purpose=purpose, details=form.details(), **said)

    title = _("What may go for: %(purpose)s") % {"purpose": Purpose(purpose).label}
    return Page(title, forms.WhatForm, as_details)


def more_for(question: str, protocol: Protocol, viewer: Viewer) -> dict[str, Any]:
    """What a form needs beside the draft."""
    if question == "agencies":
        there = {protocol.holder_id, viewer.organisation_id}
        return {"agencies": [one for one in agencies(viewer.on) if one.pk not in there]}
    return {"purpose": question.removeprefix(WHAT)} if question.startswith(WHAT) else {}


def after(question: str, protocol: Protocol) -> str:
    """The address of the question that comes next; after the last one, what one's own agency says of itself."""
    asked = questions(protocol)
    at = asked.index(question) + 1
    if at < len(asked):
        return reverse("protocol_question", args=[protocol.pk, asked[at]])
    return reverse("protocol_ours", args=[protocol.pk])


def before(question: str, protocol: Protocol) -> str:
    """The address of the question that came before."""
    asked = questions(protocol)
    at = asked.index(question)
    return reverse("protocol_question", args=[protocol.pk, asked[at - 1]]) if at else protocol.get_absolute_url()


@require_http_methods(["GET", "POST"])
@screen("agree")
def protocol_new(request: Request) -> HttpResponse:
    """Begin a protocol: what it is called, and why."""
    form, viewer = forms.AboutForm(posted(request)), request.viewer
    if form.is_valid():
        made = actions.draft(on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("protocol_question", made.pk, "agencies")
    lede = _("One question a page. Each answer is kept as you go on.")
    context = {"form": form, "title": _("Draft a protocol"), "lede": lede, "back": reverse("protocols")}
    return render(request, "protocols/form.html", context | {"button": _("Go on"), "place": request.path})


@require_http_methods(["GET", "POST"])
@screen("agree")
def protocol_question(request: Request, protocol_id: UUID, of_draft: str) -> HttpResponse:
    """Ask one question of a draft, keep the answer, and go on to the next one, or back to check the answers."""
    question, protocol, viewer = of_draft, draft_or_404(request, protocol_id), request.viewer
    page = page_for(question, protocol)
    form = page.form(posted(request), protocol=protocol, **more_for(question, protocol, viewer))
    is_check = request.GET.get("then") == "check"
    if form.is_valid():
        with mended(form):
            said = {"version": version_read(request), "on": viewer.on, "by": viewer}
            page.save(protocol, form, said)
            say_saved(request, question)
            return redirect(protocol.get_absolute_url() if is_check else after(question, protocol))
    asked, follows = questions(protocol), [(Mode(one).label, FOLLOWS[one]) for one in Mode]
    context = {
        "form": form, "row": protocol, "protocol": protocol, "title": page.title, "number": asked.index(question) + 1,
        "total": len(asked) + 1, "back": protocol.get_absolute_url() if is_check else before(question, protocol),
        "is_check": is_check, "follows": follows if question == "mode" else [],
    }  # fmt: skip
    return render(request, "protocols/question.html", context)


@require_http_methods(["POST"])
@screen("agree")
def protocol_send(request: Request, protocol_id: UUID) -> HttpResponse:
    """Send a draft out to be signed."""
    protocol, viewer = draft_or_404(request, protocol_id), request.viewer
    actions.send_out(protocol=protocol, version=version_read(request), on=viewer.on, by=viewer)
    say_saved(request, "sent")
    return redirect(protocol)
