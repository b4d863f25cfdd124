"""Runs the command as whoever types it does: another process, a folder of its own."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 200  # seconds that a busy machine may take


@dataclass(frozen=True)
class Answer:
    """What came back from a page."""

    status: int
    body: bytes
    headers: dict[str, str]


class Kinweave:
    """A folder, and the commands run on it."""

    def __init__(self, folder: Path, python: str = sys.executable, where: Path = ROOT, **environment: str) -> None:
        self.folder, self.python, self.where = folder, python, where
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("KINWEAVE_", "DJANGO_"))}
        self.environment = {
            **kept, "KINWEAVE_DATA_DIR": str(folder), "KINWEAVE_PLAIN_HTTP": "yes", "PYTHONUNBUFFERED": "1",
            **environment,
        }  # fmt: skip

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            [self.python, "-m", "kinweave", *words], env=self.environment | environment, cwd=self.where,
            capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=PATIENCE, check=False,
        )  # fmt: skip

    @contextlib.contextmanager
    def serving(self, *words: str) -> Iterator["Service"]:
        """Serve on a free port until the test is done."""
        port = free_port()
        process = subprocess.Popen(
            [self.python, "-m", "kinweave", "serve", "--port", str(port), "--workers", "1", *words],
            env=self.environment, cwd=self.where, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        service = Service(process, port)
        try:
            service.wait_until_ready()
            yield service
        finally:
            service.stop()


class Service:
    """A service that runs."""

    def __init__(self, process: subprocess.Popen[str], port: int) -> None:
        self.process, self.port, self.said = process, port, ""

    def wait_until_ready(self) -> None:
        """Read what it prints until it says how to stop it."""
        for line in self.process.stdout:
            self.said += line
            if "Ctrl-C" in line:
                return
        raise AssertionError(f"It ended before it was ready:\n{self.said}")

    def get(self, path: str) -> Answer:
        """Ask for a page."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path, headers={"Host": f"localhost:{self.port}"})
        answer = connection.getresponse()
        return Answer(answer.status, answer.read(), {k.lower(): v for k, v in answer.getheaders()})

    def child(self, name: str) -> int:
        """The process id of one of the three."""
        listed = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True)
        rows = [line.split(None, 2) for line in listed.stdout.splitlines()]
        called = ("kinweave.command.child web", "granian ") if name == "web" else (f"kinweave.command.child {name}",)
        return next(int(pid) for pid, parent, args in rows
                    if int(parent) == self.process.pid and any(one in args for one in called))  # fmt: skip

    def stop(self) -> int:
        """Ask it to stop. Returns how it ended."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.said += self.process.communicate(timeout=PATIENCE)[0] or ""
        return self.process.returncode


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def until(true, what: str, within: float = PATIENCE):
    """Ask again until something is so, and return it. Fails with its name when it never is."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        with contextlib.suppress(OSError, StopIteration):
            if found := true():
                return found
        time.sleep(0.1)
    raise AssertionError(f"It never came to this: {what}")


def is_gone(pid: int) -> bool:
    """Whether a process has ended."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] == "Z"
