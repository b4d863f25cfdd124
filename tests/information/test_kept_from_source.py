"""Whom the engine would give nothing about somebody reads nothing that they gave a network. R1, R11; 000-P18."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

import pytest

from kinweave.circles import actions as circles
from kinweave.circles.actions.memberships import begin_group, invite, join
from kinweave.circles.models import Restriction
from kinweave.concerns.models import Concern, Named
from kinweave.foundation import Viewer
from kinweave.information.asking import Question, ask
from kinweave.information.models import Ask, Finding, Item, Recipient, Source, Spread
from kinweave.information.rules import Gate
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie
from tests.information.networked import Network

pytestmark = pytest.mark.django_db


@dataclass
class Given:
    """Owen of the nursery gave the network something; Ffion of Connect and Bea of the nursery read it."""

    network: Network

    @cached_property
    def owen(self) -> Party:
        return Party.objects.get(pk=self.network.stranger.person_id)

    @property
    def town(self):
        return self.network.town

    @cached_property
    def source(self) -> Source:
        return self.network.source(email=self.network.email(self.network.stranger))

    @cached_property
    def finding(self) -> Finding:
        finding = self.network.finding(self.source)
        self.network.shares(finding)
        self.network.opens(finding, self.network.ffion)
        return finding

    @cached_property
    def asked(self) -> Ask:
        asked = self.network.ask()
        Ask.objects.filter(pk=asked.pk).update(source=self.source)
        return asked

    def read_by(self, viewer: Viewer) -> list[bool]:
        """Whether somebody reads what he gave, his entry, what he is to be asked, and how it was shared."""
        rows = (self.finding, self.source, self.asked)
        seen = [type(row).objects.visible_to(viewer).filter(pk=row.pk).exists() for row in rows]
        return [*seen, Spread.objects.visible_to(viewer).filter(finding=self.finding).exists()]

    @property
    def ffion(self) -> Viewer:
        return self.town.viewer(Party.objects.get(pk=self.town.ffion.pk))

    def engine_says(self) -> set[str]:
        """The gates of the law and of the recipient that are not plainly yes, for something about Owen, to Ffion."""
        held = {"holder": self.town.nursery, "recorded_at": self.town.at}
        item = Item.objects.create(
            person=self.owen, category="identity", details=["name"], title="Owen", text="He works here.",
            collected_for="early_help", retention="early_years", true_on=self.town.on, **held,
        )  # fmt: skip
        to = Recipient.objects.create(
            organisation=self.town.connect, name="Ffion", role="worker", party=self.town.ffion,
            verified_on=self.town.on, verified_how="rang", **held,
        )  # fmt: skip
        asked = {"recipient": to, "purpose": "early_help", "channel": "here", "by": self.network.bea}
        (ruling,) = ask([Question(item=Item.objects.to_ask().get(pk=item.pk), **asked)])
        return {one.gate.name for one in ruling.verdict.findings if one.gate in (Gate.LAW, Gate.RECIPIENT)}


def restricted(given: Given, person: Party, what: str = "contact", scope: str = "topics", **facts: object) -> None:
    """One in force, which brings no bar."""
    whom = facts.pop("against", None)
    Restriction.objects.create(
        person=person, against=whom, what=what, scope=scope, kind="own", basis="Their own choice", audience="named",
        lead_id=given.network.ann.person_id, starts_on=given.town.on, review_on=given.town.on + timedelta(days=30),
        in_force_at=given.town.at, holder=given.town.connect, recorded_at=given.town.at, **facts,
    )  # fmt: skip


def worried(given: Given, **facts: object) -> Concern:
    return Concern.objects.create(
        kind="safeguarding", words="Worried", how="in_person", raised_at=given.town.at, holder=given.town.nursery,
        recorded_at=given.town.at, resolved_on=given.town.on, outcome="Seen", **facts,
    )  # fmt: skip


def from_a_circle(given: Given) -> None:
    circle = begin_group(
        name="Choir", kind="group", organisation=given.town.connect, on=given.town.on, by=given.town.founder
    )
    asked = invite(circle=circle, party=given.town.ffion, on=given.town.on, by=given.town.founder)
    join(membership=asked, on=given.town.on, by=given.town.founder)
    restricted(given, given.owen, against_circle=circle)


def tied(given: Given, person: Party, other: Party) -> Tie:
    circle = circles.begin_personal(person=person, on=given.town.on, by=given.town.founder)
    facts = {"ring": 2, "sector": "friends", "on": given.town.on, "by": given.town.founder}
    tie = ties.add(circle=circle, called="Somebody", **facts)
    Tie.objects.filter(pk=tie.pk).update(to_party=other)
    return tie


def near_a_bar(given: Given) -> None:
    lee = given.town.person("Lee")
    parties.bar(barred=lee, person=given.owen, at=given.town.at, by=given.town.founder)
    tied(given, lee, given.town.ffion)


def bar(given: Given) -> None:
    parties.bar(barred=given.town.ffion, person=given.owen, at=given.town.at, by=given.town.founder)


def named(given: Given) -> None:
    Named.objects.create(concern=worried(given, person=given.owen), party=given.town.ffion)


CAUSES: dict[str, Callable[[Given], object]] = {
    "a bar": bar,
    "somebody close to her is barred": near_a_bar,
    **{
        f"his restriction on {what}": lambda given, what=what: restricted(
            given, given.owen, what=what, against=given.town.ffion
        )
        for what in ("contact", "whereabouts", "information", "publication")
    },
    "her restriction": lambda given: restricted(given, given.town.ffion, against=given.owen),
    "one that supervises": lambda given: restricted(given, given.owen, scope="supervised", against=given.town.ffion),
    "one from her choir": from_a_circle,
    "one in words": lambda given: restricted(given, given.owen, what="information", against_words="old friends"),
    "a concern that names her": named,
    "a concern about what she did": lambda given: worried(given, person=given.owen, about_party=given.town.ffion),
    "a concern in a tie": lambda given: worried(given, tie=tied(given, given.owen, given.town.ffion)),
    "one from where she works": lambda given: restricted(given, given.owen, against=given.town.connect),
}


@pytest.fixture
def given(town) -> Given:
    made = Given(Network(town))
    assert made.network.circle
    return made


@pytest.mark.parametrize("cause", CAUSES)
def test_what_the_engine_would_not_give_her_of_him_she_does_not_read_of_what_he_gave(given, cause):
    assert given.read_by(given.ffion) == [True] * 4
    before = given.engine_says()

    CAUSES[cause](given)

    assert given.engine_says() - before
    assert given.read_by(given.ffion) == [False] * 4
    assert given.read_by(given.network.stranger)[:2] == [True, True]  # Owen himself


@pytest.mark.parametrize("cause", [one for one in CAUSES if "in words" not in one and "works" not in one])
def test_it_closes_for_her_alone(given, cause):
    assert given.finding

    CAUSES[cause](given)

    assert given.read_by(given.network.bea) == [True] * 4


def test_what_is_over_or_in_words_about_contact_keeps_nobody_away(given):
    assert given.finding
    restricted(given, given.owen, against_words="old friends")
    restricted(given, given.owen, against=given.town.ffion, over_on=given.town.on, over_because="Lifted")

    assert given.read_by(given.ffion) == [True] * 4
