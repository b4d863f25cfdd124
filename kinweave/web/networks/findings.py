"""What a network found out: brought, read, reviewed, shared in a ring, used. Criteria: 000-P16, P17, P18."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.information import findings as standing
from kinweave.information.actions import findings as actions
from kinweave.information.models import Ask, Finding, FindingReview, Seat, Spread, TermsAsk, Use
from kinweave.information.rules import rings
from kinweave.information.rules.rings import Audience
from kinweave.information.seats import seat_of
from kinweave.web.deciding.mending import in_words, mended
from kinweave.web.deciding.steps import Make
from kinweave.web.deciding.steps import ask as ask_in_steps
from kinweave.web.forms import posted
from kinweave.web.networks import forms, words
from kinweave.web.networks.finding import (
    Names,
    finding_or_404,
    has_partners,
    inside_or_404,
    members,
    seat_or_404,
    sources_of,
)
from kinweave.web.networks.network import address, asking, in_steps
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


def asked_for(request: Request, seat: Seat) -> Ask | None:
    """The ask for which something is brought, as the address says."""
    try:
        wanted = UUID(request.GET.get("for", ""))
    except ValueError:
        return None
    return Ask.objects.visible_to(request.viewer).of(seat.circle).filter(pk=wanted).first()


@require_http_methods(["GET", "POST"])
@screen("networks")
def finding_new(request: Request, network_id: UUID) -> HttpResponse:
    """Bring what was found out."""
    seat, viewer = seat_or_404(request, network_id), request.viewer
    seats, sources, wanted = members(seat.circle, viewer), sources_of(seat.circle, viewer), asked_for(request, seat)
    first = {"source": str(wanted.source_id)} if wanted and wanted.source_id else {}
    first |= {"stricter": forms.OPEN}
    pages: list[Make] = [
        partial(forms.FindingForm, initial={"true_on": viewer.on, "title": wanted.question[:160] if wanted else ""}),
        partial(forms.FromForm, sources=sources, seats=seats, initial=first),
    ]
    asked = ask_in_steps(request, pages)
    if asked.is_done:
        with mended(asked.form):
            source = next(one for one in sources if str(one.pk) == asked.said["source"])
            facts: dict[str, Any] = {"circle": seat.circle, "ask": wanted, "on": viewer.on, "by": viewer}
            made = actions.bring(**asked.said | {"source": source}, **facts)
            say_saved(request)
            return redirect(made)
    back = wanted.get_absolute_url() if wanted else address(seat)
    lede = wanted.question if wanted else ""
    return in_steps(request, asked, _("What did you find out?"), back, lede, has_sources=bool(sources))


@require_http_methods(["GET"])
@screen("networks")
def finding(request: Request, finding_id: UUID) -> HttpResponse:
    """One thing that was found out. Its words are there for whoever opened it, and nobody once it was taken back."""
    found, viewer = finding_or_404(request, finding_id), request.viewer
    gone = standing.withdrawal_of(found)
    context: dict[str, Any] = {"finding": found, "gone": gone, "saved": what_was_saved(request)}
    if gone is not None:
        context |= {"is_the_source": standing.is_the_source(found, viewer), "is_member": is_member(found, viewer)}
        return render(request, "networks/gone.html", context)
    return render(request, "networks/finding.html", context | of_finding(found, viewer))


def is_member(found: Finding, viewer: Viewer) -> bool:
    """Whether somebody belongs to the network of what was found out."""
    return seat_of(found.circle_id, viewer) is not None


def of_finding(found: Finding, viewer: Viewer) -> dict[str, Any]:
    """What the page shows while its source lets it be read."""
    seat = seat_of(found.circle_id, viewer)
    seats = members(found.circle, viewer) if seat else []
    names = Names(found.circle_id, viewer)
    may_read = standing.may_read(found, viewer)
    is_read = standing.has_opened(found, viewer)
    reviews = reviews_of(found, seat, viewer, names) if is_read else []
    return {
        "seat": seat,
        "is_read": is_read,
        "title": words.title_of(found, viewer),
        "may_open": may_read.is_yes,
        "why_not": "" if may_read.is_yes else in_words(may_read),
        "age": words.age(found.true_on, viewer.on),
        "how_far": words.how_far(standing.limit(found), seats),
        "kept_to": words.how_far(found.kept_to, seats) if found.kept_to else "",
        "is_held": standing.is_held(found),
        "brought_by": names.in_full(found.brought_by_id),
        "reviews": reviews,
        "spreads": spreads_of(found, viewer) if seat else [],
        "asked": list(terms_asked(found, viewer)),
        "uses": uses_of(found, viewer, names),
        "is_the_source": standing.is_the_source(found, viewer),
        "has_reviewed": any(one["review"].reviewer == seat for one in reviews),
    }


def terms_asked(found: Finding, viewer: Viewer) -> Any:
    """What its source was asked, with the answers."""
    rows = TermsAsk.objects.visible_to(viewer).filter(finding=found)
    return rows.select_related("answer").oldest_first()


def reviews_of(found: Finding, seat: Seat | None, viewer: Viewer, names: Names) -> list[dict[str, Any]]:
    """What members think of it, each beside the others; where one of them still has to be answered."""
    rows = FindingReview.objects.visible_to(viewer).filter(finding=found).select_related("reviewer", "answer")
    speaks = seat is not None and standing.speaks_for_it(found, seat)
    return [
        {
            "review": one,
            "name": names.of(one.reviewer_id),
            "in_full": names.in_full(one.reviewer_id),
            "answer": getattr(one, "answer", None),
            "answerer": names.of(one.answer.seat_id) if hasattr(one, "answer") else "",
            "may_answer": speaks and one.could_hurt and not hasattr(one, "answer"),
        }
        for one in rows.oldest_first()
    ]


def uses_of(finding: Finding, viewer: Viewer, names: Names) -> list[tuple[Use, str]]:
    """What came of something, and who says so; nothing for whoever does not read it."""
    if not standing.has_opened(finding, viewer):
        return []
    rows = Use.objects.visible_to(viewer).filter(finding=finding).oldest_first()
    return [(one, names.of(one.seat_id)) for one in rows]


def spreads_of(found: Finding, viewer: Viewer) -> list[tuple[Spread, str]]:
    """With whom it was shared, in words."""
    seats = members(found.circle, viewer)
    rows = Spread.objects.visible_to(viewer).filter(finding=found).prefetch_related("to").oldest_first()
    return [(one, words.how_far(standing.audience_of(one), seats)) for one in rows]


@require_http_methods(["POST"])
@screen("networks")
def finding_open(request: Request, finding_id: UUID) -> HttpResponse:
    """Open it: the press is kept for its source."""
    found, viewer = finding_or_404(request, finding_id), request.viewer
    return redirect(actions.open_finding(finding=found, on=viewer.on, by=viewer))


@require_http_methods(["GET", "POST"])
@screen("networks")
def finding_review(request: Request, finding_id: UUID) -> HttpResponse:
    """Say what one thinks of it."""
    (found, _seat), viewer = inside_or_404(request, Finding.objects, finding_id), request.viewer
    form = forms.ReviewForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.review_finding(finding=found, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    lede = _("Your review stands beside those of others, with your name. No sum is made of them.")
    return asking(request, form, _("Look at it closely"), found.get_absolute_url(), lede)


@require_http_methods(["GET", "POST"])
@screen("networks")
def finding_hurt_answer(request: Request, finding_review_id: UUID) -> HttpResponse:
    """Answer that it could hurt somebody."""
    viewer = request.viewer
    review, seat = inside_or_404(request, FindingReview.objects, finding_review_id)
    may_speak = review.could_hurt and standing.speaks_for_it(review.finding, seat)
    if not (may_speak and standing.may_read(review.finding, viewer).is_yes):
        raise Http404
    form = forms.AnswerForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.answer_hurt(review=review, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(review.finding)
    title = _("What did you do so that nobody is hurt?")
    return asking(request, form, title, review.finding.get_absolute_url(), review.hurts, button=_("Answer"))


@require_http_methods(["GET", "POST"])
@screen("networks")
def finding_share(request: Request, finding_id: UUID) -> HttpResponse:
    """Share it in a ring. Beyond the terms of its source it is refused, and one press asks the source."""
    (found, seat), viewer = inside_or_404(request, Finding.objects, finding_id), request.viewer
    seats = members(found.circle, viewer)
    also = has_partners(found.circle, viewer)
    form = forms.Ringed(posted(request), seats=[one for one in seats if one != seat], has_partners=also)
    further = None
    if form.is_valid():
        wanted = Audience.of(form.cleaned_data["ring"], form.cleaned_data["named"])
        with mended(form):
            named = [form.seats[key] for key in form.cleaned_data["named"]]
            actions.spread(finding=found, ring=wanted.ring, named=named, on=viewer.on, by=viewer)
            say_saved(request)
            return redirect(found)
        further = None if rings.is_within(wanted, standing.limit(found)) else wanted
    lede = _("Its source lets it go so far: %(how_far)s.") % {"how_far": words.how_far(standing.limit(found), seats)}
    more = {"finding": found, "further": further, "button": _("Share it")}
    return asking(request, form, _("With whom do you share it?"), found.get_absolute_url(), lede, **more)


@require_http_methods(["POST"])
@screen("networks")
def finding_ask_source(request: Request, finding_id: UUID) -> HttpResponse:
    """Ask its source whether it may go further."""
    (found, _seat), viewer = inside_or_404(request, Finding.objects, finding_id), request.viewer
    form = forms.Ringed(request.POST, seats=members(found.circle, viewer))
    if form.is_valid():
        actions.ask_terms(finding=found, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request)
    return redirect(found)


@require_http_methods(["GET", "POST"])
@screen("networks")
def finding_use(request: Request, finding_id: UUID) -> HttpResponse:
    """Say what one did with it."""
    (found, _seat), viewer = inside_or_404(request, Finding.objects, finding_id), request.viewer
    form = forms.UseForm(posted(request), initial={"used_on": viewer.on})
    if form.is_valid():
        with mended(form):
            actions.use(finding=found, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    return asking(request, form, _("What came of it?"), found.get_absolute_url(), words.title_of(found, viewer))
