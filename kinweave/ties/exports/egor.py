"""Three tables of a circle, as the R package egor reads them (`threefiles_to_egor`): ego, alters, ties among alters."""

from kinweave.foundation.tables import as_csv
from kinweave.ties.exports.network import NAMES, Network


def tables(network: Network) -> dict[str, str]:
    """The tables by the names of their files."""
    ego = {"egoID": network.ego, "on": network.on.isoformat(), **network.measures}
    alters = [{"egoID": network.ego, "alterID": one.id, **one.attributes} for one in network.alters]
    headings = ["egoID", "alterID", *NAMES]
    ties = [(network.ego, first, second) for first, second in network.pairs]
    return {
        "ego.csv": as_csv(list(ego), [list(ego.values())]),
        "alters.csv": as_csv(headings, [[one[name] for name in headings] for one in alters]),
        "ties.csv": as_csv(["egoID", "Source", "Target"], ties),
    }
