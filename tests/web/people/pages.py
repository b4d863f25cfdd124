"""What a test reads of a page, and how it sends a form as a browser does."""

from html import unescape

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinweave.foundation import new_id


def text(response) -> str:
    """A page's HTML on one line, with its characters as people read them."""
    return unescape(" ".join(response.content.decode().split()))


def send(client: Client, name: str, *args, **typed):
    """Send a form with a fresh one-time key, and stay where it leads."""
    return client.post(reverse(name, args=args), {"form_key": str(new_id()), **typed})


def asked(client: Client, address: str) -> int:
    """How many statements a page gives the database."""
    with CaptureQueriesContext(connection) as given:
        assert client.get(address).status_code == 200
    return len(given)


def day(name: str, on) -> dict[str, str]:
    """A day as its three inputs."""
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}
