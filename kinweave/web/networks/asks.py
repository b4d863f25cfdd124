"""What a network wants to find out: proposed, agreed, late, answered, used. Criterion: 000-P16."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.information.actions import asks as actions
from kinweave.information.asks import due_now, holder_now, is_open, moves_of, stands_now, voices_now
from kinweave.information.models import Ask, AskVoice, Finding, Seat
from kinweave.information.rules.networks import Stands
from kinweave.web.deciding.mending import mended
from kinweave.web.deciding.steps import ask as ask_in_steps
from kinweave.web.forms import posted
from kinweave.web.networks import forms
from kinweave.web.networks.finding import Names, ask_or_404, inside_or_404, members, seat_or_404, sources_of
from kinweave.web.networks.findings import uses_of
from kinweave.web.networks.network import address, ask_line, asking, in_steps, line
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("networks")
def ask_new(request: Request, network_id: UUID) -> HttpResponse:
    """Propose what the network finds out."""
    seat, viewer = seat_or_404(request, network_id), request.viewer
    seats, sources = members(seat.circle, viewer), sources_of(seat.circle, viewer)
    asked = ask_in_steps(request, [partial(forms.QuestionForm, seats=seats, sources=sources), forms.HowForm])
    if asked.is_done:
        with mended(asked.form):
            chosen = {str(one.pk): one for one in [*seats, *sources]}
            said = asked.said | {"getter": chosen[asked.said["getter"]], "source": chosen.get(asked.said["source"])}
            made = actions.propose(circle=seat.circle, on=viewer.on, by=viewer, **said)
            say_saved(request)
            return redirect(made)
    lede = _("Members say whether they are fine with it. An objection pauses it until it is answered.")
    return in_steps(request, asked, _("What do we want to find out?"), address(seat), lede)


@require_http_methods(["GET"])
@screen("networks")
def ask(request: Request, wanted_id: UUID) -> HttpResponse:
    """One ask: how it stands, what the members say, and the chain from the question to the use."""
    viewer = request.viewer
    _found, seat = ask_or_404(request, wanted_id)
    found: Ask = get_object_or_404(Ask.objects.visible_to(viewer).with_all().select_related("circle"), pk=wanted_id)
    names = Names(found.circle_id, viewer)
    stands, holder = stands_now(found, viewer.on), holder_now(found, viewer.on)
    own = {str(one.seat_id): one for one in voices_now(found)}.get(str(seat.pk))
    context = ask_line(found, viewer.on, names) | {
        "seat": seat,
        "holder": holder and names.in_full(holder.pk),
        "proposer": names.of(found.proposed_by_id),
        "voices": [voice_line(one, found, seat, names) for one in voices_now(found)],
        "moves": [(one, names.of(one.seat_id)) for one in moves_of(found)],
        "chain": chain(found, viewer, names),
        "is_mine": holder == seat and stands is not Stands.ANSWERED,
        "is_open": holder is None and stands is not Stands.ANSWERED,
        "is_answered": stands is Stands.ANSWERED,
        "may_say": stands is not Stands.ANSWERED and own is None and found.proposed_by_id != seat.pk,
        "saved": what_was_saved(request),
    }
    return render(request, "networks/ask.html", context)


def voice_line(voice: AskVoice, found: Ask, seat: Seat, names: Names) -> dict[str, Any]:
    """What a member said, with the answer, or where it is answered."""
    waits = is_open(voice)
    may_answer = waits and voice.seat_id != seat.pk and (seat.is_lead or found.proposed_by_id == seat.pk)
    answer = getattr(voice, "answer", None)
    facts = {"voice": voice, "name": names.of(voice.seat_id), "waits": waits, "may_answer": may_answer}
    return facts | {"answer": answer, "answerer": names.of(answer.seat_id) if answer else ""}


def chain(found: Ask, viewer: Viewer, names: Names) -> list[dict[str, Any]]:
    """What was found out for it, and what came of that."""
    rows = Finding.objects.visible_to(viewer).filter(ask=found).with_all().oldest_first()
    return [line(one, viewer) | {"uses": uses_of(one, viewer, names)} for one in rows]


@require_http_methods(["GET", "POST"])
@screen("networks")
def ask_say(request: Request, wanted_id: UUID) -> HttpResponse:
    """Say that it is fine, or object."""
    (found, _seat), viewer = ask_or_404(request, wanted_id), request.viewer
    form = forms.VoiceForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.say_to_ask(ask=found, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    return asking(request, form, found.question, found.get_absolute_url(), found.how_shared, button=_("Say it"))


@require_http_methods(["GET", "POST"])
@screen("networks")
def ask_objection_answer(request: Request, voice_id: UUID) -> HttpResponse:
    """Answer an objection."""
    viewer = request.viewer
    voice, seat = inside_or_404(request, AskVoice.objects, voice_id)
    if not (seat.is_lead or voice.ask.proposed_by_id == seat.pk):
        raise Http404
    form = forms.AnswerForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.answer_objection(voice=voice, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(voice.ask)
    title = _("%(name)s objects") % {"name": Names(voice.circle_id, viewer).of(voice.seat_id)}
    return asking(request, form, title, voice.ask.get_absolute_url(), voice.why, button=_("Answer"))


@require_http_methods(["GET", "POST"])
@screen("networks")
def ask_late(request: Request, wanted_id: UUID) -> HttpResponse:
    """It comes later, or one cannot do it: with the reason and a new day."""
    (found, seat), viewer = ask_or_404(request, wanted_id), request.viewer
    if holder_now(found, viewer.on) != seat:
        raise Http404
    form = forms.LateForm(posted(request), initial={"kind": "late"})
    if form.is_valid():
        with mended(form):
            actions.move_ask(ask=found, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    return asking(request, form, _("Late, or not possible"), found.get_absolute_url(), found.question)


@require_http_methods(["GET", "POST"])
@screen("networks")
def ask_take(request: Request, wanted_id: UUID) -> HttpResponse:
    """Take on what nobody has in hand."""
    (found, _seat), viewer = ask_or_404(request, wanted_id), request.viewer
    form = forms.TakeForm(posted(request), initial={"due_on": max(due_now(found), viewer.on)})
    if form.is_valid():
        with mended(form):
            actions.move_ask(ask=found, kind="taken", on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    return asking(request, form, _("I take it on"), found.get_absolute_url(), found.question, button=_("I take it on"))
