"""Three organisations begin, and people come to work in them."""

from datetime import datetime

from kinweave.access import actions as access
from kinweave.demonstration.people import ORGANISATIONS, STAFF, Worker
from kinweave.demonstration.town import Town
from kinweave.parties import actions as parties

OPENED = 562  # days ago: a little more than eighteen months


def write(town: Town) -> None:
    """Write down how the organisations and their posts came to be."""
    for key in ORGANISATIONS:
        town.diary.write(OPENED, "09:00", lambda at, key=key: found(town, key, at))
    for worker in STAFF:
        town.diary.write(worker.since, "09:10", lambda at, worker=worker: begin_work(town, worker, at))
        if worker.until:
            town.diary.write(worker.until, "17:00", lambda at, worker=worker: leave(town, worker, at))


def found(town: Town, key: str, at: datetime) -> None:
    """An organisation is registered."""
    founder = town.founder(at)
    town.organisations[key] = parties.found_organisation(called=ORGANISATIONS[key], on=founder.on, by=founder)


def begin_work(town: Town, worker: Worker, at: datetime) -> None:
    """Somebody is registered, given their posts, and an account that has no password."""
    founder = town.founder(at)
    organisation = town.organisations[worker.organisation]
    person = parties.register(
        organisation=organisation,
        called=worker.called,
        full_name=worker.full_name,
        on=founder.on,
        by=founder,
    )
    town.people[worker.key] = person
    town.accounts[worker.key] = access.open_account(
        email=worker.email, party=person, on=founder.on, by=founder
    )
    for role_key in worker.roles:
        access.give_post(
            person=person, organisation=organisation, role_key=role_key, on=founder.on, by=founder
        )


def leave(town: Town, worker: Worker, at: datetime) -> None:
    """A volunteer steps down: the post ends."""
    founder = town.founder(at)
    access.end_post(post=town.people[worker.key].posts.get(), on=founder.on, by=founder)
