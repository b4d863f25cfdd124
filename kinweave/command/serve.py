"""`kinweave serve`: the pages, the background work and the clock, as three processes that are kept going."""

from argparse import Namespace

from django.conf import settings

from kinweave.command.children import Child, Keeper, from_here
from kinweave.command.starting import reasons_not_to_start
from kinweave.command.stopping import Stop
from kinweave.demonstration.rules import is_loopback

HEALTH = "/api/health"  # written out: asking for it would load every page into a process that makes none


def run(options: Namespace) -> int:
    """Serve until somebody says stop. Returns 0; raises Stop with the reason when it cannot start or go on."""
    reasons = list(reasons_not_to_start(options.host, options.port))
    if reasons:
        raise Stop("\n".join(reasons))
    return Keeper(
        children=[
            Child("web", web_words(options), is_needed=True),
            Child("worker"),
            Child("clock"),
        ],
        answers_at=(options.host, options.port, HEALTH),
        when_ready=lambda: print(welcome(options.host, options.port), flush=True),
    ).keep()


def web_words(options: Namespace) -> list[str]:
    """Where the pages are served, and by how many."""
    return ["--host", options.host, "--port", str(options.port), "--workers", str(options.workers)]


def welcome(host: str, port: int) -> str:
    """Where the service is, and how to sign in."""
    name = "localhost" if is_loopback(from_here(host)) else host
    address = f"http://{name}:{port}"
    return f"Kinweave is ready: {address}\n{how_to_sign_in()}\nCtrl-C stops it."


def how_to_sign_in() -> str:
    """What somebody who comes for the first time does."""
    if settings.DEMONSTRATION:
        return "Everybody in it is invented. To sign in, choose a role on the first page."
    return "Sign in on the first page. No account yet? Run: kinweave setup"
