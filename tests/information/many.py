"""Random worlds of many people, made at once: what stands around each is left to chance, from a seed.

Some are known to another organisation too, and some of what stands around them is held there.
"""

import random
from datetime import date, datetime, timedelta

from kinweave.agreements.models import (
    Assent,
    Choice,
    FamilyAgreement,
    LocalRule,
    OneOff,
    Protocol,
    ProtocolParty,
    ProtocolUse,
    Suspension,
)
from kinweave.agreements.terms import CRIMINAL, DETAILS, SPECIAL, Category, details_of
from kinweave.circles.models import Circle, Restriction
from kinweave.concerns.models import Concern, Named
from kinweave.foundation import LONDON
from kinweave.information.models import Hop, Item, Mention, Override, OverrideItem, Recipient, Release
from kinweave.parties import actions as parties
from kinweave.parties.models import Bar, Capacity, Hold, ParentalResponsibility, Party, Support, Whereabouts
from kinweave.ties.models import Tie, TieObservation

BEFORE = datetime(2026, 1, 1, tzinfo=LONDON)
BASES = {"consent": ("consent", "consent"), "inform": ("legitimate_interests", "public_task")}
SAID = (
    "agreed",
    "agreed",
    "agreed",
    "refused",
    "withdrawn",
    "informed",
    "informed",
    "objected",
    "considered",
    "not_told",
)
PURPOSES = ("early_help", "care", "safeguarding")


