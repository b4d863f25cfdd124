"""One protocol: how it stands, what it says, who signed; two versions side by side; a card for the wall. 003-P20."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements.models import Choice, Novation, Protocol, ProtocolParty, ProtocolReview, Suspension
from kinweave.agreements.rules.drafts import Missing, missing, missing_of
from kinweave.agreements.rules.standing import OVER, WORKS, State
from kinweave.agreements.standing import (
    answer_of,
    current,
    draft_of,
    has_gone,
    has_signed,
    is_ours,
    leads_it,
    our_side,
    own_part,
    sides_of,
    state_of,
    uses_for,
)
from kinweave.foundation import Viewer
from kinweave.web.protocols import words
from kinweave.web.protocols.finding import protocol_or_404
from kinweave.web.request import Request
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import SIGNED_IN, screen

STRIPS = {
    State.DUE: "step",
    State.OVERDUE: "step",
    State.LONG_OVERDUE: "no",
    State.SUSPENDED: "no",
}  # how a page says that somebody has to do something


@dataclass(frozen=True, slots=True)
class SideShown:
    """An agency of a protocol as the page shows it."""

    party: ProtocolParty
    way: str
    basis: list[str]
    answer: str
    kind: str
    said: str
    became: Any  # the organisation it became, while the protocol has not followed
    is_ours: bool


def shown(party: ProtocolParty, viewer: Viewer, followed: Iterable[UUID]) -> SideShown:
    """An agency as the page shows it."""
    answer, kind, said = words.signature(party, viewer)
    return SideShown(
        party=party,
        way=words.way(party),
        basis=words.basis_lines(party),
        answer=answer,
        kind=kind,
        said=said,
        became=None if party.pk in followed else party.organisation.succeeded_by,
        is_ours=party.organisation_id == viewer.organisation_id,
    )


def steps(protocol: Protocol, gaps: Iterable[Missing]) -> list[tuple[str | Promise, str]]:
    """What is missing, each as a step with where it is taken."""
    found: dict[str, tuple[str | Promise, str]] = {}
    for gap in gaps:
        name, question = words.STEPS[gap]
        found.setdefault(str(name), (name, address(protocol, question, gap)))
    return list(found.values())


def address(protocol: Protocol, question: str, gap: Missing) -> str:
    """Where a step is taken."""
    if gap is Missing.AGENCY_KIND:
        return f"{reverse('our_agency')}?protocol={protocol.pk}"
    if question == "ours":
        return reverse("protocol_ours", args=[protocol.pk])
    if gap is Missing.USES:
        question = next(f"what-{one}" for one in protocol.purposes if not uses_for(protocol, one))
    return f"{reverse('protocol_question', args=[protocol.pk, question])}?then=check"


@require_http_methods(["GET"])
@screen("protocols")
def protocol(request: Request, protocol_id: UUID) -> HttpResponse:
    """A draft with all answers, to check; or a protocol that is out, with how it stands and who signed."""
    found = protocol_or_404(request, protocol_id)
    if found.sent_at is None and found.ended_on is None:
        return render(request, "protocols/draft.html", of_draft(request, found))
    return render(request, "protocols/protocol.html", of_protocol(request, found))


def of_draft(request: Request, found: Protocol) -> dict[str, Any]:
    """What the page of a draft shows: the answers, and what is missing as named steps."""
    viewer = request.viewer
    leads = leads_it(found, viewer)
    ours = our_side(found, viewer.organisation_id)
    return {
        "protocol": found,
        "row": found,
        "leads": leads,
        "steps": steps(found, missing(draft_of(found, viewer))) if leads else [],
        "answers": words.answers(found),
        "ours": shown(ours, viewer, ()) if ours else None,
        "saved": what_was_saved(request),
    }


def of_protocol(request: Request, found: Protocol) -> dict[str, Any]:
    """What the page of a protocol that is out shows."""
    viewer, leads = request.viewer, leads_it(found, request.viewer)
    state, ours = state_of(found, viewer), our_side(found, viewer.organisation_id)
    name, kind = words.STATES[state]
    novations = list(rows_of(Novation, found, viewer).select_related("gone__organisation", "party__organisation"))
    may_do = is_ours(ours, viewer)
    return {
        "protocol": found,
        "row": found,
        "state": state,
        "state_name": name,
        "state_kind": kind,
        "strip": STRIPS.get(state, ""),
        "stands": words.how_it_stands(found, viewer),
        "answers": [one for one in words.answers(found) if one.key not in {"about", "agencies", "direction"}],
        "sides": [shown(one, viewer, {row.gone_id for row in novations}) for one in sides_of(found)],
        "leads": leads,
        "is_over": state in OVER,
        "works": state in WORKS,
        "must_review": leads and state in {State.DUE, State.OVERDUE, State.LONG_OVERDUE},
        "must_sign": ours is not None and may_do and words.must_sign(found, ours, viewer),
        "must_say": may_do and ours is not None and bool(missing_of(own_part(ours))) and not has_signed(ours),
        "has_signed": may_do and ours is not None and has_signed(ours),
        "may_leave": may_do and ours is not None and ours.leaves_on is None and not has_gone(ours, viewer.on),
        "is_declined": may_do and ours is not None and answer_of(ours) is not None and not has_signed(ours),
        "may_do": may_do or leads,
        "suspensions": current(
            rows_of(Suspension, found, viewer).select_related("party__organisation", "holder"), viewer
        ),
        "reviews": rows_of(ProtocolReview, found, viewer).order_by("-day", "-recorded_at"),
        "novations": [(one, to_tell_again(one, viewer)) for one in novations],
        "newer": Protocol.objects.visible_to(viewer).filter(supersedes=found).first(),
        "saved": what_was_saved(request),
    }


def rows_of(model: Any, found: Protocol, viewer: Viewer) -> Any:
    """What belongs to a protocol that was found."""
    return model.objects.visible_to(viewer).filter(protocol=found)


def to_tell_again(novation: Novation, viewer: Viewer) -> int:
    """How many of the people one may see spoke about the agency that is gone, and not yet about the new one. R10."""
    said = Choice.objects.visible_to(viewer)
    new = said.filter(organisation=novation.party.organisation_id)
    old = said.filter(organisation=novation.gone.organisation_id)
    return int(old.exclude(person__in=new.values("person")).values("person").distinct().count())


@require_http_methods(["GET"])
@screen("protocols")
def protocol_changes(request: Request, protocol_id: UUID) -> HttpResponse:
    """A version beside the one before it: what changed, answer by answer."""
    new = protocol_or_404(request, protocol_id)
    if new.supersedes_id is None:
        raise Http404
    versions = Protocol.objects.visible_to(request.viewer).with_all()
    old = get_object_or_404(versions, pk=new.supersedes_id)
    rows = beside(old, new)
    changed = [one for one in rows if one[1] != one[2]]
    context = {"old": old, "new": new, "changed": changed, "same": [one for one in rows if one[1] == one[2]]}
    return render(request, "protocols/changes.html", context)


def beside(old: Protocol, new: Protocol) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Each question with both answers; one that only one version asks has no answer in the other."""
    before = {one.key: one for one in all_answers(old)}
    after = {one.key: one for one in all_answers(new)}
    nothing: tuple[str, ...] = ()
    return [
        (
            (after.get(key) or before[key]).label,
            before[key].lines if key in before else nothing,
            after[key].lines if key in after else nothing,
        )
        for key in dict.fromkeys([*before, *after])
    ]


