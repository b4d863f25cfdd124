"""A lead who brings a large register in with a real browser, a worker who works meanwhile, and what anyone may find."""

import http.client
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from playwright.sync_api import Browser, Page, expect

from kinweave.access.models import Account
from kinweave.directory.models import EntryVersion, Import
from kinweave.directory.registers.listing import digest
from kinweave.directory.registers.reading import Sent, take_register
from kinweave.foundation import new_id
from tests.command.running import Service, until
from tests.directory.registers import CHILDMINDER, OFSTED, TITLES, nursery, table
from tests.exam.served import Served
from tests.town import Town

PATIENCE = 3600  # seconds that a whole import may take on a busy machine
LONG = 1000 * PATIENCE  # the same as the browser counts
PACE = 0.2  # seconds between two pages of somebody at work
KEPT = """addEventListener("DOMContentLoaded", () => {
  const look = () => {
    const bar = document.querySelector("progress"), seen = JSON.parse(sessionStorage.seen || "[]");
    if (bar) sessionStorage.seen = JSON.stringify([...seen, [bar.parentElement.innerText, bar.value, bar.max]]);
  };
  look();
  new MutationObserver(look).observe(document.body, {childList: true, subtree: true});
})"""  # how far the bar came, over all the pages of a tab

PLACES = re.compile(r"<strong>([\d,]+) places?</strong>")


def a_register(count: int) -> bytes:
    """An invented file under a register's real headings; every fifth one in it works at home."""
    rows = (
        {**CHILDMINDER, "Provider URN": f"EY{number:07}"}
        if number % 5 == 0
        else nursery(f"EY{number:07}", f"Nursery {number * 7919 % count}", Places=str(20 + number % 40))
        for number in range(count)
    )
    return b"\xef\xbb\xbf" + table(OFSTED, rows, titles=TITLES).encode()


class Lead:
    """Somebody who looks after the directory, at a browser."""

    def __init__(self, town: Town, browser: Browser, service: Service) -> None:
        self.context = browser.new_context(base_url=f"http://localhost:{service.port}")
        person = town.somebody_at_work("Lena", "directory_editor")
        self.context.add_cookies([{"name": "sessionid", "value": session_of(person), "url": service_url(service)}])
        self.context.add_init_script(KEPT)
        self.page = self.context.new_page()
        self.page.set_default_timeout(LONG)

    def sends(self, file: Path) -> Import:
        """Send a register's file."""
        self.page.goto("/directory/imports/new/")
        self.page.get_by_label("Ofsted, childcare providers").check()
        self.page.get_by_label("The file", exact=True).set_input_files(file)
        self.page.get_by_role("button", name="Read the file").click()
        expect(self.page.get_by_text("brought in on")).to_be_visible(timeout=LONG)
        return Import.objects.order_by("-number")[0]

    def waits_for(self, heading: str) -> None:
        """Watch the page, and touch nothing."""
        expect(self.page.get_by_role("heading", name=heading, exact=True)).to_be_visible(timeout=LONG)

    def takes_all_and_applies(self) -> None:
        """Take every row, and apply it."""
        self.waits_for("Now you decide")
        self.page.get_by_role("button", name="Take all").click()
        self.page.get_by_role("button", name="Apply what I decided").click()

    def asks_to_cancel(self, found: Import) -> Page:
        """Open in another tab the page that asks whether to cancel it."""
        tab = self.context.new_page()
        tab.goto(reverse("import_cancel", args=[found.pk]))
        return tab

    @property
    def saw(self) -> list[tuple[str, float, float]]:
        """What the bar said, each time that it said something else."""
        return [tuple(one) for one in json.loads(self.page.evaluate("sessionStorage.seen || '[]'"))]


def session_of(person) -> str:
    """The session of somebody who has signed in."""
    client = Client()
    client.force_login(Account.objects.get(identities__party=person))
    return client.cookies["sessionid"].value


def service_url(service: Service) -> str:
    """Where the service is."""
    return f"http://localhost:{service.port}"


class Meanwhile(threading.Thread):
    """A support worker who opens a person's page and writes a note, again and again."""

    def __init__(self, town: Town, service: Service, folder: Path) -> None:
        super().__init__(daemon=True)
        self.pages = Served(folder)
        self.pages.port = service.port
        self.pages.sign_in(town)
        self.enough = threading.Event()
        self.opened: list[float] = []
        self.wrote: list[float] = []
        self.refused: list[int] = []

    def run(self) -> None:
        """Be at work, until it is enough."""
        while not self.enough.wait(PACE):
            self.timed(self.opened, 200, lambda: self.pages.get(self.pages.person_page))
            self.timed(self.wrote, 302, lambda: self.pages.write_note("He walked the dog.", new_id()))

    def timed(self, took: list[float], wanted: int, ask: Callable[[], tuple[int, str]]) -> None:
        """Keep how long a page took, and what came instead of it."""
        began = time.perf_counter()
        status, _goes_to = ask()
        took.append(time.perf_counter() - began)
        self.refused += [] if status == wanted else [status]


@contextmanager
def somebody_at_work(town: Town, service: Service, folder: Path) -> Iterator[Meanwhile]:
    """Within it, a support worker is at work."""
    one = Meanwhile(town, service, folder)
    one.start()
    try:
        yield one
    finally:
        one.enough.set()
        one.join()


def asked(port: int, path: str) -> tuple[int, str]:
    """A page for anyone: its status, and what it says."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path, headers={"Host": f"localhost:{port}"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def found_by_anyone(service: Service) -> int:
    """How many providers anyone finds, with the search and through the API. Fails where the two do not agree."""
    searched = until(lambda: PLACES.search(asked(service.port, "/find/")[1]), "the search is ready", PATIENCE)[1]
    status, said = asked(service.port, "/oruk/v3/services?per_page=1")
    assert status == 200, said
    total: int = json.loads(said)["total_items"]
    assert int(searched.replace(",", "")) == total
    return total


def the_search_has_caught_up() -> None:
    """Wait until the search has taken up what there is now."""
    now = timezone.now()
    done = DBTaskResult.objects.filter(
        task_path__endswith="keep_search", enqueued_at__gt=now, finished_at__isnull=False
    )
    until(done.exists, "the search takes up what waits", PATIENCE)


def stands() -> list[tuple[str, str]]:
    """Everything of the register that everybody may see: each number, and the digest of what is said of it."""
    return sorted(EntryVersion.objects.current().values_list("entry__identifier", "digest"))


def said_by(file: Path) -> list[tuple[str, str]]:
    """The same as the file says it."""
    lines = file.with_suffix(".jsonl")
    with file.open("rb") as data:
        take_register(key="ofsted", sent=Sent(file.name, data), into=lines)
    told = (json.loads(line)[1] for line in lines.read_text().splitlines())
    return sorted((says["identifier"], digest(says)) for says in told)


def transactions(folder: Path) -> list[dict]:
    """What the service wrote down of its transactions."""
    with suppress(FileNotFoundError):
        return [json.loads(line) for line in (folder / "transactions.jsonl").read_text().splitlines()]
    return []
