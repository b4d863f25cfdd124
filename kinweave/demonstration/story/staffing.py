"""Three organisations begin, and people come to work in them."""

from datetime import datetime
from functools import partial

from kinweave.access import actions as access
from kinweave.demonstration.people import ORGANISATIONS, STAFF, Worker
from kinweave.demonstration.town import Town
from kinweave.parties import actions as parties

OPENED = 562  # days ago: a little more than eighteen months


def write(town: Town) -> None:
    """Write down how the organisations and their posts came to be."""
    for key in ORGANISATIONS:
        town.diary.write(OPENED, "09:00", partial(found, town, key))
    for worker in STAFF:
        town.diary.write(worker.since, "09:10", partial(begin_work, town, worker))
        for later, role_key in enumerate(worker.roles):  # a day apart, so that one post is the latest
            town.diary.write(worker.since - later, "09:20", partial(give_post, town, worker, role_key))
        if worker.until:
            town.diary.write(worker.until, "17:00", partial(leave, town, worker))


def found(town: Town, key: str, at: datetime) -> None:
    """An organisation is registered."""
    founder = town.founder(at)
    town.organisations[key] = parties.found_organisation(called=ORGANISATIONS[key], on=founder.on, by=founder)


def begin_work(town: Town, worker: Worker, at: datetime) -> None:
    """Somebody is registered, and has an account without a password."""
    founder = town.founder(at)
    person = parties.register(
        organisation=town.organisations[worker.organisation],
        called=worker.called,
        full_name=worker.full_name,
        cause="",
        on=founder.on,
        by=founder,
    )
    town.people[worker.key] = person
    town.accounts[worker.key] = access.open_account(email=worker.email, party=person, on=founder.on, by=founder)


def give_post(town: Town, worker: Worker, role_key: str, at: datetime) -> None:
    """Somebody is given a post."""
    founder = town.founder(at)
    access.give_post(
        person=town.people[worker.key],
        organisation=town.organisations[worker.organisation],
        role_key=role_key,
        on=founder.on,
        by=founder,
    )


def leave(town: Town, worker: Worker, at: datetime) -> None:
    """A volunteer steps down: the post ends."""
    founder = town.founder(at)
    access.end_post(post=town.people[worker.key].posts.get(), on=founder.on, by=founder)
