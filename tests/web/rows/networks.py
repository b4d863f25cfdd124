"""Who may open what, and one record of each kind, for networks: Ffion leads one, Bea of the nursery is a member."""

from uuid import UUID

from kinweave.information.actions import findings
from kinweave.parties.models import Party
from tests.information.networked import Network
from tests.town import Town
from tests.web.cells import AT_WORK, Row, button, form, page

LEAD = frozenset({"worker"})
MEMBERS = LEAD | {"lead elsewhere"}
ASKED = frozenset({"colleague"})
SOURCE = frozenset({"lead"})  # it signs in itself: so who keeps its entry does not speak for it

ROWS: dict[str, Row] = {
    "networks": page(AT_WORK),
    "network_new": form(AT_WORK),
    "network": page(MEMBERS),
    "network_member_new": form(LEAD),
    "network_partner_new": form(LEAD),
    "network_join": form(ASKED),
    "network_decline": form(ASKED),
    "source_new": form(MEMBERS),
    "source": page(MEMBERS),
    "source_check": form(LEAD),
    "ask_new": form(MEMBERS),
    "ask": page(MEMBERS),
    "ask_say": form(MEMBERS),
    "ask_late": form(frozenset({"lead elsewhere"})),
    "ask_take": form(MEMBERS),
    "ask_objection_answer": form(LEAD),
    "finding_new": form(MEMBERS),
    "finding": page(MEMBERS | SOURCE),
    "finding_open": button(MEMBERS | SOURCE),
    "finding_review": form(MEMBERS),
    "finding_share": form(MEMBERS),
    "finding_ask_source": button(MEMBERS),
    "finding_use": form(MEMBERS),
    "finding_hurt_answer": form(LEAD),
    "given": page(SOURCE),
    "terms_answer": form(SOURCE),
    "take_back": form(SOURCE),  # it needs no words: after it nobody reads it, so it is the last here
}


class Staged(Network):
    """The same network, opened by Ffion, with people who are there already."""

    def __init__(self, town: Town, ffion: Party, bea: Party) -> None:
        super().__init__(town)
        self.ann, self.bea = town.viewer(ffion), town.viewer(bea)  # type: ignore[misc]  # Ffion leads in Ann's place
        self.ffion = self.ann  # type: ignore[misc]


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    del ids
    from_here = {one.called: one for one in Party.objects.filter(called__in=["Ann", "Bea", "Owen"], held_for=None)}
    network = Staged(town, town.ffion, from_here["Bea"])
    return made_in(network, town, from_here)


def made_in(network: Network, town: Town, people: dict[str, Party]) -> dict[str, UUID | str]:
    """A network with a seat that is offered, a source that signs in, an ask, and something that was found out."""
    network.circle = circle = network.opened()
    network.brings(circle, network.bea, "Mill Lane")
    said = {"on": town.on, "by": network.ann}
    asked = network.asks_in(circle, town.viewer(people["Owen"]))
    source = network.source(by=network.ann, email=network.email(town.viewer(people["Ann"])))
    wanted = network.ask(getter=network.bea, by=network.ann)
    voice = network.says(wanted, "objects", by=network.bea)
    found = network.finding(source, by=network.ann)
    network.shares(found, by=network.ann)
    network.opens(found, network.bea)
    review = network.reviews(found, network.bea, hurts="Somebody")
    terms = findings.ask_terms(finding=found, ring="everybody", **said)
    return {
        "network_id": circle.pk, "seat_id": asked.pk, "source_entry_id": source.pk, "wanted_id": wanted.pk,
        "voice_id": voice.pk, "finding_id": found.pk, "finding_review_id": review.pk, "terms_ask_id": terms.pk,
    }  # fmt: skip
