"""Burt's measures of a personal network, for research exports only: never shown to workers.

R. S. Burt (1992), Structural Holes, chapter 2; ties are present or absent, without weights.
"""

from collections.abc import Mapping


def effective_size(neighbours: Mapping[str, set[str]], ego: str) -> float | None:
    """Contacts less their mean ties to each other, n - 2t/n (Borgatti 1997); None without contacts."""
    alters = neighbours[ego]
    if not alters:
        return None
    twice_ties = sum(len(neighbours[each] & alters) for each in alters)
    return len(alters) - twice_ties / len(alters)


def constraint(neighbours: Mapping[str, set[str]], ego: str) -> float | None:
    """How far a person's time goes to people who know each other; None without contacts.

    The sum over contacts j of (p_ij + sum over q of p_iq p_qj) squared, where p is a tie's even share.
    """
    alters = neighbours[ego]
    if not alters:
        return None
    share = {each: 1 / len(neighbours[each]) for each in alters}
    through = (sum(share[q] for q in sorted(neighbours[each] & alters)) for each in sorted(alters))
    return sum((1 + indirect) ** 2 for indirect in through) / len(alters) ** 2
