"""Who may open what, and one record of each kind, for plans."""

from uuid import UUID

from tests.town import Town
from tests.web.cells import Row

ROWS: dict[str, Row] = {}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    return {}
