"""On the person's own page: what I could bring, who wants it, and whether we may ask them. Criterion: 000-P5."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory.wants import WANTS
from kinweave.information.actions import offering as actions
from kinweave.information.models import OfferSaid
from kinweave.parties.models import Party
from kinweave.web.forms import posted
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.mine.page import MyPage
from kinweave.web.offers.forms import MyOffersForm, MyPutForm
from kinweave.web.offers.offering import described, in_words, offered, put, said, take_back, wanted_or_404, wanting
from kinweave.web.request import Request
from kinweave.web.screen import screen


def shown(request: Request, template: str, person: Party, **more: object) -> HttpResponse:
    """A part of my own page."""
    return render(request, template, {"my": MyPage(person, request.viewer), "person": person, **more})


def told(one: OfferSaid) -> str:
    """What I said, and what they said, in easy words."""
    if one.taken_back_on is not None:
        return _("You took it back. They do not see it.")
    if one.question is None:
        return {"no": _("You said no."), "later": _("You said later.")}.get(one.answer, _("You want to know more."))
    answers = {
        "yes": _("They say yes."),
        "not_now": _("They say: not now."),
        "more": _("They want to know more."),
    }
    return answers.get(one.question.answer, _("We asked them. They have not answered yet."))


@require_http_methods(["GET"])
@screen("mine")
def mine_offers(request: Request, person_id: UUID) -> HttpResponse:
    """What I could bring, who wants it, and what they said (000-P5)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    return shown(
        request,
        "offers/mine_offers.html",
        person,
        offers=in_words(one.key for one in offered(viewer, person)),
        open=[described(one) for one in wanting(viewer, person) if one.is_open],
        said=[(one, told(one)) for one in said(viewer, person)],
    )


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_offers_say(request: Request, person_id: UUID) -> HttpResponse:
    """I say what I could bring (000-P5)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    form = MyOffersForm(posted(request), me=person.called, now=[one.key for one in offered(viewer, person)])
    if form.is_valid():
        actions.say_offers(person=person, on=viewer.on, by=viewer, **form.said)
        return redirect("mine_offers", person.pk)
    return shown(request, "offers/mine_form.html", person, form=form, title=_("What I can bring"))


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_offer_put(request: Request, person_id: UUID, offer_id: UUID, announcement_id: UUID) -> HttpResponse:
    """I say whether a network may be asked (000-P5, P6)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    one = wanted_or_404(viewer, person, offer_id, announcement_id)
    form = MyPutForm(posted(request), me=person.called)
    if form.is_valid():
        put(one, person, form, viewer)
        return redirect("mine_offers", person.pk)
    what = WANTS[one.offer.key]
    return shown(request, "offers/mine_form.html", person, form=form, title=str(one.announcement), what=what)


@require_http_methods(["POST"])
@screen("mine")
def mine_offer_back(request: Request, person_id: UUID, offer_said_id: UUID) -> HttpResponse:
    """I take it back: the network does not see it any more (000-P5, P6)."""
    person = own_page_or_404(request, person_id)
    take_back(request.viewer, person, offer_said_id)
    return redirect("mine_offers", person.pk)
