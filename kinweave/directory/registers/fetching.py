"""Ask another publisher's directory, and trust nothing that it answers.

Only origins that whoever runs Kinweave has named, only https, and only addresses of the open internet: each name is
looked up once, and the address that was looked at is the one that is asked. No answer sends us elsewhere. All of it has
one end, whether or not the other side goes on.
"""

import json
import socket
import ssl
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import ip_address, ip_network
from pathlib import Path
from threading import Timer
from typing import Any
from urllib.parse import SplitResult, urlencode, urlsplit

from django.conf import settings

from kinweave.directory.registers.feed import VERSION, told
from kinweave.directory.registers.reading import Taken, as_line
from kinweave.foundation.files import private

AT_ONCE = 100  # services in one page
MOST_BYTES = 4_000_000  # of one answer
MOST_PAGES = 1000
WAITS = 10.0  # seconds for one answer to begin
HERE = ("127.0.0.1", "::1")
PLAIN = ip_network("2000::/3")  # what is given to anybody; the rest leads to other kinds of networks
WRAPS = (ip_network("2002::/16"), ip_network("2001::/32"))  # 6to4 and Teredo


class NoFeed(Exception):
    """An address that gave no whole directory: why, as a code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def split(address: str) -> SplitResult:
    """An address in its parts. Raises NoFeed for one that may not be asked."""
    try:
        found = urlsplit(spelled(address))
        port = found.port
    except ValueError:
        raise NoFeed("address") from None
    if not found.hostname or found.username or found.password or found.query or found.fragment or port == 0:
        raise NoFeed("address")
    if found.scheme != "https" and not is_here(found):
        raise NoFeed("address")
    if origin(found) not in settings.FEEDS_FROM:
        raise NoFeed("not_allowed")
    return found


def spelled(address: str) -> str:
    """An address as it is kept, so that it is known again: the name of its machine in small letters."""
    tidied = address.strip().rstrip("/")
    try:
        found = urlsplit(tidied)
    except ValueError:
        return tidied
    return found._replace(netloc=found.netloc.lower()).geturl()


def origin(address: SplitResult) -> str:
    """Scheme, name and port of an address, as the setting names them."""
    return f"{address.scheme}://{address.netloc.lower()}"


def is_here(address: SplitResult) -> bool:
    """Whether an address is this very machine, spelled as a number: it may be asked once the setting names it."""
    return address.hostname in HERE


def looked_up(address: SplitResult) -> list[str]:
    """The numbers at which to ask, those of the older kind first. Raises NoFeed when one is not open to all."""
    try:
        port = address.port or 443
        found = {str(row[4][0]) for row in socket.getaddrinfo(address.hostname, port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):
        raise NoFeed("unreachable") from None
    if not is_here(address) and not all(map(is_open, found)):
        raise NoFeed("private")
    return sorted(found, key=lambda number: (":" in number, number))


def is_open(number: str) -> bool:
    """Whether a number is of the open internet. Of the newer kind none in which one of the older kind is wrapped."""
    ip = ip_address(number.partition("%")[0])
    is_plain = ip.version == 4 or (ip in PLAIN and not any(ip in network for network in WRAPS))
    return ip.is_global and not ip.is_multicast and is_plain


@dataclass(slots=True)
class Asking:
    """One directory that is asked, until an instant."""

    address: SplitResult
    seconds: float
    numbers: list[str] = field(init=False)
    until: float = field(init=False)

    def __post_init__(self) -> None:
        self.until = time.monotonic() + self.seconds
        self.numbers = looked_up(self.address)

    def ask(self, path: str, **wanted: Any) -> Any:
        """What it answers, as JSON. Raises NoFeed."""
        left = self.left()
        connection = self.connection(min(WAITS, left))
        ends: Timer | None = None
        try:
            connection.sock = self.line()
            ends = Timer(self.left(), end, [connection.sock])
            ends.daemon = True
            ends.start()
            query = f"?{urlencode(wanted)}" if wanted else ""
            headers = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "Kinweave"}
            connection.request("GET", f"{self.address.path}{path}{query}", headers=headers)
            return self.read(connection)
        except TimeoutError:
            raise NoFeed("slow") from None
        except (OSError, HTTPException, ValueError) as error:
            raise NoFeed("slow" if time.monotonic() >= self.until else reason(error)) from None
        finally:
            if ends:
                ends.cancel()
            connection.close()

    def connection(self, seconds: float) -> HTTPConnection:
        """A connection by name; `line` says to which number."""
        kind = HTTPSConnection if self.address.scheme == "https" else HTTPConnection
        return kind(str(self.address.hostname), self.address.port, timeout=seconds)

    def left(self) -> float:
        """The seconds that are left. Raises NoFeed when there are none."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise NoFeed("slow")
        return left

    def line(self) -> socket.socket:
        """An open line to a number that was looked at; over https its certificate must be that of the name."""
        line = self.reached()
        line.settimeout(min(WAITS, self.left()))
        if self.address.scheme != "https":
            return line
        return ssl.create_default_context().wrap_socket(line, server_hostname=self.address.hostname)

    def reached(self) -> socket.socket:
        """A line to the first number that answers: each gets its share of the time. Raises what the last one raised."""
        port = self.address.port or (443 if self.address.scheme == "https" else 80)
        for others, number in zip(reversed(range(len(self.numbers))), self.numbers, strict=True):
            try:
                return socket.create_connection((number, port), min(WAITS, self.left() / (others + 1)))
            except OSError:
                if not others:
                    raise
        raise NoFeed("unreachable")

    def read(self, connection: HTTPConnection) -> Any:
        """One answer, not longer than it may be. Raises NoFeed for one that sends elsewhere, or is none."""
        answer = connection.getresponse()
        if 300 <= answer.status < 400:
            raise NoFeed("elsewhere")
        if answer.status != 200:
            raise NoFeed("answer")
        body = answer.read(MOST_BYTES + 1)
        if len(body) > MOST_BYTES:
            raise NoFeed("large")
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            raise NoFeed("slow" if time.monotonic() >= self.until else "not_json") from None


