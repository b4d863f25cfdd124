"""The little script: drafts, the end of a session, reading aloud. Without it every page still works."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.web.components.looking import ADDRESS, show
from tests.web.components.page import a_request, component_page, drawn

SESSION = '{% extends "base.html" %}{% block session %}<c-kw.session seconds="900" stay="/stay/" />{% endblock %}'
VOICES = """
window.spoken = [];
const voice = {lang: 'en-GB', localService: LOCAL, name: 'A voice'};
const synthesis = {
  getVoices: () => [voice],
  addEventListener: () => {},
  cancel: () => {},
  speak: (said) => { window.spoken.push([said.text, said.voice.name]); window.goOn = () => said.onend(); }
};
Object.defineProperty(window, 'speechSynthesis', {value: synthesis});
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


def test_without_a_script_nothing_is_offered_that_needs_one(browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        show(page, component_page(), waits_for="main")

        offered = [page.is_visible(f"[{mark}]") for mark in ("data-print", "data-listen")]

    assert offered == [False, False]


def kept(page: Page, status: int) -> list[str]:
    """Answer every draft with a status. Returns the texts that were sent."""
    texts: list[str] = []

    def answer(route: Route) -> None:
        texts.append(route.request.post_data or "")
        route.fulfill(status=status)

    page.route(f"{ADDRESS}draft/", answer)
    return texts


def test_a_draft_is_kept_two_seconds_after_the_last_key(page: Page) -> None:
    page.clock.install()
    show(page, component_page())
    texts = kept(page, 204)

    page.fill("textarea", "We cooked together.")
    page.clock.fast_forward(1_900)
    assert texts == []
    page.clock.fast_forward(200)
    expect(page.locator("[data-kept]")).not_to_be_empty()

    assert "We cooked together." in texts[0]
    assert "csrfmiddlewaretoken" in texts[0]
    assert page.inner_text("[data-kept]").startswith("Kept as a draft at ")


def test_a_draft_that_could_not_be_kept_is_not_said_to_be_kept(page: Page) -> None:
    page.clock.install()
    show(page, component_page())
    kept(page, 500)

    page.fill("textarea", "We cooked together.")
    page.clock.fast_forward(2_100)
    expect(page.locator("[data-kept]")).not_to_be_empty()

    assert "Not kept" in page.inner_text("[data-kept]")
    assert page.input_value("textarea") == "We cooked together."


def test_the_end_of_a_session_is_announced_and_can_be_put_off(page: Page) -> None:
    page.clock.install()
    show(page, drawn(SESSION, {}, a_request()))
    page.route(f"{ADDRESS}stay/", lambda route: route.fulfill(status=204))

    page.clock.fast_forward((900 - 121) * 1000)
    assert not page.is_visible("[data-session]")
    page.clock.fast_forward(2_000)
    assert "signed out" in page.inner_text("[role=status][data-say]")
    page.click("text=Stay signed in")
    page.wait_for_selector("[data-session]", state="hidden")

    assert page.url == ADDRESS


def test_a_page_is_read_aloud_by_a_voice_of_this_device(page: Page) -> None:
    page.add_init_script(VOICES.replace("LOCAL", "true"))
    show(page, component_page())

    page.click("[data-listen]")
    expect(page.locator(".kw-reading")).to_have_text("Danny")
    page.evaluate("goOn()")
    expect(page.locator(".kw-reading")).to_have_text("Daniel Okafor. 34. He says “he”. Lives at 12 Mill Street.")
    marked = page.locator(".kw-reading").count()
    page.click("[data-listen]")

    assert page.evaluate("window.spoken[0]") == ["Danny", "A voice"]
    assert marked == 1
    assert page.locator(".kw-reading").count() == 0
    expect(page.locator("[data-listen]")).to_have_text("Listen")


@pytest.mark.parametrize("page_language", ["en-gb", "cy"])
def test_a_voice_that_sends_the_words_away_or_speaks_another_language_is_never_used(
    page: Page, page_language: str
) -> None:
    local = "false" if page_language == "en-gb" else "true"
    page.add_init_script(VOICES.replace("LOCAL", local))
    show(page, component_page().replace('lang="en-gb"', f'lang="{page_language}"', 1))

    offered = page.is_visible("[data-listen]")

    assert not offered
