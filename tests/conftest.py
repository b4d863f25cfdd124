"""What every test can use: a town with two organisations, their workers and people; a browser."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.journeys.house import chromium
from tests.town import Town

# the browser's own loop runs in the tests' thread, and stays there; no connection is shared with it
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "yes")


@pytest.fixture
def town(db) -> Town:
    """Ashby Vale: everyone in it is invented."""
    return Town()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests that look at a page: a process can hold only one."""
    with chromium() as browser:
        yield browser
