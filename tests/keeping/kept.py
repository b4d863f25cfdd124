"""A nursery that keeps records, and some that are past their period: Tomek is grown up, Mia's are still young."""

from datetime import date, timedelta
from functools import cached_property

from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.foundation import Viewer
from kinweave.information import actions
from kinweave.information.models import Item
from kinweave.keeping.actions import disposing, holding, retaining
from kinweave.keeping.counting import count_again
from kinweave.keeping.models import Disposal
from kinweave.parties.models import Party
from tests.postgresql.arranging import behind_the_wall
from tests.town import Town


class Kept:
    """Two leads, a data protection officer, a manager; Tomek, who was there as a child."""

    def __init__(self, town: Town) -> None:
        self.town, self.on = town, town.on

    def at_work(self, called: str, role: str) -> Party:
        """Somebody at the nursery."""
        return self.town.somebody_at_work(called, role, self.town.nursery)

    @cached_property
    def bea(self) -> Party:
        """The safeguarding lead."""
        return self.at_work("Bea", "safeguarding_lead")

    @cached_property
    def mo(self) -> Party:
        """The manager."""
        return self.at_work("Mo", "manager")

    @cached_property
    def imran(self) -> Party:
        """The data protection officer."""
        return self.at_work("Imran", "auditor")

    def by(self, party: Party, days: int = 0) -> Viewer:
        """Somebody at work, so many days later."""
        return self.town.viewer(party, self.town.at + timedelta(days=days))

    @cached_property
    def tomek(self) -> Party:
        """Grown up since long: his 25th birthday was yesterday."""
        tomek = self.town.person("Tomek", self.town.nursery, born_on=date(2001, 10, 13))
        self.say_how_long(tomek)
        return tomek

    def say_how_long(self, person: Party, retention: str = "early_years", **facts) -> None:
        """Mo says to which class a record belongs."""
        retaining.say_how_long(
            person=person, retention=retention, because="He came to us", on=self.on, by=self.by(self.mo), **facts
        )

    def item(self, text: str = "He came on Mondays.", person: Party | None = None, **facts) -> Item:
        """Something that was written of him long ago."""
        said = {"category": "attendance", "details": ["days"], "title": "Days"} | facts
        return actions.keep_item(
            person=person or self.tomek, text=text, collected_for="early_help", true_on=date(2004, 5, 3), on=self.on,
            by=self.by(self.bea), **said,
        )  # fmt: skip

    def note(self, words: str = "He built a tower.", person: Party | None = None) -> Event:
        """A note of long ago."""
        note = events.write_note(
            person=person or self.tomek, kind="visit", day=date(2004, 5, 3), what_mattered=words, mood="good",
            on=self.on, by=self.by(self.bea),
        )  # fmt: skip
        return note

    def count(self, days: int = 0) -> int:
        """The night goes by, so many days later."""
        by = self.by(self.mo, days)
        return count_again(organisation=self.town.nursery, on=by.on, by=by)

    def queued(self, thing: Item | Event) -> Disposal:
        """It, in the queue."""
        self.count()
        return Disposal.objects.get(**{type(thing)._meta.model_name: thing})

    def hold(self, person: Party | None = None, *, by: Party | None = None, **facts):
        """A hold over his record."""
        facts = {"kind": "inquiry", "because": "An inquiry asks", "begins_on": self.on} | facts
        return holding.place_hold(person=person or self.tomek, on=self.on, by=self.by(by or self.bea), **facts)

    def propose(self, disposal: Disposal, by: Party | None = None) -> Disposal:
        """Imran proposes."""
        viewer = self.by(by or self.imran)
        with behind_the_wall(self.town.nursery, own=viewer.own_ids):
            return disposing.propose(disposal=disposal, on=viewer.on, by=viewer)

    def confirm(self, disposal: Disposal, by: Party | None = None):
        """Mo confirms."""
        viewer = self.by(by or self.mo)
        with behind_the_wall(self.town.nursery, own=viewer.own_ids):
            return disposing.confirm(disposal=disposal, on=viewer.on, by=viewer)
