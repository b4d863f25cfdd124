"""The answer on one screen, and what is done with it: send, do not send, ask, tell by telephone. 003-P23."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements.terms import Channel
from kinweave.foundation import Refused, Viewer
from kinweave.information import actions
from kinweave.information.actions.passing import require_nothing_names
from kinweave.information.actions.steps import WHO_HELPS
from kinweave.information.asking import ask
from kinweave.information.rules import Step
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen
from kinweave.web.sharing.finding import Asked, asked_or_404
from kinweave.web.sharing.forms import NotForm, ToldForm
from kinweave.web.sharing.seen import to_read_of
from kinweave.web.sharing.shown import Shown, protects, shown

Parts = tuple[str, UUID, str, str]


def page(request: Request, asked: Asked, **more: object) -> dict[str, Any]:
    """What every page about one question shows."""
    person = asked.person
    return {"asked": asked, "person": person, "talk": talk(request.viewer, person), "protects": protects(asked)} | more


@require_http_methods(["GET"])
@screen("people")
def may_share(request: Request, item_ids: str, recipient_id: UUID, for_what: str, channel: str) -> HttpResponse:
    """The answer, every reason, what would go, and what can be done."""
    return show(request, asked_or_404(request, item_ids, recipient_id, for_what, channel))


def show(request: Request, asked: Asked, *, changed: bool = False) -> HttpResponse:
    """The page of the answer; and that the text changed, where somebody settled another than it is now."""
    rulings, channel = asked.rulings(request), asked.channel
    answer = shown(asked, rulings, is_named=is_named(asked, request.viewer))
    ways = [(one, Channel(one).label) for one in Channel.values if one not in (channel, Channel.TELEPHONE)]
    return render(
        request,
        "sharing/answer.html",
        page(
            request,
            asked,
            answer=answer,
            ways=ways,
            may_settle=may_settle(asked, answer),
            seen=to_read_of(rulings),
            changed=changed,
        ),
    )


def is_named(asked: Asked, viewer: Viewer) -> bool:
    """Whether anything names this recipient beside the person, also by their name alone."""
    try:
        require_nothing_names(asked.questions_of(viewer)[0], on=viewer.on, by=viewer)
    except Refused:
        return True
    return False


def may_settle(asked: Asked, answer: Shown) -> bool:
    """Whether all that is left is to read what goes: in a referral to protect, the sender settles that. R18."""
    steps = {way.step for one in answer.reasons if one.look in ("step", "no") for way in one.steps}
    return protects(asked) and Step.MASK_CHECK in steps


@require_http_methods(["POST"])
@screen("people")
def share_send(request: Request, item_ids: str, recipient_id: UUID, for_what: str, channel: str) -> HttpResponse:
    """Send what may go. What may not, of several items, stays."""
    asked, viewer = asked_or_404(request, item_ids, recipient_id, for_what, channel), request.viewer
    if "settled" in request.POST and protects(asked):
        if request.POST.get("seen") != to_read_of(asked.rulings(request)):
            return show(request, asked, changed=True)
        marked = request.POST.getlist("marked")
        actions.read_oneself(questions=asked.questions(request), marked=marked, on=viewer.on, by=viewer)
    questions = asked.questions(request)
    going = [one.question for one in ask(questions) if one.verdict.may_go] or questions
    passing = actions.share(questions=going, on=viewer.on, by=viewer)
    say_saved(request)
    return redirect(passing)


@require_http_methods(["GET", "POST"])
@screen("people")
def share_told(request: Request, item_ids: str, recipient_id: UUID, for_what: str, channel: str) -> HttpResponse:
    """It was told by telephone: that is a passing of its own, and never waits for anything."""
    asked, viewer = asked_or_404(request, item_ids, recipient_id, for_what, channel), request.viewer
    if not protects(asked):
        raise Http404
    form = ToldForm(posted(request))
    if form.is_valid():
        by_telephone = Asked(asked.items, asked.recipient, asked.purpose, Channel.TELEPHONE)
        questions = by_telephone.questions(request, is_mask_settled=True)
        said = {"words": form.cleaned_data["words"], "told_at": viewer.at}
        say_saved(request)
        may_go = all(one.verdict.may_go for one in ask(questions)) and not is_named(by_telephone, viewer)
        if may_go:
            return redirect(actions.share(questions=questions, on=viewer.on, by=viewer, **said))
        actions.record_call(questions=questions, words=said["words"], on=viewer.on, by=viewer)
        return redirect("sharing_of", asked.person.pk)
    title = _("You told them by telephone")
    return render(request, "sharing/form.html", page(request, asked, form=form, title=title, button=_("Write it down")))


@require_http_methods(["GET", "POST"])
@screen("people")
def share_not(request: Request, item_ids: str, recipient_id: UUID, for_what: str, channel: str) -> HttpResponse:
    """It is not shared, and why."""
    asked, viewer = asked_or_404(request, item_ids, recipient_id, for_what, channel), request.viewer
    form = NotForm(posted(request))
    if form.is_valid():
        questions = asked.questions(request)
        actions.decide_not_to_share(questions=questions, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request)
        return redirect("sharing_of", asked.person.pk)
    title = _("Do not share it")
    return render(request, "sharing/form.html", page(request, asked, form=form, title=title, button=_("Keep this")))


@require_http_methods(["POST"])
@screen("people")
def share_ask(request: Request, item_ids: str, recipient_id: UUID, for_what: str, channel: str) -> HttpResponse:
    """Ask whoever can take a step, in one tap."""
    asked, viewer = asked_or_404(request, item_ids, recipient_id, for_what, channel), request.viewer
    step = request.POST.get("step", "")
    if step not in WHO_HELPS:
        raise Http404
    actions.ask_step(questions=asked.questions(request), step=Step(step), on=viewer.on, by=viewer)
    say_saved(request)
    return redirect("sharing_of", asked.person.pk)
