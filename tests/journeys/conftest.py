"""Journeys: people at a real browser, in the demonstration area."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.directory.publishers import publishing
from tests.journeys.house import House, Visitor, open_house

FOLDER = Path(__file__).parent
LAST = "test_whole_standard.py"  # it adds up what the journeys before it have shown


@pytest.fixture(scope="session")
def publisher() -> Iterator[dict]:
    """Another publisher's directory, on this machine."""
    with publishing() as said:
        yield said


@pytest.fixture(scope="session")
def house(tmp_path_factory, publisher) -> Iterator[House]:
    """One running house for all journeys. It may ask one publisher."""
    with open_house(tmp_path_factory.mktemp("house"), KINWEAVE_FEEDS_FROM=publisher["origin"]) as house:
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
    """All journeys share one house, so they run in one process; what adds them up is the last."""
    items.sort(key=lambda item: item.path.name == LAST)
    for item in items:
        if item.path.parent == FOLDER:
            item.add_marker(pytest.mark.xdist_group("house"))