def reason(error: Exception) -> str:
    """Why a line broke."""
    return "certificate" if isinstance(error, ssl.SSLError) else "unreachable"


def end(line: socket.socket) -> None:
    """End a line on which the other side goes on too long."""
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def services(asking: Asking) -> Iterator[Any]:
    """Every service of a directory, page by page. Raises NoFeed when the pages do not add up."""
    about = asking.ask("/")
    if not (isinstance(about, Mapping) and str(about.get("version", "")).startswith(VERSION)):
        raise NoFeed("version")
    pages, count, total = 1, 0, None
    number = 1
    while number <= pages:
        page = asking.ask("/services", page=number, per_page=AT_ONCE, full="true")
        rows, said_total, pages = looked_at(page, number)
        total = said_total if total is None else total
        count += len(rows)
        if said_total != total or count > total or len(rows) > AT_ONCE or (not rows and number < pages):
            raise NoFeed("pages")
        yield from rows
        number += 1
    if count != total:
        raise NoFeed("pages")


def looked_at(page: Any, number: int) -> tuple[list[Any], int, int]:
    """The services of a page, and how many services and pages there are. Raises NoFeed for what is no page."""
    if not isinstance(page, Mapping) or not isinstance(page.get("contents"), list):
        raise NoFeed("pages")
    total, pages = page.get("total_items"), page.get("total_pages")
    if type(total) is not int or type(pages) is not int or page.get("page_number") != number:
        raise NoFeed("pages")
    if pages > MOST_PAGES or total > MOST_PAGES * AT_ONCE:
        raise NoFeed("many")
    return page["contents"], total, pages


def take_feed(*, address: str, into: Path, seconds: float) -> Taken:
    """Read another directory to its end. Raises NoFeed, and then nothing of it is kept."""
    return written(services(Asking(split(address), seconds)), into)


def written(found: Iterable[Any], into: Path) -> Taken:
    """Write down what services say, as lines that can be staged. Raises NoFeed, and then nothing of it is kept.

    The digest is the same in whatever order they come: publishers promise none.
    """
    taken, seen = Taken(), []
    try:
        with open(into, "w", encoding="utf-8", opener=private) as out:
            for number, service in enumerate(found, 1):
                line = as_line(partial(told, service))
                if line is not None:
                    out.write(json.dumps((number, line), ensure_ascii=False) + "\n")
                    seen.append(sha256(json.dumps(line, sort_keys=True).encode()).digest())
                    taken.rows += 1
        if not taken.rows:
            raise NoFeed("empty")
    except UnicodeEncodeError:
        into.unlink(missing_ok=True)
        raise NoFeed("not_json") from None
    except BaseException:
        into.unlink(missing_ok=True)
        raise
    taken.digest = sha256(b"".join(sorted(seen))).hexdigest()
    return taken
