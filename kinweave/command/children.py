"""The three processes of a running service, kept going until somebody says stop."""

import http.client
import os
import signal
import subprocess  # the only program started is this Python, with this package
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from ipaddress import ip_address
from threading import Event

from kinweave.command.stopping import Stop

LOOK_EVERY = 0.2  # seconds between looks at the children
MAY_START = 6  # times a child may be started in MINUTE
MINUTE = 60.0  # seconds
GRACE = 30.0  # seconds for requests and jobs to finish once somebody says stop


@dataclass
class Child:
    """One process: `web`, `worker` or `clock`. It leads a group of its own, so that all of it can be ended."""

    name: str
    words: Sequence[str] = ()
    is_needed: bool = False  # the service stops rather than go on without it
    starts: deque[float] = field(default_factory=lambda: deque(maxlen=MAY_START))
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it. It ends by itself when the pipe to it closes: that is, when we are gone."""
        self.starts.append(time.monotonic())
        command = [sys.executable, "-m", "kinweave.command.child", self.name, *self.words]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True)  # nosec B603

    @property
    def has_ended(self) -> bool:
        """Whether it is not running."""
        return self.process is None or self.process.poll() is not None

    @property
    def keeps_ending(self) -> bool:
        """Whether it was started too often in the last minute to try once more now."""
        return len(self.starts) == MAY_START and time.monotonic() - self.starts[0] < MINUTE

    def ask_to_stop(self) -> None:
        """Ask it to finish what it is doing and end."""
        if self.process and not self.has_ended:
            self.process.terminate()

    def end(self, by: float) -> None:
        """Wait until it has ended, to an instant of the monotonic clock; then end all of its group."""
        if self.process:
            try:
                self.process.wait(max(0.0, by - time.monotonic()))
            except subprocess.TimeoutExpired:
                print(f"The {self.name} process did not finish in time and was ended.", file=sys.stderr)
            self.end_group()

    def end_group(self) -> None:
        """End whatever is left of it."""
        if self.process:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@dataclass
class Keeper:
    """Starts the children, starts one again that ends by itself, and stops all of them when asked."""

    children: Sequence[Child]
    answers_at: tuple[str, int, str]
    when_ready: Callable[[], None]
    stopping: Event = field(default_factory=Event)
    is_ready: bool = False

    def keep(self) -> int:
        """Keep the children going until SIGTERM or SIGINT. Raises Stop when one keeps ending."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self.stopping.set())
        try:
            for child in self.children:
                child.start()
            while not self.stopping.wait(LOOK_EVERY):
                self.look()
        finally:
            self.end()
        return 0

    def look(self) -> None:
        """Start again what has ended; say once that the service is ready."""
        for child in self.children:
            if child.has_ended:
                self.start_again(child)
        if not self.is_ready and answers(*self.answers_at):
            self.is_ready = True
            self.when_ready()

    def start_again(self, child: Child) -> None:
        """Start a child again. One that keeps ending waits a minute, or stops the service if it is needed."""
        child.end_group()
        if not child.keeps_ending:
            print(f"The {child.name} process ended. It is started again.", file=sys.stderr)
            child.start()
        elif child.is_needed:
            raise Stop(f"The {child.name} process keeps ending. The lines above say why. Kinweave has stopped.")

    def end(self) -> None:
        """Let every child finish; end what does not."""
        by = time.monotonic() + GRACE
        for child in self.children:
            child.ask_to_stop()
        for child in self.children:
            child.end(by)


def from_here(host: str) -> str:
    """The address at which this machine reaches what listens on a host: for every address, the loopback."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    loopback = {4: "127.0.0.1", 6: "::1"}[address.version]
    return loopback if address.is_unspecified else host


def answers(host: str, port: int, path: str) -> bool:
    """Whether the pages can be asked for: anything but silence or a fault of the server."""
    connection = http.client.HTTPConnection(from_here(host), port, timeout=2)
    try:
        connection.request("GET", path, headers={"Host": f"localhost:{port}"})
        return connection.getresponse().status < 500
    except OSError:
        return False
    finally:
        connection.close()
