"""Print how the suggestions do, beside what a map and a list of favourites would say."""

import sys

from tests.experiments.suggesting.scoring import WAYS, score

seed = int(sys.argv[1]) if len(sys.argv) > 1 else None  # another seed invents another town: a second, unseen set
print(f"{'way':30} {'of expected':>12} {'all alike':>10} {'told':>5}  limits breached")
for name, way in WAYS.items():
    found = score(way, seed)
    said = ", ".join(f"{limit} {count}" for limit, count in sorted(found.breached.items())) or "none"
    print(f"{name:30} {found.hits:>4}/{found.wanted} {found.share:4.0%} {found.all_five:>7}/60 {found.told:>5}  {said}")
