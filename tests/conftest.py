"""What every test can use: a town with two organisations, their workers and people; a browser."""

import os
from collections.abc import Iterator
from functools import partial

import pytest
from django.conf import settings
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as examples
from playwright.sync_api import Browser

from kinweave.evidence.catalogue import CATALOGUE
from tests.journeys import shown
from tests.journeys.house import chromium
from tests.town import Town

# the browser's own loop runs in the tests' thread, and stays there; no connection is shared with it
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "yes")

# a busy machine is no fault of a test
examples.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
examples.load_profile("unhurried")


@pytest.fixture
def town(db) -> Town:
    """Ashby Vale: everyone in it is invented."""
    return Town()


@pytest.fixture
def as_kept(django_capture_on_commit_callbacks, tmp_path, monkeypatch):
    """Within it, what follows an act is done as if the act were kept; the anchor of other tests hears nothing of it."""
    monkeypatch.setattr("kinweave.trail.anchor.path", lambda: tmp_path / "trail" / "anchor.jsonl")
    return partial(django_capture_on_commit_callbacks, execute=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests that look at a page: a process can hold only one."""
    with chromium() as browser:
        yield browser


def is_the_one_in_charge(config: pytest.Config) -> bool:
    """Whether this process shares out the tests and says how they went."""
    return not hasattr(config, "workerinput")


def pytest_configure(config: pytest.Config) -> None:
    """Forget what an earlier run has shown."""
    if is_the_one_in_charge(config):
        shown.KEPT.unlink(missing_ok=True)


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    """Say which criteria the journeys have shown, as computed from the trail they left."""
    criteria = sorted(shown.remembered(), key=lambda code: (code[:3], int(code[5:])))
    if criteria:
        of = f"{len(criteria)} of {len(CATALOGUE)}"
        terminalreporter.write_line(f"Criteria shown by journeys, {of}: {', '.join(criteria)}")


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Begin in English: a page read in Welsh leaves its language behind."""
    with translation.override(settings.LANGUAGE_CODE):
        yield
