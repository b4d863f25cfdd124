"""What several tests of the directory stand on."""

import pytest

from tests.directory.publishers import publishing


@pytest.fixture
def publisher(settings):
    """A publisher on this machine, which answers what a test says; the settings name it."""
    with publishing() as said:
        settings.FEEDS_FROM = (said["origin"],)
        yield said
