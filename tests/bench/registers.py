"""How an import of a large register goes: `python -m tests.bench.registers [ROWS]`, 100,000 when nothing is said.

Prints how long each stage took, the longest transaction that writes (nobody else can write meanwhile), and memory.
"""

import os
import resource
import sys
import time
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  # after set-up

from kinweave.directory import bringing, steps  # noqa: E402
from kinweave.directory.models import EntryVersion, Import  # noqa: E402
from kinweave.directory.registers.reading import Sent, take_register  # noqa: E402
from kinweave.directory.search import index, keeping  # noqa: E402
from tests.directory.registers import CHILDMINDER, OFSTED, TITLES, nursery, table  # noqa: E402
from tests.town import Town  # noqa: E402

GOAL = 0.250  # seconds: directory.md


def a_register(count: int, *, changed: int = 0) -> bytes:
    """An invented file: every fifth one works at home; the first `changed` have other places than before."""
    rows = (
        {**CHILDMINDER, "Provider URN": f"EY{number:07}", "Places": str(6 + (number < changed))}
        if number % 5 == 0
        else nursery(f"EY{number:07}", f"Nursery {number * 7919 % count}", Places=str(20 + (number < changed)))
        for number in range(count)
    )
    return table(OFSTED, rows, titles=TITLES).encode()


class Watch:
    """Takes steps one by one, and keeps how long each took, by the clock and by the processor."""

    def __init__(self) -> None:
        self.steps: dict[str, list[tuple[float, float]]] = {}

    def go_on(self, found: Import, by) -> Import:
        """Take steps until it is somebody's turn."""
        more = True
        while more:
            stage, begun, cpu = Import.objects.get(pk=found.pk).stage, time.perf_counter(), time.process_time()
            more = steps.take_step(found.pk, by=by)
            took = time.perf_counter() - begun, time.process_time() - cpu
            self.steps.setdefault(stage, []).append(took)
        found.refresh_from_db()
        return found


def timed(what: str, work):
    """Do something, and print how long it took and the most memory so far."""
    begun, cpu = time.perf_counter(), time.process_time()
    found = work()
    took, cpu = time.perf_counter() - begun, time.process_time() - cpu
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what:<40}{took:>8.1f} s{cpu:>8.1f} s of CPU{memory:>7.0f} MiB", flush=True)
    return found


def bring(by, data: bytes, watch: Watch, what: str) -> Import:
    """Bring a file in, to its end."""
    lines = Path(mkdtemp()) / "lines"
    sent = Sent("register.csv", BytesIO(data))
    taken = timed(f"{what}: read", lambda: take_register(key="ofsted", sent=sent, into=lines))
    said = {"on": by.on, "by": by}
    found = bringing.bring_in(register="ofsted", name="register.csv", taken=taken, lines=lines, **said)
    found = timed(f"{what}: staged and compared", lambda: watch.go_on(found, by))
    for kind in bringing.CHANGES:
        bringing.decide_all(found=found, what=kind, **said)
    bringing.apply(found=found, **said)
    return timed(f"{what}: applied", lambda: watch.go_on(found, by))


def run(count: int) -> None:
    """Bring in a register of so many rows, and the next one, of which one in a hundred changed."""
    call_command("migrate", verbosity=0)
    folder = Path(mkdtemp(prefix="kinweave-bench-"))
    index.folder = lambda: folder
    town, watch = Town(), Watch()
    editor = town.viewer(town.somebody_at_work("Lena", "directory_editor"))
    data = a_register(count)
    print(f"{count:,} rows, {len(data) / 1e6:.0f} MB, applied {steps.APPLIED_AT_ONCE} rows at a time", flush=True)
    bring(editor, data, watch, "the first file")
    timed("the first file: taken up by the search", keeping.drain)
    timed("the first page, by name", lambda: list(EntryVersion.objects.visible_to(editor).current().by_name()[:26]))
    bring(editor, a_register(count, changed=count // 100), watch, "the next file")
    timed("the next file: taken up by the search", keeping.drain)
    timed("everything that stands, counted", EntryVersion.objects.current().count)
    for stage, took in watch.steps.items():
        clock, cpu = (sorted(one[kind] * 1000 for one in took) for kind in (0, 1))
        half = len(took) // 2
        print(f"{len(took)} transactions while {stage}, in ms: longest {clock[-1]:.0f}, median {clock[half]:.0f};"
              f" of the processor {cpu[-1]:.0f}, median {cpu[half]:.0f}", flush=True)  # fmt: skip
    longest = max(clock for took in watch.steps.values() for clock, _cpu in took)
    print(f"goal {GOAL * 1000:.0f} ms by the clock: {'met' if longest <= GOAL else 'MISSED'}", flush=True)


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
