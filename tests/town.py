"""An invented town for tests: people are made when they are asked for."""

from datetime import datetime
from functools import cached_property

from kinweave.access import actions as access
from kinweave.access.models import Account
from kinweave.access.viewing import viewer_of
from kinweave.circles import actions as circles
from kinweave.circles.models import Circle
from kinweave.foundation import LONDON, Viewer, system
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie

NOON = datetime(2026, 10, 14, 12, 0, tzinfo=LONDON)


class Town:
    """Two organisations, and whoever a test needs in them."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at
        self.founder = system("tests", at)
        self.on = self.founder.on

    @cached_property
    def connect(self) -> Party:
        """Ashby Vale Connect, a support service."""
        return parties.found_organisation(called="Ashby Vale Connect", on=self.on, by=self.founder)

    @cached_property
    def nursery(self) -> Party:
        """Mill Lane Nursery, another organisation."""
        return parties.found_organisation(called="Mill Lane Nursery", on=self.on, by=self.founder)

    def person(self, called: str, organisation: Party | None = None, **facts: object) -> Party:
        """Somebody registered with an organisation."""
        return parties.register(
            organisation=organisation or self.connect, called=called, on=self.on, by=self.founder, **facts
        )

    def somebody_at_work(self, called: str, role_key: str, organisation: Party | None = None) -> Party:
        """Somebody with a post and an account."""
        organisation = organisation or self.connect
        worker = parties.register(organisation=organisation, called=called, cause="", on=self.on, by=self.founder)
        access.give_post(person=worker, organisation=organisation, role_key=role_key, on=self.on, by=self.founder)
        self.account(worker)
        return worker

    def account(self, party: Party) -> Account:
        """An account with which a person signs in."""
        email = f"{party.called.lower().replace(' ', '.')}.{party.pk.hex[:6]}@example.org"
        return access.open_account(email=email, party=party, on=self.on, by=self.founder)

    def viewer(self, party: Party, at: datetime | None = None) -> Viewer:
        """The viewer that somebody with an account is."""
        account = Account.objects.get(identities__party=party)
        return viewer_of(account, at or self.at)

    @cached_property
    def ffion(self) -> Party:
        """A support worker."""
        return self.somebody_at_work("Ffion", "support_worker")

    @cached_property
    def danny(self) -> Party:
        """A person whom Ffion works with, and who signs in himself."""
        danny = self.person("Danny", full_name="Danny Okafor")
        access.work_with(worker=self.ffion, person=danny, on=self.on, by=self.founder)
        self.account(danny)
        return danny

    @cached_property
    def circle(self) -> Circle:
        """Danny's circle."""
        return circles.begin_personal(person=self.danny, on=self.on, by=self.founder)

    def tie(self, called: str, ring: int = 2, sector: str = "friends", **facts: object) -> Tie:
        """Somebody in Danny's circle."""
        return ties.add(
            circle=self.circle, called=called, ring=ring, sector=sector, on=self.on, by=self.founder, **facts
        )
