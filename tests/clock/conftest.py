"""The clock's jobs work in a folder of their own."""

import pytest


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """No job takes up what another test has left: its looks that wait, or its anchor."""
    settings.DATA = tmp_path
