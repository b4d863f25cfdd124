"""What to share, with whom, and what it is for. From a saved note it is one page with two choices."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.information.actions import keep_item, those_named
from kinweave.information.models import Item, Recipient
from kinweave.parties.models import Party
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.screen import screen
from kinweave.web.sharing.finding import BETWEEN, MOST_ITEMS, items_or_404, safest_channel, source_or_404
from kinweave.web.sharing.forms import WhatForm, WhomForm


def recipients(viewer: Viewer) -> list[Recipient]:
    """Those in the address book, by agency and name."""
    found = Recipient.objects.visible_to(viewer).lasting().by_name()
    return list(found.select_related("organisation", "party"))


@require_http_methods(["GET", "POST"])
@screen("people")
def share_new(request: Request, source_kind: str, source_id: UUID) -> HttpResponse:
    """Share a note, a worry, a step or a risk: with whom, and for what."""
    source, viewer = source_or_404(request, source_kind, source_id), request.viewer
    form = WhomForm(posted(request), recipients=recipients(viewer))
    if form.is_valid():
        purpose = form.cleaned_data["purpose"]
        kept = source.fields | ({"sensitivity": Item.Sensitivity.SPECIAL} if form.cleaned_data["is_sensitive"] else {})
        mentions = those_named(source.person, source.fields["text"], viewer)
        item = keep_item(
            person=source.person, collected_for=purpose, mentions=mentions, on=viewer.on, by=viewer, **kept
        )
        return to_the_answer(str(item.pk), form)
    return ask_whom(request, source.person, form, source.title)


@require_http_methods(["GET", "POST"])
@screen("people")
def share_what(request: Request, person_id: UUID) -> HttpResponse:
    """Choose several of the things that are known."""
    person, viewer = person_or_404(request, person_id), request.viewer
    items = Item.objects.visible_to(viewer).about(person).live(viewer.on).latest_first()[:MOST_ITEMS]
    form = WhatForm(posted(request), choices=[(str(one.pk), one.title) for one in items])
    if form.is_valid():
        return redirect("share_whom", BETWEEN.join(form.cleaned_data["what"]))
    context = {"person": person, "talk": talk(viewer, person), "form": form, "button": _("Go on")}
    context |= {"back": reverse("sharing_of", args=[person.pk]), "title": _("What do you want to share?")}
    return render(request, "people/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def share_whom(request: Request, item_ids: str) -> HttpResponse:
    """With whom these items go, and for what."""
    items = items_or_404(request, item_ids)
    form = WhomForm(posted(request), recipients=recipients(request.viewer))
    if form.is_valid():
        return to_the_answer(item_ids, form)
    return ask_whom(request, items[0].person, form, ", ".join(one.title for one in items))


def to_the_answer(item_ids: str, form: WhomForm) -> HttpResponse:
    """The answer: in Kinweave for who signs in here, by a link with a code for who does not."""
    to: Recipient = form.cleaned_data["recipient"]
    return redirect("may_share", item_ids, to.pk, form.cleaned_data["purpose"], safest_channel(to))


def ask_whom(request: Request, person: Party, form: WhomForm, what: str) -> HttpResponse:
    """One page, two choices."""
    context = {
        "person": person,
        "talk": talk(request.viewer, person),
        "form": form,
        "title": _("May I share this?"),
        "what": what,
        "back": reverse("sharing_of", args=[person.pk]),
        "has_recipients": bool(form.recipients),
    }
    return render(request, "sharing/whom.html", context)
