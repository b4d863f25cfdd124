"""The register of data breaches: written down by whoever finds it, answered by who answers for it. 003-P26."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.events.models import BreachQuestion
from kinweave.foundation import Viewer
from kinweave.information.actions import breaches as actions
from kinweave.information.models import DataBreach
from kinweave.web.assurance.access_finding import said
from kinweave.web.assurance.breach_forms import TOLD, BreachForm, DoneForm, IcoForm, LearnedForm, PeopleForm, RiskForm
from kinweave.web.assurance.words import day_of, moment, reference, until
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.sharing.passed import passing_or_404
from kinweave.web.today.due import FEW, Due, Rows, kind


@require_http_methods(["GET"])
@screen("assurance")
def breaches(request: Request) -> HttpResponse:
    """The register, the latest first."""
    rows = DataBreach.objects.visible_to(request.viewer)
    last = last_shown(request, rows)
    page = page_of((rows.after(last) if last else rows).latest_first(), is_first=last is None)
    shown = [(one, reference(one.pk), moment(one.aware_at), clock(one, request.viewer)) for one in page.rows]
    return render(request, "assurance/breaches.html", {"page": page, "rows": shown, "saved": what_was_saved(request)})


def clock(breach: DataBreach, viewer: Viewer) -> str:
    """How its 72 hours stand."""
    if breach.closed_on:
        return _("Dealt with.")
    if breach.ico_told_at:
        return _("The ICO was told.")
    if breach.is_ico_answered:
        return _("The ICO need not be told.")
    when = _("The ICO is told by %(when)s, or it is written down why not.") % {"when": moment(breach.ico_due_at)}
    return f"{until(breach.ico_due_at, viewer)} {when}"


def write_down(request: Request, *, back: str, goes_on: str, **arises: Any) -> HttpResponse:
    """Ask what happened; then write it down."""
    viewer = request.viewer
    known = [one for one in actions.readers(viewer) if one.human not in viewer.barred_from]
    form = BreachForm(posted(request), readers=known, initial={"aware_day": viewer.on})
    if form.is_valid():
        with mended(form):
            made = actions.record_breach(on=viewer.on, by=viewer, **form.facts(), **arises)
            say_saved(request)
            sees = DataBreach.objects.visible_to(viewer).filter(pk=made.pk).exists()
            return redirect(made if sees else goes_on)
    context = {"form": form, "title": _("Write down a data breach"), "back": back}
    context["lede"] = _("Write it down at once, also when you are not sure. It blames nobody.")
    return render(request, "assurance/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("assurance")
def breach_new(request: Request) -> HttpResponse:
    """Something went wrong: for who answers for it."""
    return write_down(request, back=reverse("breaches"), goes_on=reverse("breaches"))


@require_http_methods(["GET", "POST"])
@screen("people")
def passing_breach_new(request: Request, passing_id: UUID) -> HttpResponse:
    """Something that was shared went to the wrong place."""
    passing = passing_or_404(request, passing_id)
    back = passing.get_absolute_url()
    return write_down(request, back=back, goes_on=back, passing=passing)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def question_breach_new(request: Request, question_id: UUID) -> HttpResponse:
    """A contact in spite of a restriction came of something that somebody should not have known."""
    found = get_object_or_404(BreachQuestion.objects.visible_to(request.viewer), pk=question_id)
    return write_down(request, back=reverse("today"), goes_on=reverse("today"), question=found)


def breach_or_404(request: Request, breach_id: UUID) -> DataBreach:
    """A breach that this viewer sees."""
    found: DataBreach = get_object_or_404(DataBreach.objects.visible_to(request.viewer), pk=breach_id)
    return found


@require_http_methods(["GET"])
@screen("assurance")
def breach(request: Request, breach_id: UUID) -> HttpResponse:
    """One breach: its clock first, then each question and its answer."""
    found, viewer = breach_or_404(request, breach_id), request.viewer
    context = {
        "breach": found,
        "number": reference(found.pk),
        "clock": clock(found, viewer),
        "is_late": not found.is_ico_answered and found.ico_due_at < viewer.at,
        "aware": moment(found.aware_at),
        "told": moment(found.ico_told_at) if found.ico_told_at else "",
        "may_recall": found.passing_id and not found.closed_on and not actions.is_recalled(found.passing_id),
        "saved": what_was_saved(request),
    }
    return render(request, "assurance/breach.html", context)


def ask(request: Request, found: DataBreach, form: Any, title: str) -> HttpResponse:
    """A page with one question about a breach."""
    context = {"form": form, "title": title, "back": found.get_absolute_url(), "row": found}
    return render(request, "assurance/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("assurance")
def breach_done(request: Request, breach_id: UUID) -> HttpResponse:
    """What was done about it."""
    found = breach_or_404(request, breach_id)
    form = DoneForm(posted(request), initial={"done": found.done, "affected": found.affected})
    if form.is_valid():
        with mended(form):
            actions.say_done(breach=found, **form.cleaned_data, **said(request))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("What was done"))


@require_http_methods(["GET", "POST"])
@screen("assurance")
def breach_risk(request: Request, breach_id: UUID) -> HttpResponse:
    """How likely it is to harm people."""
    found = breach_or_404(request, breach_id)
    form = RiskForm(posted(request), initial={"risk": found.risk, "because": found.risk_because})
    if form.is_valid():
        with mended(form):
            actions.assess_breach(breach=found, **form.cleaned_data, **said(request))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("The risk to people"))


@require_http_methods(["GET", "POST"])
@screen("assurance")
def breach_ico(request: Request, breach_id: UUID) -> HttpResponse:
    """Whether the Information Commissioner was told."""
    found = breach_or_404(request, breach_id)
    form = IcoForm(posted(request))
    if form.is_valid():
        with mended(form):
            answer_ico(request, form, found)
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("Telling the ICO"))


def answer_ico(request: Request, form: IcoForm, found: DataBreach) -> None:
    """Keep what was answered: they were told, or why not."""
    answers = form.cleaned_data
    if answers["is_told"] == TOLD:
        told = {name: answers[name] for name in ("reference", "late_because")}
        actions.tell_ico(breach=found, told_at=form.told_at, **told, **said(request))
    else:
        actions.not_tell_ico(breach=found, because=answers["because"], **said(request))


@require_http_methods(["GET", "POST"])
@screen("assurance")
def breach_people(request: Request, breach_id: UUID) -> HttpResponse:
    """Whether the people were told."""
    found = breach_or_404(request, breach_id)
    form = PeopleForm(posted(request))
    if form.is_valid():
        with mended(form):
            answers = form.cleaned_data
            told_on = answers["told_on"] if answers["is_told"] == TOLD else None
            actions.say_people(breach=found, told_on=told_on, how_or_why=answers["how_or_why"], **said(request))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("Telling the people"))


@require_http_methods(["GET", "POST"])
@screen("assurance")
def breach_close(request: Request, breach_id: UUID) -> HttpResponse:
    """What was learned: then it is dealt with."""
    found = breach_or_404(request, breach_id)
    form = LearnedForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.close_breach(breach=found, **form.cleaned_data, **said(request))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("It is dealt with"))


@require_http_methods(["POST"])
@screen("assurance")
def breach_recall(request: Request, breach_id: UUID) -> HttpResponse:
    """Call back what went to the wrong place: one press."""
    found, viewer = breach_or_404(request, breach_id), request.viewer
    words = _("This came to you by mistake. Do not use it and do not pass it on. Destroy it, and tell us that you did.")
    actions.recall_passing(breach=found, words=words, on=viewer.on, by=viewer)
    say_saved(request)
    return redirect(found)


def _ico_waits(viewer: Viewer) -> Rows:
    return DataBreach.objects.visible_to(viewer).ico_waits()


@kind(_ico_waits)
def to_report(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Breaches whose 72 hours run, for Today of who leads."""
    for one in rows[:FEW]:
        yield Due(day_of(one.ico_due_at), _("A data breach: 72 hours"), clock(one, viewer), one.get_absolute_url())
