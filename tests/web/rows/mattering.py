"""Who may open what, and one record of each kind, for places that matter."""

from uuid import UUID

from kinweave.plans import actions as plans
from tests.town import Town
from tests.web.cells import HIMSELF, HIS_WORKERS, ON_HIS_PAGE, Row, button, form, page

ROWS: dict[str, Row] = {
    "matters": page(HIS_WORKERS),
    "matter_new": form(HIS_WORKERS),
    "matter": form(HIS_WORKERS),
    "matter_end": button(HIS_WORKERS),
    "mine_matters": page(ON_HIS_PAGE),
    "mine_matter_new": form(ON_HIS_PAGE),
    "mine_matter": form(HIMSELF),
    "mine_matter_show": button(HIMSELF),
    "mine_matter_end": button(HIMSELF),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """A place that matters to Danny."""
    line = plans.say_place(
        person=town.danny, place="The swing bridge", why="I watch the boats.", author="person",
        on=town.on, by=town.viewer(town.ffion),
    )  # fmt: skip
    return {"place_line_id": line.pk}
