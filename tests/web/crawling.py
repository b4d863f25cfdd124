"""Visiting the service as each kind of user, following every link, reading every byte."""

import re
from collections.abc import Iterator

from django.test import Client

LINK = re.compile(r'href="(/[^"#]*)')
MASKS = (  # what differs between any two fetches of one page: docs/what-crosses-the-wall.md
    (re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]+'), rb"\1masked"),
    (re.compile(rb'(name="form_key" value=")[^"]+'), rb"\1masked"),
)
NOT_FOLLOWED = ("/static/", "/account/")


def masked(body: bytes) -> bytes:
    """A page without the tokens that differ every time."""
    for pattern, instead in MASKS:
        body = pattern.sub(instead, body)
    return body


def everything_seen_by(client: Client, start: str = "/") -> dict[str, tuple[int, bytes]]:
    """Every page that can be reached by links from the first: its status and masked body."""
    seen: dict[str, tuple[int, bytes]] = {}
    waiting = [start]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        response = client.get(address)
        seen[address] = (response.status_code, masked(response.content))
        waiting += links_of(response)
    return seen


def links_of(response) -> Iterator[str]:
    """Where a page leads inside the service."""
    if response.status_code in {301, 302}:
        yield response.url
    elif response.get("Content-Type", "").startswith("text/html"):
        for address in LINK.findall(response.content.decode()):
            if not address.startswith(NOT_FOLLOWED):
                yield address.replace("&amp;", "&")
