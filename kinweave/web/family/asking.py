"""The pages of a conversation about sharing: one question each, the screen turned to the person. Criterion: 003-P21."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements import wording
from kinweave.agreements.actions.family import Speaker, Voiced
from kinweave.agreements.asking import Asked, asked_of
from kinweave.agreements.models import FamilyAgreement
from kinweave.agreements.rules import ASK_AGAIN_AFTER
from kinweave.information.families import hear, require_may_speak, who_decides
from kinweave.information.rules.families import counts
from kinweave.information.rules.voices import Speaker as Capacity
from kinweave.parties.models import Party
from kinweave.web.deciding.mending import mended
from kinweave.web.family import forms as ask
from kinweave.web.family.speakers import Able, able_to_speak
from kinweave.web.family.talk import LATER, Conversation, answered, forget, keep, kept
from kinweave.web.forms import posted
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen

WHO, HOW, VIEW, AGENCIES, LIMITS, DAYS, CHECK = "who", "how", "view", "agencies", "limits", "days", "check"
LINE = "line-"
EASY = (FamilyAgreement.Format.EASY, FamilyAgreement.Format.SYMBOLS, FamilyAgreement.Format.SIGNED)


@dataclass
class Asking:
    """One conversation: with whom, what was said so far, what is still to ask."""

    request: Request
    person: Party
    talk: Conversation = field(init=False)

    def __post_init__(self) -> None:
        self.place = reverse("family_talk", args=[self.person.pk, WHO])
        self.talk = kept(self.place, self.request.viewer)

    @cached_property
    def asked(self) -> list[Asked]:
        """All that protocols in force would have this person asked or told."""
        viewer = self.request.viewer
        return asked_of(self.person, on=viewer.on, at=viewer.at)

    @cached_property
    def able(self) -> Sequence[Able]:
        """Who may speak."""
        return able_to_speak(self.request.viewer, self.person)

    @property
    def voiced(self) -> Voiced | None:
        """Who speaks, once that was said."""
        found = next((one.voiced for one in self.able if one.key == self.talk.speaker), None)
        if found is None or found.said_by or found.best_interests:
            return found
        return Voiced(speaker=found.speaker, said_by_words=self.talk.said_by_words)

    @property
    def is_me(self) -> bool:
        """Whether the person speaks themself: then the words are to them."""
        return self.voiced is None or self.voiced.speaker == Speaker.PERSON

    @property
    def is_easy(self) -> bool:
        """Whether each sentence stands on its own line, and large."""
        return self.talk.format in EASY

    @property
    def about(self) -> list[Asked]:
        """What this conversation is about."""
        return self.talk.about(self.asked)

    @property
    def steps(self) -> list[str]:
        """The pages, in their order, as far as they are known by now."""
        view = [] if self.is_me else [VIEW]
        lines = [f"{LINE}{number}" for number in range(1, len(self.about) + 1)]
        return [WHO, HOW, *view, AGENCIES, *lines, LIMITS, DAYS, CHECK]

    def address(self, step: str) -> str:
        """The address of a page."""
        return reverse("family_talk", args=[self.person.pk, step])

    def after(self, step: str) -> str:
        """The page after this one; the answers, when one of them is changed."""
        steps = self.steps
        if "change" in self.request.GET and step not in (WHO, AGENCIES):
            return self.address(CHECK)
        return self.address(steps[steps.index(step) + 1])

    def before(self, step: str) -> str:
        """The page before this one, or where the conversation was begun."""
        place = self.steps.index(step)
        return self.address(self.steps[place - 1]) if place else reverse("family_sharing", args=[self.person.pk])

    def line(self, step: str) -> Asked:
        """What a page asks about."""
        return self.about[int(step.removeprefix(LINE)) - 1]

    def keep(self) -> None:
        """Keep what was said so far."""
        keep(self.talk, place=self.place, by=self.request.viewer)


@require_http_methods(["GET", "POST"])
@screen("people")
def talk(request: Request, person_id: UUID, talk_step: str) -> HttpResponse:
    """One page of the conversation."""
    asking = Asking(request, person_or_404(request, person_id))
    if talk_step not in asking.steps:
        if talk_step.startswith(LINE):
            return redirect(asking.place)  # the conversation has fewer questions by now
        raise Http404
    if talk_step != WHO and not asking.talk.speaker:
        return redirect(asking.place)
    if talk_step == CHECK:
        return check(asking)
    return question(asking, talk_step)


def question(asking: Asking, step: str) -> HttpResponse:
    """Ask one thing, take the answer, go on."""
    request = asking.request
    form = form_of(asking, step)(posted(request))
    if form.is_valid():
        with mended(form):
            take(asking, step, form.cleaned_data)
            return redirect(asking.after(step))
    steps = asking.steps
    context = {"asking": asking, "person": asking.person, "form": form, "layout": "wishes/at_work.html"}
    context |= {"step": step, "number": steps.index(step) + 1, "total": len(steps), "back": asking.before(step)}
    return render(request, "family/ask.html", context | words_of(asking, step))


def form_of(asking: Asking, step: str) -> Any:
    """The form of a page, ready for what was sent."""
    me, said, viewer = asking.person.called, asking.talk, asking.request.viewer
    first = {name: getattr(said, name) for name in ("speaker", "said_by_words", "shows", "own_words", "agencies")}
    first |= {"format": said.format or ask.Format.EASY, "language": said.language, "helped_by": said.helped_by}
    days = {
        "until_on": said.days("until_on"),
        "review_on": said.days("review_on") or viewer.on + ASK_AGAIN_AFTER,
    }
    agencies = {one.agency.pk: one.agency for one in asking.asked}.values()
    make: Mapping[str, Any] = {
        WHO: lambda data: ask.SpeakerForm(data, me=me, able=asking.able, initial=first),
        HOW: lambda data: ask.ExplainedForm(data, me=me, initial=first),
        VIEW: lambda data: ask.OwnViewForm(data, me=me, initial=first),
        AGENCIES: lambda data: ask.AgenciesForm(data, me=me, offered=agencies, initial=first),
        LIMITS: forms.Form,
        DAYS: lambda data: ask.DaysForm(data, me=me, initial=days),
    }
    return make[step] if step in make else _line_form(asking, step)


def _line_form(asking: Asking, step: str) -> Any:
    asked = asking.line(step)
    kind = ask.ChoiceForm if asked.is_their_choice else ask.ToldForm
    return lambda data: kind(data, initial={"answer": asking.talk.answers.get(asked.key)})


def take(asking: Asking, step: str, said: dict[str, Any]) -> None:
    """Take the answer of a page into the conversation."""
    if step.startswith(LINE):
        asking.talk.answers[asking.line(step).key] = said["answer"]
    else:
        answered(asking.talk, said)
    if step == WHO and asking.voiced:
        viewer = asking.request.viewer
        require_may_speak(person=asking.person, voiced=asking.voiced, on=viewer.on, by=viewer)
    asking.keep()


def words_of(asking: Asking, step: str) -> dict[str, Any]:
    """The heading of a page, and what it says below it."""
    name = asking.person.called
    if step.startswith(LINE):
        asked = asking.line(step)
        title = wording.question(asked, name, is_me=asking.is_me)
        return {"title": title, "sentences": wording.meaning(asked, name, is_me=asking.is_me), "answers": True}
    titles = {
        WHO: _("Who speaks today?"),
        HOW: _("So that it is easy to understand"),
        VIEW: _("%(name)s, what do you think?") % {"name": name},
        AGENCIES: _("Which of them matter to you?") if asking.is_me else _("Which of them matter?"),
        LIMITS: _("What is not your choice"),
        DAYS: _("For how long?"),
    }
    sentences = {
        VIEW: [_("What you think matters. We write it down."), _("You can say it, or choose a picture.")],
        AGENCIES: [_("We only talk about those that matter.")],
        LIMITS: [str(one) for one in wording.LIMITS],
    }
    return {"title": titles[step], "sentences": sentences.get(step, []), "is_limits": step == LIMITS}


def check(asking: Asking) -> HttpResponse:
    """Every answer, read back; then all of them are kept at once."""
    request, viewer = asking.request, asking.request.viewer
    form = ask.ConfirmForm(posted(request))
    voiced = asking.voiced
    if form.is_valid() and voiced:
        with mended(form):
            agreement = kept_for_good(asking, voiced)
            say_saved(request)
            return redirect(agreement)
    does_count = voiced is not None and counts(who_decides(asking.person, viewer.on), Capacity(voiced.speaker))
    context = {"asking": asking, "person": asking.person, "form": form, "rows": list(lines(asking))}
    context |= {"layout": "wishes/at_work.html", "back": asking.before(CHECK), "does_count": does_count}
    return render(request, "family/check.html", context)


def kept_for_good(asking: Asking, voiced: Voiced) -> FamilyAgreement:
    """Keep the whole conversation, and no draft any more."""
    said, viewer = asking.talk, asking.request.viewer
    agreement = hear(
        person=asking.person,
        voiced=voiced,
        choices=list(said.chosen(asking.asked)),
        review_on=said.days("review_on") or viewer.on + ASK_AGAIN_AFTER,
        format=said.format,
        language=said.language,
        helped_by=said.helped_by,
        own_view="" if asking.is_me else ask.own_view(said.shows, said.own_words),
        wording=wording.VERSION,
        on=viewer.on,
        by=viewer,
    )
    forget(place=asking.place, by=viewer)
    return agreement


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer on the page that reads them back: the question, the answer, and where to change it."""

    question: str
    answer: str
    symbol: str
    change: str


def lines(asking: Asking) -> Iterator[Answer]:
    """Each answer, with where to change it."""
    name, said = asking.person.called, asking.talk
    who = next((one.words for one in asking.able if one.key == said.speaker), "")
    yield Answer(_("Who says it"), said.said_by_words or who, "", asking.address(WHO))
    if not asking.is_me:
        view = ask.own_view(said.shows, said.own_words)
        yield Answer(_("What %(name)s thinks") % {"name": name}, view, "", f"{asking.address(VIEW)}?change=1")
    for number, asked in enumerate(asking.about, start=1):
        given = said.answers.get(asked.key, LATER)
        form = ask.ChoiceForm if asked.is_their_choice else ask.ToldForm
        words = dict(form.base_fields["answer"].choices)[given]  # type: ignore[attr-defined]  # a field of choices
        title = wording.question(asked, name, is_me=asking.is_me)
        yield Answer(title, str(words), given, f"{asking.address(f'{LINE}{number}')}?change=1")
    for day, label in (("until_on", _("The yes ends")), ("review_on", _("We look at it again"))):
        if found := said.days(day):
            yield Answer(label, date_format(found, "j F Y"), "", f"{asking.address(DAYS)}?change=1")
