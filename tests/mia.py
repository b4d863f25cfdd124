"""Mia, four, at Mill Lane Nursery; and the agencies with which the nursery may share. Everyone is invented."""

from datetime import date, datetime
from functools import cached_property

from django.db.models import QuerySet

from kinweave.access import actions as access
from kinweave.agreements.models import Assent, Choice, Protocol, ProtocolParty, ProtocolUse
from kinweave.concerns import actions as concerns
from kinweave.concerns.models import Concern
from kinweave.foundation import LONDON, Viewer
from kinweave.information import actions
from kinweave.information.asking import Question
from kinweave.information.models import Item, Recipient
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from tests.town import Town

JANUARY = datetime(2026, 1, 1, 12, tzinfo=LONDON)
PUBLIC = {"health", "local_authority"}


class Mia:
    """Mia's world: early help with health visiting, under a protocol that both signed; a council that protects."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.held = {"holder": town.nursery, "recorded_at": JANUARY}

    def agency(self, called: str, kind: str) -> Party:
        """Another organisation, of a kind."""
        found = parties.found_organisation(called=called, on=self.town.on, by=self.town.founder)
        found.agency = kind
        found.save()
        return found

    @cached_property
    def nursery(self) -> Party:
        """Mill Lane Nursery."""
        self.town.nursery.agency = "setting"
        self.town.nursery.save()
        return self.town.nursery

    @cached_property
    def health(self) -> Party:
        """Health visiting."""
        return self.agency("Ashby Vale health visiting", "health")

    @cached_property
    def council(self) -> Party:
        """The council's social care, which takes referrals to protect."""
        return self.agency("Ashby Vale council", "local_authority")

    @cached_property
    def ana(self) -> Party:
        """Mia's key person."""
        return self.town.somebody_at_work("Ana", "support_worker", self.nursery)

    @cached_property
    def bea(self) -> Party:
        """The safeguarding lead of the nursery."""
        return self.town.somebody_at_work("Bea", "safeguarding_lead", self.nursery)

    @cached_property
    def hana_at_work(self) -> Party:
        """Hana, who signs in at health visiting."""
        return self.town.somebody_at_work("Hana Yusuf", "support_worker", self.health)

    @cached_property
    def child(self) -> Party:
        """Mia."""
        mia = self.town.person("Mia", self.nursery, born_on=date(2022, 3, 1))
        access.work_with(worker=self.ana, person=mia, on=self.town.on, by=self.town.founder)
        return mia

    def viewer(self, party: Party) -> Viewer:
        """Somebody at work, at noon."""
        return self.town.viewer(party)

    def protocol(
        self, other: Party, *, mode: str = "inform", purpose: str = "early_help", **uses: list[str]
    ) -> Protocol:
        """A protocol between the nursery and another agency, signed by both: `uses` are categories with details."""
        protocol = Protocol.objects.create(
            title="Early help", mode=mode, starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31),
            review_on=date(2026, 12, 31), sent_at=JANUARY, **self.held,
        )  # fmt: skip
        for organisation in (self.nursery, other):
            basis = "public_task" if organisation.agency in PUBLIC else "legitimate_interests"
            side = ProtocolParty.objects.create(
                protocol=protocol, organisation=organisation, basis=basis, condition="safeguarding", **self.held
            )
            Assent.objects.create(party=side, answer="signed", signed_by="The head", said_at=JANUARY, **self.held)
        for category, details in uses.items():
            ProtocolUse.objects.create(
                protocol=protocol, purpose=purpose, category=category, details=details, **self.held
            )
        return protocol

    @cached_property
    def early_help(self) -> Protocol:
        """Attendance and how things are at home go to health visiting, and the family is told."""
        return self.protocol(self.health, attendance=["days"], family_circumstances=["situation"])

    def says(self, said: str, *, to: Party | None = None, category: str = "attendance", **differs: object) -> Choice:
        """What Mia's mother says about sharing."""
        facts = {"purpose": "early_help", "speaker": "parent", "from_on": date(2026, 2, 1)}
        facts |= {"received_at": datetime(2026, 2, 1, tzinfo=LONDON)} | differs
        to = to or self.health
        return Choice.objects.create(
            person=self.child, organisation=to, category=category, said=said, **facts, **self.held
        )

    def recipient(self, organisation: Party, name: str, **differs: object) -> Recipient:
        """Somebody who was checked."""
        facts = {"role": "worker", "verified_on": date(2026, 1, 5), "verified_how": "rang their switchboard"} | differs
        return Recipient.objects.create(organisation=organisation, name=name, **facts, **self.held)

    @cached_property
    def hana(self) -> Recipient:
        """Hana, as the nursery knows her."""
        return self.recipient(self.health, "Hana Yusuf", party=self.hana_at_work)

    @cached_property
    def duty(self) -> Recipient:
        """The council's duty team, by its published number."""
        return self.recipient(self.council, "Duty team", role="duty", phone="01632 960555")

    def item(self, text: str = "She came on Monday and Tuesday.", **differs: object) -> Item:
        """Something Ana wrote."""
        facts = {"category": "attendance", "details": ["days"], "title": "Days in October"} | differs
        kept = actions.keep_item(
            person=self.child, text=text, collected_for="early_help", on=self.town.on, by=self.viewer(self.ana), **facts
        )
        return self.asked(kept)

    def asked(self, item: Item) -> Item:
        """An item, ready for a question."""
        return Item.objects.to_ask().get(pk=item.pk)

    def worry(self, **differs: object) -> Concern:
        """Ana is worried, and Bea knows."""
        assert self.bea.pk
        return concerns.raise_concern(
            holder=self.nursery, person=self.child, kind="safeguarding", words="Bruises on her arm", how="in_person",
            raised_by=self.ana, **differs, on=self.town.on, by=self.viewer(self.ana),
        )  # fmt: skip

    def question(self, item: Item, **differs: object) -> Question:
        """Ana asks about Hana and early help."""
        facts = {"recipient": self.hana, "purpose": "early_help", "channel": "here", "by": self.viewer(self.ana)}
        return Question(item=item, **facts | differs)

    def nursery_recipients(self) -> QuerySet[Recipient]:
        """The nursery's address book."""
        return Recipient.objects.filter(holder=self.nursery)
