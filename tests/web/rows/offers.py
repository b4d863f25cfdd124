"""Who may open what, and one record of each kind, for what Danny could bring to the network that Ffion leads."""

from uuid import UUID

from kinweave.circles.models import Circle
from kinweave.information.actions import cards, offering
from tests.town import Town
from tests.web.cells import HIMSELF, HIS_WORKERS, Row, button, form, page

ROWS: dict[str, Row] = {
    "offer_answer": form(frozenset({"worker"})),  # she leads the network; sent before the offer is taken back
    "offers": page(HIS_WORKERS),
    "offers_say": form(HIS_WORKERS),
    "offer_put": form(HIS_WORKERS),
    "offer_back": button(HIS_WORKERS),
    "mine_offer_back": button(HIMSELF),
    "mine_offers": page(HIMSELF),
    "mine_offers_say": form(HIMSELF),
    "mine_offer_put": form(HIMSELF),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """Danny offers two things that the network wants: it was asked for one of them."""
    said = {"on": town.on, "by": town.viewer(town.ffion)}
    facts = {"what": "We plan stalls.", "area": "", "interests": [], "languages": [], "wants": ["room", "music"]}
    told = cards.announce(circle=Circle.objects.get(pk=ids["network_id"]), **facts, **said)
    asked, other = offering.say_offers(person=town.danny, chosen=["room", "music"], before=[], **said)
    put = offering.put_offer(offer=asked, announcement=told, answer="yes", method="talking", **said)
    ids = {"offer_id": other.pk, "announcement_id": told.pk, "offer_question_id": put.question_id}
    return {**ids, "offer_said_id": put.pk}
