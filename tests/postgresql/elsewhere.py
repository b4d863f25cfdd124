"""Mia is known to another organisation too, which holds what keeps people apart."""

from dataclasses import dataclass
from datetime import date, datetime

import pytest

from kinweave.circles.models import Circle, Restriction
from kinweave.concerns.models import Concern
from kinweave.foundation import LONDON, wall
from kinweave.parties.models import Party
from kinweave.ties.models import Tie, TieObservation
from tests.mia import Mia
from tests.postgresql.arranging import behind_the_wall

JANUARY = datetime(2026, 1, 1, 12, tzinfo=LONDON)
DAY = date(2026, 1, 1)


def given(function: str, *asked: object) -> list[tuple]:
    """What a function gives to whom the wall stands for."""
    return sorted(wall.across(function, *asked), key=str)


@dataclass
class World:
    """Mia's world, and her row at another organisation, of the same human."""

    mia: Mia
    there: Party  # Mia, as Connect knows her
    lee: Party  # whom Connect knows in her life

    @property
    def held(self) -> dict:
        return {"holder": self.mia.town.connect, "recorded_at": JANUARY}

    def at_nursery(self):
        return behind_the_wall(self.mia.nursery, own=self.mia.viewer(self.mia.ana).own_ids)

    def at_health(self):
        return behind_the_wall(self.mia.health, own=self.mia.viewer(self.mia.hana_at_work).own_ids)

    def restrict(self, against: Party | None, **differs: object) -> Restriction:
        facts = {"what": "contact", "scope": "no_contact", "kind": "court", "basis": "x", "lead": self.mia.bea}
        facts |= {"audience": "team", "starts_on": DAY, "review_on": DAY, "in_force_at": JANUARY} | differs
        return Restriction.objects.create(person=self.there, against=against, **facts, **self.held)

    def tie(self, to: Party, sector: str = "friends") -> Tie:
        circle = Circle.objects.create(kind="personal", owner=self.there, name="x", began_on=DAY, **self.held)
        tie = Tie.objects.create(circle=circle, person=self.there, to_party=to, label="x", began_on=DAY, **self.held)
        TieObservation.objects.create(
            tie=tie, person=self.there, number=1, seen_on=DAY, ring=2, sector=sector, **self.held
        )
        return tie

    def concern(self, **differs: object) -> Concern:
        facts = {"kind": "safeguarding", "how": "page", "raised_at": JANUARY, "about_words": "x"} | differs
        return Concern.objects.create(person=self.there, **facts, **self.held)


@pytest.fixture
def world(town) -> World:
    mia = Mia(town)
    mia.early_help, mia.hana, mia.bea  # noqa: B018  # made before the wall stands
    mia.says("informed")
    there = town.person("Mia", town.connect)
    Party.objects.filter(pk=there.pk).update(human=mia.child.human)
    there.refresh_from_db()
    return World(mia, there, town.person("Lee", town.connect))
