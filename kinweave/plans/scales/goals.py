"""Goal Attainment Scaling: one number for several goals, for research only. It is not a mark."""

from collections.abc import Sequence
from math import sqrt

EXPECTED = 50.0  # every goal as hoped
SPREAD = 10.0
R = 0.3  # how goals are taken to go together (Kiresuk and Sherman 1968)


def goal_score(levels: Sequence[int], weights: Sequence[float] | None = None) -> float | None:
    """The T score of goals at levels -2 to +2: T = 50 + 10 S(wx) / sqrt((1-r) S(w^2) + r (S w)^2).

    Kiresuk and Sherman 1968; weights are importance times difficulty, each 0 to 3, or 1 where nothing is said.
    None when it cannot be calculated: there is no goal, or all weights are 0.
    """
    weighed = [1.0] * len(levels) if weights is None else [float(one) for one in weights]
    if len(weighed) != len(levels):
        raise ValueError("Each goal has one weight.")
    if any(one < 0 for one in weighed):
        raise ValueError("A weight is never below 0.")
    if not any(weighed):
        return None
    total = sum(weight * level for weight, level in zip(weighed, levels, strict=True))
    width = sqrt((1 - R) * sum(one * one for one in weighed) + R * sum(weighed) ** 2)
    return EXPECTED + SPREAD * total / width
