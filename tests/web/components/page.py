"""A page of all components, for looking at and for axe: made in the tests, served nowhere else."""

import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from django import forms
from django.http import HttpRequest
from django.template import engines
from django.test import RequestFactory
from django_cotton.compiler_regex import CottonCompiler

from kinweave.web.forms import Counted, DateField, SymbolSelect, TimeField

HERE = Path(__file__).parent
WISHES = [
    ("more", "See more"),
    ("same", "The same"),
    ("less", "See less"),
    ("stop", "Stop"),
    ("unsure", "I don’t know"),
    ("later", "Ask me later"),
]
ICON = HERE.parents[2] / "kinweave" / "web" / "templates" / "cotton" / "kw" / "icon.html"
ICONS = re.findall(r'name == "([a-z-]+)"', ICON.read_text())
SYMBOLS = ["circle", "heart", "plan", "eye", "tell"]


class EveryField(forms.Form):
    """One field of each kind."""

    wish = forms.ChoiceField(label="What do you want with Marcus?", widget=SymbolSelect, choices=WISHES)
    note = forms.CharField(label="What happened", help_text="At most a few lines.", widget=Counted(limit=200))
    on = DateField(label="When was it?", help_text="For example, 27 3 2026")
    at = TimeField(label="At what time?", required=False)
    how = forms.ChoiceField(label="How?", widget=forms.RadioSelect, choices=[("visit", "Visit"), ("phone", "Phone")])
    needs = forms.MultipleChoiceField(
        label="What helped?",
        widget=forms.CheckboxSelectMultiple,
        choices=[("cards", "Picture cards"), ("quiet", "A quiet room")],
        required=False,
    )
    kind = forms.ChoiceField(label="Part of life", choices=[("family", "Family"), ("friends", "Friends")])
    private = forms.BooleanField(label="This visit is private", required=False)
    photo = forms.FileField(label="A photograph", required=False)


def somebody(**said: object) -> SimpleNamespace:
    """A viewer as the middleware would put it on the request."""
    usual = {"is_known": True, "name": "Ffion Price", "role_name": "Support worker"}
    return SimpleNamespace(**usual | {"opens": frozenset({"today", "people", "accounts"})} | said)


def a_request(path: str = "/people/", viewer: SimpleNamespace | None = None) -> HttpRequest:
    """A request as it reaches a screen."""
    request = RequestFactory().get(path)
    request.viewer = viewer or somebody()
    request.user = SimpleNamespace(is_authenticated=request.viewer.is_known)
    request.session = SimpleNamespace(get_expiry_age=lambda: 900)
    return request


def drawn(source: str, context: dict[str, object] | None = None, request: HttpRequest | None = None) -> str:
    """A template given as text, as HTML."""
    return engines["django"].from_string(CottonCompiler().process(source)).render(context or {}, request)


def component_page(data: dict[str, str] | None = None) -> str:
    """The page with every component; with data, the form comes back with what is to be mended."""
    return drawn((HERE / "page.html").read_text(), everything(EveryField(data)), a_request())


def everything(form: EveryField) -> dict[str, object]:
    """What the components on the page show."""
    return {
        "form": form,
        "symbols": SYMBOLS,
        "icons": ICONS,
        "on": date(2026, 10, 14),
        "points": [
            {"text": "Short sentences, one thing at a time"},
            {"text": "Picture cards help", "icon": "picture"},
            {"text": "Wait: count to ten", "icon": "clock"},
            {"text": "Voice messages, not texts", "icon": "phone"},
        ],
        "facts": [("Call first", "Grace, Mum. Any evening."), ("Advocate", "Tomasz Nowak")],
        "rows": [
            {
                "key": {"text": "Name"},
                "value": {"text": "Daniel Okafor"},
                "actions": {"items": [{"href": "#n", "text": "Change", "visually_hidden_text": "name"}]},
            },
            {"key": {"text": "Says"}, "value": {"text": "he"}},
        ],
        "head": [{"text": "Who"}, {"text": "Ring now"}, {"text": "What Danny wants"}],
        "cells": [[{"text": "Mum"}, {"text": "Closest"}, {"text": "Keep it the same"}]],
        "previous": {"href": "#earlier", "label_text": "September"},
        "next": {"href": "#later", "label_text": "November"},
    }
