"""A community network for tests: Ann of Connect leads it, Bea of the nursery and Ffion of Connect are members."""

from datetime import timedelta
from functools import cached_property

from kinweave.access.models import Account
from kinweave.circles.models import Circle
from kinweave.foundation import Viewer
from kinweave.information.actions import asks, findings, networks
from kinweave.information.models import Ask, AskVoice, Finding, Seat, Source
from kinweave.parties.models import Party
from tests.town import Town

WORDS = {
    "who": "The market traders",
    "knows": "Who comes on which day",
    "reliable": "Often right",
    "reliable_why": "They stand there every week",
    "reliable_says": "Bea",
    "purposes": "To plan stalls",
    "terms": "Tell your network, not the papers.",
}
REVIEW = {"relevant": "It matters", "reliable": "They were there", "change": "We would come on Fridays"}


class Network:
    """The network, and each of its members as a viewer."""

    def __init__(self, town: Town) -> None:
        self.town, self.on = town, town.on

    def at_work(self, called: str, role: str, organisation: Party | None = None) -> Viewer:
        return self.town.viewer(self.town.somebody_at_work(called, role, organisation))

    @cached_property
    def ann(self) -> Viewer:
        return self.at_work("Ann", "team_lead")

    @cached_property
    def bea(self) -> Viewer:
        return self.at_work("Bea", "team_lead", self.town.nursery)

    @cached_property
    def ffion(self) -> Viewer:
        return self.town.viewer(self.town.ffion)

    @cached_property
    def stranger(self) -> Viewer:
        """Somebody at work who is in no network."""
        return self.at_work("Owen", "support_worker", self.town.nursery)

    @cached_property
    def circle(self) -> Circle:
        """Ann opened it; Bea and Ffion joined."""
        circle = self.opened()
        for one, works_at in ((self.bea, "Mill Lane"), (self.ffion, "Connect")):
            self.brings(circle, one, works_at)
        return circle

    def opened(self) -> Circle:
        """Its lead has opened it."""
        said = {"on": self.on, "by": self.ann}
        seat = networks.open_network(name="Market day", kind="community", called="Ann", works_at="Connect", **said)
        return seat.circle

    def asks_in(self, circle: Circle, one: Viewer) -> Seat:
        """Somebody is asked to join, and has not answered."""
        facts = {"email": self.email(one), "name": one.called, "on": self.on, "by": self.ann}
        return networks.bring_in(circle=circle, **facts)

    def brings(self, circle: Circle, one: Viewer, works_at: str = "", is_lead: bool = False, by: Viewer | None = None):
        """A lead asks somebody, and they join."""
        facts = {"name": one.called, "works_at": works_at}
        seat = networks.bring_in(
            circle=circle, email=self.email(one), is_lead=is_lead, on=self.on, by=by or self.ann, **facts
        )
        return networks.take_seat(seat=seat, version=seat.version, on=self.on, by=one, **facts)

    def email(self, one: Viewer) -> str:
        return Account.objects.get(pk=one.account_id).email

    def seat(self, one: Viewer, circle: Circle | None = None) -> Seat:
        return Seat.objects.get(party=one.person_id, circle=circle or self.circle)

    def source(self, ring: str = "network", *, named=(), by: Viewer | None = None, email: str = "") -> Source:
        day = self.on + timedelta(days=90)
        names = [str(self.seat(one).pk) for one in named]
        facts = {"ring": ring, "named": names, "next_check_on": day, "email": email, **WORDS}
        return networks.register_source(circle=self.circle, on=self.on, by=by or self.bea, **facts)

    def ask(self, getter: Viewer | None = None, by: Viewer | None = None, days: int = 7) -> Ask:
        return asks.propose(
            circle=self.circle, question="Who comes on Fridays?", getter=self.seat(getter or self.bea),
            due_on=self.on + timedelta(days=days), how_shared="With all of us", on=self.on, by=by or self.ann,
        )  # fmt: skip

    def says(self, ask: Ask, said: str = "fine", by: Viewer | None = None) -> AskVoice:
        """A member says something to an ask."""
        why = "Too soon" if said == "objects" else ""
        return asks.say_to_ask(ask=ask, said=said, why=why, on=self.on, by=by or self.bea)

    def finding(self, source: Source | None = None, by: Viewer | None = None, **facts: object) -> Finding:
        said = {"title": "Fridays are quiet", "text": "Few people come on Fridays.", "is_about_nobody": True}
        return findings.bring(
            circle=self.circle, source=source or self.source(), true_on=self.on - timedelta(days=30), on=self.on,
            by=by or self.ann, **said | facts,
        )  # fmt: skip

    def shares(self, finding: Finding, ring: str = "network", named=(), by: Viewer | None = None):
        whom = [self.seat(one) for one in named]
        return findings.spread(finding=finding, ring=ring, named=whom, on=self.on, by=by or self.ann)

    def opens(self, finding: Finding, one: Viewer):
        return findings.open_finding(finding=finding, on=self.on, by=one)

    def reviews(self, finding: Finding, by: Viewer, hurts: str = ""):
        return findings.review_finding(
            finding=finding, could_hurt=bool(hurts), hurts=hurts, on=self.on, by=by, **REVIEW
        )
