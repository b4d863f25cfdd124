"""The access matrix: who may open each address, and who may send it. Everybody else gets the one not-found page."""

from dataclasses import dataclass

from tests.web.cast import ROLES

NOBODY: frozenset[str] = frozenset()
EVERYBODY = frozenset(ROLES)
SIGNED_IN = EVERYBODY - {"stranger", "disabled"}
AT_WORK = frozenset({"worker", "colleague", "lead", "barred lead", "lead elsewhere"})
LEADS = frozenset({"lead", "barred lead", "lead elsewhere"})
HIS_WORKERS = frozenset({"worker", "lead"})
HIMSELF = frozenset({"person", "speaker"})
WITH_A_PAGE = SIGNED_IN


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


MATRIX: dict[str, Row] = {}
