"""Who may open what, and one record of each kind, for checkpoints and proofs."""

from uuid import UUID

from kinweave.trail import checkpoints
from kinweave.trail.models import Checkpoint, Line
from tests.town import Town
from tests.web.cells import Row, form, page

AUDITOR = frozenset({"auditor"})
ROWS: dict[str, Row] = {
    "trail_line": form(AUDITOR),
    "checkpoints": page(AUDITOR),
    "checkpoint": form(AUDITOR),
    "verifier": page(AUDITOR),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """A line of the chain that holds Danny's record, and a checkpoint over it."""
    checkpoints.make_all(at=town.at, by=town.founder)
    chain = town.connect.pk
    return {"line_id": Line.objects.of(chain)[0].pk, "checkpoint_id": Checkpoint.objects.of(chain)[0].pk}
