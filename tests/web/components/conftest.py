"""Components are tried by themselves: styles found without being collected, addresses without screens."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from kinweave.access.models import Installation


@pytest.fixture(autouse=True)
def _by_themselves(settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    settings.ROOT_URLCONF = "tests.web.components.addresses"
    monkeypatch.setattr("kinweave.web.context.installation", lambda: Installation(place="Ashby Vale"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new window with nothing remembered."""
    with browser.new_context(color_scheme="light") as context:
        yield context.new_page()
