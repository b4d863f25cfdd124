"""Who looks for entries that may be one provider: the rule that is always there, or Splink where it is installed.

Each gives the same: two entries, how much speaks for one provider, and what. The screen shows them alike, and a person
decides about each. Criterion: 001-P9.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, TypeVar

from django.conf import settings

from kinweave.directory.rules.likeness import Facts, Weighed

K = TypeVar("K")
ENGINES = {"rule": "kinweave.directory.rules.likeness", "splink": "kinweave.directory.linkage.by_splink"}
NEEDS = {"splink": ("splink", "duckdb", "pyarrow")}


class Engine(Protocol):
    """What looks for them."""

    def __call__(self, facts: Mapping[K, Facts]) -> dict[tuple[K, K], Weighed]:
        """Every two of some entries that may be one provider, in the order in which they came."""


def engine() -> Engine:
    """The one that the setting names."""
    found: Engine = import_module(ENGINES[settings.LINKAGE]).pairs
    return found


def reasons_not_to_start() -> Iterator[str]:
    """A sentence when the setting names what is not there."""
    chosen = settings.LINKAGE
    if chosen not in ENGINES:
        yield f"KINWEAVE_LINKAGE is {chosen}, and Kinweave knows: {', '.join(ENGINES)}."
    elif not all(map(find_spec, NEEDS.get(chosen, ()))):
        yield (
            f"KINWEAVE_LINKAGE is {chosen}, and that is not installed. "
            "Run: pip install 'kinweave[linkage]', or leave KINWEAVE_LINKAGE out."
        )
