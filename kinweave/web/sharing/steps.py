"""Taking a step that somebody asked for: where the thing itself is done, and what was done. Criterion: 003-P24."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.information import actions, words
from kinweave.information.asking import ask
from kinweave.information.colleagues import colleagues, those_who_may
from kinweave.information.models import Mention, StepAsked
from kinweave.information.rules import Step
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen
from kinweave.web.sharing.finding import BETWEEN, Asked, asked_or_404
from kinweave.web.sharing.forms import AnswerForm
from kinweave.web.sharing.leading import places
from kinweave.web.sharing.seen import digest_of, to_read_of
from kinweave.web.sharing.step_forms import BalanceForm, ColleagueForm, LegalForm, OnceForm, ReadForm
from kinweave.web.today.due import FEW, Due, Rows, kind

WAITING = StepAsked.Answer.WAITING


def asked_for(request: Request, step: StepAsked) -> Asked:
    """The question that a step was asked for, if the viewer may see all of it."""
    decision = step.decision
    items = BETWEEN.join(one["item"] for one in decision.items)
    if decision.recipient_id is None:
        raise Http404
    return asked_or_404(request, items, decision.recipient_id, decision.purpose, decision.channel)


@dataclass(frozen=True, slots=True)
class Taking:
    """How one kind of step is taken on its own page: what is asked, and what is done with the answers."""

    title: str | Promise
    button: str | Promise
    form: Callable[[Request, StepAsked, Asked], Form]
    do: Callable[[Request, StepAsked, Asked, Any], object]
    text: str | Promise = ""


def _once(request: Request, step: StepAsked, asked: Asked) -> Form:
    return OnceForm(posted(request), asked=asked, viewer=request.viewer)


def _agree(request: Request, step: StepAsked, asked: Asked, form: OnceForm) -> object:
    viewer = request.viewer
    return actions.agree_once(asked=step, items=form.chosen, terms=form.terms, on=viewer.on, by=viewer)


def _balance(request: Request, step: StepAsked, asked: Asked) -> Form:
    return BalanceForm(posted(request), now=digest_of(str(one.pk) for one in inseparable(request.viewer, asked)))


def inseparable(viewer: Viewer, asked: Asked) -> list[Mention]:
    """Those who are named in it, without whom it makes no sense, and whom nobody has weighed."""
    rows = Mention.objects.visible_to(viewer).filter(item__in=asked.items, can_mask=False, balance="")
    return list(rows.exclude(kind=Mention.Kind.SUBJECT).select_related("item__person", "party").order_by("pk"))


def _weigh(request: Request, step: StepAsked, asked: Asked, form: BalanceForm) -> object:
    viewer = request.viewer
    mentions = inseparable(viewer, asked)
    return actions.weigh_names(asked=step, mentions=mentions, on=viewer.on, by=viewer, **form.cleaned_data)


def _read(request: Request, step: StepAsked, asked: Asked) -> Form:
    rulings = asked.rulings(request)
    suspects = [words for one in rulings for words in one.suspects]
    return ReadForm(posted(request), suspects=list(dict.fromkeys(suspects)), now=to_read_of(rulings))


def _settle(request: Request, step: StepAsked, asked: Asked, form: ReadForm) -> object:
    viewer = request.viewer
    return actions.read_for(asked=step, questions=asked.questions(request), on=viewer.on, by=viewer, **form.said)


def _colleague(request: Request, step: StepAsked, asked: Asked) -> Form:
    viewer, questions = request.viewer, asked.questions(request)
    who_asked = step.recorded_by and step.recorded_by.human
    others = [one for one in colleagues(asked.person, viewer) if one.human != who_asked]
    return ColleagueForm(posted(request), colleagues=those_who_may(others, questions, viewer.at))


def _hand(request: Request, step: StepAsked, asked: Asked, form: ColleagueForm) -> object:
    viewer, to = request.viewer, form.cleaned_data["to"]
    return actions.hand_over(asked=step, to=to, questions=asked.questions(request), on=viewer.on, by=viewer)


def _legal(request: Request, step: StepAsked, asked: Asked) -> Form:
    return LegalForm(posted(request), viewer=request.viewer)


def _advise(request: Request, step: StepAsked, asked: Asked, form: LegalForm) -> object:
    viewer = request.viewer
    return actions.keep_legal_advice(asked=step, on=viewer.on, by=viewer, **form.cleaned_data)


TAKEN_HERE: dict[str, Taking] = {
    Step.ONE_OFF: Taking(
        gettext_lazy("Agree to it for once"),
        gettext_lazy("Agree to it"),
        _once,
        _agree,
        gettext_lazy(
            "For exactly what you choose here, to this agency, until a day. At most twice for the same two agencies "
            "and purpose: then a protocol is due. People are still asked or told."
        ),
    ),
    Step.THIRD_PARTY_BALANCE: Taking(
        gettext_lazy("Weigh whether a name goes along"), gettext_lazy("It goes with their name"), _balance, _weigh
    ),
    Step.MASK_CHECK: Taking(
        gettext_lazy("Read it before it goes"),
        gettext_lazy("I read it"),
        _read,
        _settle,
        gettext_lazy("What you say counts for this very text. When it changes, somebody reads it again."),
    ),
    Step.COLLEAGUE: Taking(
        gettext_lazy("Hand it to a colleague"),
        gettext_lazy("Hand it over"),
        _colleague,
        _hand,
        gettext_lazy("They decide it under their own name. Only those who may decide it stand here."),
    ),
    Step.LEGAL_ADVICE: Taking(
        gettext_lazy("Write down legal advice"),
        gettext_lazy("Keep it"),
        _legal,
        _advise,
        gettext_lazy(
            "It is kept with the question, and changes no answer by itself. The answer changes when the restriction "
            "says whom it is against, or ends; or when the ages and laws of the nation were prepared here."
        ),
    ),
}


def step_or_404(request: Request, step_id: UUID) -> StepAsked:
    """A step that this viewer was asked for."""
    rows = StepAsked.objects.visible_to(request.viewer).asked_of(request.viewer)
    wanted = rows.select_related("decision__person", "decision__recipient__organisation", "recorded_by")
    found: StepAsked = get_object_or_404(wanted, pk=step_id)
    return found


def is_handed_to(viewer: Viewer, step: StepAsked) -> bool:
    """Whether a colleague handed the whole question to this viewer."""
    return step.asked_of_id is not None and step.step == Step.COLLEAGUE


@require_http_methods(["GET", "POST"])
@screen("people")
def step_answer(request: Request, step_id: UUID) -> HttpResponse:
    """What is asked, and where it is done; and to say that it was done, or that it will not be."""
    step, viewer = step_or_404(request, step_id), request.viewer
    form = AnswerForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.answer_step(asked=step, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("sharing")
    handed, taking = is_handed_to(viewer, step), TAKEN_HERE.get(step.step)
    context = {
        "asked": step,
        "form": form,
        "title": _("Decide this instead of a colleague") if handed else words.way_forward(step.step),
        "back": reverse("sharing"),
        "taking": None if handed or step.answer != WAITING else taking,
        "places": [*places(step, viewer)],
        "question": address_of(step) if handed else "",
        "is_waiting": step.answer == WAITING,
    }
    return render(request, "sharing/step.html", context)


def address_of(step: StepAsked) -> str:
    """Where the question stands that a step was asked for."""
    decision = step.decision
    items = BETWEEN.join(one["item"] for one in decision.items)
    return reverse("may_share", args=[items, decision.recipient_id, decision.purpose, decision.channel])


@require_http_methods(["GET", "POST"])
@screen("people")
def step_take(request: Request, step_id: UUID) -> HttpResponse:
    """Take the step itself: agree for once, weigh, read, hand over, write down advice."""
    step = step_or_404(request, step_id)
    taking = TAKEN_HERE.get(step.step)
    if taking is None or is_handed_to(request.viewer, step):
        raise Http404
    asked = asked_for(request, step)
    form = taking.form(request, step, asked)
    if form.is_valid():
        with mended(form):
            taking.do(request, step, asked, form)
            say_saved(request)
            return redirect("sharing")
    person, viewer = asked.person, request.viewer
    context = {"step": step, "asked": asked, "person": person, "talk": talk(viewer, person), "form": form}
    context |= {"title": taking.title, "button": taking.button, "text": taking.text, "back": reverse("sharing")}
    context |= {"rulings": ask(asked.questions(request)), "names": names_in(viewer, step, asked)}
    return render(request, "sharing/take.html", context)


def names_in(viewer: Viewer, step: StepAsked, asked: Asked) -> list[str]:
    """The names that are weighed."""
    return [one.words for one in inseparable(viewer, asked)] if step.step == Step.THIRD_PARTY_BALANCE else []


def my_answers(viewer: Viewer) -> Rows:
    """Answers to steps that this viewer asked for, and has not read."""
    rows = StepAsked.objects.visible_to(viewer).to_read(viewer)
    return rows.select_related("decision__person", "decision__recipient__organisation", "answered_by")


@require_http_methods(["GET", "POST"])
@screen("people")
def step_answered(request: Request, answered_id: UUID) -> HttpResponse:
    """What somebody did about what one asked for; and the question, to be asked again."""
    viewer = request.viewer
    rows = StepAsked.objects.visible_to(viewer).filter(recorded_by__in=viewer.own_ids).exclude(answer=WAITING)
    wanted = rows.select_related("decision__person", "decision__recipient__organisation", "answered_by")
    step: StepAsked = get_object_or_404(wanted, pk=answered_id)
    if request.method == "POST":
        actions.read_answer(asked=step, on=viewer.on, by=viewer)
        return redirect(address_of(step))
    context = {"asked": step, "title": words.way_forward(step.step), "is_done": step.answer == StepAsked.Answer.DONE}
    return render(request, "sharing/answered.html", context)


@kind(my_answers)
def answers(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Answers to what I asked for, for Today."""
    for one in rows[:FEW]:
        is_done = one.answer == StepAsked.Answer.DONE
        why = _("It is done. Ask the question again.") if is_done else _("They said no. See why.")
        yield Due(_day(one), words.way_forward(one.step), why, reverse("step_answered", args=[one.pk]))


def _day(step: StepAsked) -> date:
    answered_at = step.answered_at or step.recorded_at
    return answered_at.date()
