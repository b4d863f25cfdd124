"""The pages of a talk about wishes: one question each. The same at work and on the person's own page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kinweave.events.actions import hold_conversation
from kinweave.parties.models import Party
from kinweave.ties.models import Sector, Tie
from kinweave.ties.standing import history
from kinweave.web.circles.talk import ANSWERS, Talk, forget, keep, kept_talk
from kinweave.web.circles.talk_forms import AnswerForm, OneHopeForm
from kinweave.web.forms import posted
from kinweave.web.request import Request

FIRST = 0


@dataclass(frozen=True, slots=True)
class Way:
    """Where a talk takes place, and the addresses of its pages. Its draft is kept under `start`."""

    layout: str
    start: str
    question: Callable[[UUID], str]
    hope: str
    check: str
    done: str
    first_form: Callable[..., forms.Form]
    last_form: Callable[..., forms.Form]


@dataclass
class Asking:
    """One page of a talk: with whom, about whom, and what was said so far."""

    request: Request
    person: Party
    way: Way

    def __post_init__(self) -> None:
        """Find the people in the circle today, and the talk as it was kept."""
        viewer = self.request.viewer
        stand = history(self.person, viewer=viewer).on(viewer.on)
        self.ties: Sequence[Tie] = [one.tie for one in stand.ties]
        self.talk, self.draft = kept_talk(self.way.start, viewer)

    def index(self, tie_id: UUID) -> int:
        """Which of them a question is about. Raises Http404 for anybody else."""
        found = next((index for index, tie in enumerate(self.ties) if tie.pk == tie_id), None)
        if found is None:
            raise Http404
        return found

    def address(self, index: int) -> str:
        """The page that asks about one of them; after the last, the page about hopes; before the first, the start."""
        if index < FIRST:
            return self.way.start
        return self.way.question(self.ties[index].pk) if index < len(self.ties) else self.way.hope

    @property
    def goes_on_at(self) -> str:
        """The first question without an answer."""
        unanswered = (index for index, tie in enumerate(self.ties) if not self.talk.answer(tie))
        return self.address(next(unanswered, len(self.ties)))

    @property
    def is_change(self) -> bool:
        """Whether somebody came here from the answers, to change one."""
        return "change" in self.request.GET

    def kept(self) -> None:
        """Keep the talk as it is now."""
        keep(self.talk, place=self.way.start, by=self.request.viewer)

    def page(self, template: str, **shown: object) -> HttpResponse:
        """A page of the talk."""
        about = {"person": self.person, "layout": self.way.layout, "way": self.way, "asking": self}
        return render(self.request, template, {**about, **shown})


def start(asking: Asking) -> HttpResponse:
    """How the person tells us today, who helps, and who says so; or go on where we stopped (002-P2)."""
    if asking.request.POST.get("go") == "again":
        forget(place=asking.way.start, by=asking.request.viewer)
        return redirect(asking.way.start)
    form = asking.way.first_form(posted(asking.request), me=asking.person.called, initial=begun(asking.talk))
    if form.is_valid():
        for name, value in form.cleaned_data.items():
            setattr(asking.talk, name, value)
        asking.kept()
        return redirect(asking.goes_on_at)
    return asking.page("wishes/start.html", form=form)


def begun(talk: Talk) -> dict[str, str]:
    """What was said about the talk itself, if it has begun."""
    if not talk.has_begun:
        return {}
    return {"method": talk.method, "says_who": talk.says_who, "helped_by": talk.helped_by}


def question(asking: Asking, tie_id: UUID) -> HttpResponse:
    """What the person wants with one of the people in their life (002-P1, P6)."""
    index = asking.index(tie_id)
    tie = asking.ties[index]
    if not asking.talk.has_begun:
        return redirect(asking.way.start)
    form = AnswerForm(posted(asking.request), initial=asking.talk.answer(tie), other=str(tie))
    go = asking.request.POST.get("go", "next")
    if asking.request.method == "POST" and (form.is_valid() or go != "next"):
        return taken(asking, tie, form, go, asking.address(index + 1))
    place = {"number": index + 1, "total": len(asking.ties), "back": asking.address(index - 1)}
    name = str(asking.ties[index - 1]) if index else ""
    return asking.page("wishes/question.html", form=form, tie=tie, back_name=name, **place)


def taken(asking: Asking, tie: Tie, form: AnswerForm, go: str, onwards: str) -> HttpResponse:
    """Take an answer and go on, skip somebody, or stop for today with what was said."""
    if form.is_valid() and go != "skip":
        asking.talk.say(tie, form.cleaned_data)
    if go == "skip":
        asking.talk.say(tie, {})
    asking.kept()
    if go == "stop":
        return redirect(asking.way.done)
    return redirect(asking.way.check if asking.is_change else onwards)


def hope(asking: Asking) -> HttpResponse:
    """Whether there is somebody they would like in their life (002-P1)."""
    if not asking.talk.has_begun:
        return redirect(asking.way.start)
    form = OneHopeForm(posted(asking.request), me=asking.person.called, initial=asking.talk.hope)
    if form.is_valid():
        asking.talk.hope = form.said
        asking.kept()
        return redirect(asking.way.check)
    back = asking.address(len(asking.ties) - 1)
    return asking.page("wishes/hope.html", form=form, back=back)


def check(asking: Asking) -> HttpResponse:
    """Every answer, read back; then all of them are kept at once (002-P2, P6)."""
    if not asking.talk.has_begun:
        return redirect(asking.way.start)
    form = asking.way.last_form(posted(asking.request), me=asking.person.called)
    if form.is_valid():
        saved(asking, confirmed=form.cleaned_data["confirmed"])
        return redirect(asking.way.done)
    answered = [tie for tie in asking.ties if asking.talk.answer(tie)]
    skipped = [tie for tie in asking.ties if not asking.talk.answer(tie)]
    back = asking.way.hope
    return asking.page("wishes/check.html", form=form, rows=list(lines(asking, answered)), skipped=skipped, back=back)


def saved(asking: Asking, *, confirmed: bool) -> None:
    """Keep the whole talk: one conversation with its wishes, and no draft any more."""
    talk, viewer = asking.talk, asking.request.viewer
    hold_conversation(
        person=asking.person,
        answers=list(talk.wishes(asking.ties)),
        method=talk.method,
        says_who=talk.says_who,
        helped_by=talk.helped_by,
        confirmed=confirmed,
        on=talk.day(confirmed=confirmed, on=viewer.on),
        by=viewer,
    )
    forget(place=asking.way.start, by=viewer)


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer on the page that reads them back."""

    name: str
    words: str
    answer: str
    symbol: str
    change: str


def lines(asking: Asking, answered: Sequence[Tie]) -> Iterator[AnswerLine]:
    """Each answer with where to change it."""
    for tie in answered:
        said = asking.talk.answer(tie)
        label = str(ANSWERS[said["answer"]].label)
        change = f"{asking.way.question(tie.pk)}?change=1"
        yield AnswerLine(str(tie), said.get("words", ""), label, said["answer"], change)
    if found := asking.talk.hope:
        yield AnswerLine(found["hope"], "", str(Sector(found["hope_sector"]).label), "", asking.way.hope)
