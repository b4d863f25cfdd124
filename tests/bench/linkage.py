"""Which engine finds the entries that are one provider: `python -m tests.bench.linkage [ENTRIES ...]`.

Prints, for our rule and for Splink, precision, recall, F1 and processor time over the same invented providers, on which
neither was tuned. The seed is printed, and another each time unless KINWEAVE_BENCH_SEED says which.
"""

import os
import random
import resource
import sys
import time
from importlib import import_module
from importlib.util import find_spec

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from kinweave.directory.linkage import ENGINES, NEEDS  # noqa: E402  # after set-up
from tests.bench.providers import Pair, directory, pair  # noqa: E402

SIZES = (5_000, 50_000)


def run(sizes: tuple[int, ...] = SIZES) -> None:
    """Ask each engine about the same entries, at each size."""
    seed = int(os.environ.get("KINWEAVE_BENCH_SEED", random.randrange(1_000_000)))
    print(f"Linkage of invented providers, seed {seed}.")
    for size in sizes:
        facts, same = directory(size, seed=seed)
        print(f"\n{len(facts):,} entries, {len(same):,} pairs of which are one provider")
        print(f"{'engine':<10}{'precision':>10}{'recall':>8}{'F1':>8}{'asked':>8}{'CPU s':>8}{'MiB':>7}")
        for name in ENGINES:
            tell(name, facts, same)


def tell(name: str, facts: dict, same: set[Pair]) -> None:
    """Ask one engine, and print how well it did."""
    if not all(map(find_spec, NEEDS.get(name, ()))):
        print(f"{name:<10}not installed: requirements/linkage.txt")
        return
    began = time.process_time()
    found = {pair(*two) for two in import_module(ENGINES[name]).pairs(facts)}
    cpu, memory = time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    right = len(found & same)
    precision, recall = right / max(1, len(found)), right / len(same)
    f1 = 2 * right / (len(found) + len(same))
    print(f"{name:<10}{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}{len(found):>8,}{cpu:>8.1f}{memory:>7.0f}", flush=True)


if __name__ == "__main__":
    run(tuple(int(size) for size in sys.argv[1:]) or SIZES)
