"""The page of all components, in a real browser: nothing for axe to say, nothing sideways at 320 px."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.web.components.looking import ROOT, show, violations
from tests.web.components.page import component_page

WRONG = {"note": "", "on-day": "27", "on-month": "", "on-year": "2026", "how": "", "kind": "family"}


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_on_any_component(page: Page, width: int) -> None:
    complaints = show(page, component_page(), width)

    found = violations(page)

    assert found == []
    assert complaints == []


def test_axe_finds_nothing_when_a_form_comes_back(page: Page) -> None:
    show(page, component_page(WRONG))

    found = violations(page)

    assert found == []


@pytest.mark.parametrize("width", [320, 360, 780, 1280])
def test_no_component_makes_the_page_scroll_sideways(page: Page, width: int) -> None:
    show(page, component_page(WRONG), width)

    wide = page.evaluate("document.documentElement.scrollWidth")

    assert wide <= width


def test_the_error_summary_leads_to_the_part_of_the_date_that_is_missing(page: Page) -> None:
    show(page, component_page(WRONG))

    page.click("text=The date must include a month >> nth=0")

    assert page.evaluate("document.activeElement.name") == "on-month"


def test_listening_is_not_offered_without_a_voice_of_this_device(page: Page) -> None:
    show(page, component_page())

    offered = page.is_visible("[data-listen]")

    assert not offered


def test_pictures_are_kept_for_looking_at(page: Page) -> None:
    folder = Path(os.environ.get("KINWEAVE_SCREENSHOTS", ROOT / "var" / "screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    show(page, component_page(WRONG))

    page.screenshot(path=folder / "components-desktop.png", full_page=True)
    page.set_viewport_size({"width": 360, "height": 800})
    page.screenshot(path=folder / "components-phone.png", full_page=True)
    page.pdf(path=folder / "components.pdf", format="A4")

    assert (folder / "components.pdf").stat().st_size > 10_000
