"""Danny, Ffion who works with him, the lead of a restriction, and whom it is against."""

import pytest


@pytest.fixture
def lead(town):
    return town.somebody_at_work("Meera", "manager")


@pytest.fixture
def gary(town):
    return town.tie("Gary").to_party


@pytest.fixture
def by(town):
    assert town.danny.holder == town.connect  # Ffion works with him there
    return town.viewer(town.ffion)
