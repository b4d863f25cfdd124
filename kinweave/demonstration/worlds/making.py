"""Makes a world: each part through its action, or as its row where several acts would say the same."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from typing import Any

from django.db.models import Model

from kinweave.access import actions as access
from kinweave.access.models import Account, Post
from kinweave.access.viewing import viewer_of
from kinweave.demonstration.worlds import shape
from kinweave.foundation import LONDON, Viewer, system
from kinweave.information.models import Item, Recipient
from kinweave.parties import actions as parties
from kinweave.parties.models import Party

NAME = "a world from a file"


class Making:
    """A world as it is made: what stands under each key."""

    def __init__(self, world: shape.World) -> None:
        self.world = world
        self.party: dict[str, Party] = {}
        self.recipient: dict[str, Recipient] = {}
        self.item: dict[str, Item] = {}
        self.rows: dict[str, dict[str, Any]] = {}  # concerns, attorneys, protocols, by key

    def at(self, *moments: datetime | date | None) -> datetime:
        """The first moment that is given; the beginning of the world when none is."""
        first = next((one for one in moments if one is not None), self.world.begins)
        return first if isinstance(first, datetime) else datetime.combine(first, time(), LONDON)

    def by(self, *moments: datetime | date | None) -> Viewer:
        """Who writes it down, at that moment."""
        return system(NAME, self.at(*moments))

    def held(self, holder: Party | None, *moments: datetime | date | None) -> dict[str, Any]:
        """What every row carries."""
        return {"holder": holder, "recorded_at": self.at(*moments)}

    def keep(self, kind: str, key: str, row: Model) -> None:
        """Keep a row under its key."""
        self.rows.setdefault(kind, {})[key] = row

    def viewer(self, key: str, at: datetime) -> Viewer:
        """A worker as the viewer they are at an instant."""
        account = Account.objects.get(identities__party=self.party[key])
        return viewer_of(account, at)


def make_everybody(making: Making) -> None:
    """Organisations, people, and who works where with whom."""
    for organisation in making.world.organisations:
        _organisation(making, organisation)
    for person in making.world.people:
        _person(making, person)
    for worker in making.world.workers:
        _worker(making, worker)
    somebody: list[shape.Person | shape.Worker] = [*making.world.people, *making.world.workers]
    for one in somebody:
        if one.same_as:
            _same(making, one.key, one.same_as)
    for recipient in making.world.recipients:
        _recipient(making, recipient)


def _organisation(making: Making, one: shape.Organisation) -> None:
    by = making.by()
    made = parties.found_organisation(called=one.called, on=by.on, by=by)
    made.change(version=made.version, agency=one.agency, nation=one.nation, ended_on=one.ended_on)
    making.party[one.key] = made


def _person(making: Making, one: shape.Person) -> None:
    by = making.by()
    making.party[one.key] = parties.register(
        organisation=making.party[one.held_by], called=one.called, born_on=one.born_on, on=by.on, by=by
    )


def _worker(making: Making, one: shape.Worker) -> None:
    by, organisation = making.by(), making.party[one.at]
    made = parties.register(organisation=organisation, called=one.called, cause="", on=by.on, by=by)
    begins = one.from_on or by.on
    post = access.give_post(person=made, organisation=organisation, role_key=one.role, on=begins, by=by)
    Post.objects.filter(pk=post.pk).update(ends_on=one.until_on)
    access.open_account(email=f"{made.pk.hex}@example.org", party=made, on=by.on, by=by)
    for key in one.works_with:
        access.work_with(worker=made, person=making.party[key], on=begins, by=by)
    making.party[one.key] = made


def _same(making: Making, one: str, other: str) -> None:
    by = making.by()
    parties.say_same_person(one=making.party[one], other=making.party[other], on=by.on, by=by)
    for row in making.party.values():
        row.refresh_from_db()


def _recipient(making: Making, one: shape.To) -> None:
    is_checked = one.verified_on is not None
    making.recipient[one.key] = Recipient.objects.create(
        organisation=making.party[one.at],
        party=making.party.get(one.party or ""),
        name=one.called,
        role=one.role,
        verified_on=one.verified_on,
        verified_how=one.verified_how if is_checked else "",
        ended_on=one.ended_on,
        **making.held(making.party[one.held_by], one.entered_at),
    )


def each(making: Making, makes: Callable[[Making, Any], None], parts: Iterable[Any]) -> None:
    """Make each of several parts."""
    for part in parts:
        makes(making, part)
