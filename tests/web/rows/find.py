"""Who may open what, and one record of each kind, for the public directory: everybody."""

from uuid import UUID

from kinweave.directory import remarks
from kinweave.directory.models import Outline
from tests.town import Town
from tests.web.cells import EVERYBODY, Row, form, page

ROWS: dict[str, Row] = {
    "find": page(EVERYBODY),
    "find_map": page(EVERYBODY),
    "found": page(EVERYBODY),
    "remark_new": form(EVERYBODY),
    "remark": page(EVERYBODY),  # for whoever has its address
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    place = UUID(str(ids["service_id"]))
    Outline.objects.create(
        name="Old Town", is_area=True, lines=[[[-3, 51], [-3, 52], [-2, 52]]], south=51, west=-3, north=52, east=-2,
        brought_at=town.at,
    )  # fmt: skip
    said = remarks.say(which=place, is_entry=False, words="The door is green.", on=town.on, by=town.founder)
    return {"listed_id": place, "remark_id": said.pk}
