"""A question to the data protection officer: in words that name nobody, answered in words. It changes no gate. P24."""

from collections.abc import Iterator
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements.terms import Category, Purpose
from kinweave.foundation import Viewer
from kinweave.information import actions, words
from kinweave.information.models import AdviceAsked
from kinweave.parties.agencies import Agency
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.sharing.answer import page
from kinweave.web.sharing.finding import BETWEEN, asked_or_404
from kinweave.web.sharing.step_forms import AdviseForm, OfficerForm
from kinweave.web.today.due import FEW, Due, Rows, kind

MOST = 40


@require_http_methods(["GET", "POST"])
@screen("people")
def advice_new(request: Request, item_ids: str, recipient_id: UUID, for_what: str, channel: str) -> HttpResponse:
    """Ask the data protection officer about this question."""
    asked, viewer = asked_or_404(request, item_ids, recipient_id, for_what, channel), request.viewer
    form = OfficerForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.ask_officer(questions=asked.questions(request), on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("sharing")
    title = _("Ask the data protection officer")
    return render(request, "sharing/ask_officer.html", page(request, asked, form=form, title=title, button=_("Ask")))


def facts(asked: AdviceAsked) -> list[tuple[str, list[str]]]:
    """What the officer is told of a question: kinds, the purpose, the agency's kind, gates and clauses. No record."""
    decision = asked.decision
    gates = [gate for one in decision.items for gate in one["gates"]]
    clauses = dict.fromkeys(clause for gate in gates for clause in gate["clauses"])
    kinds = [str(Category(one).label) for one in asked.categories]
    agency = dict(Agency.choices).get(asked.agency, _("not known"))
    said = [str(words.SENTENCES[key]) for key in dict.fromkeys(f"{gate['gate']}.{gate['state']}" for gate in gates)]
    return [
        (_("What kind"), kinds),
        (_("For what"), [str(Purpose(decision.purpose).label)]),
        (_("To what kind of agency"), [str(agency)]),
        (_("What stood in the way"), said or [_("Nothing")]),
        (_("Rules"), [f"{one}: {words.CLAUSES[one]}" for one in clauses]),
    ]


@require_http_methods(["GET"])
@screen("trail")
def advice_asked(request: Request) -> HttpResponse:
    """Every question to the officer: those that wait, and what they said before."""
    viewer = request.viewer
    rows = AdviceAsked.objects.visible_to(viewer)
    answered = rows.filter(answered_at__isnull=False).latest_first()[:MOST]
    context = {"waiting": rows.to_answer(viewer)[:MOST], "answered": answered, "saved": what_was_saved(request)}
    return render(request, "sharing/officer.html", context)


@require_http_methods(["GET", "POST"])
@screen("trail")
def advice_answer(request: Request, advice_id: UUID) -> HttpResponse:
    """One question to the officer, and their answer."""
    viewer = request.viewer
    rows = AdviceAsked.objects.visible_to(viewer).select_related("decision", "answered_by")
    asked: AdviceAsked = get_object_or_404(rows, pk=advice_id)
    form = AdviseForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.answer_as_officer(asked=asked, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("advice_asked")
    context = {"asked": asked, "facts": facts(asked), "form": form, "back": reverse("advice_asked")}
    return render(request, "sharing/advise.html", context)


def my_advice(viewer: Viewer) -> Rows:
    """Advice that this viewer asked for, and has not read."""
    return AdviceAsked.objects.visible_to(viewer).to_read(viewer).select_related("decision", "answered_by")


@require_http_methods(["GET", "POST"])
@screen("people")
def advice(request: Request, advice_id: UUID) -> HttpResponse:
    """What one asked the officer, and what they said; and the question, to be asked again."""
    viewer = request.viewer
    rows = AdviceAsked.objects.visible_to(viewer).select_related("decision__person", "answered_by")
    asked: AdviceAsked = get_object_or_404(rows, pk=advice_id)
    if request.method == "POST":
        actions.read_advice(asked=asked, on=viewer.on, by=viewer)
        decision = asked.decision
        items = BETWEEN.join(one["item"] for one in decision.items)
        return redirect("may_share", items, decision.recipient_id, decision.purpose, decision.channel)
    return render(request, "sharing/advice.html", {"asked": asked, "facts": facts(asked)})


@kind(my_advice)
def advice_here(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What the officer said, for Today of who asked."""
    for one in rows[:FEW]:
        why = _("It is advice: you still decide, by the same rules.")
        yield Due(
            one.answered_at.date(), _("The data protection officer answered"), why, reverse("advice", args=[one.pk])
        )
