"""One cell of the access matrix: who may open an address, and who may send it."""

from dataclasses import dataclass

ROLES = (
    "stranger",
    "disabled",
    "left",
    "worker",
    "colleague",
    "lead",
    "barred lead",
    "unconfirmed lead",
    "administrator",
    "auditor",
    "directory editor",
    "lead elsewhere",
    "person",
    "another person",
    "speaker",
)


NOBODY: frozenset[str] = frozenset()
EVERYBODY = frozenset(ROLES)
SIGNED_IN = EVERYBODY - {"stranger", "disabled"}
AT_WORK = frozenset({"worker", "colleague", "lead", "barred lead", "lead elsewhere"})
WITH_A_DAY = AT_WORK | {"directory editor"}
HIS_WORKERS = frozenset({"worker", "lead"})
HIMSELF = frozenset({"person"})
ON_HIS_PAGE = frozenset({"person", "speaker"})
WITH_A_PAGE = frozenset({"person", "speaker", "another person", "left", "unconfirmed lead"})


@dataclass(frozen=True)
class Row:
    """Who may open an address, and who may send a form to it (nobody: it takes no form)."""

    get: frozenset[str]
    post: frozenset[str] = NOBODY


def page(who: frozenset[str]) -> Row:
    """An address that only shows."""
    return Row(who)


def form(who: frozenset[str]) -> Row:
    """An address that shows a form and takes it."""
    return Row(who, who)


def button(who: frozenset[str]) -> Row:
    """An address that only takes a form."""
    return Row(NOBODY, who)