def all_answers(found: Protocol) -> list[words.Answer]:
    """Every answer, and what each agency said of itself."""
    called = words.Answer("title", _("What it is called"), (found.title,))
    own = [
        words.Answer(str(one.organisation_id), one.organisation.called, (*words.basis_lines(one), one.contact))
        for one in sides_of(found)
    ]
    return [called, *words.answers(found), *own]


@require_http_methods(["GET"])
@screen(SIGNED_IN)
def protocol_card(request: Request, protocol_id: UUID) -> HttpResponse:
    """One page for the wall: what may go to whom, for what, how, and whom to ask. Criteria: 003-P20, P24."""
    viewer = request.viewer
    rows = Protocol.objects.visible_to(viewer).with_all()
    if "protocols" not in viewer.may:
        rows = rows.filter(sent_at__isnull=False)
    found: Protocol = get_object_or_404(rows, pk=protocol_id)
    state = state_of(found, viewer)
    context = {
        "protocol": found,
        "works": state in WORKS,
        "state_name": words.STATES[state][0],
        "stands": words.how_it_stands(found, viewer),
        "mode": words.mode_lines(found),
        "what": [(words.purpose_of(one), one.lines) for one in words.what_may_go(found)],
        "sides": sides_of(found),
        "ways": [words.way(one) for one in sides_of(found)],
        "keeping": words.months(found.keep_months),
        "back": reverse("protocol", args=[found.pk]) if "protocols" in viewer.may else reverse("protocol_cards"),
    }
    return render(request, "protocols/card.html", context)


@require_http_methods(["GET"])
@screen("people")
def protocol_cards(request: Request) -> HttpResponse:
    """The cards of all protocols that work today, for everybody at work. Criterion: 003-P24."""
    viewer = request.viewer
    found = Protocol.objects.visible_to(viewer).current(viewer.on).with_all().by_title()
    cards = [(one, ", ".join(map(words.way, sides_of(one)))) for one in found if state_of(one, viewer) in WORKS]
    return render(request, "protocols/cards.html", {"cards": cards})
