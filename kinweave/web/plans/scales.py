"""Scales, for who would like to be asked: never a condition, never a ranking. The answers are shown, and a number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer, require
from kinweave.plans import actions, rules, scales
from kinweave.plans.models import Licence, Score
from kinweave.web.forms import posted
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.plans.finding import page
from kinweave.web.plans.scale_forms import AnswersForm, ObtainedForm
from kinweave.web.plans.scale_words import BANDS, PARTS, STATUS, Text, name_of, words_of
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale as the list shows it: what it is, whose, and whether it can be used here."""

    key: str
    name: Text
    status: Text
    source: str
    can_use: bool
    has_total: bool
    is_for_one_person: bool


def instrument_or_404(key: str) -> scales.Instrument:
    """A scale by its key."""
    if key not in scales.INSTRUMENTS:
        raise Http404
    return scales.INSTRUMENTS[key]


def in_use(viewer: Viewer) -> set[str]:
    """The scales for which the viewer's organisation has entered its reference."""
    return set(Licence.objects.visible_to(viewer).values_list("instrument", flat=True))


def may_use(instrument: scales.Instrument, licensed: set[str]) -> bool:
    """Whether a scale can be used here."""
    needs = instrument.permits.needs_reference
    return rules.may_use(needs_reference=needs, has_reference=instrument.key in licensed).is_yes


def listed(viewer: Viewer) -> Iterator[Scale]:
    """Every scale, in one order for everybody."""
    licensed = in_use(viewer)
    for one in scales.INSTRUMENTS.values():
        yield Scale(
            key=one.key,
            name=name_of(one),
            status=STATUS[one.status],
            source=one.source,
            can_use=may_use(one, licensed),
            has_total=bool(one.total),
            is_for_one_person=one.is_for_one_person,
        )


def named(score: Score) -> Text:
    """What the scale of some answers is called; its key, when it is no longer carried."""
    known = scales.INSTRUMENTS.get(score.instrument)
    return name_of(known) if known else score.instrument


@require_http_methods(["GET"])
@screen("people")
def scales_of(request: Request, person_id: UUID) -> HttpResponse:
    """The scales, and what one person answered, the latest first."""
    person, viewer = person_or_404(request, person_id), request.viewer
    found = Score.objects.visible_to(viewer).about(person).latest_first()
    rows = [(one, named(one)) for one in found]
    context = page(request, person, scales=list(listed(viewer)), scores=rows, saved=what_was_saved(request))
    return render(request, "plans/scales.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def scale_new(request: Request, person_id: UUID, instrument: str) -> HttpResponse:
    """Ask the questions of a scale; each may be skipped."""
    person, viewer = person_or_404(request, person_id), request.viewer
    scale = instrument_or_404(instrument)
    require_use(scale, viewer)
    form = AnswersForm(posted(request), instrument=scale, on=viewer.on)
    if form.is_valid():
        kept = actions.answer(
            person=person, instrument=scale, answers=form.answers, on=viewer.on, by=viewer, **form.said
        )
        say_saved(request, "score")
        return redirect("score", kept.pk)
    back = reverse("scales", args=[person.pk])
    lede = _("Only if they would like to. Any question may be skipped, and nothing depends on the answers.")
    return render(request, "people/form.html", page(request, person, back, form=form, title=name_of(scale), lede=lede))


@require_http_methods(["GET", "POST"])
@screen("people")
def score_elsewhere_new(request: Request, person_id: UUID, instrument: str) -> HttpResponse:
    """Write down a score that somebody else obtained."""
    person, viewer = person_or_404(request, person_id), request.viewer
    scale = instrument_or_404(instrument)
    if not scale.total:
        raise Http404
    require_use(scale, viewer)
    form = ObtainedForm(posted(request), instrument=scale, on=viewer.on)
    if form.is_valid():
        kept = actions.keep_score(person=person, instrument=scale, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request, "score")
        return redirect("score", kept.pk)
    back, lede = reverse("scales", args=[person.pk]), _("A score obtained somewhere else")
    return render(request, "people/form.html", page(request, person, back, form=form, title=name_of(scale), lede=lede))


def require_use(scale: scales.Instrument, viewer: Viewer) -> None:
    """Go on if the scale can be used here; say who enters the reference otherwise."""
    needs = scale.permits.needs_reference
    require(rules.may_use(needs_reference=needs, has_reference=not needs or scale.key in in_use(viewer)))


@require_http_methods(["GET"])
@screen("people")
def score(request: Request, score_id: UUID) -> HttpResponse:
    """The answers to a scale, each with its question, and the number beside them."""
    found: Score = about_or_404(request, Score.objects.visible_to(request.viewer).select_related("person"), score_id)
    scale = scales.INSTRUMENTS.get(found.instrument)
    context = page(
        request,
        found.person,
        reverse("scales", args=[found.person_id]),
        score=found,
        name=named(found),
        answers=list(answered(scale, found.answers)) if scale else [],
        results=list(counted(scale, found.answers)) if scale and found.answers else [],
        is_for_one_person=scale is None or scale.is_for_one_person,
        source=scale.source if scale else "",
        saved=what_was_saved(request),
    )
    return render(request, "plans/score.html", context)


def answered(scale: scales.Instrument, answers: Mapping[str, int]) -> Iterator[tuple[Text, Text]]:
    """Each question with its answer, or that it was skipped."""
    if not answers:
        return
    for question in scale.questions:
        asked = words_of(scale, question)
        given = answers.get(question.key)
        yield asked.asks, _("Skipped") if given is None else dict(asked.answers).get(given, str(given))


def counted(scale: scales.Instrument, answers: Mapping[str, int]) -> Iterator[tuple[Text, str, Text]]:
    """Each part with its number and band; in words when too much was skipped."""
    for one in scales.results(scale, answers):
        number = _("no number: something was skipped") if one.number is None else f"{one.number:g}"
        yield PARTS.get(one.part, one.part), number, BANDS.get(one.band, "")
