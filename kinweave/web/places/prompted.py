"""Worth a thought about one person: the records behind each prompt; answer it, put it off, switch it off, ask again."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.parties.models import Party
from kinweave.plans import actions
from kinweave.plans.models import PromptAnswer
from kinweave.plans.noticing import as_given, caused, noticed
from kinweave.plans.rules import prompts as rules
from kinweave.plans.rules.prompts import Prompt
from kinweave.ties.models import Tie
from kinweave.web.circles.finding import tie_or_404
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import person_or_404
from kinweave.web.places import prompt_words as words
from kinweave.web.places.prompt_forms import AGAIN, FORMS, AgainForm, PromptForm
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


@dataclass(frozen=True, slots=True)
class Shown:
    """A prompt on a page: what, why, the records behind it, and the pages that answer it."""

    title: str
    why: str
    records: list[words.Behind]
    answer: str
    not_now: str
    stop: str


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given: to what, what, why, when, by whom; where to ask again, if it was switched off."""

    name: str
    answer: str
    reason: str
    who: str
    again: str


def answer_page(prompt: Prompt, person: Party, answer: str) -> str:
    """The page on which a prompt is answered in one way."""
    if prompt.tie:
        return reverse("tie_prompt", args=[prompt.tie, prompt.key, answer])
    return reverse("prompt", args=[person.pk, prompt.key, answer])


def shown(prompt: Prompt, person: Party, on: Any) -> Shown:
    """A prompt as the page shows it."""
    pages = (answer_page(prompt, person, answer) for answer in FORMS)
    return Shown(words.title(prompt, person), words.why(prompt, on), words.behind(prompt, on), *pages)


@require_http_methods(["GET"])
@screen("people")
def prompts(request: Request, person_id: UUID) -> HttpResponse:
    """What is worth a thought about a person, and what was answered before (002-P12)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    found = noticed([person], viewer=viewer)[person.pk]
    rows = PromptAnswer.objects.visible_to(viewer).about(person).latest_first()
    answers = list(rows.select_related("recorded_by", "tie__to_party"))
    context = {
        "person": person,
        "talk": talk(viewer, person),
        "prompts": [shown(one, person, viewer.on) for one in found],
        "given": given(answers, request),
        "saved": what_was_saved(request),
    }
    return render(request, "places/prompts.html", context)


def given(answers: list[PromptAnswer], request: Request) -> list[Given]:
    """Answers as the page shows them, the latest first. One that switched off, and still does, can be asked again."""
    in_order = [as_given(one) for one in reversed(answers)]
    found, offered = [], set()
    for one in answers:
        tie = str(one.tie_id or "")
        is_off = one.answer == "stop" and rules.is_switched_off(one.prompt, in_order, tie=tie)
        can_ask = is_off and (one.prompt, tie) not in offered
        offered |= {(one.prompt, tie)} if can_ask else set()
        found.append(as_said(one, request, again=again_page(one) if can_ask else ""))
    return found


def again_page(one: PromptAnswer) -> str:
    """The page on which a prompt that was switched off is asked for again."""
    if one.tie_id:
        return reverse("tie_prompt", args=[one.tie_id, one.prompt, AGAIN])
    return reverse("prompt", args=[one.person_id, one.prompt, AGAIN])


def as_said(one: PromptAnswer, request: Request, *, again: str) -> Given:
    """One answer in words."""
    on = request.viewer.on
    name = str(words.NAMES.get(one.prompt, one.prompt))
    who = one.recorded_by.called if one.recorded_by else _("Kinweave")
    said = _("%(who)s, %(day)s.") % {"who": who, "day": in_full(one.answered_on, on)}
    if one.until:
        said = f"{said} {_('Until %(day)s.') % {'day': in_full(one.until, on)}}"
    about = f"{name}: {one.tie}" if one.tie else name
    return Given(about, one.get_answer_display(), one.reason, said, again)


@require_http_methods(["GET", "POST"])
@screen("people")
def prompt(request: Request, person_id: UUID, prompt: str, answer: str) -> HttpResponse:
    """Answer one prompt about a person in one way (002-P12)."""
    return answered(request, person_or_404(request, person_id), None, prompt, answer)


@require_http_methods(["GET", "POST"])
@screen("people")
def tie_prompt(request: Request, tie_id: UUID, thought: str, answer: str) -> HttpResponse:
    """Answer one prompt about a tie in one way (002-P12, P15)."""
    tie = tie_or_404(request, tie_id)
    return answered(request, tie.person, tie, thought, answer)


def answered(request: Request, person: Party, tie: Tie | None, key: str, answer: str) -> HttpResponse:
    """The page that asks why, with the records behind the prompt; then the answer is kept."""
    if key not in rules.KEYS or (key in rules.ABOUT_ONE_TIE) != (tie is not None) or answer not in {*FORMS, AGAIN}:
        raise Http404
    asked: dict[str, Any] = {"me": person.called, "on": request.viewer.on, "key": key}
    form = (AgainForm if answer == AGAIN else FORMS[answer])(posted(request), **asked)
    if form.is_valid():
        keep(form, person=person, tie=tie, key=key, answer=answer, request=request)
        say_saved(request, "prompts")
        return redirect("prompts", person.pk)
    return render(request, "places/prompt.html", page(request, person, tie, key, form))


def keep(form: PromptForm, *, person: Party, tie: Tie | None, key: str, answer: str, request: Request) -> None:
    """Keep an answer as it was meant."""
    viewer, said = request.viewer, dict(form.cleaned_data)
    now: dict[str, Any] = {"on": viewer.on, "by": viewer, "person": person, "key": key, "reason": said["reason"]}
    if answer == AGAIN:
        actions.ask_again(tie=tie, **now)
    elif said.get("prefers_solitude"):
        hope = _("More people around me")
        actions.respect_solitude(hope=hope, words=said["words"], method=said["method"], **now)
    else:
        actions.answer_prompt(tie=tie, answer=answer, until=said.get("until"), **now)


def page(request: Request, person: Party, tie: Tie | None, key: str, form: PromptForm) -> dict[str, object]:
    """What a page that answers a prompt shows."""
    viewer = request.viewer
    about = str(tie.pk) if tie else ""
    found = next((one for one in caused(person, viewer=viewer) if (one.key, one.tie) == (key, about)), None)
    return {
        "person": person,
        "talk": talk(viewer, person),
        "form": form,
        "title": form.title,
        "button": form.button,
        "back": reverse("prompts", args=[person.pk]),
        "about": words.title(found, person) if found else words.NAMES[key],
        "why": words.why(found, viewer.on) if found else "",
        "records": words.behind(found, viewer.on) if found else [],
    }
