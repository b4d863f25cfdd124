"""A running house and its visitors: the demonstration area, its real server, a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
READY_WITHIN = 300  # seconds for the demonstration to be loaded and served


class House:
    """A running Kinweave with the demonstration area in it."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self.environment = {**os.environ, "KINWEAVE_DATA_DIR": str(folder), "KINWEAVE_DEMONSTRATION": "yes"}
        self.environment |= environment
        self.environment.pop("DJANGO_SETTINGS_MODULE", None)

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a `kinweave` command and wait for it."""
        return subprocess.run(
            [sys.executable, "-m", "kinweave", *words],
            env=self.environment, capture_output=True, text=True, timeout=READY_WITHIN, check=True,
        )  # fmt: skip

    def fill(self) -> None:
        """Load the demonstration area."""
        self.command("migrate")
        self.command("demo")

    def serve(self) -> subprocess.Popen[bytes]:
        """Start the server, and wait until it answers."""
        with self.log.open("wb") as log:
            server = subprocess.Popen(
                [sys.executable, "-m", "kinweave", "serve", "--port", str(self.port)],
                env=self.environment, cwd=self.folder, stdout=log, stderr=subprocess.STDOUT,
            )  # fmt: skip
        try:
            self.wait_until_ready(server)
        except BaseException:
            server.terminate()  # nobody else would
            raise
        return server

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.folder / f"server-{self.port}.log"

    def wait_until_ready(self, server: subprocess.Popen[bytes]) -> None:
        """Ask for the health page until it answers, or the server has stopped."""
        until = time.monotonic() + READY_WITHIN
        while time.monotonic() < until and server.poll() is None:
            try:
                with urlopen(f"{self.address}/api/health", timeout=5):
                    return
            except OSError:  # also when it is too busy to answer in time
                time.sleep(0.2)  # between two askings, not instead of one
        raise RuntimeError(self.log.read_text()[-2000:])


def free_port() -> int:
    """A port that nobody uses at the moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A real browser: the one that KINWEAVE_CHROMIUM names, the one on the path, or Playwright's own."""
    with sync_playwright() as playwright:
        path = os.environ.get("KINWEAVE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def open_house(folder: Path, **environment: str) -> Iterator[House]:
    """A house that is open while it is needed."""
    house = House(folder, **environment)
    house.fill()
    with served(house):
        yield house


@contextmanager
def served(house: House) -> Iterator[None]:
    """A server that runs while it is needed."""
    server = house.serve()
    try:
        yield
    finally:
        server.terminate()
        server.wait(timeout=30)


def fits(page: Page) -> bool:
    """Whether nothing stands out to the side of a page that has been read whole."""
    page.wait_for_load_state()
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


class Visitor:
    """Somebody at a browser, in a language, with or without JavaScript, on a wide screen or a phone."""

    def __init__(self, house: House, browser: Browser, *, language: str = "en-GB", **context: object) -> None:
        self.house = house
        self.context = browser.new_context(locale=language, base_url=house.address, **context)
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.complaints: list[str] = []
        self.expected = ["status of 404"]
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _hear(self, message) -> None:
        if message.type == "error" and not any(words in message.text for words in self.expected):
            self.complaints.append(f"{message.text} ({message.location.get('url', '')}, on {self.page.url})")

    def comes_as(self, name: str) -> "Visitor":
        """Sign in with one click on the front page of the demonstration."""
        self.page.goto("/")
        self.page.get_by_role("button", name=name).click()
        self.page.wait_for_url(lambda address: not address.endswith(f":{self.house.port}/"))
        return self

    def finds_no_barrier(self) -> None:
        """axe finds nothing on this page (WCAG 2.2 AA); a page that axe could not read is a failure.

        A click waits until the next page has been opened, not until it has been read: so this waits for it,
        and axe is brought and run in one go.
        """
        self.page.wait_for_load_state()
        found = self.page.evaluate(f"{AXE.read_text()}; axe.run(document, {{runOnly: {RULES}}})")
        assert len(found["passes"]) > 5, f"axe read nothing on {self.page.url}"
        barriers = [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found["violations"]]
        assert barriers == [], f"{self.page.url}: {barriers}"
        assert "<c-" not in self.page.content()
