"""How a page is looked at: in a real browser, under the real policy, without a server."""

import mimetypes
from pathlib import Path

from playwright.sync_api import Page, Route

from tests.journeys.house import AXE, RULES

ROOT = Path(__file__).parents[3]
BUILT = ROOT / "kinweave" / "web" / "static" / "built"
ADDRESS = "http://kinweave.test/"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"


def show(page: Page, html: str, width: int = 1280, waits_for: str = "body.js-enabled") -> list[str]:
    """Open a page under the real policy. Returns what the browser complained about."""
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda said: complaints.append(str(said)))
    page.route("**/*", lambda route: answer(route, html))
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(ADDRESS)
    page.wait_for_selector(waits_for)
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
    found = page.evaluate("tags => axe.run({runOnly: tags})", RULES)
    assert found["passes"], "axe looked at nothing"
    return [f"{v['id']}: {n['html'][:120]} {n['failureSummary']}" for v in found["violations"] for n in v["nodes"]]
