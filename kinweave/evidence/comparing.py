"""Says what changed between two versions of a standard. Plain Python, no Django."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The codes of criteria and knowledge points that are new, gone, or worded differently."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """What changed between two versions, each a mapping from codes to words, in the order of its codes."""
    return Changes(
        added=tuple(code for code in after if code not in before),
        removed=tuple(code for code in before if code not in after),
        changed=tuple(code for code in after if code in before and before[code] != after[code]),
    )
