"""Why the service would not start: asked before anything is started, answered in sentences."""

import errno
import socket
from collections.abc import Iterator

from django.conf import settings
from django.db import DatabaseError

from kinweave.demonstration import area
from kinweave.directory import linkage
from kinweave.foundation import Refused
from kinweave.foundation.database import is_up_to_date, wrong_settings


def reasons_not_to_start(host: str, port: int) -> Iterator[str]:
    """A sentence for each thing in the way, with what to do about it."""
    database = list(with_the_database())
    yield from database or with_the_demonstration(host)
    yield from linkage.reasons_not_to_start()
    yield from with_the_assets()
    yield from with_the_address(host, port)


def with_the_database() -> Iterator[str]:
    """Whether it can be reached, works as asked, and is up to date."""
    try:
        yield from wrong_settings()
        if not is_up_to_date():
            yield "The database is not up to date with this version of Kinweave. Run: kinweave migrate"
    except DatabaseError as error:
        yield f"The database cannot be opened: {error}. Check KINWEAVE_DATA_DIR, or the KINWEAVE_PG settings."


def with_the_demonstration(host: str) -> Iterator[str]:
    """Whether the address, the setting and the database agree on a demonstration."""
    try:
        area.require_start(host=host, wanted=settings.DEMONSTRATION)
    except Refused as refused:
        yield f"{refused.decision.reason} {refused.decision.way_forward}".strip()


def with_the_assets() -> Iterator[str]:
    """Whether the styles and the script were built. They are in the installed package."""
    if not (settings.STATIC_ROOT / "staticfiles.json").exists():
        yield "The styles have not been built. In a copy of the source, run: make assets"


def with_the_address(host: str, port: int) -> Iterator[str]:
    """Whether another program has the port, or the machine lacks the address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            yield said(error, host, port)


def said(error: OSError, host: str, port: int) -> str:
    """What stands in the way of an address, and what to do."""
    if error.errno == errno.EADDRINUSE:
        return f"Another program already uses port {port}. Stop it, or choose another: --port {port + 1}"
    if error.errno == errno.EACCES:
        return f"This account may not use port {port}. Choose one above 1023, such as --port 8000"
    return (
        f"This machine cannot listen on {host}: {error.strerror or error}. Leave --host out to use this machine only."
    )
