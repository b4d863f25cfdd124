"""Print how the suggestions do, beside what a map and a list of favourites would say."""

import sys

from tests.experiments.suggesting.scoring import WAYS, Score, score, score_by_reader


def line(name: str, found: Score, people: int) -> str:
    """What one way found."""
    said = ", ".join(f"{limit} {count}" for limit, count in sorted(found.breached.items())) or "none"
    alike = f"{found.all_five}/{people}"
    return f"{name:30} {found.hits:>4}/{found.wanted} {found.share:4.0%} {alike:>10} {found.told:>5}  {said}"


seed = int(sys.argv[1]) if len(sys.argv) > 1 else None  # another seed invents another town: a second, unseen set
heads = f"{'of expected':>12} {'all alike':>11} {'told':>5}  limits breached"
print(f"{'by the oracle':30} {heads}", *(line(name, score(way, seed), 60) for name, way in WAYS.items()), sep="\n")
print(
    f"\n{'by the reader':30} {heads}", *(line(name, score_by_reader(way), 30) for name, way in WAYS.items()), sep="\n"
)
