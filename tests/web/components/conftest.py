"""Components are tried by themselves: styles found without being collected, addresses without screens."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.house import chromium

# the browser's own loop runs in this thread; nothing here shares a connection with it
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "yes")


@pytest.fixture(autouse=True)
def _by_themselves(settings) -> None:
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    settings.ROOT_URLCONF = "tests.web.components.addresses"
    settings.PLACE = "Ashby Vale"


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One browser for all pages."""
    with chromium() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new window with nothing remembered."""
    with browser.new_context(color_scheme="light") as context:
        yield context.new_page()
