"""The page of all components, in a real browser: nothing for axe to say, nothing sideways at 320 px."""

import mimetypes
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.web.components.page import component_page

ROOT = Path(__file__).parents[3]
BUILT = ROOT / "kinweave" / "web" / "static" / "built"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
ADDRESS = "http://kinweave.test/"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WRONG = {"note": "", "on-day": "27", "on-month": "", "on-year": "2026", "how": "", "kind": "family"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(bypass_csp=False, color_scheme="light") as context:
        yield context.new_page()


def show(page: Page, html: str, width: int = 1280) -> list[str]:
    """Open a page under the real policy. Returns what the browser complained about."""
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda said: complaints.append(str(said)))
    page.route("**/*", lambda route: answer(route, html))
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(ADDRESS)
    page.wait_for_selector("body.js-enabled")
    return complaints


def answer(route: Route, html: str) -> None:
    path = route.request.url.removeprefix(ADDRESS).split("?")[0]
    if not path:
        route.fulfill(body=html, content_type="text/html", headers={"Content-Security-Policy": POLICY})
        return
    if path == "axe.js":
        route.fulfill(body=AXE.read_text(), content_type="text/javascript")
        return
    file = BUILT / path.removeprefix("static/")
    kind = mimetypes.guess_type(path)[0] or "text/plain"
    route.fulfill(body=file.read_bytes(), content_type=kind) if file.is_file() else route.fulfill(body="", status=200)


def violations(page: Page) -> list[str]:
    page.add_script_tag(url=f"{ADDRESS}axe.js")
    found = page.evaluate("tags => axe.run({runOnly: tags})", WCAG)
    assert found["passes"], "axe looked at nothing"
    return [f"{v['id']}: {n['html'][:120]} {n['failureSummary']}" for v in found["violations"] for n in v["nodes"]]


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
