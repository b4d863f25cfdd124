"""Who may open what, and one record of each kind, for cards of networks and places."""

from uuid import UUID

from kinweave.directory.models import Service
from kinweave.information.actions import cards
from tests.town import Town
from tests.web.cells import AT_WORK, Row, button, form, page

ROWS: dict[str, Row] = {
    "cards": page(AT_WORK),
    "card": page(AT_WORK),
    "card_keep": form(AT_WORK),
    "visit_note_new": form(AT_WORK),
    "visit_inside": button(AT_WORK - {"lead elsewhere"}),
    "announcement": form(frozenset({"worker"})),  # she leads the network
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """A note of a visit that others may read."""
    place = Service.objects.get(pk=ids["service_id"])
    visit = cards.note_visit(
        service=place, went_on=town.on, who="Ffion", words="Loud, and kind.", is_outside=True, agreed_how="She said so",
        on=town.on, by=town.viewer(town.ffion),
    )  # fmt: skip
    return {"subject": "place", "subject_id": place.pk, "visit_note_id": visit.pk}
