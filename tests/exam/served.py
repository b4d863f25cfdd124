"""The real server on an installation of its own, that a test may kill; and what its visitors send."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode
from uuid import UUID

from django.test import Client
from django.urls import reverse

from kinweave.access.models import Account
from tests.house import ROOT, environment
from tests.town import Town
from tests.web.people.pages import day

READY_WITHIN = 60  # seconds
PATIENCE = 30  # seconds for one answer
TOKEN = "k" * 32  # what protects forms from other sites is the same in the cookie and the form
GRANIAN = ["-m", "granian", "--interface", "wsgi", "--workers", "2", "--blocking-threads", "8", "--log-level", "error"]


class Served:
    """A running Kinweave, with a worker signed in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "kinweave.sqlite3"
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None
        self.session, self.note_page, self.person_page = "", "", ""
        self.today: dict[str, str] = {}

    @classmethod
    def in_copy_of(cls, template: Path, folder: Path) -> "Served":
        """On a copy of an installation that was set up before."""
        shutil.copytree(template, folder)
        return cls(folder)

    def sign_in(self, town: Town) -> None:
        """Let Ffion sign in, and find Danny's pages."""
        client = Client()
        client.force_login(Account.objects.get(identities__party=town.ffion))
        self.session = client.cookies["sessionid"].value
        self.note_page = reverse("note_new", args=[town.danny.pk])
        self.person_page = reverse("person", args=[town.danny.pk])
        self.today = day("day", town.on)

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        words = [*GRANIAN, "--host", "127.0.0.1", "--port", str(self.port), "kinweave.config.wsgi:application"]
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, *words], cwd=ROOT, env=environment(self.folder), start_new_session=True, stderr=log
            )
        until = time.monotonic() + READY_WITHIN
        while not self.answers():
            assert time.monotonic() < until, (self.folder / "server.log").read_text()
            time.sleep(0.05)

    def answers(self) -> bool:
        """Whether the server makes pages."""
        with suppress(OSError, http.client.HTTPException):
            return self.get(self.note_page)[0] == 200
        return False

    def kill(self) -> None:
        """End every process of the server as a power cut would."""
        if self.process:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def get(self, path: str) -> tuple[int, str]:
        """Open a page. Gives the status, and where it leads."""
        return self.ask("GET", path, "")

    def write_note(self, text: str, key: UUID) -> tuple[int, str]:
        """Send a contact note, with a promise that came of it. Gives the status, and where it leads."""
        typed = {"kind": "visit", "what_mattered": text, "mood": "good", "next_step": text, **self.today}
        return self.ask("POST", self.note_page, urlencode({**typed, "form_key": key, "csrfmiddlewaretoken": TOKEN}))

    def ask(self, method: str, path: str, body: str) -> tuple[int, str]:
        """One request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Cookie": f"sessionid={self.session}; csrftoken={TOKEN}"}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            answer.read()
            return answer.status, answer.headers.get("Location", "")
        finally:
            connection.close()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
