"""A large register is brought in: watched to its end; cancelled in the middle; and its worker killed in the middle.

Nothing of it is seen before all of it is. What took how long is printed, and asserted only by the processor's clock.
"""

import os
import shutil
import signal
from collections.abc import Iterator
from datetime import datetime
from operator import itemgetter
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kinweave.directory.models import EntryVersion, Import
from kinweave.foundation import LONDON
from tests.command.running import Kinweave, Service, until
from tests.exam import importing
from tests.exam.importing import Lead, found_by_anyone, stands
from tests.house import environment, living_in, on_sqlite, template
from tests.town import Town

__all__ = ["template"]

WHOLE = os.environ.get("KINWEAVE_EXAM") == "whole"
ROWS = int(os.environ.get("KINWEAVE_EXAM_ROWS", 100_000 if WHOLE else 2_000))
BEFORE = 20  # pages of a worker before the file comes, to set those beside that are opened meanwhile
LONGEST = 0.250  # seconds of the processor: directory.md
pytestmark = pytest.mark.xdist_group("a large register")


@pytest.fixture(scope="module")
def file(tmp_path_factory) -> Path:
    """The register's file."""
    path = tmp_path_factory.mktemp("sent") / "september.csv"
    path.write_bytes(importing.a_register(ROWS))
    return path


@pytest.fixture
def at_work(tmp_path, template, browser, django_db_blocker) -> Iterator[tuple[Lead, Service]]:
    """The service with its worker and its clock; Lena, who looks after its directory; Ffion, who is at work."""
    folder = tmp_path / "house"
    shutil.copytree(template, folder)
    own = environment(folder, DJANGO_SETTINGS_MODULE="tests.exam.watched.settings")
    with django_db_blocker.unblock(), living_in(folder, on_sqlite(folder / "kinweave.sqlite3")):
        town = Town(at=datetime.now(LONDON))
        with (
            Kinweave(folder, **own).serving() as service,
            importing.somebody_at_work(town, service, folder) as meanwhile,
        ):
            until(lambda: len(meanwhile.wrote) > BEFORE, "somebody is at work before anything is brought in")
            lead = Lead(town, browser, service)
            yield lead, service
            lead.context.close()
        tell(folder, meanwhile)
        assert meanwhile.refused == []


def tell(folder: Path, meanwhile: importing.Meanwhile) -> None:
    """Print what took how long; a transaction that is too long whatever else the machine does is a fault."""
    done = importing.transactions(folder)
    print(f"\n{ROWS:,} rows.")
    for what, times in (("pages opened", meanwhile.opened), ("notes written", meanwhile.wrote)):
        for when, some in (("before", times[1:BEFORE]), ("meanwhile", times[BEFORE:])):  # the first one starts it up
            took = sorted(1000 * one for one in some)
            print(f"{len(took)} {what} {when}, in ms: median {took[len(took) // 2]:.0f}, "
                  f"95 in 100 within {took[len(took) * 95 // 100]:.0f}, longest {took[-1]:.0f}.")  # fmt: skip
    for process in ("worker", "web", "clock"):
        own = [one for one in done if one["process"] == process]
        clock, cpu = (max(own, key=itemgetter(kind)) for kind in ("clock", "cpu"))
        over = sum(one["clock"] > LONGEST for one in own)
        print(f"{process}: {len(own)} transactions, {over} of them over 250 ms; longest {clock['clock'] * 1000:.0f} ms "
              f"by the clock, {cpu['cpu'] * 1000:.0f} of the processor. It wrote: {clock['wrote']}")  # fmt: skip
    of_the_import = [one for one in done if any("directory_" in wrote for wrote in one["wrote"])]
    assert max(one["cpu"] for one in of_the_import) < LONGEST


def is_amid(found: Import) -> bool:
    """Whether some rows are written, and not all. Nothing is waited for any longer when they are."""
    found.refresh_from_db()
    assert found.stage in {"deciding", "applying"}, f"It was not met amid its work: {found.stage}"
    return found.stage == "applying" and found.done >= found.total // 5


def seen_in_part(service: Service, lead: Lead) -> list[object]:
    """What is seen of a file of which a part is written: nothing, by anyone, nor by whoever sent it."""
    page = lead.context.new_page()
    page.goto("/directory/")
    names = page.get_by_role("link", name="Nursery").count()
    page.close()
    return [found_by_anyone(service), names, stands()]


NOTHING = [0, 0, []]


def test_it_is_watched_to_its_end_and_is_seen_all_at_once(at_work, file):
    lead, service = at_work

    found = lead.sends(file)
    lead.takes_all_and_applies()
    lead.waits_for("Applied")
    importing.the_search_has_caught_up()

    assert goes_up(lead.saw)
    assert found_by_anyone(service) == ROWS
    assert stands() == importing.said_by(file)
    assert EntryVersion.objects.count() == ROWS
    found.refresh_from_db()
    assert (found.stage, found.done) == ("applied", ROWS)


def goes_up(saw: list[tuple[str, float, float]]) -> bool:
    """Whether the bar went on in each stage, never back, and never beyond its end."""
    by_stage: dict[str, list[float]] = {}
    for words, done, total in saw:
        assert done <= total
        by_stage.setdefault(words.split("\n")[0], []).append(done)
    return len(by_stage) > 1 and all(values == sorted(values) for values in by_stage.values())


@pytest.mark.skipif(not WHOLE, reason="`make exam`: a small register is through before it can be met in its middle")
def test_it_is_cancelled_in_the_middle_and_then_its_worker_is_killed_in_the_middle(at_work, file):
    lead, service = at_work

    first = lead.sends(file)
    sure = lead.asks_to_cancel(first)
    lead.takes_all_and_applies()
    until(lambda: is_amid(first), "some rows are written", importing.PATIENCE)
    sure.get_by_role("button", name="Cancel the file").click()
    expect(sure.get_by_role("heading", name="Cancelled")).to_be_visible(timeout=importing.LONG)
    left = first.versions.count()
    assert 0 < left < ROWS
    assert seen_in_part(service, lead) == NOTHING
    importing.the_search_has_caught_up()
    assert seen_in_part(service, lead) == NOTHING
    assert first.versions.count() == left  # the worker has stopped
    sure.goto("/directory/imports/")
    expect(sure.get_by_text(f"File {first.number}, september.csv: cancelled.")).to_be_visible()

    second = lead.sends(file)
    lead.takes_all_and_applies()
    until(lambda: is_amid(second), "some rows are written", importing.PATIENCE)
    os.kill(service.child("worker"), signal.SIGKILL)
    assert seen_in_part(service, lead) == NOTHING
    lead.waits_for("Applied")
    importing.the_search_has_caught_up()
    assert found_by_anyone(service) == ROWS
    assert second.versions.count() == ROWS
    assert stands() == importing.said_by(file)
