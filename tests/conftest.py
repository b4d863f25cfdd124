"""What every test can use: a town with two organisations, their workers and people."""

import os
import tempfile

os.environ.setdefault("KINWEAVE_DATA_DIR", tempfile.mkdtemp(prefix="kinweave-tests-"))
os.environ.setdefault("KINWEAVE_PLAIN_HTTP", "yes")
os.environ.setdefault("KINWEAVE_EMAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")

import pytest

from tests.town import Town


@pytest.fixture
def town(db) -> Town:
    """Ashby Vale: everyone in it is invented."""
    return Town()