class Many:
    """A nursery with many people, and one recipient outside."""

    def __init__(self, town, seed: int, people: int, agency: str = "health") -> None:
        self.town, self.on, self.chance = town, town.on, random.Random(seed)
        self.holder = town.nursery
        Party.objects.filter(pk=self.holder.pk).update(agency="setting")
        self.other = parties.found_organisation(called="Health visiting", on=town.on, by=town.founder)
        Party.objects.filter(pk=self.other.pk).update(agency=agency)
        self.ana = town.somebody_at_work("Ana", "support_worker", self.holder)
        self.bea = town.somebody_at_work("Bea", "safeguarding_lead", self.holder)
        self.held = {"holder": self.holder, "recorded_at": BEFORE}
        self.elsewhere = {"holder": town.connect, "recorded_at": BEFORE}
        self.recipient = self._recipient()
        for _ in range(3):
            self._protocol()
        self.rows: dict[type, list] = {}
        for number in range(people):
            self._person(number)
        for kind in (Party, Support, ParentalResponsibility, FamilyAgreement, Choice, Concern, Item):
            kind._base_manager.bulk_create(self.rows.pop(kind, []), batch_size=500)
        for kind, rows in self.rows.items():
            kind._base_manager.bulk_create(rows, batch_size=500)

    def may(self, share: float) -> bool:
        """Whether something happens."""
        return self.chance.random() < share

    def day(self, around: int = 200) -> date:
        """A day around today; often today itself, yesterday or tomorrow."""
        return self.on + timedelta(days=self.chance.choice([-1, 0, 1, self.chance.randint(-around, around)]))

    def at(self) -> datetime:
        """An instant before now."""
        return self.town.at - timedelta(hours=self.chance.choice([0, 1, 1, 24, self.chance.randint(1, 4000)]))

    def keep(self, row):
        """Keep a row, to be made with the others."""
        self.rows.setdefault(type(row), []).append(row)
        return row

    def _recipient(self) -> Recipient:
        row = Recipient.objects.create(
            organisation=self.other, name="Hana", role="safeguarding", verified_on=date(2026, 1, 5),
            verified_how="rang them", **self.held,
        )  # fmt: skip
        return Recipient.objects.to_ask().get(pk=row.pk)

    def _protocol(self) -> None:
        chance = self.chance
        mode = chance.choice(["consent", "inform"])
        protocol = Protocol.objects.create(
            title="ISP", mode=mode, whom=chance.choice(["all", "all", "children", "adults"]), sent_at=BEFORE,
            starts_on=date(2026, 1, 1), ends_on=date(2027, 1, 1), review_on=self.day(120),
            channel=chance.choice(["link", "secure_email"]), **self.held,
        )  # fmt: skip
        for side, basis in zip((self.holder, self.other), BASES[mode], strict=True):
            condition = chance.choice(["", "explicit_consent"])
            row = ProtocolParty.objects.create(
                protocol=protocol,
                organisation=side,
                basis=basis if self.may(0.9) else "",
                condition=condition,
                **self.held,
            )
            Assent.objects.create(party=row, answer="signed", signed_by="x", said_at=BEFORE, **self.held)
        for purpose in PURPOSES[:2]:
            for category in chance.sample(list(Category), 6):
                details = [one.key for one in details_of(category)]
                some = details[:1] if self.may(0.5) else []
                ProtocolUse.objects.create(
                    protocol=protocol, purpose=purpose, category=category, details=some, **self.held
                )
        if self.may(0.2):
            Suspension.objects.create(protocol=protocol, because="x", from_at=self.at(), **self.held)
        if self.may(0.2):
            LocalRule.objects.get_or_create(
                kind="never_this", value=chance.choice(list(Category)), ends_on=None,
                defaults={"because": "x", "begins_on": date(2026, 1, 1), **self.held},
            )  # fmt: skip

    def _person(self, number: int) -> None:
        chance, held = self.chance, self.held
        born = (
            None if self.may(0.1) else self.on - timedelta(days=chance.choice([900, 16 * 365 + 4, 18 * 365 + 5, 12000]))
        )
        person = self._party(f"Person {number}", born)
        if self.may(0.8):
            self.keep(Support(
                supporter=self.ana, person=person, extent="record", cause="allocation", begins_at=BEFORE, **held
            ))  # fmt: skip
        parents = [self._party(f"Parent {number}", None) for _ in range(chance.choice([0, 1, 2]))]
        for parent in parents:
            if self.may(0.9):
                whose, kept = self._somewhere(person)
                self.keep(
                    ParentalResponsibility(person=whose, parent=parent, how_known="x", begins_on=BEFORE.date(), **kept)
                )
        for _ in range(chance.choice([0, 1, 2, 3])):
            self._said(person, parents)
        items = [self._item(person) for _ in range(chance.choice([1, 2, 3]))]
        self._around(person, parents, items)

    def _somewhere(self, person: Party) -> tuple[Party, dict]:
        """One of their rows, and how what is about it is held: here, or at another organisation that knows them."""
        if self.may(0.6):
            return person, self.held
        there = Party(
            kind="person", called=person.called, sort_name=person.called, human=person.human, **self.elsewhere
        )
        return self.keep(there), self.elsewhere

    def _party(self, called: str, born: date | None) -> Party:
        return self.keep(Party(
            kind="person", holder=self.holder, called=called, sort_name=called, born_on=born, recorded_at=BEFORE
        ))  # fmt: skip

    def _said(self, person: Party, parents: list[Party]) -> None:
        chance, held = self.chance, self.held
        speaker = chance.choice(["person", "parent", "parent", "somebody"])
        by = chance.choice([*parents, None]) if speaker == "parent" else chance.choice([person, person, None])
        agreement = self.keep(FamilyAgreement(
            person=person, day=BEFORE.date(), speaker=speaker, said_by=by, format="plain", wording="1",
            review_on=self.on, own_view="She nodded." if self.may(0.7) else "", **held,
        ))  # fmt: skip
        begins = self.day() if self.may(0.3) else BEFORE.date()
        ends = begins + timedelta(days=chance.randint(0, 400)) if self.may(0.3) else None
        purpose, said = chance.choice(PURPOSES), chance.choice(SAID)
        for category in Category:
            if self.may(0.7):
                self.keep(Choice(
                    person=person, agreement=agreement if self.may(0.9) else None, organisation=self.other,
                    category=category, purpose=purpose, said=said, speaker=speaker, said_by=by, because="x",
                    from_on=begins, until_on=ends, received_at=self.at(), **held,
                ))  # fmt: skip

    def _item(self, person: Party) -> Item:
        chance = self.chance
        category = chance.choice(list(Category))
        usual = "special" if category in SPECIAL else "criminal" if category in CRIMINAL else "ordinary"
        details = [one.key for one in DETAILS.values() if one.category == category and self.may(0.4)]
        return self.keep(Item(
            person=person, category=category, details=details, title="A heading", collected_for="care",
            text=chance.choice(["She said that Leo is her friend.", "Leo", "Ring 01632 960456 or a@b.example."]),
            sensitivity=usual if self.may(0.9) else "special", retention="x", true_on=BEFORE.date(),
            keep_until=self.day() if self.may(0.2) else None, **self.held,
        ))  # fmt: skip

    def _around(self, person: Party, parents: list[Party], items: list[Item]) -> None:
        """What may stand around somebody; each seldom."""
        held, chance = self.held, self.chance
        if self.may(0.04):
            self._restriction(person, chance.choice([self._party("Lee", None), *parents]))
        if self.may(0.03):
            whose, kept = self._somewhere(person)
            barred = chance.choice([person, *parents, self.other])
            self.keep(Bar(barred=barred, person=whose, begins_at=BEFORE, **kept))
        if self.may(0.03):
            self._tie(person, chance.choice([self.ana, *parents]))
        if self.may(0.05):
            self.keep(Party(
                kind="person", called=person.called, sort_name="x", human=person.human, holder=self.other,
                recorded_at=BEFORE,
            ))  # fmt: skip
        if self.may(0.04):
            outcome = chance.choice(["can", "cannot"])
            self.keep(Capacity(
                person=person, decision="x", is_about_sharing=True, outcome=outcome, because_of="x",
                assessed_on=self.day(), review_on=self.on, **held,
            ))  # fmt: skip
        if self.may(0.06):
            self._concern(person, items)
        self._kept(person, parents)
        for item in items:
            self._around_item(item)

    def _kept(self, person: Party, parents: list[Party]) -> None:
        """What is kept of somebody, or was agreed for once."""
        held, chance = self.held, self.chance
        if self.may(0.04):
            self.keep(Hold(person=person, kind="complaint", because="x", purpose=chance.choice(["", "care"]),
                           begins_on=BEFORE.date(), **held))  # fmt: skip
        if self.may(0.04):
            self.keep(Whereabouts(party=chance.choice([person, *parents]), address="1 Rose Lane, Ashby, AV1 2BC",
                                  why="x", began_on=BEFORE.date(), **held))  # fmt: skip
        if self.may(0.04):
            self.keep(OneOff(
                person=person, to_organisation=self.other, purpose=chance.choice(PURPOSES),
                categories=list(Category)[:5], mode="inform", basis="legitimate_interests",
                their_basis="public_task", reason="x", asked_by=self.ana, approved_by=self.bea,
                approved_at=self.at(), until=self.day(), **held,
            ))  # fmt: skip

    def _restriction(self, person: Party, against: Party) -> None:
        in_words = self.may(0.3)
        whose, kept = self._somewhere(person)
        self.keep(Restriction(
            person=whose, against=None if in_words else against, against_words="the press" if in_words else "",
            what=self.chance.choice(["information", "contact"]), scope="no_contact", kind="court", basis="x",
            lead=self.bea, audience="team", starts_on=BEFORE.date(), review_on=self.on, in_force_at=BEFORE, **kept,
        ))  # fmt: skip

    def _tie(self, person: Party, to: Party) -> None:
        """Somebody who asks, or a parent, stands in their life; sometimes because they are paid."""
        whose, kept = self._somewhere(person)
        circle = self.keep(Circle(kind="personal", name="x", owner=whose, began_on=BEFORE.date(), **kept))
        tie = self.keep(Tie(circle=circle, person=whose, to_party=to, label="x", began_on=BEFORE.date(), **kept))
        self.keep(TieObservation(
            tie=tie, person=whose, number=1, seen_on=BEFORE.date(), ring=2,
            sector=self.chance.choice(["paid", "friends"]), **kept,
        ))  # fmt: skip

    def _concern(self, person: Party, items: list[Item]) -> None:
        whose, kept = self._somewhere(person)
        raised_by = self.chance.choice([self.ana, self.bea]) if whose is person else None
        concern = self.keep(Concern(
            person=whose, kind="safeguarding", how="page", raised_by=raised_by,
            raised_at=BEFORE, about_words="x", **kept,
        ))  # fmt: skip
        if self.may(0.3):
            self.keep(Named(concern=concern, party=self.chance.choice([self.ana, self.other])))
        if whose is not person:
            return
        items[0].from_concern = concern if self.may(0.5) else None
        override = self.keep(Override(
            person=person, concern=concern, recipient=self.recipient, reason="x", why_not_asked="x", harm="x",
            necessity="x", requested_by=self.ana, requested_at=BEFORE, review_on=self.on,
            approved_by=self.bea if self.may(0.7) else None, valid_until=self.town.at + timedelta(hours=1), **self.held,
        ))  # fmt: skip
        override.approved_at = BEFORE if override.approved_by else None
        self.keep(OverrideItem(override=override, item=items[-1], **self.held))

    def _around_item(self, item: Item) -> None:
        held, chance = self.held, self.chance
        if self.may(0.1):
            self.keep(Mention(item=item, words="Leo", kind=chance.choice(["third_party", "informant", "subject"]),
                              can_mask=self.may(0.8), in_own_role=self.may(0.2), **held))  # fmt: skip
        if self.may(0.1):
            label = chance.choice(["clear", "green", "amber", "amber_strict", "red"])
            hop = self.keep(Hop(item=item, number=1, agency_words="the police", label=label, **held))
            if self.may(0.4):
                self.keep(Release(hop=hop, to_organisation=self.other, purpose=chance.choice(PURPOSES),
                                  until=self.day(), words="x", given_by="x", given_at=BEFORE, **held))  # fmt: skip


def worker_of(many: Many):
    """Ana, as the viewer she is."""
    return many.town.viewer(many.ana)
