"""Pass a person on to specialist help: exactly which items, with agreement or a reason, what came of it. 002-P24."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Restriction
from kinweave.foundation import Viewer
from kinweave.information import actions
from kinweave.information.models import Referral, ReferralItem
from kinweave.information.offering import Offer, Somebody, named_in, offered
from kinweave.parties.models import Exemption, Party, TalkAbout, Whereabouts
from kinweave.ties.standing import history
from kinweave.web.deciding.mending import mended
from kinweave.web.deciding.referral_forms import (
    KEEP,
    PREFIX,
    WITHOUT,
    AgreedForm,
    AgreementForm,
    GoingForm,
    ItemsForm,
    KeepForm,
    NamesForm,
    OutcomeForm,
    ToWhomForm,
    WithoutForm,
    sent,
)
from kinweave.web.deciding.steps import Make, ask
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.people.reaching import is_open
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen


def page(request: Request, person: Party, referral: Referral | None = None, **more: object) -> dict[str, object]:
    """What every page about passing somebody on shows."""
    back = referral.get_absolute_url() if referral else reverse("referrals", args=[person.pk])
    context = {"person": person, "talk": talk(request.viewer, person), "back": back, "referral": referral}
    return context | {"row": referral} | more


def referral_or_404(request: Request, referral_id: UUID) -> Referral:
    """A referral of somebody one works with."""
    rows = Referral.objects.visible_to(request.viewer).select_related("person__holder")
    found: Referral = about_or_404(request, rows, referral_id)
    return found


@require_http_methods(["GET"])
@screen("people")
def referrals(request: Request, person_id: UUID) -> HttpResponse:
    """To whom somebody was passed on, and what came of it."""
    person, viewer = person_or_404(request, person_id), request.viewer
    found = Referral.objects.visible_to(viewer).about(person).latest_first()
    rows = [(one, in_full(one.sent_on, viewer.on) if one.sent_on else "") for one in found]
    return render(request, "deciding/referrals.html", page(request, person, rows=rows))


@require_http_methods(["GET", "POST"])
@screen("people")
def referral_new(request: Request, person_id: UUID) -> HttpResponse:
    """To whom, and what help."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = ToWhomForm(posted(request), me=person.called)
    if form.is_valid():
        kept = actions.begin_referral(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("referral_items", kept.pk)
    title = _("Get specialist help for %(name)s") % {"name": person.called}
    return render(request, "deciding/referral_new.html", page(request, person, form=form, title=title))


@require_http_methods(["GET", "POST"])
@screen("people")
def referral_items(request: Request, referral_id: UUID) -> HttpResponse:
    """Choose exactly what goes."""
    referral, viewer = referral_or_404(request, referral_id), request.viewer
    person = referral.person
    offers = offered(person, viewer, is_address_open=is_open(request, person))
    form = ItemsForm(posted(request), offers=offers, initial=chosen_so_far(items_of(referral, viewer), offers))
    if form.is_valid():
        version = version_read(request)
        said = {"offers": form.chosen, "words": form.cleaned_data["words"], "version": version}
        actions.choose_items(referral=referral, on=viewer.on, by=viewer, **said)
        return redirect("referral_names" if others(referral, viewer) else "referral", referral.pk)
    title = _("What exactly goes to %(whom)s?") % {"whom": referral.to_whom}
    is_protected = not is_open(request, person) and any_protected(person, viewer)
    asked = TalkAbout.objects.visible_to(viewer).about(person).lasting().filter(please=False).select_related("party")
    context = page(request, person, referral, form=form, title=title, is_protected=is_protected, asked=asked)
    return render(request, "deciding/referral_items.html", context)


def items_of(referral: Referral, viewer: Viewer) -> list[ReferralItem]:
    """What goes, in its order."""
    return list(ReferralItem.objects.visible_to(viewer).filter(referral=referral).order_by("number"))


def chosen_so_far(items: list[ReferralItem], offers: list[Offer]) -> dict[str, Any]:
    """What was chosen when the page was answered before."""
    rows = {(item.category, item.row_id) for item in items}
    ticked = [one for one in offers if (one.category, one.row_id) in rows]
    first: dict[str, Any] = {"words": "\n".join(one.text for one in items if one.category == "words")}
    for one in ticked:
        first.setdefault(PREFIX + one.category, []).append(one.key)
    return first


def any_protected(person: Party, viewer: Viewer) -> bool:
    """Whether a protected address is kept for somebody."""
    return bool(Whereabouts.objects.visible_to(viewer).about(person).lasting().exists())


def others(referral: Referral, viewer: Viewer) -> list[Somebody]:
    """Who else is named in what would go."""
    texts = [referral.why, *(f"{item.title}\n{item.text}" for item in items_of(referral, viewer))]
    return named_in(referral.person, texts, viewer)


@require_http_methods(["GET", "POST"])
@screen("people")
def referral_names(request: Request, referral_id: UUID) -> HttpResponse:
    """Ask whether the reader needs the names of others; say so where a restriction or a hard tie is about one."""
    referral, viewer = referral_or_404(request, referral_id), request.viewer
    people = others(referral, viewer)
    form = NamesForm(posted(request), people=people)
    if form.is_valid():
        version, left_out = version_read(request), form.left_out
        actions.leave_out_names(referral=referral, names=left_out, version=version, on=viewer.on, by=viewer)
        return redirect(referral)
    context = page(request, referral.person, referral, form=form, people=people, button=_("Go on"))
    context |= {"restricted": restricted(people, referral.person, viewer), "title": _("Do they need these names?")}
    return render(request, "deciding/referral_names.html", context)


def restricted(people: list[Somebody], person: Party, viewer: Viewer) -> list[str]:
    """Those among them with whom a restriction that one may know of, or a hard tie, is recorded."""
    humans = {one.party.human: one.party for one in people}
    known = Restriction.objects.visible_to(viewer).about(person).in_force(viewer.on).filter(against__human__in=humans)
    named = {one.against.human for one in known.select_related("against") if one.against}
    stand = history(person, viewer=viewer).on(viewer.on)
    hard = {one.tie.to_party.human for one in stand.ties if one.must_ask_before_print}
    return [party.called for human, party in humans.items() if human in named | hard]


@require_http_methods(["GET"])
@screen("people")
def referral(request: Request, referral_id: UUID) -> HttpResponse:
    """The exact text that goes, or that went, and all that is known about it."""
    found, viewer = referral_or_404(request, referral_id), request.viewer
    items = items_of(found, viewer)
    context: dict[str, Any] = {"items": items, "others": [], "saved": what_was_saved(request)}
    if found.sent_on is None:
        context["others"] = [one.party.called for one in others(found, viewer)]
    context |= {"withheld_under": dict(Exemption.choices).get(found.withheld_under, found.withheld_under)}
    return render(request, "deciding/referral.html", page(request, found.person, found, **context))


@require_http_methods(["GET"])
@screen("people")
def referral_paper(request: Request, referral_id: UUID) -> HttpResponse:
    """Exactly what goes, as a paper: nothing else stands on it."""
    found = referral_or_404(request, referral_id)
    items = items_of(found, request.viewer)
    return render(request, "deciding/referral_paper.html", page(request, found.person, found, items=items))


@require_http_methods(["GET", "POST"])
@screen("people")
def referral_send(request: Request, referral_id: UUID) -> HttpResponse:
    """With their agreement, or with a reason and a ground; and it goes."""
    found, viewer = referral_or_404(request, referral_id), request.viewer
    asked = ask(request, pages_before_it_goes(request, found.person))
    if asked.is_done:
        with mended(asked.form):
            version = version_read(request)
            actions.send_referral(referral=found, version=version, on=viewer.on, by=viewer, **sent(asked.said))
            say_saved(request)
            return redirect(found)
    title = _("Send it to %(whom)s") % {"whom": found.to_whom}
    context = page(request, found.person, found, form=asked.form, asked=asked, title=title, last=_("It goes now"))
    return render(request, "deciding/referral_send.html", context)


def pages_before_it_goes(request: Request, person: Party) -> list[Make]:
    """What is asked before it goes: only what the answers before make necessary."""
    said, today = request.POST, {"agreed_on": request.viewer.on}
    agreed: Make = partial(AgreedForm, initial=today)
    why = WithoutForm if said.get("agreement") == WITHOUT else agreed
    pages: list[Make] = [partial(AgreementForm, me=person.called), why, partial(GoingForm, me=person.called)]
    return [*pages, KeepForm] if said.get("on_page") == KEEP else pages


@require_http_methods(["GET", "POST"])
@screen("people")
def referral_outcome(request: Request, referral_id: UUID) -> HttpResponse:
    """What came of it, and that the person was told."""
    found, viewer = referral_or_404(request, referral_id), request.viewer
    form = OutcomeForm(posted(request), me=found.person.called, initial={"outcome_on": viewer.on})
    if form.is_valid():
        with mended(form):
            version = version_read(request)
            actions.say_outcome(referral=found, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    title = _("What came of it?")
    return render(request, "people/form.html", page(request, found.person, found, form=form, title=title))
