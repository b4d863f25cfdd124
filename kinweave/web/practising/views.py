"""Practise an emergency: choose a situation, say what you would do, see what the rules give for it. 003-P24."""

from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements.terms import Purpose
from kinweave.information import actions
from kinweave.information.models import Practised
from kinweave.web.fields import one_of, written
from kinweave.web.practising.debrief import WAYS, debrief
from kinweave.web.practising.engine import NotNow, answers_of, prepare
from kinweave.web.practising.situations import SITUATIONS, Situation
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

FEW = 10


class ChoiceForm(forms.Form):
    """What one would do: how, to whom, for what. Nothing to type."""

    do = one_of(WAYS, _("Choose what you would do"), label=_("What would you do?"))
    to = one_of((), _("Choose whom"), label=_("With whom?"))
    purpose = one_of((), _("Choose what it is for"), label=_("What is it for?"))

    def __init__(self, *args: Any, situation: Situation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        purposes = [(one, Purpose(one).label) for one in situation.purposes]
        for name, choices in (("to", [*situation.to.items()]), ("purpose", purposes)):
            field: Any = self.fields[name]
            field.choices = written(choices)


def situation_or_404(key: str) -> Situation:
    """A situation that one can practise."""
    if key not in SITUATIONS:
        raise Http404
    return SITUATIONS[key]


@require_http_methods(["GET"])
@screen("people")
def practise(request: Request) -> HttpResponse:
    """Which situation to practise; and what one kept of having practised."""
    rows = Practised.objects.visible_to(request.viewer).latest_first()[:FEW]
    mine = [(SITUATIONS[one.situation].title, one.day) for one in rows if one.situation in SITUATIONS]
    context = {"situations": SITUATIONS.values(), "mine": mine, "saved": what_was_saved(request)}
    return render(request, "practising/practise.html", context)


@require_http_methods(["GET"])
@screen("people")
def practise_one(request: Request, situation: str) -> HttpResponse:
    """What happened; what would you do?"""
    found = situation_or_404(situation)
    prepare(found.key)
    return render(request, "practising/situation.html", {"situation": found, "form": ChoiceForm(situation=found)})


@require_http_methods(["GET"])
@screen("people")
def practise_answer(request: Request, situation: str) -> HttpResponse:
    """What the rules give for what was chosen, and what an experienced lead would notice. Nothing is written."""
    found = situation_or_404(situation)
    form = ChoiceForm(request.GET, situation=found)
    if not form.is_valid():
        return render(request, "practising/situation.html", {"situation": found, "form": form})
    chosen = form.cleaned_data
    context: dict[str, Any] = {"situation": found, "to": found.to[chosen["to"]], "next": after(found)}
    context |= {"do": dict(WAYS)[chosen["do"]], "purpose": Purpose(chosen["purpose"]).label}
    try:
        items = answers_of(found.key)[f"{chosen['to']}.{chosen['purpose']}"]
    except NotNow:
        return render(request, "practising/not_now.html", context)
    name = str(found.to[chosen["to"]])
    context["answer"] = debrief(items, do=chosen["do"], name=name, is_urgent=found.is_urgent)
    return render(request, "practising/answer.html", context)


def after(situation: Situation) -> Situation:
    """Another one to try: the next in the list, and the first after the last."""
    keys = [*SITUATIONS]
    return SITUATIONS[keys[(keys.index(situation.key) + 1) % len(keys)]]


@require_http_methods(["POST"])
@screen("people")
def practise_keep(request: Request, situation: str) -> HttpResponse:
    """Keep that one practised, and when: for one's own list; the trail has it too."""
    found, viewer = situation_or_404(situation), request.viewer
    actions.keep_practice(situation=found.key, on=viewer.on, by=viewer)
    say_saved(request)
    return redirect("practise")
