"""Who may leave a network. It needs no words, and after it the network is not theirs: so it is sent last of all."""

from uuid import UUID

from tests.town import Town
from tests.web.cells import Row, form
from tests.web.rows.networks import MEMBERS

ROWS: dict[str, Row] = {"network_leave": form(MEMBERS)}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """Nothing of its own: `networks` made the network."""
    del town, ids
    return {}
