"""What stands around every page, and the pages that say no."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from kinweave.foundation import refuse, step
from kinweave.web.context import house
from tests.web.components.page import EveryField, a_request, component_page, drawn, somebody

TEMPLATES = Path(__file__).parents[3] / "kinweave" / "web" / "templates"
EMPTY_PAGE = '{% extends "base.html" %}{% block title %}Today{% endblock %}'


def test_no_component_goes_out_as_a_raw_tag() -> None:
    html = component_page({"on-day": "1"})

    assert "<c-" not in html
    assert "{%" not in html
    assert "{{" not in html


def test_no_parameter_goes_out_as_an_attribute() -> None:
    html = component_page({"on-day": "1"})

    names = re.findall(r"<[a-z][^>]*\s([a-z]+_[a-z_]+)=", html)

    assert names == []


@pytest.mark.parametrize("file", sorted(TEMPLATES.rglob("*.html")), ids=lambda file: str(file.relative_to(TEMPLATES)))
def test_no_template_has_an_inline_style_or_script(file: Path) -> None:
    text = file.read_text()

    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:", text)
    assert all("src=" in tag or "application/json" in tag for tag in re.findall(r"<script[^>]*>", text))


def test_the_navigation_has_the_places_the_viewer_may_open_and_no_others() -> None:
    viewer = somebody(opens=frozenset({"people", "today", "register"}))

    entries = house(a_request("/people/7/", viewer))["house"].entries

    assert [(str(entry.word), entry.is_current) for entry in entries] == [("Today", False), ("People", True)]


def test_a_stranger_sees_no_name_and_no_navigation() -> None:
    html = drawn(EMPTY_PAGE, {}, a_request("/", somebody(is_known=False)))

    assert "Ffion Price" not in html
    assert "Sign out" not in html
    assert "kw-nav" not in html


def test_signing_out_is_a_button_and_not_a_link() -> None:
    html = drawn(EMPTY_PAGE, {}, a_request())

    assert html.count('action="/account/logout/"') == 2
    assert 'href="/account/logout/"' not in html


def test_a_page_says_its_language_and_offers_the_other() -> None:
    with translation.override("cy"):
        html = drawn(EMPTY_PAGE, {}, a_request())

    assert '<html lang="cy" dir="ltr"' in html
    assert 'lang="en-gb">' in html


def test_the_title_says_when_there_is_something_to_mend() -> None:
    html = drawn(EMPTY_PAGE, {"form": EveryField({})}, a_request())

    assert "<title>Error: Today - Kinweave</title>" in html


def test_the_demonstration_says_so_on_every_page(settings) -> None:
    settings.DEMONSTRATION = True

    pages = [drawn(EMPTY_PAGE, {}, a_request()), render_to_string("errors/404.html", {}, a_request())]

    assert all("Everyone here is invented." in html for html in pages)


def test_not_found_is_the_same_bytes_for_everybody() -> None:
    viewers = [somebody(), somebody(name="Danny", opens=frozenset({"mine"})), somebody(is_known=False)]

    pages = {render_to_string("errors/404.html", {}, a_request(f"/{v.name}/", v)) for v in viewers}

    assert len(pages) == 1
    assert "csrf" not in pages.pop()


def test_the_page_for_our_own_trouble_needs_to_know_nothing() -> None:
    html = render_to_string("errors/500.html")

    assert "This page did not open" in html


def test_a_reference_is_said_when_there_is_one() -> None:
    html = render_to_string("errors/500.html", {"reference": "kestrel 41"})

    assert "<strong>kestrel 41</strong>" in html


@pytest.mark.parametrize("decide", [refuse, step])
def test_a_refusal_gives_the_reason_and_the_way_forward(decide) -> None:
    decision = decide("Danny has said no.", "002-P1", way_forward="Ask Danny again in a month.")

    html = render_to_string("errors/refused.html", {"decision": decision}, a_request())

    assert "Danny has said no." in html
    assert "Ask Danny again in a month." in html


def test_a_stale_save_shows_both_texts_and_keeps_what_was_typed() -> None:
    changed = {
        "pairs": [("note", "Went well.", "He <cooked>.", "note")],
        "again": [("kind", "visit")],
        "version": 4,
    }

    html = render_to_string("errors/stale.html", changed, a_request())

    assert "Went well." in html
    assert "He &lt;cooked&gt;.</textarea>" in html
    assert '<input type="hidden" name="kind" value="visit">' in html
    assert '<input type="hidden" name="version" value="4">' in html


def test_a_form_that_comes_back_keeps_its_key() -> None:
    request = a_request()
    request.POST = {"form_key": "5f0c"}

    html = drawn("{% form_key %}", {}, request)

    assert html == '<input type="hidden" name="form_key" value="5f0c">'


def test_two_forms_never_share_a_key() -> None:
    first, second = (drawn("{% form_key %}", {}, a_request()) for _ in range(2))

    assert first != second


def test_a_row_carries_its_version() -> None:
    html = drawn("{% version row %}", {"row": SimpleNamespace(version=7)})

    assert html == '<input type="hidden" name="version" value="7">'


@pytest.mark.parametrize(
    ("name", "letters"), [("Danny", "D"), ("Daniel Kofi Okafor", "DO"), ("", ""), ("élodie du bois", "ÉB")]
)
def test_a_face_without_a_photograph_has_initials(name: str, letters: str) -> None:
    assert drawn("{{ name|initials }}", {"name": name}) == letters
