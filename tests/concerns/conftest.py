"""An organisation with its leads, a contact outside, and a clock that tests move."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

import pytest

from kinweave.concerns import actions
from kinweave.concerns.models import Concern, Raised, Reached
from kinweave.foundation import system
from kinweave.parties.models import Party
from tests.town import Town

LEADS = {"safeguarding lead": "safeguarding_lead", "manager": "manager", "team lead": "team_lead"}


@dataclass
class Service:
    """Ashby Vale Connect, and who takes concerns there."""

    town: Town

    def __post_init__(self) -> None:
        self.now = self.town.at

    @cached_property
    def people(self) -> dict[str, Party]:
        """One in each role, by what they are called."""
        roles = {**LEADS, "administrator": "administrator", "auditor": "auditor", "facilitator": "facilitator"}
        found = {name: self.town.somebody_at_work(name.title(), role) for name, role in roles.items()}
        return {**found, "support worker": self.town.ffion}

    @cached_property
    def outside(self) -> Party:
        """Somebody at the nursery who takes concerns about the leads here."""
        bea = self.town.somebody_at_work("Bea", "manager", self.town.nursery)
        email = bea.identities.get().account.email
        actions.keep_outside_contact(
            organisation=self.town.connect, name="Bea", phone="01632 960123", takes_concerns=True, email=email,
            on=self.town.on, by=self.town.founder,
        )  # fmt: skip
        return bea

    def raised(self, *, by: Party | None = None, named=(), kind="safeguarding", **facts) -> Concern:
        """A concern about Danny."""
        by = by or self.town.ffion
        return actions.raise_concern(
            holder=self.town.connect, kind=kind, words="There is a bruise on his arm.", person=self.town.danny,
            named=named, raised_by=by, how="page", on=self.town.on, by=self.town.viewer(by, self.now), **facts,
        )  # fmt: skip

    def later(self, **gone) -> datetime:
        """Time goes by, and the clock does its round."""
        self.now += timedelta(**gone)
        actions.climb_due(by=system("climb concerns", self.now))
        return self.now

    def who_has(self, concern: Concern) -> list[str]:
        """Whom a concern has reached, in order."""
        return [one.party.called for one in Reached.objects.filter(concern=concern.pk).order_by("step", "pk")]

    def sees(self, who: Party, concern: Concern) -> bool:
        """Whether somebody sees a concern, as who acts on it or as who raised it."""
        viewer = self.town.viewer(who, self.now)
        mine = [model.objects.visible_to(viewer).filter(pk=concern.pk).exists() for model in (Concern, Raised)]
        hanging = Reached.objects.visible_to(viewer).filter(concern=concern.pk).exists()
        return any(mine) or hanging


@pytest.fixture
def service(town) -> Service:
    """A service in which everybody is at work."""
    found = Service(town)
    assert {found.outside, town.danny}.isdisjoint(found.people.values())
    return found
