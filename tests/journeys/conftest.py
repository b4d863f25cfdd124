"""Journeys: people at a real browser, in the demonstration area."""

from collections.abc import Iterator

import pytest

from tests.journeys.house import House, Visitor, open_house


@pytest.fixture(scope="session")
def house(tmp_path_factory) -> Iterator[House]:
    """One running house for all journeys."""
    with open_house(tmp_path_factory.mktemp("house")) as house:
        yield house


@pytest.fixture
def visitor(house, browser):
    """Make visitors; after the journey their browsers close, and none may have complained."""
    visitors: list[Visitor] = []

    def make(**context: object) -> Visitor:
        visitors.append(Visitor(house, browser, **context))
        return visitors[-1]

    yield make
    complaints = [complaint for one in visitors for complaint in one.complaints]
    for one in visitors:
        one.context.close()
    assert complaints == []


def pytest_collection_modifyitems(items) -> None:
    """All journeys share one house, so they run in one process."""
    for item in items:
        if "journeys" in str(item.fspath):
            item.add_marker(pytest.mark.xdist_group("house"))
